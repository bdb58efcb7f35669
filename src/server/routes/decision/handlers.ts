/** The readings of the deciding office, by operation. */
import type { Handler } from '../input.ts'
import { applicationReview, reviewTotal } from './application-review.ts'
import { approvalFile } from './approval-file.ts'
import { meetingBoard } from './board.ts'
import { expertBoards } from './board-steps.ts'
import { certificates } from './certificates.ts'
import { readerChoices } from './choices.ts'
import { evaluation } from './evaluation.ts'
import { materialReview } from './material-review.ts'
import { proposal } from './proposal.ts'
import { visitPlan } from './visit-plan.ts'

export const decisionHandlers: Readonly<Record<string, Handler>> = {
  'edition.material-review': materialReview,
  'application.review': applicationReview,
  'application.review-total': reviewTotal,
  'expert.boards': expertBoards,
  'edition.readers': readerChoices,
  'edition.visit-plan': visitPlan,
  'edition.evaluation': evaluation,
  'meeting.board': meetingBoard,
  'edition.proposal': proposal,
  'approval.file': approvalFile,
  'edition.certificates': certificates,
}
