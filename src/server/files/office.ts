/** DOCX and XLSX: a ZIP package (ECMA-376) judged by its table of contents first, then part by part. */
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Refused } from './faults.ts'
import { kinds } from './kinds.ts'
import { packed } from './limits.ts'
import { type PartText, refuseActing } from './office-parts.ts'

const SYMLINK = 0o120000
const TYPES = '[Content_Types].xml'
const MAIN_PARTS = [
  ['wordprocessingml.document.main+xml', kinds.docx.mime, /^word\/document\d*\.xml$/i],
  ['spreadsheetml.sheet.main+xml', kinds.xlsx.mime, /^xl\/workbook\d*\.xml$/i],
] as const

/**
 * The kind of a package.
 *
 * @throws Refused with the fault of the package; a package that is neither DOCX nor XLSX is of the wrong kind
 */
export async function inspectPackage(bytes: Buffer): Promise<string> {
  const zip = await fromBufferPromise(bytes).catch((fault: unknown) => damaged(fault))
  if (zip.entryCount > packed.mostEntries) throw new Refused('too-many-entries', String(zip.entryCount))
  const entries = await entriesOf(zip)
  refuseBombs(entries, bytes.length)
  if (entries.some((entry) => entry.isEncrypted())) throw new Refused('password-protected')
  const types = entries.find((entry) => entry.fileName === TYPES)
  if (!types) throw new Refused('wrong-kind', 'a package of another sort')
  const kind = kindByTypes((await textOf(zip, types)).toString('utf8'), entries)
  for (const entry of entries) await inspectPart(zip, entry)
  return kind
}

async function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (fault) {
    damaged(fault)
  }
  const names = new Set(entries.map((entry) => entry.fileName.toLowerCase()))
  if (names.size !== entries.length) throw new Refused('damaged', 'two parts of one name')
  if (entries.some((entry) => ((entry.externalFileAttributes >>> 16) & 0o170000) === SYMLINK)) throw new Refused('active-content', 'a link')
  return entries
}

/** Sizes are asked of the table, so nothing is unpacked to find them; parts that overlap would unpack one stretch many times. */
function refuseBombs(entries: readonly Entry[], bytes: number): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (total > packed.mostBytes) throw new Refused('zip-bomb', `${total} bytes`)
  if (total > packed.ratioFrom && total / bytes > packed.mostRatio) throw new Refused('zip-bomb', `${Math.round(total / bytes)} times larger`)
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  const overlap = inOrder.some((entry, index) => {
    const next = inOrder[index + 1]
    return next && entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize > next.relativeOffsetOfLocalHeader
  })
  if (overlap) throw new Refused('zip-bomb', 'parts overlap')
}

function kindByTypes(types: string, entries: readonly Entry[]): string {
  if (/macroEnabled/i.test(types) || entries.some((entry) => /vbaProject\.bin$|^xl\/macrosheets\//i.test(entry.fileName))) throw new Refused('macro')
  const found = MAIN_PARTS.find(([type]) => types.includes(type))
  if (!found) throw new Refused('wrong-kind', 'a package of another sort')
  const [, kind, main] = found
  if (!entries.some((entry) => main.test(entry.fileName) && entry.uncompressedSize > 0)) throw new Refused('damaged', 'no main part')
  return kind
}

/** Unpack one part in passing: its checksum must hold, and nothing in it may act. */
async function inspectPart(zip: ZipFile, entry: Entry): Promise<void> {
  if (entry.fileName.endsWith('/')) return
  let [sum, first] = [0, true]
  const text: PartText = { name: entry.fileName, before: '' }
  for await (const chunk of await partOf(zip, entry)) {
    sum = crc32(chunk, sum)
    if (first && chunk.subarray(0, 2).toString('latin1') === 'MZ') throw new Refused('active-content', 'a program')
    first = false
    refuseActing(text, chunk)
  }
  if (sum !== entry.crc32) throw new Refused('damaged', `checksum of ${entry.fileName}`)
}

async function textOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await partOf(zip, entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The bytes of a part; whatever the stream fails of is damage. */
async function partOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  const stream = await zip.openReadStreamPromise(entry).catch((fault: unknown) => damaged(fault))
  return (async function* () {
    try {
      for await (const chunk of stream) yield chunk as Buffer
    } catch (fault) {
      throw fault instanceof Refused ? fault : new Refused('damaged', String(fault))
    }
  })()
}

function damaged(fault: unknown): never {
  throw new Refused('damaged', String(fault))
}
