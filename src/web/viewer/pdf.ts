/** The reader of PDF: its worker and its tables of Chinese characters come from this server only. */
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

export { pdfjs }
export type Pdf = pdfjs.PDFDocumentProxy

pdfjs.GlobalWorkerOptions.workerSrc = worker

/** Tables for documents whose Chinese fonts are not embedded; each is fetched when a document names it. */
const tables = import.meta.glob<string>(
  [
    '../../../node_modules/pdfjs-dist/cmaps/*GB*.bcmap',
    '../../../node_modules/pdfjs-dist/cmaps/*CNS*.bcmap',
    '../../../node_modules/pdfjs-dist/cmaps/[HV].bcmap',
  ],
  { query: '?url&no-inline', import: 'default' },
)

class Tables {
  async fetch({ name }: { readonly name: string }) {
    const address = await tables[`../../../node_modules/pdfjs-dist/cmaps/${name}.bcmap`]?.()
    if (!address) throw new Error(`no table of characters ${name}`)
    const response = await fetch(address)
    return { cMapData: new Uint8Array(await response.arrayBuffer()), isCompressed: true }
  }
}

/** Begin to read a document; nothing in it is run. */
export function loadPdf(bytes: ArrayBuffer): pdfjs.PDFDocumentLoadingTask {
  return pdfjs.getDocument({
    // The reader takes the bytes away to its worker: it gets a copy.
    data: new Uint8Array(bytes.slice(0)),
    isEvalSupported: false,
    enableXfa: false,
    useWorkerFetch: false,
    useWasm: false,
    CMapReaderFactory: Tables,
  })
}

/** The pages on which a word stands. */
export async function pagesWith(pdf: Pdf, find: string): Promise<readonly number[]> {
  const sought = find.toLowerCase().replace(/\s/g, '')
  const pages: number[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    if (text.toLowerCase().replace(/\s/g, '').includes(sought)) pages.push(page)
  }
  return pages
}
