/** A PDF written object by object (ISO 32000-1), with a true table of where each lies. */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

export interface PdfParts {
  readonly pages?: number
  /** Written into the catalogue. */
  readonly catalogue?: string
  /** Objects from number 100 on. */
  readonly objects?: readonly (string | Buffer)[]
  /** Written into the trailer. */
  readonly trailer?: string
  /** Between the last object and the table. */
  readonly before?: string
}

export function pdf({ pages = 1, catalogue = '', objects = [], trailer = '', before = '' }: PdfParts = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${3 + index} 0 R`).join(' ')
  const all: [number, string | Buffer][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`],
    ...Array.from({ length: pages }, (_, index): [number, string] => [3 + index, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>']),
    ...objects.map((object, index): [number, string | Buffer] => [100 + index, object]),
  ]
  const chunks = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1')]
  const table: string[] = []
  let at = chunks[0]?.length ?? 0
  for (const [number, body] of all) {
    const object = Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')])
    table.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
    chunks.push(object)
    at += object.length
  }
  const start = at + Buffer.byteLength(before)
  const end = `${before}xref\n0 1\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size ${100 + objects.length} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([...chunks, Buffer.from(end)])
}

/** A stream object; `packed` deflates its data. */
export function stream(dictionary: string, data: string, packed = false): Buffer {
  const bytes = packed ? deflateSync(data) : Buffer.from(data)
  const head = `<< ${dictionary} ${packed ? '/Filter /FlateDecode ' : ''}/Length ${bytes.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')])
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const padded = (password: string) => Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32)
const md5 = (...parts: Buffer[]) => createHash('md5').update(Buffer.concat(parts)).digest()

/** A PDF encrypted with 40-bit RC4 (algorithms 2 to 4 of ISO 32000-1, 7.6.3), which opens with this password. */
export function encryptedPdf(password: string): Buffer {
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(password))
  const id = Buffer.alloc(16, 7)
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(-44)
  const key = md5(padded(password), owner, permissions, id).subarray(0, 5)
  const user = rc4(key, PADDING)
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`
  const dictionary = `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P -44 >>`
  return pdf({ objects: [dictionary], trailer: `/Encrypt 100 0 R /ID [${hex(id)} ${hex(id)}]` })
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  const swap = (a: number, b: number) => {
    const kept = state[a] ?? 0
    state[a] = state[b] ?? 0
    state[b] = kept
  }
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255
      j = (j + (state[i] ?? 0)) & 255
      swap(i, j)
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0)
    }),
  )
}
