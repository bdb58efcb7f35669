/** The pack that is open in this window: its keys live in memory only; every key that is typed lies encrypted a moment later. */
import { useSyncExternalStore } from 'react'
import { type Given, isTyped, places, type Shown, shownOf } from './content.ts'
import { type Keys, openBytes, openJson, sealBytes, sealJson, unlock } from './crypto.ts'
import { sendHelperAway } from './helper.ts'
import { type Line, type LineKind, type Lines, sentOf, standing, type Typing, waitingOf } from './lines.ts'
import { type Reading, withReading } from './readings.ts'
import { dropPack, dropPart, dropReading, type Label, partAt, putPart, relabel } from './shelf.ts'
import { isOver, nowOf, waitAfter } from './term.ts'

export interface OpenPack {
  readonly label: Label
  readonly keys: Keys
  /** Null after the last day: what was given is gone, what was typed is not. */
  readonly shown: Shown | null
  readonly given: Given | null
  readonly lines: Lines
  /** What was opened of the materials, and when. */
  readonly read: readonly Reading[]
  /** Typed, and not yet on the disk. */
  readonly writing: boolean
  /** The device takes nothing more: the page must stay open. */
  readonly full: boolean
}

const PAUSE = 200
const listeners = new Set<() => void>()
let open: OpenPack | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let lastWrite: Promise<unknown> = Promise.resolve()

function become(next: OpenPack | null): void {
  if (!next) letGo()
  open = next
  for (const heard of listeners) heard()
}

export const openPack = (): OpenPack | null => open

export function useOpenPack(): OpenPack | null {
  return useSyncExternalStore(
    (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    () => open,
  )
}

export type Opening =
  | { readonly kind: 'open' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'wrong'; readonly label: Label }
  | { readonly kind: 'wait'; readonly label: Label }

let letGo = () => {}

/** One window of the browser types into a pack at a time; two would write over each other. */
function hold(pack: string): Promise<boolean> {
  return new Promise((answer) => {
    navigator.locks.request(`zhiheng-pack-${pack}`, { ifAvailable: true }, (lock) => {
      answer(lock !== null)
      return new Promise<void>((done) => {
        if (lock) letGo = done
        else done()
      })
    })
  })
}

/** Try a passphrase. A wrong one costs a wait that grows; nothing is lost by it. */
export async function tryPassphrase(label: Label, passphrase: string): Promise<Opening> {
  if (Date.now() < label.waitUntil) return { kind: 'wait', label }
  const over = isOver(label, Date.now())
  if (over) await dropReading(label.id, isTyped)
  const locks = over ? { ...label.locks, reading: null } : label.locks
  const keys = await unlock(passphrase, locks, { pack: label.id, until: label.until })
  if (!keys) {
    const wrong = label.wrong + 1
    const next = await relabel(label.id, () => ({ wrong, waitUntil: Date.now() + waitAfter(wrong) }))
    return { kind: 'wrong', label: next ?? label }
  }
  if (!(await hold(label.id))) return { kind: 'elsewhere' }
  const kept = await relabel(label.id, (now) => ({ wrong: 0, waitUntil: 0, seenAt: nowOf(now, Date.now()) }))
  const [content, typed, noted] = await Promise.all([
    keys.reading ? partAt(label.id, places.content) : null,
    partAt(label.id, places.typed),
    partAt(label.id, places.read),
  ])
  const given = keys.reading && content ? await openJson<Given>(keys.reading, places.content, content) : null
  const lines = typed ? await openJson<Lines>(keys.typing, places.typed, typed) : {}
  const read = noted ? await openJson<readonly Reading[]>(keys.typing, places.read, noted) : []
  become({ label: kept ?? label, keys, given, shown: given && shownOf(given), lines, read, writing: false, full: false })
  return { kind: 'open' }
}

let bringing = false

/** While lines go to the server the pack is not shut under them. */
export async function whileBringing<Result>(work: () => Promise<Result>): Promise<Result> {
  bringing = true
  try {
    return await work()
  } finally {
    bringing = false
  }
}

/** Shut it: the keys are forgotten with everything that was read. Not while something typed lies nowhere but in this window. */
export async function shutPack(): Promise<boolean> {
  if (bringing) return false
  await keepNow()
  if (open?.writing || open?.full) return false
  become(null)
  return true
}

/** Nobody touched it for so long ◇. */
export const lockIdle = (): Promise<boolean> => (open ? shutPack() : Promise.resolve(false))

/** A document was opened: noted on the disk before it is shown. */
export async function noteReading(file: string | null): Promise<void> {
  if (!open) return
  const read = withReading(open.read, file, open.label, Date.now())
  if (read === open.read) return
  become({ ...open, read })
  await putPart(open.label.id, places.read, await sealJson(open.keys.typing, places.read, read)).catch(() => {})
}

/** The last day is over while the pack is open: what was given goes, from the window and from the disk. */
export async function endReading(): Promise<void> {
  if (!open) return
  become({ ...open, shown: null, given: null, keys: { ...open.keys, reading: null } })
  await dropReading(open.label.id, isTyped)
}

/** The bytes of a file of the pack. */
export async function fileOf(sha256: string): Promise<ArrayBuffer | null> {
  const part = open?.keys.reading ? await partAt(open.label.id, places.file(sha256)) : null
  return part && open?.keys.reading ? openBytes(open.keys.reading, places.file(sha256), part) : null
}

/** Type into a line; a new one begins with what now stands in the record. */
export function type<Kind extends LineKind>(key: string, kind: Kind, data: Typing[Kind]): void {
  if (!open) return
  const before = open.lines[key]
  if (before?.state === 'sent' || before?.state === 'doubtful') return
  const base = before?.base ?? (open.shown ? standing({ kind, data } as Line, open.shown.visit) : 'null')
  const token = before?.state === 'refused' || !before ? crypto.randomUUID() : before.token
  put({ key, kind, data, base, token, state: 'kept', ...(before?.upload && { upload: before.upload }) } as Line)
}

/** Put a line as the server's answer leaves it. */
export function put(line: Line): void {
  if (!open) return
  become({ ...open, lines: { ...open.lines, [line.key]: line }, writing: true })
  later()
}

/** Take a line back. */
export async function takeBack(key: string): Promise<void> {
  if (!open) return
  const { [key]: gone, ...lines } = open.lines
  become({ ...open, lines, writing: true })
  if (gone?.kind === 'photograph') await dropPart(open.label.id, places.photograph(key))
  await keepNow()
}

/** A photograph is sealed at once, and its line stands beside it. */
export async function addPicture(file: File): Promise<void> {
  if (!open) return
  const key = crypto.randomUUID()
  const place = places.photograph(key)
  await putPart(open.label.id, place, await sealBytes(open.keys.typing, place, await file.arrayBuffer()))
  type(key, 'photograph', { name: file.name, type: file.type, caption: '', item: '' })
  await keepNow()
}

export async function pictureOf(key: string): Promise<ArrayBuffer | null> {
  const place = places.photograph(key)
  const part = open && (await partAt(open.label.id, place))
  return part && open ? openBytes(open.keys.typing, place, part) : null
}

/** Not put off by the next key: what is typed without a pause is kept as often. */
function later(): void {
  timer ??= setTimeout(keepNow, PAUSE)
}

/** Everything typed, encrypted on the disk; one write after the other. */
export function keepNow(): Promise<unknown> {
  clearTimeout(timer)
  timer = undefined
  lastWrite = lastWrite.then(write, write)
  return lastWrite
}

async function write(): Promise<void> {
  const now = open
  if (!now?.writing) return
  try {
    await putPart(now.label.id, places.typed, await sealJson(now.keys.typing, places.typed, now.lines))
    const counts = { waiting: waitingOf(now.lines).length, sent: sentOf(now.lines) }
    await relabel(now.label.id, (label) => ({ ...counts, seenAt: nowOf(label, Date.now()) }))
    if (open?.label.id === now.label.id) become({ ...open, writing: open.lines !== now.lines, full: false })
  } catch {
    if (open?.label.id === now.label.id) become({ ...open, full: true })
  }
}

/** The pack is gone from this device, and with the last one the helper that opened its page. */
export async function wipe(pack: string): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  if (open?.label.id === pack) become(null)
  if ((await dropPack(pack)) === 0) await sendHelperAway()
}

if (typeof window !== 'undefined') {
  addEventListener('pagehide', () => void keepNow())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void keepNow())
}
