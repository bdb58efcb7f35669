/** The criteria set an edition was announced with (第三条). */
import type { MeasuresView } from '../../contract/measures-view.ts'
import type { CaseView } from '../api/client.ts'

export type Criteria = MeasuresView['criteria'][string]

/** An edition's set; the current one for an edition that is not known or not announced. */
export function criteriaIn(measures: MeasuresView | undefined, editions: readonly CaseView[], edition: unknown): Criteria | undefined {
  const announced = editions.find(({ id }) => id === edition)?.state.announcement as { readonly criteria?: string } | null | undefined
  return measures?.criteria[announced?.criteria ?? measures.currentCriteria]
}
