/**
 * The names that stand in the objects of a PDF (ISO 32000-1, 7.3.5), outside strings, comments and stream data. Scripts,
 * launches and enclosed files all announce themselves by a name; hiding one behind `#xx` signs, in an object stream or in a
 * stretch that only looks like data does not help.
 */
import { inflateSync } from 'node:zlib'
import { Refused } from './faults.ts'
import { MOST_PDF_OBJECT_BYTES } from './limits.ts'
import { after, endOfLine, endOfString, isSpace, sign, skipped } from './pdf-stretches.ts'

const [PERCENT, OPEN, CLOSE, LESS, MORE, SLASH, HASH] = ['%', '(', ')', '<', '>', '/', '#'].map(sign)
const isLetter = (byte: number | undefined) => byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122))
const ends = new Set<number | undefined>([PERCENT, OPEN, CLOSE, LESS, MORE, SLASH, undefined, ...['[', ']', '{', '}'].map(sign)])

/** Every name of the file's objects, each once. */
export function namesOfPdf(bytes: Buffer): ReadonlySet<string> {
  const scan = new Scan({ left: MOST_PDF_OBJECT_BYTES })
  scan.run(bytes)
  return scan.names
}

class Scan {
  readonly names = new Set<string>()
  /** Names since the last object began: the dictionary of a stream that follows. */
  #recent: string[] = []
  readonly #room: { left: number }

  constructor(room: { left: number }) {
    this.#room = room
  }

  run(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) at = this.#step(bytes, at)
  }

  #step(bytes: Buffer, at: number): number {
    const byte = bytes[at]
    if (byte === SLASH) return this.#name(bytes, at + 1)
    if (byte === PERCENT) return skipped(bytes, at + 1, endOfLine(bytes, at))
    if (byte === OPEN) return skipped(bytes, at + 1, endOfString(bytes, at))
    if (byte === LESS && bytes[at + 1] !== LESS) return skipped(bytes, at + 1, after(bytes, '>', at))
    if (byte === LESS) return at + 2
    return isLetter(byte) ? this.#word(bytes, at) : at + 1
  }

  #name(bytes: Buffer, start: number): number {
    let end = start
    while (!isSpace(bytes[end]) && !ends.has(bytes[end])) end += 1
    const name = plainName(bytes.subarray(start, Math.min(end, start + 200)))
    this.names.add(name)
    if (this.#recent.length < 500) this.#recent.push(name)
    return end
  }

  #word(bytes: Buffer, start: number): number {
    let end = start
    while (isLetter(bytes[end])) end += 1
    const word = end - start > 10 ? '' : bytes.toString('latin1', start, end)
    if (word === 'obj') this.#recent = []
    return word === 'stream' ? this.#stream(bytes, end) : end
  }

  /** Data is passed over, object streams are unpacked and read, and data that holds objects in the open is read as it stands. */
  #stream(bytes: Buffer, start: number): number {
    const found = bytes.indexOf('endstream', start)
    const end = found < 0 ? bytes.length : found
    const dictionary = this.#recent
    this.#recent = []
    if (dictionary.includes('ObjStm') || (dictionary.includes('First') && dictionary.includes('N')))
      this.#objects(bytes.subarray(start, end), dictionary)
    return skipped(bytes, start, end)
  }

  #objects(data: Buffer, dictionary: readonly string[]): void {
    if (dictionary.some((name) => /^(LZW|ASCII85|ASCIIHex|RunLength)Decode$/.test(name)))
      throw new Refused('damaged', 'object stream in an unusual packing')
    const inner = new Scan(this.#room)
    inner.run(dictionary.includes('FlateDecode') || dictionary.includes('Filter') ? this.#unpacked(data) : data)
    for (const name of inner.names) this.names.add(name)
  }

  #unpacked(data: Buffer): Buffer {
    const start = data[0] === 13 && data[1] === 10 ? 2 : isSpace(data[0]) ? 1 : 0
    try {
      const plain = inflateSync(data.subarray(start), { maxOutputLength: Math.max(1, this.#room.left) })
      this.#room.left -= plain.length
      return plain
    } catch (fault) {
      throw new Refused((fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'zip-bomb' : 'damaged', 'object stream')
    }
  }
}

/** `#4A` in a name stands for the sign with that code. */
function plainName(raw: Buffer): string {
  const text = raw.toString('latin1')
  return raw.includes(HASH ?? 0) ? text.replace(/#([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))) : text
}
