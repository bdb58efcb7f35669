/** Files on their way lie in the browser's database, so that a reload or a dead battery goes on where it stopped. */

export interface WaitingFile {
  readonly id: string
  readonly person: string
  readonly application: string
  readonly slot: string
  readonly file: File
}

const NAME = 'zhiheng-files'
const STORE = 'waiting'

function opened(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' })
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
}

async function within<Value>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  const database = await opened()
  try {
    return await new Promise((done, fail) => {
      const request = ask(database.transaction(STORE, mode).objectStore(STORE))
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(request.error)
    })
  } finally {
    database.close()
  }
}

/** Where the browser keeps no files, the upload goes on only while the page is open. */
export async function keepWaiting(waiting: WaitingFile): Promise<void> {
  await within('readwrite', (store) => store.put(waiting)).catch(() => {})
}

export async function forgetWaiting(id: string): Promise<void> {
  await within('readwrite', (store) => store.delete(id)).catch(() => {})
}

export async function waitingOf(person: string, application: string): Promise<readonly WaitingFile[]> {
  const all = await within<WaitingFile[]>('readonly', (store) => store.getAll()).catch(() => [])
  return all.filter((each) => each.person === person && each.application === application)
}
