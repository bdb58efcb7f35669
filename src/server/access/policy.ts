/**
 * One table decides every access: for each operation, which post may ask for it, and whether for any object or only for
 * its own. What is not in the table is refused. The router and OpenAPI name the same operations; a test walks all.
 */
import { acts } from '../../contract/acts.ts'
import type { Capacity } from '../../procedure/account.ts'
import type { Role } from '../../procedure/decision.ts'
import { type StepName, stepRow } from '../../procedure/steps.ts'

/** `own`: only objects of the post's own organisation, area, department, task. */
export type Scope = 'own' | 'any'

/** Who may ask, by role. `public` needs no sign-in; `person` is anybody signed in. */
export type Rule = Readonly<Partial<Record<Role | 'person', Scope>>>

export interface PolicyRow {
  readonly who: Rule
  /** Of posts with capacities (经办、审核、签发), the one that is needed. */
  readonly capacity?: Capacity
  /** Which leader of an application is meant, where only one is: of its readers, not of a group that visits. */
  readonly leader?: 'of-readers'
}

const open: Rule = { public: 'any' }
const signedIn: Rule = { person: 'any' }
const supervisors: Rule = { commendation: 'any', discipline: 'any', auditor: 'any' }
const applicant: Rule = { drafter: 'own', 'legal-representative': 'own' }
const administrators: Rule = { 'system-administrator': 'any', 'security-administrator': 'any' }

const scopeOfRole: Readonly<Record<Role, Scope>> = {
  public: 'any',
  drafter: 'own',
  'legal-representative': 'own',
  district: 'own',
  department: 'own',
  city: 'any',
  expert: 'own',
  leader: 'own',
  member: 'own',
  government: 'any',
  commendation: 'any',
  discipline: 'any',
  auditor: 'any',
  'system-administrator': 'any',
  'security-administrator': 'any',
  system: 'any',
}

/** Acts whose scope is narrower than their role's. */
const narrower: Partial<Record<StepName, Rule>> = {
  'organisation.sign-up': { person: 'any' },
  'notice.lengthen': { district: 'own', city: 'own' },
  'notice.withdraw': { district: 'own', city: 'own' },
  'account.set-leave': { district: 'own', city: 'own', department: 'own', government: 'own', commendation: 'own' },
  'account.end-leave': { district: 'own', city: 'own', department: 'own', government: 'own', commendation: 'own' },
  'act.review': actRule(),
  'act.return': actRule(),
  'act.withdraw': actRule(),
  'act.hand-over': actRule(),
  'act.sign': actRule(),
}

function actRule(): Rule {
  return { district: 'own', city: 'own', government: 'own', commendation: 'own', 'system-administrator': 'own', 'security-administrator': 'own' }
}

/** Acts of the readers' board: to the leader of a group that visits they are not there. */
const ofBoard: readonly StepName[] = ['application.unseal', 'application.agree-result', 'application.note-absence']

const capacityOf: Partial<Record<StepName, Capacity>> = { 'act.review': 'review', 'act.sign': 'sign', 'application.countersign-result': 'sign' }

function ofStep(name: StepName): PolicyRow {
  const who = narrower[name] ?? Object.fromEntries(stepRow(name).by.map((role) => [role, scopeOfRole[role]]))
  if (name === 'act.return' || name === 'account.set-leave' || name === 'account.end-leave') return { who }
  return { who, capacity: capacityOf[name] ?? 'handle', ...(ofBoard.includes(name) && { leader: 'of-readers' }) }
}

const ofActs: Readonly<Record<string, PolicyRow>> = Object.fromEntries(acts.flatMap(({ id, step }) => (step ? [[id, ofStep(step)]] : [])))

const row = (...rules: readonly Rule[]): PolicyRow => ({ who: Object.assign({}, ...rules) })

const readings: Readonly<Record<string, PolicyRow>> = {
  'health.read': row(open),
  'openapi.read': row(open),
  'measures.read': row(open),
  'measures.article': row(open),
  'steps.read': row(open),
  'calendar.period': row(open),
  'calendar.years': row(open),
  'eligibility.read': row(open),
  'rules.list': row(open),
  'receiving.read': row(open),
  'edition.list': row(open),
  'edition.read': row(open, supervisors, { city: 'any' }),
  'notice.list': row(open),
  'notice.read': row(open, supervisors, { city: 'own', district: 'own' }),
  'honour.list': row(open),
  'honour.verify': row(open),
  'tracker.read': row(open),
  'ledger.checkpoint': row(open),
  'ledger.checkpoints': row(open),
  'ledger.key': row(open),
  'ledger.entry': row(open),
  'ledger.consistency': row(open),

  'person.register': row(open),
  'person.activate': row(open),
  'account.renew-activation': row({ 'system-administrator': 'any' }),
  'session.begin': row(open),
  'session.code': row(signedIn),
  'session.passkey-options': row(signedIn),
  'session.passkey': row(signedIn),
  'session.read': row(signedIn),
  'session.end': row(signedIn),
  'session.end-others': row(signedIn),
  'password.change': row(signedIn),
  'factor.begin': row(signedIn),
  'factor.confirm': row(signedIn),
  'factor.passkey-options': row(signedIn),
  'factor.passkey': row(signedIn),
  'upload.read': row(signedIn),
  'upload.options': row(open),
  'upload.create': row(signedIn),
  'upload.offset': row(signedIn),
  'upload.continue': row(signedIn),
  'upload.abandon': row(signedIn),
  'task.list': row(signedIn),
  'view.list': row(signedIn),
  'view.save': row(signedIn),
  // Each of these asks the table again, kind by kind or case by case, for what it tells.
  'watch.list': row(signedIn),
  'watch.set': row(signedIn),
  'news.list': row(signedIn),
  'news.look': row(signedIn),
  'search.find': row(signedIn),
  'case.timeline': row(signedIn),
  'step.gates': row(signedIn),
  'change.listen': row(signedIn),
  'edition.counts': row(supervisors, { drafter: 'any', 'legal-representative': 'any', district: 'any', city: 'any' }),

  'person.list': row(supervisors, administrators, {
    drafter: 'any',
    'legal-representative': 'any',
    district: 'any',
    department: 'any',
    city: 'any',
    expert: 'any',
    member: 'any',
    government: 'any',
  }),

  // The list itself is narrowed to the applications of the post's own organisation or area.
  'edition.applications': row(supervisors, { drafter: 'any', 'legal-representative': 'any', district: 'any', city: 'any' }),
  'edition.meetings': row(supervisors, { city: 'any', member: 'any' }),
  'edition.approvals': row(supervisors, { city: 'any', government: 'any' }),
  'application.read': row(applicant, supervisors, { district: 'own', city: 'any', leader: 'own', expert: 'own', member: 'own', government: 'own' }),
  'application.timeline': row(applicant, supervisors, { district: 'own', city: 'any' }),
  'application.submission': row(applicant, supervisors, { district: 'own', city: 'any', expert: 'own' }),
  'application.file': row(applicant, { district: 'own', city: 'any', expert: 'own' }),
  'application.file-rights': row(applicant, { district: 'own', city: 'any', expert: 'own' }),
  'application.receipt': row(applicant),
  'application.receipt-paper': row(applicant),
  'application.letter-paper': row(applicant, supervisors, { district: 'own', city: 'any' }),
  'honour.paper': row(applicant, { city: 'any', government: 'any' }),
  'application.draft': row(applicant),
  'draft.basics': row(applicant),
  'draft.conditions': row(applicant),
  'draft.indicators': row(applicant),
  'draft.overview': row(applicant),
  'draft.item': row(applicant),
  'draft.evidence': row(applicant),
  'dossier.read': row(applicant),
  'dossier.presence': row(applicant),
  'dossier.versions': row(applicant),
  'dossier.version': row(applicant),
  'dossier.seen-as': row(applicant),
  'dossier.book': row(applicant),
  'dossier.file': row(applicant),
  'dossier.site-visits': row(applicant),
  'application.feedback-paper': row(applicant, { city: 'any' }),
  'conduct.list': row({ discipline: 'any', city: 'any' }),
  'conduct.read': row({ discipline: 'any', city: 'own' }),
  // The inbox is narrowed to the district's own applications; drafts belong to the office that writes them.
  'desk.inbox': row({ district: 'any' }),
  'desk.audit': row({ district: 'own' }),
  'desk.opinion': row({ district: 'own' }),
  'desk.save-audit': { who: { district: 'own' }, capacity: 'handle' },
  'desk.save-opinion': { who: { district: 'own' }, capacity: 'handle' },
  'desk.notice': row({ district: 'any' }),
  'desk.save-notice': { who: { district: 'any' }, capacity: 'handle' },
  'desk.question': row({ district: 'any' }),
  'desk.save-question': { who: { district: 'any' }, capacity: 'handle' },
  'consultation.list': row(supervisors, { department: 'any', district: 'any', city: 'any' }),
  'consultation.read': row(supervisors, { department: 'own', district: 'own', city: 'any' }),
  'expert.list-bank': row(supervisors, { city: 'any' }),
  'expert.read': row(supervisors, { city: 'any', expert: 'own' }),
  'expert.record': row(supervisors, { city: 'any' }),
  'expert.own': row({ expert: 'any' }),
  // An applicant and an expert see what they declared in their own case; the graph joins both, so it is the office's.
  'expert.ties': row(supervisors, { city: 'any' }),
  'organisation.ties': row(supervisors, { city: 'any' }),
  'ties.list': row(supervisors, { city: 'any' }),
  'ties.own': row({ drafter: 'any', 'legal-representative': 'any' }),
  'edition.pool': row(supervisors, { city: 'any' }),
  'draw.paper': row(supervisors, { city: 'any' }),
  'edition.draws': row(supervisors, { city: 'any' }),
  'draw.read': row(supervisors, { city: 'any' }),
  'draw.record': row(supervisors, { city: 'any' }),
  'sheet.list': row({ expert: 'any' }),
  'sheet.read': row(supervisors, { city: 'any', expert: 'own' }),
  'sheet.draft': row({ expert: 'own' }),
  'sheet.save': row({ expert: 'own' }),
  'sheet.paper': row({ city: 'any', expert: 'own' }),
  'visit.list': row({ expert: 'any' }),
  'visit.report': row(supervisors, { city: 'any', leader: 'own', expert: 'own' }),
  'visit.report-paper': row(supervisors, { city: 'any', leader: 'own', expert: 'own' }),
  'visit.photograph': row(supervisors, { city: 'any', leader: 'own', expert: 'own' }),
  'visit.packs': row(supervisors, { city: 'any', leader: 'own', expert: 'own' }),
  'pack.list': row(supervisors, { city: 'any' }),
  'pack.read': row(supervisors, { city: 'any', expert: 'own' }),
  'pack.file': row({ expert: 'own' }),
  'visit.given-file': row(supervisors, applicant, { city: 'any', leader: 'own', expert: 'own' }),
  'visit.read': row(supervisors, { city: 'any', leader: 'own', expert: 'own' }),
  'meeting.read': row(supervisors, { city: 'any', member: 'own' }),
  'approval.read': row(supervisors, { city: 'any', government: 'any' }),
  'edition.material-review': row(supervisors, { city: 'any' }),
  'application.review': { ...row(supervisors, { city: 'any', leader: 'own', expert: 'own' }), leader: 'of-readers' },
  'expert.boards': row({ expert: 'any' }),
  'application.review-total': { ...row(supervisors, { city: 'any', leader: 'own' }), leader: 'of-readers' },
  'edition.readers': row(supervisors, { city: 'any' }),
  'edition.visit-plan': row(supervisors, { city: 'any' }),
  'edition.evaluation': row(supervisors, { city: 'any' }),
  'edition.evaluation-paper': row(supervisors, { city: 'any', member: 'own' }),
  'edition.feedback': row(supervisors, { city: 'any' }),
  'application.feedback-draft': row({ city: 'any' }),
  'edition.signals': row(supervisors, { city: 'any' }),
  'meeting.minutes-paper': row(supervisors, { city: 'any', member: 'own' }),
  'application.own-note': row({ member: 'own' }),
  'application.save-own-note': row({ member: 'own' }),
  'meeting.board': row(supervisors, { city: 'any', member: 'own' }),
  'edition.proposal': row(supervisors, { city: 'any' }),
  'approval.file': row(supervisors, { city: 'any', government: 'any' }),
  'edition.certificates': row(supervisors, { city: 'any' }),
  'objection.list': row(supervisors, { city: 'any' }),
  'objection.read': row(supervisors, { city: 'any' }),
  'objection.identity': { who: { city: 'any' }, capacity: 'handle' },
  'ban.list': row(supervisors, { city: 'any', district: 'any' }),
  'organisation.list': row(supervisors, { city: 'any', district: 'any' }),
  'organisation.read': row(applicant, supervisors, { city: 'any', district: 'own' }),
  'act.list': row(supervisors, { city: 'any', district: 'any', government: 'any' }, administrators),
  'act.read': row(supervisors, {
    city: 'own',
    district: 'own',
    government: 'own',
    commendation: 'own',
    'system-administrator': 'own',
    'security-administrator': 'own',
  }),
  'account.list': row(administrators, { auditor: 'any' }),
  'account.read': row(administrators, { auditor: 'any' }),
  'journal.read': row(supervisors),
  'calendar.year': row(open),
  'calendar.preview': row(administrators, { city: 'any' }),
  'rules.read': row(supervisors, { city: 'any' }),
  'edition.dashboard': row(supervisors, { city: 'any' }),
  'edition.counted': row(supervisors, { city: 'any' }),
  'edition.supervision': row(supervisors),
  'expert.desk': row({ expert: 'any' }),
  'account.own': row(signedIn),
  'running.read': row({ 'system-administrator': 'any' }),
  'policy.read': row(administrators, { auditor: 'any' }),
  'erasure.entries': row({ city: 'any', 'security-administrator': 'any' }),
}

/** The policy table: every operation, who may ask for it. */
export const policy: Readonly<Record<string, PolicyRow>> = { ...ofActs, ...readings }
