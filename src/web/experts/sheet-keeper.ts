/** The keeper of a sheet's draft, and what makes it known again after a page was killed with a version on its way. */
import { useMemo, useState } from 'react'
import { ask } from '../api/client.ts'
import { device, deviceKey, sentKey as keeperSentKey } from '../saving/device.ts'
import { type Held, Keeper } from '../saving/keeper.ts'
import { keeperOf, toldBy, useContent, useFlushing, useStanding } from '../saving/use-kept.ts'
import { differing, type Items } from './sheet-items.ts'
import { contained, joined, type Seen } from './sheet-seen.ts'
import { type Kept, restoreShadow, shadow } from './sheet-shadow.ts'

export interface Draft extends Held<Items> {
  /** Hundredths of a point once the server says that every item is done. */
  readonly total: number | null
  /** Which typing the server's version contains. */
  readonly seen?: Seen
}

/** The total as the server told it with a version. */
interface Told {
  readonly version: number
  readonly total: number | null
}

interface Sent {
  readonly version: number
  readonly items: Items
}

const MOST_UNANSWERED = 5

const sentKey = (key: string) => `${key}/sent`

/** What was sent and not answered, the latest last. */
function unanswered(key: string): readonly Sent[] {
  return JSON.parse(localStorage.getItem(sentKey(key)) ?? '[]')
}

/** Whether the server's newest version is what this device sent without hearing an answer. */
function arrived(sent: readonly Sent[], held: Held<Items>): boolean {
  return sent.some(({ version, items }) => version + 1 === held.version && differing(items, held.content).length === 0)
}

/**
 * Before the page takes up what the device has. A copy that the server has long surpassed is dropped: a killed browser's disk
 * was behind. What was sent and not answered has arrived: what is typed goes on from there. Nobody is asked to choose.
 */
export function takeArrived(key: string, held: Held<Items> & { readonly seen?: Seen }): void {
  const kept = device.read<Kept>(key)
  if (!kept) return
  if (contained(kept.seen, held.seen)) {
    device.forget(key)
    shadow(key, null)
    device.forget(keeperSentKey(key))
    localStorage.removeItem(sentKey(key))
  } else if (contained(held.seen, kept.seen) || arrived(unanswered(key), held)) device.keep(key, { ...kept, base: held.content })
}

/** The device as this page writes it: each copy of the sheet with what it contains, counted on with each change. */
function counting(key: string, held: { readonly seen?: Seen }) {
  const writer = (crypto.randomUUID?.() ?? String(Math.random()).slice(2)).slice(0, 12)
  let count = 0
  let others: Seen = joined(held.seen, device.read<Kept>(key)?.seen)
  const seen = (): Seen => joined(others, [[writer, count]])
  return {
    seen,
    join: (other: Seen | undefined) => {
      others = joined(others, other)
    },
    device: {
      ...device,
      keep: <Value>(at: string, value: Value) => {
        if (at !== key) return device.keep(at, value)
        count += 1
        const whole = { ...value, seen: seen() }
        shadow(key, whole as unknown as Kept)
        return device.keep(at, whole)
      },
      forget: (at: string) => {
        if (at === key) shadow(key, null)
        device.forget(at)
      },
    },
  }
}

/** The keeper of this sheet, with what it holds, where it stands, and the total. */
export function useSheetKeeper(person: string, sheet: string, draft: Draft) {
  const [total, setTotal] = useState<Told>({ version: draft.version, total: draft.total })
  const key = deviceKey(person, sheet, 'sheet')
  const keeper = useMemo(
    () =>
      keeperOf<Items>(`${key} ${draft.version}`, () => {
        takeArrived(key, draft)
        const counted = counting(key, draft)
        return new Keeper<Items>(key, draft, lineOf(sheet, key, setTotal, counted), counted.device)
      }),
    [key, sheet, draft],
  )
  const items = useContent(keeper)
  const standing = useStanding(keeper as unknown as Keeper<never>)
  useFlushing()
  const whole = standing.phase === 'saved' && standing.version === total.version ? total.total : null
  return { keeper: keeper as unknown as Keeper<never>, items, standing, total: whole, type: (next: Items) => keeper.replace(next) }
}

export const readDraft = (sheet: string) => ask('sheet.draft', { params: { sheet } }) as Promise<Draft>

/** The draft, and beside it what a killed browser still had on its way. */
export async function openDraft(person: string, sheet: string): Promise<Draft> {
  await restoreShadow(deviceKey(person, sheet, 'sheet'))
  return readDraft(sheet)
}

function lineOf(sheet: string, key: string, tell: (told: Told) => void, counted: ReturnType<typeof counting>) {
  const send = async (version: number, items: Items) => {
    localStorage.setItem(sentKey(key), JSON.stringify([...unanswered(key), { version, items }].slice(-MOST_UNANSWERED)))
    const saved = (await ask('sheet.save', { params: { sheet }, body: { version, items, seen: counted.seen() } })) as Told & {
      readonly savedAt: string
    }
    localStorage.removeItem(sentKey(key))
    tell({ version: saved.version, total: saved.total })
    return { kind: 'saved' as const, ...saved }
  }
  return {
    read: async () => {
      const held = await readDraft(sheet)
      counted.join(held.seen)
      return held
    },
    write: async (version: number, items: Items) => {
      const before = unanswered(key)
      try {
        return await send(version, items)
      } catch (fault) {
        const told = toldBy(fault)
        if (told.kind !== 'stale') return told
        const held = await readDraft(sheet).catch(() => null)
        return held && arrived(before, held) ? send(held.version, items).catch(toldBy) : told
      }
    },
  }
}
