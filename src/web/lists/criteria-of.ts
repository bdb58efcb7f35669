/** The criteria set of an edition, for the pages that draw its items. */
import { useMeasures } from '../words/names.ts'
import { type Criteria, criteriaIn } from './criteria-in.ts'
import { useEditions } from './current-edition.ts'

export type { Criteria } from './criteria-in.ts'

export function useCriteriaOf(): (edition: unknown) => Criteria | undefined {
  const measures = useMeasures()
  const { editions } = useEditions()
  return (edition) => criteriaIn(measures, editions, edition)
}
