/** Reports as blocks that `templates/report.typ` sets one below the other. */

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | {
      readonly kind: 'chart'
      readonly caption: string
      readonly unit: string
      readonly bars: readonly { readonly name: string; readonly value: number }[]
    }
  | { readonly kind: 'sheet' }

/** Whose attachments are made; the area by its key or its title. */
export interface AttachmentHolder {
  readonly name: string
  readonly creditCode: string
  readonly area: string
  /** Class of the national table of sectors (GB/T 4754), such as C35. */
  readonly sector: string
  /** The last of the three years reported on. */
  readonly year: number
}

export interface Report {
  readonly title: string
  readonly holder: string
  readonly creditCode: string
  readonly subtitle: string
  /** Year and month on the cover. */
  readonly date: string
  readonly blocks: readonly Block[]
}

export const heading = (text: string): Block => ({ kind: 'heading', text })
export const text = (words: string): Block => ({ kind: 'text', text: words })
export const table = (caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  caption,
  columns,
  rows,
})
/** Go on with a new sheet. */
export const sheet: Block = { kind: 'sheet' }
