/** The end of an upload: all bytes are there, the file is looked at, and it is kept or refused. */
import { rm } from 'node:fs/promises'
import type { Selectable } from 'kysely'
import type { House } from '../house.ts'
import type { Schema } from '../store/schema.ts'
import type { Finding, Taken } from './examine.ts'
import type { FileFault } from './faults.ts'
import { type Incoming, incomingPath, receivedBytes } from './incoming.ts'
import { inspect } from './inspect.ts'
import { endsAs } from './kinds.ts'
import { filePath, hasFile, keepFile } from './store.ts'

/** Inspections under way in this process, so that one upload is not looked at twice at once. */
const underWay = new Map<string, Promise<void>>()

/** Every byte has come: from now on the upload is being checked, and its hash is known. */
export async function wholeUpload(house: House, incoming: Incoming, id: string): Promise<string> {
  const sha256 = await incoming.hashOf(id)
  await house.db.updateTable('upload').set({ state: 'checking', sha256 }).where('id', '=', id).where('state', '=', 'receiving').execute()
  return sha256
}

/** Look at a whole file, then keep or refuse it. Asked twice, it is done once. */
export function finishUpload(house: House, incoming: Incoming, id: string): Promise<void> {
  const already = underWay.get(id)
  if (already) return already
  const work = finish(house, incoming, id).finally(() => {
    underWay.delete(id)
    incoming.forget(id)
  })
  underWay.set(id, work)
  return work
}

/** When the inspections under way have ended, well or badly. */
export async function inspectionsDone(): Promise<void> {
  await Promise.allSettled(underWay.values())
}

/** After a restart: uploads whose last byte came, and whose inspection did not end. */
export async function finishWaiting(house: House, incoming: Incoming, onFault: (fault: unknown) => void): Promise<void> {
  const rows = await house.db.selectFrom('upload').select(['id', 'bytes', 'state']).where('state', 'in', ['receiving', 'checking']).execute()
  for (const { id, bytes, state } of rows) {
    const whole = state === 'checking' || (await receivedBytes(house.directory, id)) === bytes
    if (whole) await finishUpload(house, incoming, id).catch(onFault)
  }
}

async function finish(house: House, incoming: Incoming, id: string): Promise<void> {
  const row = await house.db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || row.state === 'ready' || row.state === 'refused') return
  if ((await receivedBytes(house.directory, id)) === null) return finishMoved(house, row)
  const path = incomingPath(house.directory, id)
  const sha256 = await wholeUpload(house, incoming, id)
  const finding = (await knownContent(house, sha256, row.name)) ?? (await inspect(path, row.name))
  if ('fault' in finding || finding.sha256 !== sha256) {
    await refuse(house, id, 'fault' in finding ? finding.fault : 'damaged')
    await rm(path, { force: true })
  } else {
    await keepFile(house.directory, path, sha256)
    await take(house, row, finding)
  }
}

/** The server died when the content had been moved to its place, and the database had not said so yet. */
async function finishMoved(house: House, row: Selectable<Schema['upload']>): Promise<void> {
  const { id, name, sha256 } = row
  const there = sha256 !== null && (await hasFile(house.directory, sha256))
  const finding = there ? await inspect(filePath(house.directory, sha256), name) : null
  if (finding && 'kind' in finding && finding.sha256 === sha256) await take(house, row, finding)
  else await refuse(house, id, 'damaged')
}

/** Content that was taken before is not looked at again; only the name may still be wrong. */
export async function knownContent(house: House, sha256: string, name: string): Promise<Finding | null> {
  const file = await house.db.selectFrom('file').selectAll().where('sha256', '=', sha256).executeTakeFirst()
  if (!file || !(await hasFile(house.directory, sha256))) return null
  return endsAs(name, file.kind) ? { kind: file.kind, pages: file.pages, sha256 } : { fault: 'extension-mismatch', detail: file.kind }
}

/** The content is on the disk before the database says so. */
async function take(house: House, { id, bytes }: Selectable<Schema['upload']>, { kind, pages, sha256 }: Taken): Promise<void> {
  await house.db.transaction().execute(async (tx) => {
    const file = { sha256, bytes, kind, pages }
    await tx
      .insertInto('file')
      .values(file)
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute()
    await tx.updateTable('upload').set({ state: 'ready', sha256 }).where('id', '=', id).execute()
  })
}

async function refuse(house: House, id: string, fault: FileFault): Promise<void> {
  await house.db.updateTable('upload').set({ state: 'refused', fault }).where('id', '=', id).where('state', '!=', 'ready').execute()
}
