/** Kinds of files that are taken, by what they really are. Anything else is refused with a way to mend it. */

export interface FileKind {
  readonly mime: string
  /** Endings a file of this kind may have, in lower case; the first is the usual one. */
  readonly extensions: readonly string[]
  readonly title: string
  readonly titleEn: string
}

export const kinds = {
  pdf: { mime: 'application/pdf', extensions: ['pdf'], title: 'PDF文件', titleEn: 'PDF document' },
  jpeg: { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], title: 'JPEG图片', titleEn: 'JPEG picture' },
  png: { mime: 'image/png', extensions: ['png'], title: 'PNG图片', titleEn: 'PNG picture' },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    title: 'Word文档（DOCX）',
    titleEn: 'Word document (DOCX)',
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    title: 'Excel表格（XLSX）',
    titleEn: 'Excel workbook (XLSX)',
  },
} as const satisfies Readonly<Record<string, FileKind>>

export type KindName = keyof typeof kinds

/** The ending of a name without its dot, in lower case; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Whether a name's ending fits a kind. */
export function endsAs(name: string, mime: string): boolean {
  const extension = extensionOf(name)
  return Object.values<FileKind>(kinds).some((kind) => kind.mime === mime && kind.extensions.includes(extension))
}

/** Whether a name's ending is that of some kind that is taken. */
export function hasTakenEnding(name: string): boolean {
  const extension = extensionOf(name)
  return Object.values<FileKind>(kinds).some((kind) => kind.extensions.includes(extension))
}
