/** What the readings of the deciding office share: the edition with its terms, and whether a step is open, in words. */
import type { Verdict } from '../../../law/verdict.ts'
import { isRefused } from '../../../procedure/decision.ts'
import type { EditionState } from '../../../procedure/edition.ts'
import { type StepName, stepRow } from '../../../procedure/steps.ts'
import { dayOf } from '../../clock.ts'
import { loaders } from '../../facts/loaders.ts'
import { refused } from '../../handle.ts'
import { termsOf, type World } from '../../world.ts'
import type { Input } from '../input.ts'
import { refusalParts } from '../problems.ts'
import { stateOf } from '../reading.ts'

export interface Around {
  readonly edition: EditionState
  readonly terms: ReturnType<typeof termsOf>
  readonly world: World
  readonly day: string
}

/** The edition that an operation names, with the terms it was announced under. */
export async function aroundEdition(input: Input): Promise<Around> {
  return around(input, stateOf<EditionState>(input))
}

export async function around(input: Input, edition: EditionState): Promise<Around> {
  const world = await input.house.world()
  const day = dayOf(input.house.clock.now())
  return { edition, world, day, terms: termsOf(world, edition, day) }
}

/** The edition of a case, by its id. */
export async function editionOf(input: Input, id: string): Promise<EditionState> {
  const row = await input.house.db.selectFrom('edition').select('state').where('id', '=', id).executeTakeFirstOrThrow()
  return row.state as EditionState
}

/** A refusal as the API words it; null for what is allowed. */
export function inWords(verdict: Verdict, { terms }: Pick<Around, 'terms'>) {
  return verdict.allowed ? null : refusalParts(refused(verdict, terms).refusal)
}

/** What the decision would answer to a command, writing nothing: null where it would carry it out. */
export async function whyRefused(input: Input, { world, day }: Around, name: StepName, subject: string, data: object) {
  const { by } = input.admission
  const { db, fictionalAllowed } = input.house
  const loaded = await loaders[name]({ db, world, day, by, subject, data, lock: false, fictionalAllowed })
  if (!loaded) return null
  const terms = termsOf(world, loaded.edition, day)
  const decision = stepRow(name).step.decide(data, loaded.state, loaded.facts, { by, day, terms, calendar: world.calendar, id: '' })
  return isRefused(decision) ? inWords(decision, { terms }) : null
}
