/** A page of a PDF: drawn for the width there is, with its text above it to be marked, searched and read aloud. */
import { useEffect, useRef, useState } from 'react'
import { loadPdf, type Pdf, pagesWith, pdfjs } from './pdf.ts'
import type { Viewed } from './viewed.ts'

export default function PdfPage({ bytes, page, zoom, find, onPages, onFound, damaged }: Viewed) {
  const [pdf, setPdf] = useState<Pdf | null>(null)
  const faulty = useRef(damaged)
  faulty.current = damaged
  const told = useRef(onPages)
  told.current = onPages
  const foundBy = useRef(onFound)
  foundBy.current = onFound

  useEffect(() => {
    const loading = loadPdf(bytes)
    let gone = false
    loading.promise.then(
      (document) => {
        if (gone) return
        told.current(document.numPages)
        setPdf(document)
      },
      () => !gone && faulty.current(),
    )
    return () => {
      gone = true
      loading.destroy()
    }
  }, [bytes])

  useEffect(() => {
    if (!pdf || !find) return foundBy.current(null)
    let gone = false
    pagesWith(pdf, find).then(
      (pages) => !gone && foundBy.current(pages),
      () => {},
    )
    return () => {
      gone = true
    }
  }, [pdf, find])

  if (!pdf) return <div className="pdf-sheet" aria-busy />
  return <Drawn pdf={pdf} page={Math.min(page, pdf.numPages)} zoom={zoom} find={find} damaged={() => faulty.current()} />
}

interface DrawnProps {
  readonly pdf: Pdf
  readonly page: number
  readonly zoom: number
  readonly find: string
  readonly damaged: () => void
}

function Drawn({ pdf, page, zoom, find, damaged }: DrawnProps) {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const faulty = useRef(damaged)
  faulty.current = damaged

  useEffect(() => {
    const box = frame.current?.parentElement
    if (!box) return
    const measure = () => setWidth(box.clientWidth)
    const watch = new ResizeObserver(measure)
    watch.observe(box)
    measure()
    return () => watch.disconnect()
  }, [])

  useEffect(() => {
    if (width === 0) return
    let stop = () => {}
    let gone = false
    draw().catch((fault: unknown) => {
      const name = (fault as { name?: string }).name
      if (!gone && name !== 'RenderingCancelledException' && name !== 'AbortException') faulty.current()
    })
    return () => {
      gone = true
      stop()
    }

    async function draw(): Promise<void> {
      const sheet = await pdf.getPage(page)
      if (gone || !canvas.current || !text.current || !frame.current) return
      const scale = (Math.max(width, 200) / sheet.getViewport({ scale: 1 }).width) * zoom
      const viewport = sheet.getViewport({ scale })
      const fine = Math.min(window.devicePixelRatio || 1, 2)
      const pixels = sheet.getViewport({ scale: scale * fine })
      const drawing = document.createElement('canvas')
      drawing.width = Math.floor(pixels.width)
      drawing.height = Math.floor(pixels.height)
      const task = sheet.render({ canvas: drawing, viewport: pixels })
      stop = () => task.cancel()
      await task.promise
      if (gone || !canvas.current || !text.current || !frame.current) return
      frame.current.style.width = `${Math.floor(viewport.width)}px`
      frame.current.style.height = `${Math.floor(viewport.height)}px`
      canvas.current.width = drawing.width
      canvas.current.height = drawing.height
      canvas.current.getContext('2d')?.drawImage(drawing, 0, 0)
      text.current.replaceChildren()
      text.current.style.setProperty('--total-scale-factor', String(scale))
      const layer = new pdfjs.TextLayer({ textContentSource: sheet.streamTextContent(), container: text.current, viewport })
      stop = () => layer.cancel()
      await layer.render()
      if (!gone && find) mark(text.current, find)
      // The next page is what is most likely asked for.
      if (page < pdf.numPages) await pdf.getPage(page + 1)
    }
  }, [pdf, page, zoom, width, find])

  return (
    <div className="pdf-sheet" ref={frame}>
      <canvas ref={canvas} aria-hidden />
      <div className="pdf-text" ref={text} />
    </div>
  )
}

function mark(layer: HTMLElement, find: string): void {
  const sought = find.toLowerCase()
  const spans = [...layer.querySelectorAll('span')].filter((span) => span.textContent?.toLowerCase().includes(sought))
  for (const span of spans) span.classList.add('hit')
  spans[0]?.scrollIntoView({ block: 'center' })
}
