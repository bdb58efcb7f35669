/** The marking thread: lays one small page of words over every page of a PDF, file after file. */
import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { PDFDocument, type PDFEmbeddedPage, type PDFPage } from '@cantoo/pdf-lib'

export interface MarkerQuestion {
  /** Where the file lies. */
  readonly path: string
  /** A PDF whose first page is laid over each page, again and again. */
  readonly mark: Uint8Array
}

export type MarkerAnswer = { readonly pdf: Uint8Array } | { readonly failed: string }

async function marked({ path, mark }: MarkerQuestion): Promise<MarkerAnswer> {
  const document = await PDFDocument.load(await readFile(path), { updateMetadata: false, throwOnInvalidObject: true })
  const [tile] = await document.embedPdf(mark, [0])
  if (!tile) throw new Error('the mark has no page')
  const pages = document.getPages()
  if (pages.length === 0) throw new Error('no page')
  for (const page of pages) cover(page, tile)
  return { pdf: await document.save({ useObjectStreams: true, updateFieldAppearances: false }) }
}

/** From edge to edge of what is shown and printed of a page. */
function cover(page: PDFPage, tile: PDFEmbeddedPage): void {
  const { x, y, width, height } = page.getCropBox()
  for (let across = 0; across < width; across += tile.width)
    for (let up = 0; up < height; up += tile.height) page.drawPage(tile, { x: x + across, y: y + up })
}

parentPort?.on('message', (question: MarkerQuestion) => {
  marked(question).then(
    (answer) => parentPort?.postMessage(answer),
    (fault: unknown) => parentPort?.postMessage({ failed: String(fault) } satisfies MarkerAnswer),
  )
})
