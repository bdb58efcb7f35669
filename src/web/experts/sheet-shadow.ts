/**
 * A second copy of what is typed, in the browser's database. The device's store reaches the disk only after seconds, and the
 * server after a pause in the typing; this one is on its way at once, so that a browser killed in the middle of a word loses next
 * to nothing.
 */
import { device, type KeptOnDevice } from '../saving/device.ts'
import type { Items } from './sheet-items.ts'
import { contained, type Seen } from './sheet-seen.ts'

export type Kept = KeptOnDevice<Items> & { readonly seen?: Seen }

const STORE = 'typed'
let opening: Promise<IDBDatabase | null> | null = null

function opened(): Promise<IDBDatabase | null> {
  opening ??= new Promise((resolve) => {
    try {
      const asked = indexedDB.open('zhiheng-sheets', 1)
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE)
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => resolve(null)
    } catch {
      resolve(null)
    }
  })
  return opening
}

async function done(act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await opened()
  if (!database) return null
  return new Promise((resolve) => {
    const asked = act(database.transaction(STORE, 'readwrite').objectStore(STORE))
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => resolve(null)
  })
}

/** Keep the newest copy; while one is being written, only the newest after it waits. */
const waiting = new Map<string, Kept | null>()
let writing = false

export function shadow(key: string, kept: Kept | null): void {
  waiting.set(key, kept)
  if (!writing) void write()
}

async function write(): Promise<void> {
  writing = true
  for (let next = first(); next; next = first()) {
    const [key, kept] = next
    waiting.delete(key)
    await done((store) => (kept ? store.put(kept, key) : store.delete(key)))
  }
  writing = false
}

const first = () => waiting.entries().next().value

/** After a start: the device's store takes over what the second copy has beyond it. */
export async function restoreShadow(key: string): Promise<void> {
  const copy = (await done((store) => store.get(key))) as Kept | null | undefined
  if (!copy) return
  const kept = device.read<Kept>(key)
  if (!kept || contained(kept.seen, copy.seen)) device.keep(key, copy)
}
