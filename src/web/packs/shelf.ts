/** Where packs lie on this device: what may be known before the passphrase, and parts that nobody reads without it. */
import type { Locks, Sealed } from './crypto.ts'
import type { Term } from './term.ts'

/** What stands on a pack. No name, no word of the case. */
export interface Label extends Term {
  readonly id: string
  readonly visit: string
  /** The account that took it. */
  readonly person: string
  readonly days: readonly string[]
  readonly takenAt: string
  /** Minutes without a touch before it locks itself; absent on packs of before. */
  readonly idleMinutes?: number
  readonly locks: Locks
  /** Taken to the end; a page that was left in the middle leaves a pack that can only be wiped. */
  readonly whole: boolean
  readonly wrong: number
  readonly waitUntil: number
  /** Lines typed and not yet with the server, and lines it has. */
  readonly waiting: number
  readonly sent: number
}

interface Part extends Sealed {
  readonly pack: string
  readonly place: string
}

const NAME = 'zhiheng-packs'
const PACKS = 'packs'
const PARTS = 'parts'

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(PACKS, { keyPath: 'id' })
    request.result.createObjectStore(PARTS, { keyPath: ['pack', 'place'] })
  }
  return answered(request)
}

/** One transaction; it is over when all of it lies on the disk. */
async function within<Value>(
  mode: IDBTransactionMode,
  work: (packs: IDBObjectStore, parts: IDBObjectStore) => Promise<Value> | Value,
): Promise<Value> {
  const database = await opened()
  try {
    const transaction = database.transaction([PACKS, PARTS], mode, { durability: 'strict' })
    const over = new Promise<void>((done, fail) => {
      transaction.oncomplete = () => done()
      transaction.onabort = () => fail(transaction.error)
    })
    const value = await work(transaction.objectStore(PACKS), transaction.objectStore(PARTS))
    await over
    return value
  } finally {
    database.close()
  }
}

const ofPack = (pack: string) => IDBKeyRange.bound([pack, ''], [pack, '￿'])

/** The labels of every pack on this device. A browser that never took one keeps no database. */
export async function labels(): Promise<readonly Label[]> {
  const known = (await indexedDB.databases?.()) ?? [{ name: NAME }]
  if (!known.some(({ name }) => name === NAME)) return []
  return within('readonly', (packs) => answered(packs.getAll() as IDBRequest<Label[]>))
}

export const putLabel = (label: Label) => within('readwrite', (packs) => void packs.put(label))

/** Write on a label what changed. Nothing happens where the pack is gone. */
export const relabel = (pack: string, change: (label: Label) => Partial<Label>) =>
  within('readwrite', async (packs) => {
    const label = await answered(packs.get(pack) as IDBRequest<Label | undefined>)
    if (!label) return null
    const next = { ...label, ...change(label) }
    packs.put(next)
    return next
  })

export const putPart = (pack: string, place: string, { iv, bytes }: Sealed) =>
  within('readwrite', (_packs, parts) => void parts.put({ pack, place, iv, bytes }))

export const partAt = (pack: string, place: string): Promise<Sealed | null> =>
  within('readonly', async (_packs, parts) => (await answered(parts.get([pack, place]) as IDBRequest<Part | undefined>)) ?? null)

export const dropPart = (pack: string, place: string) => within('readwrite', (_packs, parts) => void parts.delete([pack, place]))

/** After the last day: the lock for reading and everything under it go; what was typed stays. */
export const dropReading = (pack: string, typed: (place: string) => boolean) =>
  within('readwrite', async (packs, parts) => {
    const label = await answered(packs.get(pack) as IDBRequest<Label | undefined>)
    if (label) packs.put({ ...label, locks: { ...label.locks, reading: null } })
    for (const key of await answered(parts.getAllKeys(ofPack(pack)))) if (!typed((key as [string, string])[1])) parts.delete(key)
  })

/** The locks first, so that a wipe cut short leaves nothing that opens; with the last pack the database goes. */
export async function dropPack(pack: string): Promise<number> {
  await within('readwrite', (packs) => void packs.delete(pack))
  await within('readwrite', (_packs, parts) => void parts.delete(ofPack(pack)))
  const left = (await labels()).length
  if (left === 0) await answered(indexedDB.deleteDatabase(NAME))
  return left
}
