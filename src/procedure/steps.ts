/**
 * One table of steps: from, to, who. What is final, what is open to whom, the diagram and the authorisation matrix are
 * read from here. Which paragraph a step carries out is said by the city's measures (`Measures.stepPlaces`).
 */

import { publishAcceptanceList, writeReasons } from './acceptance.ts'
import { closeAccount, endLeave, givePost, openAccount, resetFactor, setLeave, takePost } from './account.ts'
import { handOverAct, prepareAct, returnAct, reviewAct, signAct, withdrawAct } from './act.ts'
import { announceEdition, closeApplications, extendDeadline } from './announcement.ts'
import { recordApplicantChange } from './applicant-change.ts'
import { decideList, submitList } from './approval.ts'
import { consultDepartments, recheckApplicant } from './asking-departments.ts'
import { deferCandidate, recordAttendance } from './attendance.ts'
import { imposeBanForFalseMaterial } from './ban.ts'
import { adoptYear } from './calendar-year.ts'
import { checkTies } from './check-ties.ts'
import { reportConduct } from './conduct.ts'
import { agreeMaterialResult, countersignResult, noteAbsence, signResult } from './consensus.ts'
import { answerConsultation, closeConsultation, remindDepartment, tellSupervisor } from './consultation.ts'
import { publishCriteria } from './criteria.ts'
import type { CaseKind, Role, Step } from './decision.ts'
import { declareTie, endDeclaredTie } from './declared-tie.ts'
import {
  decideCondition,
  declineToRecommend,
  publishDistrictNotice,
  receiveApplication,
  recommendApplication,
  recordVerdict,
  requestCompletion,
  returnToDistrict,
} from './district-review.ts'
import { freezePool } from './draw-pool.ts'
import { nameNumber, recordRefusal } from './draw-result.ts'
import { commitSeed, goOn, openSeed } from './draw-seeds.ts'
import { endEdition } from './edition-end.ts'
import { closeEdition, resumeEdition, suspendEdition } from './edition-life.ts'
import { eraseBodies } from './erasure.ts'
import { signReport } from './evaluation.ts'
import { listExpert, signUndertaking } from './expert.ts'
import { releaseFeedback } from './feedback.ts'
import { answerFiling, fileEdition, planEdition } from './filing.ts'
import { issueCertificates } from './honour.ts'
import { assignReaders, releaseReader } from './material-review.ts'
import { callMeeting, concludeMeeting, openMeeting } from './meeting.ts'
import { endNotice, lengthenNotice, recountNotice, runsAnew, withdrawNotice } from './notice.ts'
import { admitObjection, decideObjection, notifyResult, recordConfirmation, refuseObjection, registerObjection } from './objection.ts'
import { addColleague, rejectOrganisation, removeColleague, signUp, supersedeOrganisation, verifyOrganisation } from './organisation.ts'
import { recuseFromSheet, recuseFromVisit } from './own-recusal.ts'
import { returnPack, takePack, wipePack } from './pack.ts'
import { publishProposedList } from './proposed-list.ts'
import { setReceivingBody } from './receiving.ts'
import { changeExpert, endTie, recordTie, removeExpert, setAvailability } from './recusal.ts'
import { relieveExpert } from './relieve.ts'
import { draftRules, publishRules } from './rules.ts'
import { sealSheet, typePaperSheet } from './sheet.ts'
import { completeGroup, formGroup } from './site-group.ts'
import { closeVisit, openVisit, recordAbsence, recordFinding, reviseScores, signVisitReport } from './site-review.ts'
import { leaveEdition, readLetter, startApplication, submitApplication, takeBackApplication } from './submission.ts'
import { unsealSheets, witnessUnsealing } from './unsealing.ts'
import {
  addPhotograph,
  answerArrangements,
  closeIssue,
  giveDocuments,
  raiseIssue,
  recordInterview,
  requestDocuments,
  setAgenda,
} from './visit-steps.ts'
import { castBallot, closeVote, openVote, recuseFromVote, typePaperCount, voidVote } from './vote.ts'

/** A step whose command, state and facts are its own business. */
// biome-ignore lint/suspicious/noExplicitAny: the table holds steps of every kind; each file types its own
export type AnyStep = Step<any, any, any>

export interface StepRow {
  readonly kind: CaseKind
  /** Stages from which the step leads on; `new` opens the case, an empty list means any stage. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly by: readonly Role[]
  /** Binds others: prepared, reviewed and signed (`act.ts`). */
  readonly binding?: true
  /** For acts of two posts: who reviews and signs, where it is not the handler's own body. */
  readonly signedBy?: Role
  readonly step: AnyStep
}

const NEW = ['new']
const ANY: readonly string[] = []
const BEFORE_DECISION = [
  'draft',
  'submitted',
  'returned',
  'publicised',
  'recommended',
  'received',
  'reviewed',
  'listed',
  'visited',
  'candidate',
  'chosen',
  'proposed',
  'put-forward',
]
const LIVE_EDITION = ['accepting', 'reviewing']
const STAFF: readonly Role[] = ['district', 'city', 'department', 'government', 'commendation']
const SIGNING: readonly Role[] = ['district', 'city', 'government', 'commendation', 'system-administrator', 'security-administrator']
/** Where readers are at work; after the list only when one of them went. */
const ON_THE_BOARD = ['received', 'listed', 'visited']
const BOARD: readonly Role[] = ['city', 'leader']
const APPLICANT: readonly Role[] = ['drafter', 'legal-representative']

function row(kind: CaseKind, from: readonly string[], to: readonly string[], by: readonly Role[], step: AnyStep): StepRow {
  return { kind, from, to, by, step }
}

function binding(kind: CaseKind, from: readonly string[], to: readonly string[], by: readonly Role[], step: AnyStep, signedBy?: Role): StepRow {
  return { kind, from, to, by, step, binding: true, ...(signedBy && { signedBy }) }
}

export const steps = {
  'rules.draft': row('rules', ['new', 'draft'], ['draft'], ['city'], draftRules),
  'rules.publish': binding('rules', ['draft'], ['published'], ['city'], publishRules),
  'criteria.publish': binding('criteria', NEW, ['published'], ['city'], publishCriteria),
  'calendar.adopt': binding('calendar', NEW, ['adopted'], ['system-administrator'], adoptYear, 'security-administrator'),
  'receiving.set': row('receiving', ANY, ['kept'], ['city'], setReceivingBody),

  'organisation.sign-up': row('organisation', NEW, ['claimed'], ['public'], signUp),
  'organisation.verify': row('organisation', ['claimed'], ['verified'], ['district'], verifyOrganisation),
  'organisation.reject': binding('organisation', ['claimed'], ['rejected'], ['district'], rejectOrganisation),
  'organisation.supersede': binding('organisation', ['claimed'], ['verified'], ['district'], supersedeOrganisation),
  'organisation.add-colleague': row('organisation', ['claimed', 'verified'], [], ['legal-representative'], addColleague),
  'organisation.remove-colleague': row('organisation', ['claimed', 'verified'], [], ['legal-representative'], removeColleague),
  'organisation.declare-tie': row('organisation', ['claimed', 'verified'], [], ['drafter', 'legal-representative', 'city'], declareTie),
  'organisation.end-tie': row('organisation', ['claimed', 'verified'], [], ['drafter', 'legal-representative', 'city'], endDeclaredTie),
  'organisation.record-change': binding('organisation', ['verified'], ['verified', 'merged', 'dissolved'], ['district'], recordApplicantChange),

  'edition.plan': row('edition', NEW, ['planned'], ['city'], planEdition),
  'edition.file': binding('edition', ['planned'], ['filed'], ['city'], fileEdition),
  'edition.answer-filing': binding('edition', ['filed'], ['registered', 'planned'], ['commendation', 'city'], answerFiling),
  'edition.announce': binding('edition', ['registered', 'filed', 'planned'], ['accepting'], ['city'], runsAnew('announcement', announceEdition)),
  'edition.extend-deadline': binding('edition', LIVE_EDITION, ['accepting'], ['city'], runsAnew('extension', extendDeadline)),
  'edition.close-applications': row('edition', ['accepting'], ['reviewing'], ['system'], closeApplications),
  'edition.suspend': binding('edition', LIVE_EDITION, [], ['city'], runsAnew('suspension', suspendEdition)),
  'edition.resume': binding('edition', LIVE_EDITION, [], ['city'], runsAnew('resumption', resumeEdition)),
  'edition.end': binding('edition', LIVE_EDITION, ['ended'], ['city'], runsAnew('ending', endEdition)),
  'edition.publish-acceptance-list': binding('edition', LIVE_EDITION, [], ['city'], runsAnew('acceptance', publishAcceptanceList)),
  'edition.sign-report': binding('edition', LIVE_EDITION, [], ['city'], signReport),
  'edition.publish-proposed-list': binding('edition', LIVE_EDITION, [], ['city'], runsAnew('proposed', publishProposedList)),
  'edition.submit-list': binding('edition', LIVE_EDITION, [], ['city'], submitList),
  'edition.issue-certificates': binding('edition', LIVE_EDITION, [], ['city'], runsAnew('conferment', issueCertificates)),
  'edition.release-feedback': binding('edition', ['accepting', 'reviewing', 'closed', 'ended'], [], ['city'], releaseFeedback),
  'edition.close': row('edition', ['reviewing'], ['closed'], ['city'], closeEdition),

  'application.start': row('application', NEW, ['draft'], APPLICANT, startApplication),
  'application.submit': row('application', ['draft', 'returned'], ['submitted', 'publicised'], ['legal-representative'], submitApplication),
  'application.take-back': row('application', ['submitted'], ['draft'], ['legal-representative'], takeBackApplication),
  'application.leave': row('application', BEFORE_DECISION, ['left'], ['legal-representative'], leaveEdition),
  'application.read-letter': row('application', ANY, [], APPLICANT, readLetter),
  'application.request-completion': row('application', ['submitted', 'publicised', 'returned'], ['returned'], ['district'], requestCompletion),
  'application.record-verdict': row('application', ['submitted', 'publicised'], [], ['district'], recordVerdict),
  'application.decide-condition': row('application', ['submitted', 'publicised'], [], ['district'], decideCondition),
  'application.consult': row('application', ['submitted'], [], ['district'], consultDepartments),
  'application.recommend': binding('application', ['publicised'], ['recommended'], ['district'], recommendApplication),
  'application.decline': binding('application', ['submitted', 'returned', 'publicised'], ['not-recommended'], ['district'], declineToRecommend),
  'application.receive': row('application', ['recommended'], ['received'], ['city'], receiveApplication),
  'application.return-to-district': row('application', ['recommended', 'received'], ['publicised'], ['city'], returnToDistrict),
  'application.assign-readers': row('application', ON_THE_BOARD, [], ['city'], assignReaders),
  'application.check-ties': row('application', ON_THE_BOARD, [], ['city'], checkTies),
  'application.relieve-expert': row('application', ['reviewed', ...ON_THE_BOARD], ON_THE_BOARD, ['city'], relieveExpert),
  'application.release-reader': row('application', ON_THE_BOARD, [], ['city'], releaseReader),
  'application.unseal': row('application', ON_THE_BOARD, [], BOARD, unsealSheets),
  'application.witness-unsealing': row('application', ON_THE_BOARD, [], ['discipline'], witnessUnsealing),
  'application.agree-result': row('application', ['reviewed', ...ON_THE_BOARD], ['reviewed', ...ON_THE_BOARD], BOARD, agreeMaterialResult),
  'application.sign-result': row('application', ON_THE_BOARD, ['reviewed', ...ON_THE_BOARD], ['expert'], signResult),
  'application.note-absence': row('application', ON_THE_BOARD, ['reviewed', ...ON_THE_BOARD], BOARD, noteAbsence),
  'application.countersign-result': row('application', ON_THE_BOARD, ['reviewed', ...ON_THE_BOARD], ['city'], countersignResult),
  'application.write-reasons': binding('application', ['reviewed', 'not-listed'], [], ['city'], writeReasons),
  'application.form-group': row('application', ['listed'], [], ['city'], formGroup),
  'application.recheck': row('application', ['visited', 'candidate', 'chosen', 'proposed'], [], ['city'], recheckApplicant),

  'consultation.answer': row('consultation', ['sent'], ['answered'], ['department'], answerConsultation),
  'consultation.remind': row('consultation', ['sent'], [], ['district', 'city', 'system'], remindDepartment),
  'consultation.tell-supervisor': row('consultation', ['sent'], [], ['district', 'city', 'system'], tellSupervisor),
  'consultation.close': binding('consultation', ['sent'], ['closed-unanswered'], ['district', 'city'], closeConsultation),

  'notice.publish-district': binding('notice', NEW, ['running'], ['district'], runsAnew('district', publishDistrictNotice)),
  'notice.lengthen': binding('notice', ['running'], [], ['district', 'city'], lengthenNotice),
  'notice.withdraw': binding('notice', ['running', 'ended'], ['withdrawn'], ['district', 'city'], withdrawNotice),
  'notice.end': row('notice', ['running'], ['ended'], ['system'], endNotice),
  'notice.recount': row('notice', ['running'], [], ['system'], recountNotice),

  'expert.list': row('expert', NEW, ['listed'], ['city'], listExpert),
  'expert.record-tie': row('expert', ['listed'], [], ['city', 'expert'], recordTie),
  'expert.end-tie': row('expert', ['listed'], [], ['city', 'expert'], endTie),
  'expert.change': row('expert', ['listed'], [], ['city'], changeExpert),
  'expert.set-availability': row('expert', ['listed'], [], ['city', 'expert'], setAvailability),
  'expert.undertake': row('expert', ['listed'], [], ['expert'], signUndertaking),
  'expert.remove': binding('expert', ['listed'], ['removed'], ['city'], removeExpert),

  'draw.freeze': row('draw', NEW, ['frozen'], ['city'], freezePool),
  'draw.commit': row('draw', ['frozen'], ['frozen', 'committed'], ['city', 'commendation', 'discipline'], commitSeed),
  'draw.open': row('draw', ['committed'], ['committed', 'drawn'], ['city', 'commendation', 'discipline'], openSeed),
  'draw.go-on': row('draw', ['committed'], ['drawn', 'lapsed'], ['city', 'system'], goOn),
  'draw.name': row('draw', ['drawn'], [], ['city'], nameNumber),
  'draw.record-refusal': row('draw', ['drawn'], [], ['city'], recordRefusal),

  'sheet.seal': row('sheet', ['open'], ['sealed'], ['expert'], sealSheet),
  'sheet.type-paper': row('sheet', ['open'], ['open', 'sealed'], ['city'], typePaperSheet),
  'sheet.recuse': row('sheet', ['open', 'sealed'], ['recused'], ['expert'], recuseFromSheet),

  'visit.open': row('visit', ['planned'], ['opened'], ['leader'], openVisit),
  'visit.record-finding': row('visit', ['opened'], [], ['leader', 'expert'], recordFinding),
  'visit.revise-scores': row('visit', ['opened'], [], ['leader'], reviseScores),
  'visit.close': row('visit', ['opened'], ['closed'], ['leader'], closeVisit),
  'visit.sign-report': row('visit', ['closed'], ['closed', 'concluded'], ['leader', 'expert'], signVisitReport),
  'visit.recuse': row('visit', ['planned', 'opened', 'closed'], ['planned', 'opened', 'closed'], ['leader', 'expert'], recuseFromVisit),
  'visit.set-agenda': row('visit', ['planned', 'opened'], [], ['leader', 'city'], setAgenda),
  'visit.raise-issue': row('visit', ['planned', 'opened'], [], ['leader', 'expert', 'city'], raiseIssue),
  'visit.close-issue': row('visit', ['opened'], [], ['leader', 'expert'], closeIssue),
  'visit.record-interview': row('visit', ['opened'], [], ['leader', 'expert'], recordInterview),
  'visit.add-photograph': row('visit', ['opened'], [], ['leader', 'expert'], addPhotograph),
  'visit.request-documents': row('visit', ['planned', 'opened'], [], ['leader', 'expert'], requestDocuments),
  'visit.give-documents': row('visit', ['planned', 'opened'], [], APPLICANT, giveDocuments),
  'visit.answer-arrangements': row('visit', ['planned'], [], APPLICANT, answerArrangements),
  'visit.record-absence': row('visit', ['closed'], ['closed', 'concluded'], ['leader'], recordAbsence),
  'conduct.give': row('conduct', NEW, ['given'], APPLICANT, reportConduct),
  'pack.take': row('pack', NEW, ['out'], ['leader', 'expert'], takePack),
  'pack.return': row('pack', ['out'], ['returned'], ['expert'], returnPack),
  'pack.wipe': row('pack', ['out'], ['wiped', 'lost'], ['expert'], wipePack),
  'visit.complete-group': row('visit', ['planned', 'opened', 'closed'], [], ['city'], completeGroup),

  'meeting.call': row('meeting', NEW, ['called'], ['city'], callMeeting),
  'meeting.open': row('meeting', ['called'], ['open'], ['city'], openMeeting),
  'meeting.recuse': row('meeting', ['called', 'open'], [], ['member'], recuseFromVote),
  'meeting.vote': row('meeting', ['open'], [], ['member'], castBallot),
  'meeting.attend': row('meeting', ['open'], [], ['city'], recordAttendance),
  'meeting.defer': row('meeting', ['called', 'open'], [], ['city'], deferCandidate),
  'meeting.open-vote': row('meeting', ['open'], [], ['city'], openVote),
  'meeting.close-vote': row('meeting', ['open'], [], ['city'], closeVote),
  'meeting.void-vote': row('meeting', ['open'], [], ['city'], voidVote),
  'meeting.type-paper-count': row('meeting', ['open'], [], ['city'], typePaperCount),
  'meeting.conclude': binding('meeting', ['open'], ['concluded'], ['city'], concludeMeeting),

  'approval.decide': binding('approval', ['submitted'], ['approved', 'returned'], ['government', 'city'], decideList),

  'objection.register': row('objection', NEW, ['registered'], ['city'], registerObjection),
  'objection.admit': row('objection', ['registered'], ['investigating'], ['city'], admitObjection),
  'objection.refuse': binding('objection', ['registered'], ['refused'], ['city'], refuseObjection),
  'objection.decide': binding('objection', ['investigating'], ['decided'], ['city'], decideObjection),
  'objection.notify': row('objection', ['refused', 'decided'], ['notified'], ['city'], notifyResult),
  'objection.confirm': row('objection', ['notified'], ['closed'], ['city'], recordConfirmation),

  'ban.impose': binding('ban', NEW, ['imposed'], ['city'], imposeBanForFalseMaterial),

  'account.open': row('account', NEW, ['open'], ['system-administrator'], openAccount),
  'account.give-post': row('account', ['open'], [], ['security-administrator'], givePost),
  'account.take-post': row('account', ['open'], [], ['security-administrator'], takePost),
  'account.set-leave': row('account', ['open'], [], STAFF, setLeave),
  'account.end-leave': row('account', ['open'], [], STAFF, endLeave),
  'account.reset-factor': binding('account', ['open'], [], ['system-administrator'], resetFactor, 'security-administrator'),
  'account.close': row('account', ['open'], ['closed'], ['system-administrator'], closeAccount),

  'act.prepare': row('act', NEW, ['prepared'], SIGNING, prepareAct),
  'act.review': row('act', ['prepared'], ['reviewed'], SIGNING, reviewAct),
  'act.return': row('act', ['prepared', 'reviewed'], ['returned'], SIGNING, returnAct),
  'act.withdraw': row('act', ['prepared', 'reviewed', 'returned'], ['withdrawn'], SIGNING, withdrawAct),
  'act.hand-over': row('act', ['prepared', 'reviewed', 'returned'], [], [...SIGNING, 'system'], handOverAct),
  'act.sign': row('act', ['reviewed'], ['signed'], SIGNING, signAct),

  'erasure.erase': binding('erasure', NEW, ['erased'], ['city'], eraseBodies, 'security-administrator'),
} satisfies Record<string, StepRow>

export type StepName = keyof typeof steps

/** Every step by name. */
export const stepNames = Object.keys(steps) as readonly StepName[]

export function stepRow(name: StepName): StepRow {
  return steps[name]
}

/** Steps of one kind of case that a role may take from a stage. */
export function stepsFrom(kind: CaseKind, stage: string, role: Role): readonly StepName[] {
  return stepNames.filter((name) => {
    const { kind: ofKind, from, by } = stepRow(name)
    return ofKind === kind && by.includes(role) && (from.length === 0 || from.includes(stage))
  })
}
