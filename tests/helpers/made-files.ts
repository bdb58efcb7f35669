/** Files made byte by byte, good and bad, so that the repository holds no binaries. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly data?: Buffer | string
  /** Written in the table instead of the true size. */
  readonly claimedBytes?: number
  readonly claimedSum?: number
  /** General purpose flags: 1 is encrypted. */
  readonly flags?: number
  /** High 16 bits are the Unix mode. */
  readonly attributes?: number
  /** Point at the data of the part before instead of having some. */
  readonly overlap?: boolean
}

/** A ZIP archive (APPNOTE 6.3) of parts, deflated, with whatever lies its parts are told to tell. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const table: Buffer[] = []
  let [offset, last] = [0, 0]
  for (const part of parts) {
    const plain = Buffer.from(part.data ?? '')
    const data = deflateRawSync(plain)
    const name = Buffer.from(part.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE((part.flags ?? 0) | 0x800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(part.claimedSum ?? crc32(plain), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(part.claimedBytes ?? plain.length, 18)
    common.writeUInt16LE(name.length, 22)
    const start = part.overlap ? last : offset
    const entry = Buffer.concat([mark(0x02014b50), Buffer.from([20, 3]), common, Buffer.alloc(14), name])
    entry.writeUInt32LE(part.attributes ?? 0, 38)
    entry.writeUInt32LE(start, 42)
    table.push(entry)
    if (part.overlap) continue
    const local = Buffer.concat([mark(0x04034b50), common, name, data])
    locals.push(local)
    last = offset
    offset += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length % 65_536, 4)
  end.writeUInt16LE(parts.length % 65_536, 6)
  end.writeUInt32LE(
    table.reduce((sum, entry) => sum + entry.length, 0),
    8,
  )
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, ...table, mark(0x06054b50), end])
}

function mark(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

function contentTypes(part: string, type: string): ZipPart {
  const data = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`
  return { name: '[Content_Types].xml', data }
}

/** The parts of a small DOCX; further parts come behind, and may take the place of the document. */
export function docx(more: readonly ZipPart[] = [], type = WORD): readonly ZipPart[] {
  const own = { name: 'word/document.xml', data: '<w:document><w:body><w:p>示例</w:p></w:body></w:document>' }
  return [contentTypes('word/document.xml', type), ...(more.some(({ name }) => name === own.name) ? [] : [own]), ...more]
}

/** The parts of a small XLSX. */
export function xlsx(more: readonly ZipPart[] = [], type = EXCEL): readonly ZipPart[] {
  return [contentTypes('xl/workbook.xml', type), { name: 'xl/workbook.xml', data: '<workbook><sheets/></workbook>' }, ...more]
}

/** A picture of one grey, or of the size it claims. */
export function png(width = 40, height = 30, lines = height): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * lines, 0x80)
  for (let line = 0; line < lines; line += 1) rows[line * (width + 1)] = 0
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** The smallest baseline JPEG of 1 × 1, or with another size in its head. */
export function jpeg(width = 1, height = 1): Buffer {
  const head =
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA'
  const tables = '/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q=='
  const bytes = Buffer.concat([Buffer.from(head, 'base64'), Buffer.from(tables, 'base64')])
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes.writeUInt16BE(height, frame + 5)
  bytes.writeUInt16BE(width, frame + 7)
  return bytes
}

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** An OLE compound file (MS-CFB) with streams of these names and nothing in them. */
export function compound(streams: readonly string[]): Buffer {
  const bytes = Buffer.alloc(512 * 4)
  COMPOUND.copy(bytes)
  bytes.writeUInt16LE(0x3e, 24)
  bytes.writeUInt16LE(3, 26)
  bytes.writeUInt16LE(0xfffe, 28)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeUInt32LE(1, 44)
  bytes.writeUInt32LE(1, 48)
  bytes.fill(0xff, 76, 512)
  bytes.writeUInt32LE(0, 76)
  bytes.fill(0xff, 512, 1024)
  bytes.writeUInt32LE(0xfffffffd, 512)
  bytes.writeUInt32LE(0xfffffffe, 516)
  for (const [index, name] of ['Root Entry', ...streams].entries()) {
    const at = 1024 + index * 128
    bytes.write(name, at, 'utf16le')
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64)
    bytes[at + 66] = index === 0 ? 5 : 2
  }
  return bytes
}
