/** The number of the page a place names: its own, or that of a page of the form by its name. */
import { useMeasures } from '../words/names.ts'
import { formPages, pageOfForm } from './form-pages.ts'
import type { Place } from './papers.ts'

export function usePageNumber(place: Place | null): number {
  const measures = useMeasures()
  const criteria = measures?.criteria[measures.currentCriteria]
  if (!place) return 1
  if (place.paper.shown === 'form') return criteria ? pageOfForm(formPages(criteria), place.page) : 1
  return Math.max(1, Number.parseInt(place.page, 10) || 1)
}
