/** What the screens of the deciding office read, typed by the contract's own schemas. */
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type {
  ApplicationReview,
  ApprovalFile,
  Board,
  Certificates,
  Evaluation,
  MaterialReview,
  Proposal,
  Readers,
  ReviewTotal,
  VisitPlan,
} from '../../contract/decision.ts'
import { ask, type CaseWithSteps, type Question } from '../api/client.ts'

interface Readings {
  readonly 'edition.material-review': MaterialReview
  readonly 'application.review': ApplicationReview
  readonly 'application.review-total': ReviewTotal
  readonly 'edition.readers': Readers
  readonly 'edition.visit-plan': VisitPlan
  readonly 'edition.evaluation': Evaluation
  readonly 'meeting.board': Board
  readonly 'edition.proposal': Proposal
  readonly 'approval.file': ApprovalFile
  readonly 'edition.certificates': Certificates
}

/** One reading, asked again every so many milliseconds; what stood before stays until the new answer is there. */
export function useReading<Id extends keyof Readings>(id: Id, question: Question | null, every = 30_000): UseQueryResult<Readings[Id]> {
  return useQuery({
    queryKey: ['decision', id, question?.params, question?.query],
    queryFn: () => ask(id, question ?? {}) as Promise<Readings[Id]>,
    enabled: question !== null,
    refetchInterval: every,
    placeholderData: keepPreviousData,
  })
}

/** A case with its steps, as the page of the case reads it too. */
export function useCase(kind: string, id: string | undefined, every = 30_000) {
  return useQuery({
    queryKey: ['case', kind, id],
    queryFn: () => ask(`${kind}.read`, { params: { [kind]: id ?? '' } }) as Promise<CaseWithSteps>,
    enabled: id !== undefined,
    refetchInterval: every,
  })
}
