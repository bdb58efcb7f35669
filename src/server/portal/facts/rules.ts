/** The implementing rules in force and before, with what each version changed. */
import type { RuleParameter, RuleValue, RuleValues } from '../../../law/measures.ts'
import { type RulesState, valuesOf } from '../../../procedure/rules.ts'
import { rulesInForce, termsOf } from '../../world.ts'
import type { Ask } from '../page.ts'

export interface Clause {
  readonly parameter: RuleParameter
  readonly value: RuleValue
  readonly suggested: boolean
}

export interface RulesVersion {
  readonly version: number
  readonly documentNumber: string
  readonly firstDay: string
  readonly changed: readonly RuleParameter[]
  readonly first: boolean
}

export interface RulesFacts {
  readonly version: RulesVersion | null
  readonly clauses: readonly Clause[]
  readonly versions: readonly RulesVersion[]
}

/** Every clause with its value in force today. */
export function clausesOf({ world, day, measures }: Pick<Ask, 'world' | 'day' | 'measures'>): readonly Clause[] {
  const { rules } = termsOf(world, null, day)
  return measures.parameters.map((parameter) => {
    const value = rules[parameter.key] as RuleValue
    return { parameter, value, suggested: same(value, parameter.suggested) }
  })
}

export async function rulesFacts(ask: Ask): Promise<RulesFacts> {
  const published = [...ask.world.rules.values()].sort((a, b) => a.version - b.version)
  const versions = published.map((state, index) => versionOf(ask, state, published[index - 1]))
  return {
    clauses: clausesOf(ask),
    versions: versions.toReversed(),
    version: versions.find((each) => each.version === rulesInForce(ask.world, ask.day)) ?? null,
  }
}

function versionOf({ measures }: Ask, state: RulesState, before: RulesState | undefined): RulesVersion {
  const [now, then] = [valuesOf(state), before ? valuesOf(before) : null]
  const changed = measures.parameters.filter(
    ({ key }) => then && !same(now[key as keyof RuleValues] as RuleValue, then[key as keyof RuleValues] as RuleValue),
  )
  return { version: state.version, documentNumber: state.documentNumber ?? '', firstDay: state.firstDay ?? '', changed, first: before === undefined }
}

function same(a: RuleValue | undefined, b: RuleValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
