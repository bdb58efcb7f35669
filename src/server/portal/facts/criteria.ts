/** The criteria sets that are here, each with the editions announced under it. */
import type { CriteriaSet } from '../../../law/measures.ts'
import { termsOf } from '../../world.ts'
import type { Ask } from '../page.ts'
import { editionsOf } from './editions.ts'

export interface CriteriaFacts {
  readonly sets: readonly { readonly set: CriteriaSet; readonly usedBy: readonly string[] }[]
}

export async function criteriaFacts(ask: Ask): Promise<CriteriaFacts> {
  const { criteria } = termsOf(ask.world, null, ask.day).measures
  const editions = await editionsOf(ask)
  const named = (id: string) => editions.filter(({ announcement }) => announcement?.criteria === id).map(({ name }) => name)
  return { sets: Object.values(criteria).map((set) => ({ set, usedBy: named(set.id) })) }
}
