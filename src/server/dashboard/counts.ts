/** What each number of the dashboard counts. The list behind a number is this very function, so the two cannot differ. */
import type { CountKey } from '../../contract/dashboard.ts'
import type { Day } from '../../law/calendar.ts'
import type { Terms } from '../../law/measures.ts'
import { finalStages } from '../../procedure/application.ts'
import { openObjectionStages } from '../../procedure/objection.ts'
import type { ApplicationLine, ConsultationLine, Loaded, NoticeLine, ObjectionLine, SheetLine, VisitLine } from './load.ts'

export interface Counted {
  readonly kind: string
  readonly id: string
  readonly number: string
  readonly title: string
  readonly area: string | null
  readonly stage: string
  readonly due: Day | null
  /** The application it is about, for how many cases something holds. */
  readonly application: string | null
  readonly final: boolean
  readonly since: Day | null
}

export interface Looked {
  readonly loaded: Loaded
  readonly terms: Terms
  readonly today: Day
  /** Applications by id, and those with an open objection. */
  readonly byId: ReadonlyMap<string, ApplicationLine>
  readonly held: ReadonlySet<string>
}

type Count = (looked: Looked) => readonly Counted[]

/** Prepare what the counts look at. */
export function lookAt(loaded: Loaded, terms: Terms, today: Day): Looked {
  const held = loaded.objections.filter(isOpen).map(({ application }) => application)
  return { loaded, terms, today, byId: new Map(loaded.applications.map((each) => [each.id, each])), held: new Set(held) }
}

const isOpen = ({ stage }: ObjectionLine) => openObjectionStages.includes(stage)
const fixed = { due: null, application: null, final: true, since: null }

const ofApplication = (line: ApplicationLine): Counted => ({
  ...fixed,
  kind: 'application',
  id: line.id,
  number: line.number,
  title: line.name,
  area: line.area,
  stage: line.stage,
  application: line.id,
})

const applications =
  (which: (line: ApplicationLine, looked: Looked) => boolean): Count =>
  (looked) =>
    looked.loaded.applications.filter((line) => which(line, looked)).map(ofApplication)

const about = ({ byId }: Looked, application: string) => ({
  title: byId.get(application)?.name ?? '',
  area: byId.get(application)?.area ?? null,
  application,
})

const objections =
  (which: (line: ObjectionLine, looked: Looked) => boolean, due: (line: ObjectionLine) => { due: Day | null; final: boolean }): Count =>
  (looked) =>
    looked.loaded.objections
      .filter((line) => which(line, looked))
      .map((line) => ({
        ...fixed,
        kind: 'objection',
        id: line.id,
        number: line.number,
        stage: line.stage,
        ...about(looked, line.application),
        ...due(line),
        since: line.receivedOn,
      }))

const examination = (line: ObjectionLine) => ({ due: line.examinationDue, final: line.examinationFinal })
const investigation = (line: ObjectionLine) => ({ due: line.investigationDue, final: line.investigationFinal })
const noDue = () => ({ due: null, final: true })

const notices =
  (which: (line: NoticeLine, looked: Looked) => boolean): Count =>
  (looked) =>
    looked.loaded.notices
      .filter((line) => which(line, looked))
      .map(({ id, documentNumber, title, stage, lastDay, final, publishedOn }) => ({
        ...fixed,
        kind: 'notice',
        id,
        number: documentNumber,
        title,
        area: null,
        stage,
        due: stage === 'running' ? lastDay : null,
        final,
        since: publishedOn,
      }))

const consultations =
  (which: (line: ConsultationLine, looked: Looked) => boolean): Count =>
  (looked) =>
    looked.loaded.consultations
      .filter((line) => which(line, looked))
      .map((line) => ({
        ...fixed,
        kind: 'consultation',
        id: line.id,
        number: line.department,
        stage: line.stage,
        ...about(looked, line.application),
        due: line.due,
        final: line.dueFinal,
      }))

const sheets =
  (which: (line: SheetLine) => boolean): Count =>
  (looked) =>
    looked.loaded.sheets
      .filter(which)
      .map((line) => ({ ...fixed, kind: 'sheet', id: line.id, number: line.expert, stage: line.stage, ...about(looked, line.application) }))

const visits =
  (which: (line: VisitLine) => boolean): Count =>
  (looked) =>
    looked.loaded.visits.filter(which).map((line) => ({
      ...fixed,
      kind: 'visit',
      id: line.id,
      number: '',
      stage: line.stage,
      ...about(looked, line.application),
      due: line.stage === 'concluded' ? null : (line.days.at(-1) ?? null),
    }))

const inDistrict = ['submitted', 'returned', 'publicised']
const later = ['visited', 'candidate', 'not-candidate', 'chosen', 'not-chosen', 'proposed', 'put-forward', 'approved', 'struck-out', 'honoured']
const out = (line: ApplicationLine) => finalStages.includes(line.stage)

/** A returned application waits for its applicant until the day named. */
const completions: Count = (looked) =>
  looked.loaded.applications
    .filter((line) => line.stage === 'returned')
    .map((line) => ({ ...ofApplication(line), due: line.completionDue, final: line.completionFinal ?? true }))

const acts: Count = ({ loaded }) =>
  loaded.acts.map(({ id, stage, name }) => ({ ...fixed, kind: 'act', id, number: '', title: name, area: null, stage }))

/** Whatever waits for a day that was counted over a year without its holiday notice. */
const provisional: Count = (looked) =>
  (['running-notices', 'objection-examinations', 'objection-investigations', 'consultations-due', 'completions-due'] as const).flatMap((key) =>
    counts[key](looked).filter((each) => !each.final),
  )

/** Every count. Supervisors and the city lead body see all cases of an edition, so no count is narrowed by who asks. */
export const counts: Readonly<Record<CountKey, Count>> = {
  applied: applications((line) => line.submitted),
  'in-district': applications((line) => inDistrict.includes(line.stage)),
  recommended: applications((line) => line.recommendedOn !== null),
  'not-recommended': applications((line) => line.stage === 'not-recommended'),
  listed: applications((line) => line.acceptanceNotice !== null),
  'not-listed': applications((line) => line.stage === 'not-listed'),
  proposed: applications((line) => line.proposedNotice !== null),
  approved: applications((line) => line.stage === 'approved' || line.stage === 'honoured'),
  objected: applications((line, { held }) => held.has(line.id)),
  gone: applications((line) => line.stage === 'left' || line.stage === 'ended'),
  'running-notices': notices(({ stage }) => stage === 'running'),
  'objection-examinations': objections(({ stage }) => stage === 'registered', examination),
  'objection-investigations': objections(({ stage }) => stage === 'investigating', investigation),
  'objection-answers': objections(({ stage }) => stage === 'decided' || stage === 'refused', noDue),
  'consultations-due': consultations(({ stage }) => stage === 'sent'),
  'completions-due': completions,
  'silent-departments': consultations(({ stage, due }, { today }) => stage === 'sent' && due < today),
  'late-examinations': objections(
    ({ stage, examinationDue, examinedOn }, { today }) =>
      stage === 'registered' ? examinationDue < today : examinedOn !== null && examinedOn > examinationDue,
    examination,
  ),
  'verdicts-missing': applications((line, { terms }) => line.stage === 'submitted' && line.verdicts < terms.measures.qualities.length),
  'too-few-readers': applications((line, { terms }) => line.stage === 'received' && line.readers < terms.rules.readersAtLeast),
  'no-undertaking': sheets(({ stage, undertaken }) => stage === 'open' && !undertaken),
  'sheets-open': sheets(({ stage }) => stage === 'open'),
  'reasons-missing': applications((line, { terms }) => (line.stage === 'not-listed' || belowThreshold(line, terms)) && !line.reasons),
  'reasons-unread': applications((line) => line.unread),
  'not-visited': applications(
    (line, { held, loaded }) => line.stage === 'listed' && noticeOver(line, loaded) && !held.has(line.id) && !hasGroup(line, loaded),
  ),
  'reports-unsigned': visits(({ stage }) => stage === 'closed'),
  'acts-waiting': acts,
  provisional,
  'closed-unanswered': consultations(({ stage }) => stage === 'closed-unanswered'),
  'withdrawn-notices': notices(({ stage }) => stage === 'withdrawn'),
  'lengthened-notices': notices(({ lengthened }) => lengthened > 0),
  extensions: notices(({ kind }) => kind === 'extension'),
  recusals: sheets(({ stage }) => stage === 'recused'),
  'notices-too-short': notices((line, looked) => tooShort(line, looked)),
  'sent-before-notice': applications((line, { loaded }) => sentEarly(line, loaded)),
  'both-reviewed': applications((line) => line.material !== null && line.site),
  sheets: sheets(({ stage }) => stage !== 'recused'),
  objections: objections(() => true, noDue),
  'counted-notices': notices(({ stage, lastDay }) => stage !== 'withdrawn' && lastDay !== null),
  'one-review-only': applications((line) => later.includes(line.stage) && !(line.material !== null && line.site)),
}

/** Reviewed, and below the score that the rules ask of the acceptance list: its reasons will be needed. */
function belowThreshold(line: ApplicationLine, { rules }: Terms): boolean {
  return line.stage === 'reviewed' && line.material !== null && line.material < rules.acceptanceThreshold * 100
}

function hasGroup(line: ApplicationLine, { visits: all }: Loaded): boolean {
  return all.some(({ application, stage }) => application === line.id && stage !== 'replaced')
}

/** Before the acceptance notice is over nobody may be visited, so nobody is missed. */
function noticeOver({ acceptanceNotice }: ApplicationLine, { notices: all }: Loaded): boolean {
  return all.some(({ id, stage }) => id === acceptanceNotice && stage === 'ended')
}

function tooShort({ kind, stage, workingDays }: NoticeLine, { terms }: Looked): boolean {
  const least = (terms.measures.noticeWorkingDays as Readonly<Record<string, number>>)[kind]
  return least !== undefined && stage !== 'withdrawn' && (workingDays ?? 0) < least
}

function sentEarly(line: ApplicationLine, { notices: all }: Loaded): boolean {
  if (line.recommendedOn === null || out(line)) return false
  const notice = all.find(({ id }) => id === line.districtNotice)
  return notice === undefined || notice.lastDay === null || line.recommendedOn <= notice.lastDay
}
