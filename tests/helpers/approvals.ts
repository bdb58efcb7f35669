import type { ApprovalEvent, ApprovalItem, ApprovalState, DecideList, DecideListFacts, SubmissionLine } from '../../src/procedure/approval.ts'
import type { ApprovedLine } from '../../src/procedure/honour.ts'
import { numberOf } from './applications.ts'
import { edition } from './editions.ts'
import { fold, on, type Past } from './given.ts'
import { standingUntil } from './notices.ts'
import { identityOf } from './organisations.ts'
import { days } from './terms.ts'

export const none = { award: 0, nomination: 0 }

export function itemOf(key: string, awardClass: 'award' | 'nomination' = 'award'): ApprovalItem {
  return { application: `app-${key}`, number: numberOf(key), name: identityOf(key).name, class: awardClass }
}

/** A proposed application that may be put forward from 2026-07-24. */
export function proposedLine(key: string, others: Partial<SubmissionLine> = {}): SubmissionLine {
  return {
    id: `app-${key}`,
    number: numberOf(key),
    name: identityOf(key).name,
    class: 'award',
    stage: 'proposed',
    notice: standingUntil(days.proposedNoticeLast),
    openObjections: [],
    recheckedForSubmission: true,
    repliesOpen: [],
    ...others,
  }
}

export function listSubmitted(items: readonly ApprovalItem[] = [itemOf('a'), itemOf('b', 'nomination')]): ApprovalEvent {
  return {
    type: 'ListSubmitted',
    id: 'approval-1',
    edition: 'edition-6',
    documentNumber: '兰质办〔2026〕9号',
    text: '提请审定',
    items,
    supplementary: false,
  }
}

export const decision: NonNullable<ApprovalState['decision']> = {
  documentNumber: '兰政函〔2026〕20号',
  decidedOn: days.approval,
  recorded: false,
  document: '',
  approved: ['app-a', 'app-b'],
  struckOut: [],
  reasons: '',
}

export function approvalEvents(stage: ApprovalState['stage'], items?: readonly ApprovalItem[]): readonly Past[] {
  const start = [on(days.submission, listSubmitted(items))]
  if (stage === 'submitted') return start
  return [...start, on(days.approval, { type: stage === 'approved' ? 'ListApproved' : 'ListReturned', decision })]
}

export function approval(stage: ApprovalState['stage']): ApprovalState {
  return fold('approval', approvalEvents(stage)) as ApprovalState
}

/** The government approves the whole list. */
export const approving: DecideList = {
  decision: 'approve',
  documentNumber: decision.documentNumber,
  decidedOn: days.approval,
  approved: ['app-a', 'app-b'],
  struckOut: [],
  reasons: '',
}

export const decideFacts: DecideListFacts = { edition: edition('reviewing'), approvedBefore: none, gone: [] }

export function approvedLine(key: string, others: Partial<ApprovedLine> = {}): ApprovedLine {
  const { id: organisation, name, creditCode, area, kind } = identityOf(key)
  return {
    id: `app-${key}`,
    number: numberOf(key),
    organisation,
    name,
    creditCode,
    area,
    kind,
    class: 'award',
    stage: 'approved',
    approval: { documentNumber: decision.documentNumber, decidedOn: days.approval },
    ...others,
  }
}
