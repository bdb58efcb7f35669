/** OLE compound files (MS-CFB): old Word and Excel, and the wrapping of a password-protected DOCX or XLSX. */
import type { FileFault } from './faults.ts'

const FREE = 0xfffffffa
const ENTRY = 128

/** The fault that a compound file has: none of them is taken. */
export function faultOfCompound(bytes: Buffer): FileFault {
  const streams = streamNames(bytes)
  if (streams === null) return 'damaged'
  if (streams.has('EncryptedPackage')) return 'password-protected'
  return ['WordDocument', 'Workbook', 'Book'].some((name) => streams.has(name)) ? 'legacy-office' : 'wrong-kind'
}

/** Names in the directory, or null when it cannot be read. */
function streamNames(bytes: Buffer): ReadonlySet<string> | null {
  if (bytes.length < 1536) return null
  const sector = 2 ** bytes.readUInt16LE(30)
  if (sector !== 512 && sector !== 4096) return null
  const names = new Set<string>()
  const seen = new Set<number>()
  for (let number = bytes.readUInt32LE(48); number < FREE; number = nextSector(bytes, number, sector)) {
    const start = (number + 1) * sector
    if (seen.has(number) || start + sector > bytes.length) return names.size > 0 ? names : null
    seen.add(number)
    for (let at = start; at < start + sector; at += ENTRY) {
      const length = bytes.readUInt16LE(at + 64)
      if (length >= 2 && length <= 64) names.add(bytes.toString('utf16le', at, at + length - 2))
    }
  }
  return names
}

/** The sector that follows in the allocation table. Its first 109 parts are listed in the head; a directory that runs on behind them is read so far. */
function nextSector(bytes: Buffer, number: number, sector: number): number {
  const perSector = sector / 4
  const part = Math.floor(number / perSector)
  if (part >= 109) return FREE
  const at = (bytes.readUInt32LE(76 + part * 4) + 1) * sector + (number % perSector) * 4
  return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : FREE
}
