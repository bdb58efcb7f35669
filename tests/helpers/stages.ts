import type { AccountState } from '../../src/procedure/account.ts'
import type { ActStage } from '../../src/procedure/act.ts'
import { applicationStages } from '../../src/procedure/application.ts'
import type { ApprovalState } from '../../src/procedure/approval.ts'
import type { ConsultationState } from '../../src/procedure/consultation.ts'
import type { CaseKind } from '../../src/procedure/decision.ts'
import type { DrawState } from '../../src/procedure/draw.ts'
import type { EditionStage } from '../../src/procedure/edition.ts'
import type { ExpertState } from '../../src/procedure/expert.ts'
import type { MeetingState } from '../../src/procedure/meeting.ts'
import type { NoticeState } from '../../src/procedure/notice.ts'
import type { ObjectionStage } from '../../src/procedure/objection.ts'
import type { OrganisationStage } from '../../src/procedure/organisation.ts'
import type { PackState } from '../../src/procedure/pack.ts'
import type { RulesState } from '../../src/procedure/rules.ts'
import type { SheetState } from '../../src/procedure/sheet.ts'
import type { VisitState } from '../../src/procedure/site-review.ts'

/** All stages of a union, none left out: a stage missing here does not compile. */
function all<Stage extends string>(stages: Readonly<Record<Stage, true>>): readonly Stage[] {
  return Object.keys(stages) as Stage[]
}

/** The stages of every kind of case, in the order of its road. Kinds whose state carries none have one. */
export const stagesOf = {
  rules: all<RulesState['stage']>({ draft: true, published: true }),
  criteria: ['published'],
  calendar: ['adopted'],
  receiving: ['kept'],
  organisation: all<OrganisationStage>({ claimed: true, verified: true, rejected: true, superseded: true, merged: true, dissolved: true }),
  edition: all<EditionStage>({ planned: true, filed: true, registered: true, accepting: true, reviewing: true, closed: true, ended: true }),
  application: applicationStages,
  consultation: all<ConsultationState['stage']>({ sent: true, answered: true, 'closed-unanswered': true, 'called-off': true }),
  notice: all<NoticeState['stage']>({ standing: true, running: true, ended: true, withdrawn: true }),
  expert: all<ExpertState['stage']>({ listed: true, removed: true }),
  sheet: all<SheetState['stage']>({ open: true, sealed: true, recused: true, withdrawn: true }),
  visit: all<VisitState['stage']>({ planned: true, opened: true, closed: true, concluded: true, replaced: true }),
  meeting: all<MeetingState['stage']>({ called: true, open: true, concluded: true }),
  approval: all<ApprovalState['stage']>({ submitted: true, approved: true, returned: true }),
  honour: ['valid'],
  objection: all<ObjectionStage>({ registered: true, investigating: true, refused: true, decided: true, notified: true, closed: true }),
  ban: ['imposed'],
  account: all<AccountState['stage']>({ open: true, closed: true }),
  act: all<ActStage>({ prepared: true, reviewed: true, returned: true, withdrawn: true, signed: true }),
  erasure: ['erased'],
  conduct: ['given'],
  pack: all<PackState['stage']>({ out: true, returned: true, wiped: true, lost: true }),
  draw: all<DrawState['stage']>({ frozen: true, committed: true, drawn: true, lapsed: true, replaced: true }),
  opening: ['kept'],
} as const satisfies Readonly<Record<CaseKind, readonly string[]>>
