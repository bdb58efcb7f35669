/** What the law room answers about an organisation's conditions, from where it is and since when. */
import { addYears, type Day, isDay } from '../../../law/calendar.ts'
import type { ConditionFinding } from '../../../law/measures.ts'
import { termsOf } from '../../world.ts'
import type { Ask } from '../page.ts'
import { bodyName } from './bodies.ts'
import { editionsOf, type PublicEdition, underWay } from './editions.ts'

export interface EligibilityFacts {
  readonly area: string
  readonly registered: string
  readonly wrongDay: boolean
  readonly referenceDay: Day
  /** The reference day is the deadline of an edition that takes applications. */
  readonly atDeadline: boolean
  readonly edition: PublicEdition | null
  readonly findings: readonly ConditionFinding[] | null
  /** The day on which the years are full, when a day of registration was given. */
  readonly fullOn: Day | null
  /** The body that receives, null when none is set, or when no area was chosen. */
  readonly body: string | null
  readonly inCity: boolean
}

export async function eligibilityFacts(ask: Ask): Promise<EligibilityFacts> {
  const { query, measures, world, day } = ask
  const { area = '', registered = '' } = query
  const edition = underWay(await editionsOf(ask))
  const accepting = edition?.stage === 'accepting' ? edition : null
  const { rules } = termsOf(world, null, day)
  const deadline = accepting && rules.referenceDay === 'deadline' ? accepting.schedule?.deadline : undefined
  const wrongDay = registered !== '' && (!isDay(registered) || registered > day)
  const since = registered !== '' && !wrongDay ? registered : null
  const inCity = measures.areas.some((each) => each.key === area)
  const facts = { domicileArea: inCity ? area : null, areas: measures.areas.map((each) => each.key), registeredInCityOn: since, answers: {} }
  const body = inCity ? world.receiving[area] : undefined
  return {
    area,
    registered,
    wrongDay,
    referenceDay: deadline ?? day,
    atDeadline: deadline !== undefined,
    edition: accepting,
    findings: area !== '' && registered !== '' && !wrongDay ? measures.law.conditionFindings(facts, deadline ?? day) : null,
    fullOn: since ? addYears(since, measures.registeredYears) : null,
    body: body === undefined ? null : bodyName(measures, world, body),
    inCity,
  }
}
