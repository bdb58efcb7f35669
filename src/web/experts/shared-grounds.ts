/** What shuts several acts of a page alike, so that it is said once. */
import type { Offered } from '../api/client.ts'

type Ground = NonNullable<Offered['refusal']>

/** The refusals that close two or more of these steps in the same words, each once, in the order of the steps. */
export function sharedGrounds(steps: readonly Offered[]): readonly Ground[] {
  const refusals = steps.flatMap(({ open, refusal }) => (!open && refusal ? [refusal] : []))
  const first = (refusal: Ground) => refusals.findIndex(({ detail }) => detail === refusal.detail)
  return refusals.filter((refusal, at) => first(refusal) === at && refusals.slice(at + 1).some(({ detail }) => detail === refusal.detail))
}
