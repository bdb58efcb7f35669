/** Uploads under way. They belong to no page: one moves about in the workspace while they go on. */
import { useSyncExternalStore } from 'react'
import { desk } from '../api/client.ts'
import { forgetWaiting, keepWaiting, type WaitingFile, waitingOf } from './waiting-files.ts'

export interface Sending {
  readonly id: string
  readonly application: string
  readonly slot: string
  readonly name: string
  readonly percent: number
  readonly failed: boolean
}

/** What is done with a file that has arrived. */
type Arrived = (upload: string, waiting: WaitingFile) => void

let all: readonly Sending[] = []
/** Taken in hand since the page was opened; none is sent twice. */
const taken = new Set<string>()
const listeners = new Set<() => void>()

function change(next: readonly Sending[]): void {
  all = next
  for (const changed of listeners) changed()
}

const update = (id: string, part: Partial<Sending>) => change(all.map((each) => (each.id === id ? { ...each, ...part } : each)))

export function useSending(application: string): readonly Sending[] {
  const now = useSyncExternalStore(subscribe, () => all)
  return now.filter((each) => each.application === application)
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** Send files to a slot, one after the other is not needed: the server takes them side by side. */
export async function sendFiles(person: string, application: string, slot: string, files: readonly File[], arrived: Arrived): Promise<void> {
  for (const file of files) {
    const waiting = { id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, person, application, slot, file }
    taken.add(waiting.id)
    await keepWaiting(waiting)
    send(waiting, arrived)
  }
}

/** Go on with what a reload cut off. */
export async function goOn(person: string, application: string, arrived: Arrived): Promise<void> {
  for (const waiting of await waitingOf(person, application)) {
    if (taken.has(waiting.id)) continue
    taken.add(waiting.id)
    send(waiting, arrived)
  }
}

const RETRIES = [0, 1000, 3000, 8000, 20_000, 20_000, 20_000]

async function send(waiting: WaitingFile, arrived: Arrived): Promise<void> {
  const { id, application, slot, file } = waiting
  change([...all, { id, application, slot, name: file.name, percent: 0, failed: false }])
  const { Upload } = await import('tus-js-client')
  const upload = new Upload(file, {
    endpoint: '/api/uploads',
    chunkSize: 4 * 1024 * 1024,
    retryDelays: RETRIES,
    metadata: { filename: file.name },
    removeFingerprintOnSuccess: true,
    onBeforeRequest: (request) => request.setHeader('x-csrf-token', desk.csrf),
    onProgress: (sent, whole) => update(id, { percent: Math.floor((100 * sent) / Math.max(whole, 1)), failed: false }),
    onError: () => {
      update(id, { failed: true })
      addEventListener('online', () => upload.start(), { once: true })
    },
    onSuccess: () => {
      forgetWaiting(id)
      change(all.filter((each) => each.id !== id))
      arrived(upload.url?.split('/').pop() ?? '', waiting)
    },
  })
  const [before] = await upload.findPreviousUploads().catch(() => [])
  if (before) upload.resumeFromPreviousUpload(before)
  upload.start()
}
