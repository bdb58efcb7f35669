/**
 * What random actors try in a walk: for every step, a command that is mostly sensible, and the facts as the server puts
 * them together.
 */
import { addDays, calendarOf } from '../../src/law/calendar.ts'
import { fictionalNotice } from '../../src/law/holidays/fictional.ts'
import { publishedNotices } from '../../src/law/holidays/published.ts'
import type { ApplicationState } from '../../src/procedure/application.ts'
import { finalStages } from '../../src/procedure/application.ts'
import type { ApprovalState } from '../../src/procedure/approval.ts'
import type { ConsultationState } from '../../src/procedure/consultation.ts'
import type { ExpertState } from '../../src/procedure/expert.ts'
import type { MeetingState } from '../../src/procedure/meeting.ts'
import { type NoticeState, noticeFacts } from '../../src/procedure/notice.ts'
import type { ObjectionState } from '../../src/procedure/objection.ts'
import type { OrganisationState } from '../../src/procedure/organisation.ts'
import type { SheetState } from '../../src/procedure/sheet.ts'
import type { VisitState } from '../../src/procedure/site-review.ts'
import type { StepName } from '../../src/procedure/steps.ts'
import { frozen, numberOf } from './applications.ts'
import { wording } from './editions.ts'
import { scores } from './experts.ts'
import { registering } from './objections.ts'
import { CHENGGUAN } from './people.ts'
import { measures, percents, receivingTable } from './terms.ts'
import type { City } from './walk.ts'

/** What a role would do with one case: its state, what it types. Null when there is nothing to try. */
type Try = { readonly state: object | null; readonly command: object; readonly facts: unknown; readonly person?: string } | null

type Play = (city: City, step: StepName) => Try

/** A step of any application, wherever it stands. */
const onApplication =
  (command: (city: City, state: ApplicationState) => object): Play =>
  (city, step) => {
    const state = city.subject<ApplicationState>(step)
    return state && { state, command: command(city, state), facts: city.around(state) }
  }

const onAny =
  <State extends object>(
    command: (city: City, state: State) => object,
    facts: (city: City, state: State) => unknown,
    person?: (city: City, state: State) => string,
  ): Play =>
  (city, step) => {
    const state = city.subject<State>(step)
    return state && { state, command: command(city, state), facts: facts(city, state), ...(person && { person: person(city, state) }) }
  }

const onEdition =
  (command: (city: City) => object, facts: (city: City) => unknown = () => null): Play =>
  (city) => ({ state: city.edition, command: command(city), facts: facts(city) })

const reason = (city: City) => ({ ...wording, reason: city.chance(0.9) ? '因故' : '' })
const percent = (city: City) => city.pick([40, 50, 60, 70])

const line = (state: ApplicationState) => ({
  id: state.id,
  number: state.number,
  name: state.name,
  area: state.area,
  kind: state.kind,
  class: state.class,
  stage: state.stage,
  materialScore: state.material?.total ?? null,
  siteScore: state.site?.total ?? null,
  reasonsWritten: state.letters.some((letter) => letter.kind === 'not-listed'),
  told: state.letters.some((letter) => letter.kind === 'not-chosen'),
})

/** Out after the visit, and without the letter yet. */
const unsaid = (state: ApplicationState) => ['not-candidate', 'not-chosen'].includes(state.stage) && !line(state).told

const meetingFactsOf = (city: City) => ({
  edition: city.edition,
  candidates: city.at('candidate').map((each) => ({
    ...line(each),
    application: each.id,
    score: each.score ?? 0,
    recheckedForMeeting: each.rechecks.meeting !== null,
    repliesOpen: city.repliesOpen(each.id, 'meeting'),
    held: city.objectionsTo(each.id).length > 0,
  })),
  taken: city.taken('chosen', 'proposed', 'put-forward', 'approved', 'honoured'),
  freed: city.freed(),
})

const members = ['m1', 'm2', 'm3']
const applicationOf = (city: City, state: { readonly application: string }) => ({ application: city.get('application', state.application) })
const anyApplication = (city: City) => (city.applications.length > 0 ? city.pick(city.applications).id : 'app-x')
const visitFacts = (city: City, state: VisitState) => {
  const application = city.get<ApplicationState>('application', state.application)
  return application && { ...city.around(application), application, expert: city.pick(city.all<ExpertState>('expert')) }
}

export const plays: Partial<Record<StepName, Play>> = {
  'calendar.adopt': (city) => {
    if (city.chance(0.015)) city.calendar = calendarOf([...publishedNotices, fictionalNotice(2027)])
    return null
  },
  'organisation.record-change': onAny<OrganisationState>(
    (city) =>
      city.pick([
        { change: 'renamed', name: '新名', document: 'sha' },
        { change: 'merged', into: 'org-e', continues: city.chance(0.5), reason: '承继', document: 'sha' },
        { change: 'dissolved', reason: '注销', document: 'sha' },
      ]),
    (city, state) => ({
      underWay: city.applications.filter((each) => each.organisation === state.id),
      successor: state.id === 'org-e' ? null : city.get('organisation', 'org-e'),
      successorApplied: city.applications.filter((each) => each.organisation === 'org-e'),
    }),
  ),

  'edition.extend-deadline': onEdition((city) => ({ ...wording, deadline: addDays(city.day, city.below(20) - 5), reason: '停电' })),
  'edition.close-applications': onEdition(() => ({})),
  'edition.suspend': onEdition(reason),
  'edition.resume': onEdition(reason),
  'edition.end': onEdition(reason, (city) => ({
    lines: city.applications.map(line),
    consultations: city.all<ConsultationState>('consultation').filter((each) => each.stage === 'sent'),
  })),
  'edition.publish-acceptance-list': onEdition(
    (city) => ({
      ...wording,
      accepted: city.some(city.at('reviewed').filter((each) => (each.material?.total ?? 0) >= 45_000)).map((each) => each.id),
    }),
    (city) => ({ lines: city.applications.map((each) => ({ ...line(each), listedOnce: each.notices.acceptance !== null })) }),
  ),
  'edition.sign-report': onEdition(
    (city) => ({
      text: '报告',
      candidates: city.some(city.at('visited', 'candidate', 'not-candidate')).map((each) => ({
        application: each.id,
        class: city.pick(['award', 'nomination']),
      })),
    }),
    (city) => ({
      lines: city
        .at('reviewed', 'listed', 'visited', 'candidate', 'not-candidate')
        .map((each) => ({ ...line(each), held: city.objectionsTo(each.id).length > 0 })),
    }),
  ),
  'edition.publish-proposed-list': onEdition(
    (city) => ({
      ...wording,
      items: city.some(city.at('chosen')).map((each) => ({ application: each.id, class: each.class })),
      outside: city.some(city.at('not-candidate', 'not-chosen')).map((each) => ({ application: each.id, reasons: '偏低' })),
    }),
    (city) => ({
      lines: city.at('candidate', 'not-candidate', 'chosen', 'not-chosen', 'visited').map(line),
      taken: city.taken('proposed', 'put-forward', 'approved', 'honoured'),
    }),
  ),
  'edition.submit-list': onEdition(
    (city) => ({ documentNumber: '9号', text: '提请', applications: city.some(city.at('proposed')).map((each) => each.id) }),
    (city) => ({
      lines: city.at('chosen', 'proposed').map((each) => ({
        ...line(each),
        notice: noticeFacts(city.notice(each.notices.proposed)),
        openObjections: city.objectionsTo(each.id),
        recheckedForSubmission: each.rechecks.submission !== null,
        repliesOpen: city.repliesOpen(each.id, 'submission'),
      })),
      submittedBefore: city.all<ApprovalState>('approval').some((each) => each.stage !== 'returned'),
      taken: city.taken('put-forward', 'approved', 'honoured'),
    }),
  ),
  'edition.issue-certificates': onEdition(
    () => wording,
    (city) => ({
      lines: city.at('approved').map((each) => ({
        ...line(each),
        organisation: each.organisation,
        creditCode: each.creditCode,
        approval: (each.approval && city.get<ApprovalState>('approval', each.approval)?.decision) || null,
      })),
      issued: city.taken('honoured'),
    }),
  ),
  'edition.close': onEdition(
    () => ({}),
    (city) => ({
      underWay: city.applications.filter((each) => each.stage !== 'draft' && (!finalStages.includes(each.stage) || unsaid(each))).length,
    }),
  ),

  'application.start': (city) => {
    const key = city.pick([...'abcd'])
    const existing = city.applications.find((each) => each.organisation === `org-${key}`)?.number ?? null
    const facts = { edition: city.edition, organisation: city.get('organisation', `org-${key}`), receiving: receivingTable, existing }
    return { state: null, command: { id: `app-${key}`, number: numberOf(key) }, facts }
  },
  'application.submit': onApplication((city, state) => ({
    ...frozen,
    contentHash: `sha-${state.submissions.length}`,
    gaps: city.chance(0.1) ? ['overview'] : [],
  })),
  'application.take-back': onApplication(() => ({})),
  'application.leave': onApplication(() => ({ reason: '退出' })),
  'application.read-letter': onApplication((_, state) => ({ letter: state.letters.at(-1)?.id ?? '' })),
  'application.request-completion': onApplication((city) => ({ items: ['补充'], due: addDays(city.day, city.below(8)) })),
  'application.record-verdict': onApplication((city) => ({
    quality: city.pick(measures.qualities),
    outcome: city.chance(0.95) ? 'met' : 'not-met',
    notes: [{ item: '', outcome: 'met', note: '' }],
  })),
  'application.decide-condition': onApplication((city) => ({ condition: 'innovation', accepted: city.chance(0.8), reason: '核实' })),
  'application.consult': onApplication((city) => ({ departments: city.chance(0.9) ? ['ecology'] : [], question: '有无违法' })),
  'application.recommend': onApplication(() => ({ opinion: '属实', recommendation: '同意' })),
  'application.decline': onApplication(() => ({ reasons: '不符' })),
  'application.receive': onApplication(() => ({})),
  'application.return-to-district': onApplication(() => ({ reasons: '未盖章' })),
  'application.assign-readers': onApplication((city) => ({ experts: [city.pick(['expert-1', 'expert-2', 'expert-3', 'expert-4'])] })),
  'application.release-reader': onApplication((city) => ({
    expert: city.pick(['expert-1', 'expert-2', 'expert-3']),
    reason: city.chance(0.9) ? '因病' : '',
  })),
  'application.unseal': onApplication(() => ({})),
  'application.agree-result': onApplication((city) => {
    const each = percent(city)
    return { percents: percents(each), comment: '合议', reasons: Object.fromEntries(Object.keys(percents(each)).map((code) => [code, '合议'])) }
  }),
  'application.countersign-result': (city, step) => {
    const state = city.subject<ApplicationState>(step)
    return state && { state, command: {}, facts: city.around(state), person: 'p-city-head' }
  },
  'application.write-reasons': onApplication(() => ({ reasons: '偏低' })),
  'application.form-group': onApplication((city) => ({
    leader: city.pick(['expert-1', 'expert-2']),
    members: ['expert-2', 'expert-3'],
    days: [city.day],
    place: '厂区',
  })),
  'application.recheck': onApplication((city) => ({ gate: city.pick(['meeting', 'submission']), departments: ['ecology'], question: '有无违法' })),

  'consultation.answer': onAny<ConsultationState>(() => ({ kind: 'no-objection', text: '', period: '' }), applicationOf),
  'consultation.remind': onAny<ConsultationState>(() => ({}), applicationOf),
  'consultation.tell-supervisor': onAny<ConsultationState>(() => ({}), applicationOf),
  'consultation.close': onAny<ConsultationState>(() => ({ record: '未回复' }), applicationOf),

  'notice.publish-district': (city) => {
    const ready = city.at('submitted').filter((each) => each.body === CHENGGUAN)
    const named = ready.length > 0 && city.chance(0.8) ? [city.pick(ready)] : city.at('submitted', 'publicised')
    const command = { ...wording, applications: named.map((each) => each.id) }
    return { state: null, command, facts: { edition: 'edition-6', applications: named.map((state) => ({ state, facts: city.around(state) })) } }
  },
  'notice.lengthen': onNotice((city) => ({ to: addDays(city.day, city.below(12) - 2), reason: '停机' })),
  'notice.withdraw': onNotice(() => ({ reason: '有误' })),
  'notice.end': onNotice(() => ({})),
  'notice.recount': onNotice(() => ({})),

  'expert.record-tie': onAny<ExpertState>(
    (city) => ({ creditCode: city.get<OrganisationState>('organisation', `org-${city.pick([...'abcd'])}`)?.creditCode, kind: 'kin', source: '申报' }),
    (city, state) => city.workOf(state.id),
  ),
  'expert.undertake': onAny<ExpertState>(
    () => ({ edition: 'edition-6', text: '承诺' }),
    () => null,
  ),
  'sheet.seal': onAny<SheetState>(
    (city) => ({ items: scores(city.pick([40, 60, 65, 63])) }),
    (city, state) => ({ edition: city.edition, undertaken: city.get<ExpertState>('expert', state.expert)?.undertakings['edition-6'] !== undefined }),
  ),
  'sheet.recuse': onAny<SheetState>(
    () => ({ reason: '有利害关系', tie: 'kin' }),
    (city) => ({ edition: city.edition, undertaken: true }),
  ),

  'visit.open': onAny<VisitState>(() => ({ record: '首次会议' }), visitFacts),
  'visit.record-finding': onAny<VisitState>(() => ({ item: '4.1.2', text: '一致' }), visitFacts),
  'visit.revise-scores': onAny<VisitState>((city) => ({ revisions: { '4.1.2': { percent: percent(city), reason: '核实' } } }), visitFacts),
  'visit.close': onAny<VisitState>(() => ({ record: '末次会议', report: '报告' }), visitFacts),
  'visit.sign-report': onAny<VisitState>(() => ({}), visitFacts),
  'visit.recuse': onAny<VisitState>(() => ({ reason: '有利害关系', tie: 'kin' }), visitFacts),
  'visit.complete-group': onAny<VisitState>(
    (city, state) => ({ members: [city.pick(['expert-1', 'expert-2', 'expert-3'])], leader: city.pick(['expert-1', 'expert-2', ...state.members]) }),
    visitFacts,
  ),

  'meeting.call': (city) => ({
    state: null,
    command: { id: `meeting-${city.all('meeting').length + 1}`, edition: 'edition-6', day: city.day, place: '', members },
    facts: meetingFactsOf(city),
  }),
  'meeting.open': onAny<MeetingState>((city) => ({ present: city.some(members) }), meetingFactsOf),
  'meeting.recuse': onAny<MeetingState>(
    (city) => ({ application: anyApplication(city), reason: '有利害关系' }),
    meetingFactsOf,
    (city) => city.pick(members),
  ),
  'meeting.vote': onAny<MeetingState>(
    (city, state) => ({
      application: state.candidates.length > 0 ? city.pick(state.candidates).application : 'app-x',
      ballot: city.pick(['for', 'for', 'for', 'against', 'abstain']),
    }),
    meetingFactsOf,
    (city) => city.pick(members),
  ),
  'meeting.conclude': onAny<MeetingState>(() => ({ minutes: '纪要' }), meetingFactsOf),

  'approval.decide': onAny<ApprovalState>(
    (city, state) => {
      const approved = state.items.map((each) => each.application).filter(() => city.chance(0.7))
      const struckOut = state.items
        .filter((each) => !approved.includes(each.application))
        .map(({ application }) => ({ application, reason: '另有安排' }))
      const others = city.chance(0.1) ? [anyApplication(city)] : []
      const decision = city.chance(0.85) ? 'approve' : 'return'
      return {
        decision,
        documentNumber: '20号',
        decidedOn: city.day,
        approved: [...approved, ...others],
        struckOut,
        reasons: '再议',
        document: 'sha',
      }
    },
    (city, state) => ({
      edition: city.edition,
      approvedBefore: city.taken('approved', 'honoured'),
      gone: state.items.map((each) => each.application).filter((id) => city.get<ApplicationState>('application', id)?.stage !== 'put-forward'),
    }),
  ),

  'objection.register': (city) => {
    if (city.applications.length === 0) return null
    const application = city.pick(city.applications)
    const number = city.all('objection').length + 1
    const command = { ...registering, id: `objection-${number}`, number: `YY-2026-${number}`, application: application.id }
    return { state: null, command, facts: { application } }
  },
  'objection.admit': onAny<ObjectionState>(() => ({}), applicationOf),
  'objection.refuse': onAny<ObjectionState>(() => ({ reasons: '无证明' }), applicationOf),
  'objection.decide': onAny<ObjectionState>(
    (city) => ({ upheld: city.chance(0.3), reasons: '经查', endsApplication: city.chance(0.3) }),
    applicationOf,
  ),
  'objection.notify': onAny<ObjectionState>(() => ({ means: '信' }), applicationOf),
  'objection.confirm': onAny<ObjectionState>((city) => ({ answer: city.pick(['confirmed', 'no-reply']) }), applicationOf),

  'ban.impose': (city) => {
    if (city.applications.length === 0) return null
    const application = city.pick(city.applications)
    const command = { id: `ban-${city.all('ban').length + 1}`, application: application.id, decision: '8号', reasons: '虚假' }
    return { state: null, command, facts: { application } }
  },
}

function onNotice(command: (city: City) => object): Play {
  return onAny<NoticeState>(command, (city, state) => {
    const stages = (ids: readonly string[]) =>
      ids.flatMap((id) => city.get<ApplicationState>('application', id) ?? []).map(({ id, number, stage, visits }) => ({ id, number, stage, visits }))
    return { subjects: stages(state.subjects.map((each) => each.application)), outside: stages(state.outside), objections: 0 }
  })
}

/** How often a step is tried beside the usual 20: steps that undo or end are rare, or no walk would get anywhere. */
const rare: Partial<Record<StepName, number>> = {
  'organisation.record-change': 0.1,
  'edition.extend-deadline': 0.5,
  'edition.suspend': 0.3,
  'edition.end': 0.02,
  'application.leave': 0.1,
  'application.take-back': 0.5,
  'application.read-letter': 2,
  'application.decide-condition': 3,
  'application.record-verdict': 40,
  'consultation.answer': 1,
  'consultation.remind': 5,
  'application.unseal': 40,
  'application.agree-result': 40,
  'application.countersign-result': 10,
  'application.form-group': 4,
  'meeting.call': 2,
  'expert.record-tie': 0.2,
  'expert.undertake': 1,
  'application.release-reader': 0.5,
  'visit.recuse': 0.5,
  'visit.complete-group': 4,
  'application.decline': 0.2,
  'application.request-completion': 0.5,
  'application.return-to-district': 0.3,
  'notice.withdraw': 0.5,
  'notice.lengthen': 1,
  'sheet.recuse': 0.3,
  'meeting.recuse': 2,
  'objection.register': 1,
  'ban.impose': 0.05,
}

/** Every step that is played. */
export const played = Object.keys(plays) as readonly StepName[]
const weights = played.map((name) => rare[name] ?? 20)
const total = weights.reduce((sum, weight) => sum + weight, 0)

/** The step at a share of the whole, by weight. */
export function drawn(share: number): StepName {
  let rest = share * total
  const index = weights.findIndex((weight) => {
    rest -= weight
    return rest < 0
  })
  return played[index] ?? 'application.read-letter'
}
