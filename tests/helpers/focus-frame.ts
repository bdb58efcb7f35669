/** The frame around the focus as it is on the picture, not as the page's styles promise it. */
import { inflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'

const FRAME = [255, 191, 71] as const
const NEAR = 12
/** Dots of the frame around the smallest box that takes the focus. */
const FEWEST = 60
const MARGIN = 8

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Whether enough of the frame is drawn around this box of the window. */
export async function isFramed(page: Page, { left, top, right, bottom }: Box): Promise<boolean> {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 900 }
  const x = Math.max(0, left - MARGIN)
  const y = Math.max(0, top - MARGIN)
  const clip = { x, y, width: Math.min(width, right + MARGIN) - x, height: Math.min(height, bottom + MARGIN) - y }
  return dotsOfFrame(await page.screenshot({ clip })) >= FEWEST
}

/** How many dots of a picture have the colour of the frame. */
export function dotsOfFrame(png: Buffer): number {
  const { rows, bytes } = unpacked(png)
  let dots = 0
  for (const row of rows)
    for (let at = 0; at < row.length; at += bytes) if (FRAME.every((value, part) => Math.abs((row[at + part] ?? 0) - value) <= NEAR)) dots += 1
  return dots
}

/** Eight bits a part, three or four parts a dot, not interlaced: as browsers write them. */
function unpacked(png: Buffer): { readonly rows: readonly Uint8Array[]; readonly bytes: number } {
  const width = png.readUInt32BE(16)
  const bytes = png[25] === 6 ? 4 : 3
  const data = inflateSync(Buffer.concat(partsOf(png)))
  const length = width * bytes
  const rows: Uint8Array[] = []
  for (let at = 0; at < data.length; at += length + 1)
    rows.push(unfiltered(data[at] ?? 0, data.subarray(at + 1, at + 1 + length), rows.at(-1) ?? new Uint8Array(length), bytes))
  return { rows, bytes }
}

function partsOf(png: Buffer): readonly Buffer[] {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return parts
}

function unfiltered(filter: number, line: Uint8Array, above: Uint8Array, bytes: number): Uint8Array {
  const row = new Uint8Array(line.length)
  for (let at = 0; at < line.length; at += 1) {
    const [a, b, c] = [row[at - bytes] ?? 0, above[at] ?? 0, above[at - bytes] ?? 0]
    const guess = [0, a, b, (a + b) >> 1, nearest(a, b, c)][filter] ?? 0
    row[at] = ((line[at] ?? 0) + guess) & 255
  }
  return row
}

function nearest(a: number, b: number, c: number): number {
  const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return toA <= toB && toA <= toC ? a : toB <= toC ? b : c
}
