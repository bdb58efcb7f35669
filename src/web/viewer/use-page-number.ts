/** The number of the page a place names: its own, or that of a page of the form by its name. */
import { useCriteriaOf } from '../lists/criteria-of.ts'
import { formPages, pageOfForm } from './form-pages.ts'
import type { Place } from './papers.ts'

export function usePageNumber(place: Place | null): number {
  const criteriaOf = useCriteriaOf()
  if (!place) return 1
  if (place.paper.shown !== 'form') return Math.max(1, Number.parseInt(place.page, 10) || 1)
  const criteria = criteriaOf(place.paper.edition)
  return criteria ? pageOfForm(formPages(criteria), place.page) : 1
}
