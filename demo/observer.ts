/** Looks at every case a command touched, before and after, and asks the invariants. What it remembers is small. */
import type { Day } from '../src/law/calendar.ts'
import type { ApplicationState } from '../src/procedure/application.ts'
import type { ConsultationState } from '../src/procedure/consultation.ts'
import type { CaseKind } from '../src/procedure/decision.ts'
import type { EditionState } from '../src/procedure/edition.ts'
import { evolve } from '../src/procedure/evolve.ts'
import type { NoticeState } from '../src/procedure/notice.ts'
import type { SheetState } from '../src/procedure/sheet.ts'
import type { VisitState } from '../src/procedure/site-review.ts'
import type { Command } from '../src/server/handle.ts'
import type { House } from '../src/server/house.ts'
import type { Done } from '../src/server/outcome.ts'
import type { Body } from '../src/server/store/journal.ts'
import { termsOf } from '../src/server/world.ts'
import { type Around, invariants } from './invariants.ts'
import type { Office } from './office.ts'

export interface Violation {
  readonly says: string
  readonly case: string
  readonly command: string
  readonly day: Day
}

const watched: ReadonlySet<CaseKind> = new Set(invariants.map((invariant) => invariant.kind))

export class Observer {
  readonly violations: Violation[] = []
  checks = 0
  readonly #office: Office
  readonly #house: House
  readonly #counts = new Map<string, number>()
  #edition: EditionState | null = null

  constructor(office: Office) {
    this.#office = office
    this.#house = office.house
    office.watch((command, done) => this.#look(command, done))
  }

  /** The edition whose rules apply from now on. */
  follow(edition: EditionState): void {
    this.#edition = edition
  }

  /** Remember an employment or another fact that an invariant counts. */
  remember(key: string): void {
    this.#counts.set(key, 1)
  }

  async #look(command: Command, done: Done): Promise<void> {
    const touched = new Map(done.entries.map((entry) => [entry.case, entry.kind]))
    for (const [id, kind] of touched) if (watched.has(kind)) await this.#check(id, kind, command, done)
  }

  async #check(id: string, kind: CaseKind, command: Command, done: Done): Promise<void> {
    const { before, after } = await this.#states(id, kind, done)
    const around = await this.#around()
    const name = command.name === 'act.sign' ? await this.#inside(command.subject ?? '') : command.name
    const seen = { before, after, command: name, person: command.by.person, day: this.#office.today, around }
    for (const invariant of invariants) {
      if (invariant.kind !== kind) continue
      this.checks += 1
      if (!(await invariant.check(seen))) this.violations.push({ says: invariant.says, case: id, command: name, day: seen.day })
    }
  }

  /** The state after is the row; the state before is told by the journal without this command's entries. */
  async #states(id: string, kind: CaseKind, done: Done): Promise<{ before: object | null; after: object }> {
    const row = await this.#house.db.selectFrom(kind).select('state').where('id', '=', id).executeTakeFirstOrThrow()
    const first = Math.min(...done.entries.filter((entry) => entry.case === id).map((entry) => entry.version))
    if (first === 1) return { before: null, after: row.state as object }
    const entries = await this.#house.db
      .selectFrom('journal')
      .innerJoin('journal_body', 'journal_body.hash', 'journal.hash')
      .select('journal_body.body')
      .where('case_id', '=', id)
      .where('version', '<', first)
      .orderBy('version')
      .execute()
    const before = entries.reduce<object | null>((state, { body }) => evolve(kind, state, JSON.parse(body) as Body), null)
    return { before, after: row.state as object }
  }

  async #inside(act: string): Promise<string> {
    const row = await this.#house.db.selectFrom('act').select('state').where('id', '=', act).executeTakeFirst()
    return (row?.state as { command: string } | undefined)?.command ?? 'act.sign'
  }

  async #around(): Promise<Around> {
    const world = await this.#house.world()
    const terms = termsOf(world, this.#edition, this.#office.today)
    const { db } = this.#house
    return {
      measures: terms.measures,
      rules: terms.rules,
      calendar: world.calendar,
      notice: async (id) =>
        id ? ((await db.selectFrom('notice').select('state').where('id', '=', id).executeTakeFirst())?.state as NoticeState) : null,
      consultations: async (application) =>
        (await db.selectFrom('consultation').select('state').where('application', '=', application).execute()).map(
          (row) => row.state as ConsultationState,
        ),
      openObjections: async (application) => {
        const open = await db
          .selectFrom('objection')
          .select('id')
          .where('application', '=', application)
          .where('stage', 'in', ['registered', 'investigating', 'refused', 'decided'])
          .execute()
        return open.length
      },
      sheets: async (application) =>
        (await db.selectFrom('sheet').select('state').where('application', '=', application).execute()).map((row) => row.state as SheetState),
      edition: async (id) => (await db.selectFrom('edition').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state as EditionState,
      application: async (id) =>
        (await db.selectFrom('application').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state as ApplicationState,
      visit: async (id) => (await db.selectFrom('visit').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state as VisitState,
      count: (key) => this.#counts.get(key) ?? 0,
      add: (key, by) => {
        const sum = (this.#counts.get(key) ?? 0) + by
        this.#counts.set(key, sum)
        return sum
      },
    }
  }
}
