/** Keeps one content: on the device at every change, on the server after a pause, merged when somebody else was first. */
import type { ProblemBody } from '../api/client.ts'
import { device as browserDevice, type Device, type KeptOnDevice, sentKey } from './device.ts'
import { type Conflict, commonGround, countChanges, merge, type Path, same, valueAt, withValue } from './merge.ts'

/** A version as the server has it. */
export interface Held<Content> {
  readonly content: Content
  readonly version: number
  readonly savedAt: string | null
}

/** What the server said to a version: taken, somebody was first, shut, refused in words, or no answer. */
export type Told =
  | { readonly kind: 'saved'; readonly version: number; readonly savedAt: string }
  | { readonly kind: 'stale' }
  | { readonly kind: 'locked'; readonly problem: ProblemBody }
  | { readonly kind: 'refused'; readonly problem: ProblemBody }
  | { readonly kind: 'away' }

export interface Line<Content> {
  readonly read: () => Promise<Held<Content>>
  readonly write: (version: number, content: Content) => Promise<Told>
}

export type Phase = 'saved' | 'kept' | 'conflict' | 'locked' | 'refused'

/** What the sign shows. */
export interface Standing {
  readonly phase: Phase
  /** Fields that wait to be sent. */
  readonly waiting: number
  readonly version: number
  readonly savedAt: string | null
  readonly conflicts: readonly Conflict[]
  readonly problem: ProblemBody | null
  /** The device keeps nothing: the page must stay open until the server has it. */
  readonly deviceFull: boolean
}

const PAUSE = 250
const LONGEST = 2000
const waits = [1000, 2000, 4000, 8000, 15_000]

export class Keeper<Content> {
  readonly #key: string
  readonly #line: Line<Content>
  readonly #device: Device
  readonly #listeners = new Set<() => void>()
  #base: Content
  #content: Content
  #standing: Standing
  #sending = false
  /** Sent, and no answer came: the server may have it or not. */
  #inDoubt: readonly Content[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #firstUnsent = 0
  #failures = 0

  /** Takes up what the device still has from before. */
  constructor(key: string, held: Held<Content>, line: Line<Content>, device: Device = browserDevice) {
    this.#key = key
    this.#line = line
    this.#device = device
    this.#base = held.content
    this.#content = held.content
    this.#standing = {
      phase: 'saved',
      waiting: 0,
      version: held.version,
      savedAt: held.savedAt,
      conflicts: [],
      problem: null,
      deviceFull: false,
    }
    this.#inDoubt = device.read<readonly Content[]>(sentKey(key)) ?? []
    const left = device.read<KeptOnDevice<Content>>(key)
    if (!left) return
    this.#standing = { ...this.#standing, conflicts: left.conflicts }
    this.#takeUp(left.base, left.content, held)
  }

  get content(): Content {
    return this.#content
  }

  get standing(): Standing {
    return this.#standing
  }

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed)
    return () => this.#listeners.delete(changed)
  }

  value(path: Path): unknown {
    return valueAt(this.#content, path)
  }

  /** A field was typed into. */
  set(path: Path, value: unknown): void {
    this.replace(withValue(this.#content, path, value))
  }

  /** Several fields at once, such as a pasted block. */
  replace(content: Content): void {
    if (this.#standing.phase === 'locked' || same(content, this.#content)) return
    this.#content = content
    this.#settle()
    this.#later(PAUSE)
  }

  /** A person has chosen for a field that both had changed. */
  choose(path: Path, value: unknown): void {
    const conflicts = this.#standing.conflicts.filter((conflict) => conflict.path.join('/') !== path.join('/'))
    this.#content = withValue(this.#content, path, value)
    this.#settle({ conflicts })
    if (conflicts.length === 0) this.#later(0)
  }

  /** The server has a newer version than this one was read from. */
  seen(held: Held<Content>): void {
    if (held.version <= this.#standing.version || this.#sending) return
    this.#takeUp(this.#base, this.#content, held)
  }

  /** The line is back, or the page is about to go. */
  flush(): Promise<void> {
    this.#failures = 0
    return this.#send()
  }

  /** Somebody submitted it, or the day has passed: nothing more is taken; what was typed stays on the device. */
  lock(problem: ProblemBody | null): void {
    clearTimeout(this.#timer)
    this.#settle({ phase: 'locked', problem })
  }

  unlock(): void {
    if (this.#standing.phase !== 'locked') return
    this.#settle({ phase: 'saved', problem: null })
    if (this.#standing.waiting > 0) this.#later(0)
  }

  #takeUp(base: Content, mine: Content, held: Held<Content>): void {
    const ground = this.#inDoubt.reduce((common, sent) => commonGround(common, sent, held.content), base)
    const merged = merge(ground, mine, held.content)
    this.#base = held.content
    this.#content = merged.content
    const open = this.#standing.conflicts.filter((old) => !merged.conflicts.some(({ path }) => path.join('/') === old.path.join('/')))
    const still = open.flatMap(({ path, base: before }) => {
      const [own, theirs] = [valueAt(merged.content, path), valueAt(held.content, path)]
      return same(own, theirs) ? [] : [{ path, base: before, mine: own, theirs }]
    })
    this.#settle({ version: held.version, savedAt: held.savedAt, conflicts: [...still, ...merged.conflicts] })
    if (this.#standing.phase === 'kept') this.#later(PAUSE)
  }

  /** Where it stands now; what differs from the server lies on the device. */
  #settle(change: Partial<Standing> = {}): void {
    const next = { ...this.#standing, ...change }
    const waiting = countChanges(this.#base, this.#content)
    const phase = this.#phaseOf(next, waiting, change.phase)
    const deviceFull = waiting > 0 && !this.#device.keep(this.#key, { content: this.#content, base: this.#base, conflicts: next.conflicts })
    if (waiting === 0) this.#device.forget(this.#key)
    if (waiting > 0 && this.#firstUnsent === 0) this.#firstUnsent = Date.now()
    if (waiting === 0) this.#firstUnsent = 0
    this.#standing = { ...next, phase, waiting, deviceFull, problem: phase === 'locked' || phase === 'refused' ? next.problem : null }
    for (const changed of this.#listeners) changed()
  }

  #phaseOf(next: Standing, waiting: number, wanted: Phase | undefined): Phase {
    if (wanted === 'locked' || (next.phase === 'locked' && wanted === undefined)) return 'locked'
    if (next.conflicts.length > 0) return 'conflict'
    if (wanted === 'refused') return 'refused'
    return waiting > 0 ? 'kept' : 'saved'
  }

  /** After a pause in the typing, but not later than two seconds after the first letter. */
  #later(wait: number): void {
    clearTimeout(this.#timer)
    const rest = this.#firstUnsent === 0 ? wait : Math.max(0, Math.min(wait, this.#firstUnsent + LONGEST - Date.now()))
    this.#timer = setTimeout(() => this.#send(), this.#failures === 0 ? rest : wait)
  }

  async #send(): Promise<void> {
    clearTimeout(this.#timer)
    const { phase, waiting, version } = this.#standing
    if (this.#sending || waiting === 0 || phase === 'conflict' || phase === 'locked') return
    this.#sending = true
    const sent = this.#content
    this.#doubt([...this.#inDoubt.slice(-3), sent])
    const told = await this.#line.write(version, sent).catch((): Told => ({ kind: 'away' }))
    this.#sending = false
    await this.#hear(told, sent)
  }

  async #hear(told: Told, sent: Content): Promise<void> {
    if (told.kind === 'away') return this.#wait()
    if (told.kind === 'stale') return this.#reread()
    this.#failures = 0
    if (told.kind === 'locked') return this.#settle({ phase: 'locked', problem: told.problem })
    if (told.kind === 'refused') return this.#settle({ phase: 'refused', problem: told.problem })
    this.#base = sent
    this.#firstUnsent = 0
    this.#doubt([])
    this.#settle({ version: told.version, savedAt: told.savedAt })
    if (this.#standing.phase === 'kept') this.#later(PAUSE)
  }

  async #reread(): Promise<void> {
    this.#sending = true
    const held = await this.#line.read().catch(() => null)
    this.#sending = false
    if (!held) return this.#wait()
    this.#failures = 0
    this.#takeUp(this.#base, this.#content, held)
    this.#doubt([])
  }

  #doubt(sent: readonly Content[]): void {
    this.#inDoubt = sent
    if (sent.length === 0) this.#device.forget(sentKey(this.#key))
    else this.#device.keep(sentKey(this.#key), sent)
  }

  #wait(): void {
    this.#settle()
    const wait = waits[Math.min(this.#failures, waits.length - 1)] ?? 0
    this.#failures += 1
    this.#later(wait)
  }
}
