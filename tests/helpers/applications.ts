import type { NoticeFacts, NoticeKind } from '../../src/law/measures.ts'
import type { ApplicationEvent, ApplicationStage, ApplicationState, ReviewResult, SubmittedFile } from '../../src/procedure/application.ts'
import type { ApplicationFacts } from '../../src/procedure/submission.ts'
import { edition } from './editions.ts'
import { fold, on, type Past } from './given.ts'
import { standingUntil } from './notices.ts'
import { identityOf, organisation } from './organisations.ts'
import { CHENGGUAN } from './people.ts'
import { days, measures, percents, receivingTable } from './terms.ts'

const numbers = 'abcdefghij'

/** The applications of the tests by the letter of their organisation: `app-a` is LZ2026-0001. */
export function numberOf(key: string): string {
  return `LZ2026-${String(numbers.indexOf(key) + 1).padStart(4, '0')}`
}

export const file: SubmittedFile = { slot: 'licence', name: '营业执照.pdf', sha256: 'sha-file', bytes: 1000, businessSecret: false }

export function startedBy(key: string): ApplicationEvent {
  const { id: organisation, name, creditCode, kind, area } = identityOf(key)
  return {
    type: 'ApplicationStarted',
    id: `app-${key}`,
    number: numberOf(key),
    edition: 'edition-6',
    organisation,
    name,
    creditCode,
    kind,
    area,
    body: CHENGGUAN,
  }
}

export function submittedBy(key: string, number = 1, statements: Record<string, string> = {}): ApplicationEvent {
  const { name, area } = identityOf(key)
  const submission = { number, contentHash: `sha-content-${number}`, files: [file], statements }
  return { type: 'ApplicationSubmitted', submission, name, area, body: CHENGGUAN }
}

/** A result of so many points on every item, total in hundredths of a point. */
export function result(percent: number): ReviewResult {
  return { percents: percents(percent), total: percent * 1000, comment: '达成一致' }
}

export const verdictsMet: readonly ApplicationEvent[] = measures.qualities.map((quality) => ({
  type: 'VerdictRecorded',
  quality,
  outcome: 'met',
  notes: [],
}))

export const completionRequested: ApplicationEvent = {
  type: 'CompletionRequested',
  items: ['补充审计报告'],
  due: '2026-05-20',
  dueFinal: true,
  letter: 'letter-completion',
}

function under(kind: NoticeKind): ApplicationEvent {
  return { type: 'Publicised', kind, notice: `notice-${kind}` }
}

/** What was recorded of an application up to a stage, on the usual days of the tests' edition. */
export function applicationEvents(stage: ApplicationStage, key = 'a', awardClass: 'award' | 'nomination' = 'award', percent = 60): readonly Past[] {
  const draft = [on('2026-03-16', startedBy(key))]
  const submitted = [...draft, on(days.submitted, submittedBy(key))]
  const publicised = [...submitted, ...verdictsMet.map((each) => on(days.consulted, each)), on(days.districtNotice, under('district'))]
  const recommended = [...publicised, on(days.recommended, { type: 'Recommended', opinion: '属实', recommendation: '同意推荐' })]
  const received = [...recommended, on(days.received, { type: 'ReceivedByCity' })]
  const reviewed = [...received, on(days.reviewed, { type: 'MaterialResultAgreed', result: result(percent) })]
  const listed = [...reviewed, on(days.acceptanceNotice, under('acceptance'))]
  const visited = [
    ...listed,
    on('2026-06-23', { type: 'VisitPlanned', visit: `app-${key}.visit.1` }),
    on('2026-06-26', { type: 'SiteResultRecorded', result: result(percent) }),
  ]
  const candidate = [...visited, on(days.report, { type: 'MadeCandidate', class: awardClass, score: percent * 1000 })]
  const chosen = [...candidate, on(days.meeting, { type: 'ChosenByMeeting' })]
  const proposed = [...chosen, on(days.proposedNotice, under('proposed'))]
  const putForward = [...proposed, on(days.submission, { type: 'PutForward', approval: 'approval-1' })]
  const approved = [...putForward, on(days.approval, { type: 'ApprovedByGovernment' })]
  const paths: Readonly<Record<ApplicationStage, readonly Past[]>> = {
    draft,
    submitted,
    returned: [...submitted, on('2026-05-07', completionRequested)],
    publicised,
    'not-recommended': [...submitted, on('2026-05-08', { type: 'NotRecommended', reasons: '材料不实', letter: 'letter-not' })],
    recommended,
    received,
    reviewed,
    'not-listed': [...reviewed, on('2026-06-11', { type: 'ReasonsWritten', reasons: '得分偏低', letter: 'letter-out' }), { type: 'NotListed' }],
    listed,
    visited,
    candidate,
    'not-candidate': [...visited, on(days.report, { type: 'NotMadeCandidate', score: percent * 1000 })],
    chosen,
    'not-chosen': [...candidate, on(days.meeting, { type: 'NotChosenByMeeting' })],
    proposed,
    'put-forward': putForward,
    approved,
    'struck-out': [...putForward, on(days.approval, { type: 'StruckOut', reason: '市政府未予同意', letter: 'letter-struck' })],
    honoured: [...approved, on(days.honour, { type: 'Honoured', honour: `app-${key}.honour` })],
    left: [...submitted, on('2026-05-06', { type: 'ApplicationLeft', reason: '自愿退出' })],
    ended: [...submitted, on('2026-05-06', { type: 'ApplicationEnded', reason: '注销', letter: 'letter-ended' })],
  }
  return paths[stage]
}

export function applicationAt(stage: ApplicationStage, key = 'a', awardClass: 'award' | 'nomination' = 'award', percent = 60): ApplicationState {
  return fold('application', applicationEvents(stage, key, awardClass, percent)) as ApplicationState
}

export const noNotices = { district: null, acceptance: null, proposed: null }

/** Nothing stands in the way: the edition runs, the organisation is verified, and every notice has long ended. */
export function around(others: Partial<ApplicationFacts> = {}): ApplicationFacts {
  const ended = (lastDay: string): NoticeFacts => ({ ...standingUntil(lastDay), state: 'ended' })
  return {
    edition: edition('reviewing'),
    organisation: organisation('verified'),
    bans: [],
    honours: [],
    receiving: receivingTable,
    notices: { district: ended(days.districtNoticeLast), acceptance: ended(days.acceptanceNoticeLast), proposed: ended(days.proposedNoticeLast) },
    openObjections: [],
    consultations: [],
    sheets: [],
    ...others,
  }
}

/** What has been frozen of a complete dossier. */
export const frozen = {
  contentHash: 'sha-content-1',
  files: [file],
  declarations: ['truthful', 'no-state-secret', 'secrets-marked'],
  statements: {},
  answers: Object.fromEntries(measures.conditions.map((condition) => [condition.key, true])),
  gaps: [],
  lengths: { overview: 1200, selfEvaluation: 9000 },
  filesNotReady: [],
}
