/** What a file really is, and whether it may be taken. Runs in the worker thread only. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { faultOfCompound } from './compound.ts'
import { type FileFault, Refused } from './faults.ts'
import { endsAs, hasTakenEnding, kinds } from './kinds.ts'
import { LARGEST_FILE } from './limits.ts'
import { inspectPackage } from './office.ts'
import { inspectPdf } from './pdf.ts'
import { inspectJpeg, inspectPng } from './pictures.ts'

/** A file that may be taken, with the hash of what was looked at. */
export interface Taken {
  readonly kind: string
  readonly pages: number | null
  readonly sha256: string
}

export type Finding = Taken | { readonly fault: FileFault; readonly detail: string }

/** Look at the file at `path`, which its owner calls `name`. Faults are values; only a disk that fails throws. */
export async function examine(path: string, name: string): Promise<Finding> {
  const bytes = await readFile(path)
  try {
    const { kind, pages } = await kindOf(bytes, name)
    if (!endsAs(name, kind)) throw new Refused('extension-mismatch', kind)
    return { kind, pages, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch (fault) {
    if (fault instanceof Refused) return { fault: fault.fault, detail: fault.message }
    return { fault: 'damaged', detail: String(fault) }
  }
}

async function kindOf(bytes: Buffer, name: string): Promise<Pick<Taken, 'kind' | 'pages'>> {
  if (bytes.length === 0) throw new Refused('empty')
  if (bytes.length > LARGEST_FILE) throw new Refused('too-large')
  const plain = (kind: string) => ({ kind, pages: null })
  switch (await familyOf(bytes)) {
    case 'pdf':
      return { kind: kinds.pdf.mime, pages: await inspectPdf(bytes) }
    case 'png':
      inspectPng(bytes)
      return plain(kinds.png.mime)
    case 'jpeg':
      inspectJpeg(bytes)
      return plain(kinds.jpeg.mime)
    case 'package':
      return plain(await inspectPackage(bytes))
    case 'compound':
      throw new Refused(faultOfCompound(bytes))
    case 'unknown':
      throw new Refused(hasTakenEnding(name) ? 'extension-mismatch' : 'wrong-kind', 'of no known kind')
    case 'other':
      throw new Refused('wrong-kind')
  }
}

type Family = 'pdf' | 'png' | 'jpeg' | 'package' | 'compound' | 'other' | 'unknown'

const marks: readonly (readonly [Family, string])[] = [
  ['pdf', '%PDF-'],
  ['png', '\u0089PNG\r\n\u001a\n'],
  ['jpeg', '\u00ff\u00d8\u00ff'],
  ['package', 'PK\u0003\u0004'],
  ['package', 'PK\u0005\u0006'],
  ['compound', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
]

/** Kinds that are taken are known by their first bytes; the library tells what another file is. */
async function familyOf(bytes: Buffer): Promise<Family> {
  const head = bytes.toString('latin1', 0, 8)
  const known = marks.find(([, mark]) => head.startsWith(mark))
  if (known) return known[0]
  const other = await fileTypeFromBuffer(bytes.subarray(0, 1 << 20)).catch(() => undefined)
  return other ? 'other' : 'unknown'
}
