/**
 * The embedded database as an archive that holds what it keeps now and nothing it has taken out. A data directory also has
 * dead rows and the log of past changes; of a secret vote they would be every earlier state of the box (docs/ballots.md).
 */
import type { PGlite } from '@electric-sql/pglite'

/** Tables whose past must not outlive them. */
const withoutPast = ['ballot', 'ballot_box']

/** The data directory as a tar archive, the dead rows of the ballots gone and the log blank before the last checkpoint. */
export async function dumpOf(engine: PGlite): Promise<ArrayBuffer> {
  for (const table of withoutPast) {
    const { rows } = await engine.query<{ there: boolean }>(`select to_regclass('${table}') is not null as there`)
    if (rows[0]?.there) await engine.exec(`vacuum full ${table}`)
  }
  for (const statement of ['checkpoint', 'select pg_switch_wal()', 'checkpoint']) await engine.exec(statement)
  const { rows } = await engine.query<{ segment: string }>('select pg_walfile_name(pg_current_wal_insert_lsn()) as segment')
  const dump = await (await engine.dumpDataDir('none')).arrayBuffer()
  blankOldLog(new Uint8Array(dump), rows[0]?.segment ?? '')
  return dump
}

const BLOCK = 512
const LOG = /(^|\/)pg_wal\/([0-9A-F]{24})$/

/** Overwrite each log segment but the one that the restored database begins with; sizes stay, so the archive stays whole. */
function blankOldLog(archive: Uint8Array, needed: string): void {
  if (needed === '') throw new Error('the log has no segment')
  const text = (from: number, length: number) => {
    const field = Buffer.from(archive.subarray(from, from + length)).toString('latin1')
    return field.slice(0, field.includes('\0') ? field.indexOf('\0') : undefined)
  }
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const name = text(at, 100)
    if (name === '') break
    const size = Number.parseInt(text(at + 124, 12).trim() || '0', 8)
    const segment = LOG.exec(name)?.[2]
    if (segment && segment !== needed) archive.fill(0, at + BLOCK, at + BLOCK + size)
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}
