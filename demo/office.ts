/**
 * The hands that do the work of a story: they send the same commands that people send, one after the other, under a
 * clock that stands where the story puts it. A binding act takes its three steps.
 */
import type { Day } from '../src/law/calendar.ts'
import { type CriteriaSet, criteriaOf, itemsOf } from '../src/law/measures.ts'
import type { By } from '../src/procedure/decision.ts'
import { type StepName, stepRow } from '../src/procedure/steps.ts'
import { dayOf, instantOf, type StandingClock } from '../src/server/clock.ts'
import { type Command, carryOut } from '../src/server/handle.ts'
import type { House } from '../src/server/house.ts'
import type { Done, GroundedRefusal } from '../src/server/outcome.ts'
import { measuresOn } from '../src/server/world.ts'

/** Handler, reviewer and signatory of one body. The second and third may be one person. */
export interface Hands {
  readonly handler: By
  readonly reviewer: By
  readonly signatory: By
}

/** A refusal met where the story expected none. */
export class Refusal extends Error {
  readonly refusal: GroundedRefusal
  constructor(step: string, refusal: GroundedRefusal) {
    super(`${step} was refused: ${refusal.code} ${JSON.stringify(refusal.facts)}`)
    this.refusal = refusal
  }
}

/** Told of every command that was carried out. */
export type Watcher = (command: Command, done: Done) => Promise<void>

export class Office {
  readonly house: House
  readonly clock: StandingClock
  /** Commands sent, and milliseconds spent in carrying them out. */
  commands = 0
  milliseconds = 0
  refusals: Record<string, number> = {}
  /** The criteria set brought for editions announced from now on; null where that of the measures serves. */
  brought: CriteriaSet | null = null
  #watcher: Watcher | null = null

  constructor(house: House, clock: StandingClock) {
    this.house = house
    this.clock = clock
  }

  watch(watcher: Watcher): void {
    this.#watcher = watcher
  }

  get today(): Day {
    return dayOf(this.clock.now())
  }

  get criteria(): CriteriaSet {
    return this.brought ?? criteriaOf(null, { measures: measuresOn(this.today) })
  }

  /** The item that a story speaks of by its code in GB/T 19580; in another set the first of its kind. */
  item(code: string): string {
    const items = itemsOf(this.criteria)
    const kind = code.startsWith('4.7') ? 'result' : 'process'
    return (items.find((item) => item.code === code) ?? items.find((item) => item.kind === kind))?.code ?? code
  }

  /** Put the clock to a day and time in Shanghai; it never goes back. */
  moveTo(day: Day, time = '09:00'): void {
    const instant = instantOf(day, time)
    if (instant > this.clock.instant) this.clock.instant = instant
  }

  /** A minute passes. */
  tick(minutes = 1): void {
    this.clock.instant = new Date(this.clock.instant.getTime() + minutes * 60_000)
  }

  /** Send one command. A refusal is thrown. */
  async send(name: StepName, subject: string | null, data: object, by: By): Promise<Done> {
    const outcome = await this.#carry({ name, subject, data: { ...data }, by })
    if ('refusal' in outcome) throw new Refusal(name, outcome.refusal)
    return outcome
  }

  /** Send one command that must be refused; answers the refusal. */
  async refused(name: StepName, subject: string | null, data: object, by: By): Promise<GroundedRefusal> {
    const outcome = await this.#carry({ name, subject, data: { ...data }, by })
    if (!('refusal' in outcome)) throw new Error(`${name} was not refused`)
    return outcome.refusal
  }

  /** Prepare, review and sign a binding act; answers the act's id, which its notice or submission bears too. */
  async bind(name: StepName, subject: string | null, data: object, hands: Hands): Promise<string> {
    const prepared = await this.send(name, subject, data, hands.handler)
    const act = prepared.case.id
    this.tick()
    await this.send('act.review', act, { note: '' }, hands.reviewer)
    this.tick()
    await this.send('act.sign', act, {}, hands.signatory)
    return act
  }

  /** The same, whether the step binds or not. */
  async take(name: StepName, subject: string | null, data: object, hands: Hands): Promise<string> {
    if (stepRow(name).binding) return this.bind(name, subject, data, hands)
    return (await this.send(name, subject, data, hands.handler)).case.id
  }

  async #carry(command: Command): Promise<Done | { refusal: GroundedRefusal }> {
    const start = performance.now()
    const outcome = await carryOut(this.house, command)
    this.milliseconds += performance.now() - start
    this.commands += 1
    if (outcome.kind === 'refused') {
      this.refusals[outcome.refusal.code] = (this.refusals[outcome.refusal.code] ?? 0) + 1
      return { refusal: outcome.refusal }
    }
    if (outcome.kind !== 'done' && outcome.kind !== 'prepared') throw new Error(`${command.name} ${command.subject}: ${outcome.kind}`)
    await this.#watcher?.(command, outcome)
    return outcome
  }
}
