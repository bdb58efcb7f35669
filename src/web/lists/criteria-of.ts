/** The criteria set an edition was announced with (第三条). */
import type { MeasuresView } from '../../contract/measures-view.ts'
import { useMeasures } from '../words/names.ts'
import { useEditions } from './current-edition.ts'

export type Criteria = MeasuresView['criteria'][string]

/** Answers an edition's set; the current one for an edition that is not known or not announced. */
export function useCriteriaOf(): (edition: unknown) => Criteria | undefined {
  const measures = useMeasures()
  const { editions } = useEditions()
  return (edition) => {
    const announced = editions.find(({ id }) => id === edition)?.state.announcement as { readonly criteria?: string } | null | undefined
    return measures?.criteria[announced?.criteria ?? measures.currentCriteria]
  }
}
