/** Pictures: do they end where they should, and how large are they once drawn? */
import { crc32 } from 'node:zlib'
import { isStrangeRest } from './appended.ts'
import { Refused } from './faults.ts'
import { picture } from './limits.ts'

/**
 * Walk the chunks of a PNG (ISO/IEC 15948) from head to IEND, each with its checksum.
 *
 * @throws Refused with damaged, pixel-flood or active-content
 */
export function inspectPng(bytes: Buffer): void {
  let [at, data, first] = [8, 0, true]
  for (;;) {
    if (at + 12 > bytes.length) throw new Refused('damaged', 'cut off')
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) throw new Refused('damaged', 'cut off')
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw new Refused('damaged', `checksum of ${kind}`)
    if (first !== (kind === 'IHDR') || (first && length !== 13)) throw new Refused('damaged', 'no head')
    if (first) mayMeasure(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12))
    if (kind === 'IDAT') data += length
    ;[at, first] = [end, false]
    if (kind === 'IEND') break
  }
  if (data === 0) throw new Refused('damaged', 'nothing drawn')
  refuseStrangeRest(bytes.subarray(at))
}

/**
 * Walk the segments of a JPEG (ITU-T T.81) to its end mark.
 *
 * @throws Refused with damaged, pixel-flood or active-content
 */
export function inspectJpeg(bytes: Buffer): void {
  let [at, measured, drawn] = [2, false, false]
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at] === 0xff ? bytes[at + 1] : undefined
    if (marker === 0xd9) break
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0
    if (marker === undefined || length < 2 || at + 2 + length > bytes.length) throw new Refused('damaged', 'cut off')
    if (isFrame(marker)) {
      if (length < 8) throw new Refused('damaged', 'no size')
      mayMeasure(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
      measured = true
    }
    at += 2 + length
    if (marker === 0xda) [at, drawn] = [endOfScan(bytes, at), true]
  }
  if (!measured || !drawn) throw new Refused('damaged', 'nothing drawn')
  refuseStrangeRest(bytes.subarray(at + 2))
}

/** Start-of-frame marks; C4, C8 and CC are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** Drawn data runs to the next mark that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  throw new Refused('damaged', 'cut off')
}

function mayMeasure(width: number, height: number): void {
  if (width === 0 || height === 0) throw new Refused('damaged', 'no size')
  if (width > picture.longestSide || height > picture.longestSide || width * height > picture.mostPixels)
    throw new Refused('pixel-flood', `${width}×${height}`)
}

function refuseStrangeRest(rest: Buffer): void {
  if (isStrangeRest(rest)) throw new Refused('active-content', 'appended to a picture')
}
