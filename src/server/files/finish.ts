/** The end of an upload: all bytes are there, the file is looked at, and it is kept or refused. */
import { rm } from 'node:fs/promises'
import type { House } from '../house.ts'
import type { Finding } from './examine.ts'
import type { FileFault } from './faults.ts'
import { type Incoming, incomingPath, receivedBytes } from './incoming.ts'
import { inspect } from './inspect.ts'
import { endsAs } from './kinds.ts'
import { hasFile, keepFile } from './store.ts'

/** Inspections under way in this process, so that one upload is not looked at twice at once. */
const underWay = new Map<string, Promise<void>>()

/** Every byte has come: look at the file, then keep or refuse it. Asked twice, it is done once. */
export function finishUpload(house: House, incoming: Incoming, id: string): Promise<void> {
  const already = underWay.get(id)
  if (already) return already
  const work = finish(house, incoming, id).finally(() => underWay.delete(id))
  underWay.set(id, work)
  return work
}

/** When the inspections under way have ended, well or badly. */
export async function inspectionsDone(): Promise<void> {
  await Promise.allSettled(underWay.values())
}

/** After a restart: uploads whose last byte came, and whose inspection did not end. */
export async function finishWaiting(house: House, incoming: Incoming): Promise<void> {
  const rows = await house.db.selectFrom('upload').select(['id', 'bytes']).where('state', 'in', ['receiving', 'checking']).execute()
  for (const { id, bytes } of rows) {
    if ((await receivedBytes(house.directory, id)) === bytes) await finishUpload(house, incoming, id)
  }
}

async function finish(house: House, incoming: Incoming, id: string): Promise<void> {
  const row = await house.db.selectFrom('upload').select(['name', 'bytes', 'state']).where('id', '=', id).executeTakeFirst()
  if (!row || row.state === 'ready' || row.state === 'refused') return
  const path = incomingPath(house.directory, id)
  const sha256 = await incoming.hashOf(id)
  await house.db.updateTable('upload').set({ state: 'checking', sha256 }).where('id', '=', id).where('state', '=', 'receiving').execute()
  const finding = (await knownContent(house, sha256, row.name)) ?? (await inspect(path, row.name))
  if ('fault' in finding) await refuse(house, id, path, finding.fault)
  else if (finding.sha256 !== sha256) await refuse(house, id, path, 'damaged')
  else await keep(house, id, path, row.bytes, finding)
}

/** Content that was taken before is not looked at again; only the name may still be wrong. */
export async function knownContent(house: House, sha256: string, name: string): Promise<Finding | null> {
  const file = await house.db.selectFrom('file').selectAll().where('sha256', '=', sha256).executeTakeFirst()
  if (!file || !(await hasFile(house.directory, sha256))) return null
  return endsAs(name, file.kind) ? { kind: file.kind, pages: file.pages, sha256 } : { fault: 'extension-mismatch', detail: file.kind }
}

/** The content is on the disk before the database says so. */
async function keep(
  house: House,
  id: string,
  path: string,
  bytes: number,
  { kind, pages, sha256 }: Exclude<Finding, { fault: FileFault }>,
): Promise<void> {
  await keepFile(house.directory, path, sha256)
  await house.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('file')
      .values({ sha256, bytes, kind, pages })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute()
    await tx.updateTable('upload').set({ state: 'ready', sha256 }).where('id', '=', id).execute()
  })
}

async function refuse(house: House, id: string, path: string, fault: FileFault): Promise<void> {
  await house.db.updateTable('upload').set({ state: 'refused', fault }).where('id', '=', id).execute()
  await rm(path, { force: true })
}
