/**
 * For every step of the table, scenes in which all around is well, so that only the stage decides: the state at that
 * stage, the facts, a good command, and the other cases that the step writes to.
 */
import { type Calendar, calendarOf, type Day } from '../../src/law/calendar.ts'
import { fictionalNotice } from '../../src/law/holidays/fictional.ts'
import { publishedNotices } from '../../src/law/holidays/published.ts'
import type { RuleValues } from '../../src/law/measures.ts'
import type { ActStage } from '../../src/procedure/act.ts'
import { type ApplicationStage, applicationStages, finalStages } from '../../src/procedure/application.ts'
import type { ApprovalState } from '../../src/procedure/approval.ts'
import type { ConsultationState } from '../../src/procedure/consultation.ts'
import type { By, CaseKind, Role } from '../../src/procedure/decision.ts'
import type { DrawParty, DrawState } from '../../src/procedure/draw.ts'
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
import type { StepName } from '../../src/procedure/steps.ts'
import { applicationAt, applicationEvents, around, completionRequested, frozen, numberOf, result, verdictsMet } from './applications.ts'
import { approvalEvents, approvedLine, approving, decideFacts, none, proposedLine } from './approvals.ts'
import { allAnswered, chased, consultation, consultationEvents } from './consultations.ts'
import { smallCriteria } from './criteria.ts'
import {
  commitment,
  committing,
  drawEvents,
  drawFacts,
  drawState,
  hash,
  nonces,
  numbers,
  opening as opened,
  parties,
  salts,
  seated,
  strata,
} from './draws.ts'
import { budget, edition, editionEvents, schedule, suspension, wording } from './editions.ts'
import { bank, expert, expertEvents, group, scores, sheet, sheetEvents, sheetLine, threeSealed, threeShut, visit, visitEvents } from './experts.ts'
import { fold, on, type Past } from './given.ts'
import { allInFavour, call, cast, meetingEvents, meetingFacts, members } from './meetings.ts'
import { noticeEvents, noticePublished } from './notices.ts'
import { objectionEvents, registering } from './objections.ts'
import { account, accountEvents, actEvents, clerkPost, everyKey, everyValue, prepared, rulesEvents } from './offices.ts'
import { identityOf, organisation, organisationEvents } from './organisations.ts'
import { packEvents } from './packs.ts'
import * as people from './people.ts'
import { days, departments, percents, receivingTable, termsWith } from './terms.ts'

export interface Scene {
  readonly state: object | null
  readonly facts: unknown
  readonly command: object
  readonly day: Day
  /** Other cases that the step writes to, as they stand before. */
  readonly beside: readonly (readonly [CaseKind, object])[]
  readonly rules: Partial<RuleValues>
  readonly calendar: Calendar
  /** The roles that the scene is for, where it is not for all of the step's. */
  readonly roles?: readonly Role[]
  /** Who acts, where it matters which person of the role it is. */
  readonly person?: string
}

/** Somebody in each role. */
export const inRole: Readonly<Record<Role, By>> = {
  public: people.anyone,
  drafter: people.drafter,
  'legal-representative': people.legalRepresentative,
  district: people.district,
  department: people.ecology,
  city: people.city,
  expert: people.expertBy(1),
  leader: people.leaderBy,
  member: people.memberBy('m1'),
  government: people.government,
  commendation: people.commendation,
  discipline: { person: 'p-discipline', role: 'discipline', body: 'discipline' },
  auditor: { person: 'p-auditor', role: 'auditor', body: 'audit' },
  'system-administrator': people.systemAdministrator,
  'security-administrator': people.securityAdministrator,
  system: people.theClock,
}

const known = calendarOf([...publishedNotices, fictionalNotice(2027)])

function scene(state: object | null, command: object, facts: unknown, day: Day, others: Partial<Scene> = {}): Scene {
  return { state, command, facts, day, beside: [], rules: {}, calendar: known, ...others }
}

type At<Stage extends string> = (stage: Stage) => readonly Scene[]
// biome-ignore lint/suspicious/noExplicitAny: each line types its own stages; the table is asked with those of its kind
type Line = At<any>

const underWay = applicationStages.filter((stage) => !finalStages.includes(stage))
const applications = (stage: ApplicationStage, ...keys: readonly string[]) => keys.map((key) => ['application', applicationAt(stage, key)] as const)

/** On the board of an application: read by three, the first leads; after the list it stands there again because one went. */
const onBoard =
  (command: object, others: object, state: object = {}, rules: Scene['rules'] = {}, sheets: readonly number[] = []): At<ApplicationStage> =>
  (stage) => {
    const stale = stage === 'listed' || stage === 'visited'
    const about = { ...applicationAt(stage), readers: group, readingLeader: 'expert-1', materialStale: stale, ...state }
    const beside = sheets.map((number) => ['sheet', sheet('sealed', number)] as const)
    return [scene(about, command, { ...around(), expert: bank[0], ...others }, days.reviewed, { beside, rules })]
  }

/** A result that waits for signatures, entered by somebody else. */
const toSign = (signed: object) => ({ result: result(60), outside: [], person: 'p-another', day: days.reviewed, signed, absent: {}, second: null })

/** Steps of one application whose facts are those of every gate. */
const ofApplication =
  (command: object, day: Day, others: object = {}, beside: Scene['beside'] = []): At<ApplicationStage> =>
  (stage) => [scene(applicationAt(stage), command, { ...around(), experts: bank, visits: [], ...others }, day, { beside })]

const ofEdition =
  (command: object, facts: unknown, day: Day, beside: Scene['beside'] = [], rules = {}): At<EditionStage> =>
  (stage) => [scene(edition(stage), command, facts, day, { beside, rules })]

const organisationAt = (stage: OrganisationStage) => fold('organisation', [...organisationEvents(stage), colleague])
const colleague = { type: 'ColleagueAdded', person: 'p-drafter-a', role: 'drafter' }
const heldBy = (person: string) => ['account', fold('account', [{ type: 'AccountOpened', id: person, name: person }]) ?? {}] as const
const ofOrganisation =
  (command: object, facts: object, beside: Scene['beside'] = []): At<OrganisationStage> =>
  (stage) => [scene(organisationAt(stage), command, facts, '2026-03-12', { beside })]

const ofVisit =
  (command: object, day: Day): At<VisitState['stage']> =>
  (stage) => [
    scene(
      fold('visit', visitEvents(stage)),
      command,
      { ...around(), application: applicationAt('listed'), expert: expert(1), experts: bank, visits: [] },
      day,
      { beside: [['application', applicationAt('listed')]] },
    ),
  ]

const visitFacts = () => ({ ...around(), application: applicationAt('listed'), expert: expert(1), experts: bank, visits: [] })

/** A visit with one issue to verify and one document asked for. */
const withRecord = (stage: VisitState['stage']) => {
  const [formed, ...rest] = visitEvents(stage)
  const asked = [
    on('2026-06-24', { type: 'IssueRaised', item: '4.1.2', text: '抽查', from: 'sheets' }),
    on('2026-06-24', { type: 'DocumentsRequested', text: '内审报告', expert: 'expert-1' }),
  ]
  return fold('visit', formed ? [formed, ...asked, ...rest] : [])
}

const ofMeeting =
  (command: object): At<MeetingState['stage']> =>
  (stage) => [scene(fold('meeting', meetingEvents(stage)), command, meetingFacts(), days.meeting)]

/** A meeting whose votes are opened one by one; the vote on the first candidate is open, on paper or not, or not yet. */
const ofVote =
  (command: object, vote: 'none' | 'open' | 'paper'): At<MeetingState['stage']> =>
  (stage) => {
    const opened = { type: 'VoteOpened', application: 'app-a', round: 1, secret: false, paper: vote === 'paper', voters: members }
    const ballots = vote === 'open' ? members.map((member) => cast(member, 'a', 'for')) : []
    const more = stage === 'open' && vote !== 'none' ? [opened, ...ballots] : []
    const rules = { votesOneByOne: true }
    return [scene(fold('meeting', [...meetingEvents(stage), ...more]), { application: 'app-a', ...command }, meetingFacts(), days.meeting, { rules })]
  }

const ofObjection =
  (command: object, day: Day): At<ObjectionStage> =>
  (stage) => [scene(fold('objection', objectionEvents(stage)), command, { application: applicationAt('publicised') }, day)]

const ofAccount =
  (command: object, facts: object | null = null): At<'open' | 'closed'> =>
  (stage) => [scene(fold('account', accountEvents(stage)), command, facts, '2026-05-01')]

const ofAct =
  (command: object, person: string): At<ActStage> =>
  (stage) => [scene(fold('act', actEvents(stage)), command, null, '2026-03-06', { person })]

const ofExpert =
  (command: object, facts: object | null = null, beside: Scene['beside'] = []): At<ExpertState['stage']> =>
  (stage) => [scene(fold('expert', expertEvents(stage)), command, facts, '2026-05-22', { beside })]

/** A visit whose group another takes over from. */
const earlierVisit = { ...visit('planned'), id: 'app-a.visit.0' }

/** A reader of one application and the leader of its visit. */
const creditCode = identityOf('a').creditCode
const workInHand = {
  sheets: [{ ...sheet('open'), creditCode, terms: termsWith() }],
  visits: [{ ...visit('closed'), creditCode, terms: termsWith() }],
}
const besideWork: Scene['beside'] = [['sheet', sheet('open')], ['visit', visit('closed')], ...applications('received', 'a')]

const subjectsAt = (stage: ApplicationStage) => ({
  subjects: [{ id: 'app-a', number: numberOf('a'), stage, visits: [] }],
  outside: [{ id: 'app-c', number: numberOf('c'), stage: 'not-listed', visits: [] }],
  objections: 0,
})

/** Withdrawing each of the three notices, with whom it named and, for the acceptance list, whom it left out. */
const withdrawing: At<NoticeState['stage']> = (stage) =>
  (
    [
      ['district', 'publicised'],
      ['acceptance', 'listed'],
      ['proposed', 'proposed'],
    ] as const
  ).map(([kind, under]) => {
    const beside = [...applications(under, 'a'), ...(kind === 'acceptance' ? applications('not-listed', 'c') : [])]
    const facts = kind === 'acceptance' ? subjectsAt(under) : { ...subjectsAt(under), outside: [] }
    return scene(fold('notice', noticeEvents(stage, kind)), { reason: '名称有误' }, facts, days.districtNotice, { beside })
  })

const provisional = (stage: NoticeState['stage']) => {
  const first = on('2026-12-28', noticePublished('district', { lastDay: '2027-01-04', final: false }))
  return fold('notice', stage === 'running' ? [first] : noticeEvents(stage))
}

const calledOff = (stage: ApplicationStage) => {
  const letters = stage === 'submitted' ? [consultation('sent')] : []
  return { consultations: letters, beside: letters.map((each) => ['consultation', each] as const) }
}

const opening =
  (command: object, facts: unknown, day: Day, beside: Scene['beside'] = []): Line =>
  () => [scene(null, command, facts, day, { beside })]
/** A step that each party takes for itself: alone at first, and as the last of all. */
const byParty =
  (
    of: (
      party: DrawParty,
      others: readonly DrawParty[],
    ) => { readonly begins: DrawState['stage']; readonly ends: readonly (readonly Past[])[]; readonly command: object },
  ): At<DrawState['stage']> =>
  (stage) =>
    parties.flatMap((party) => {
      const others = parties.filter((each) => each !== party)
      const { begins, ends, command } = of(party, others)
      const opening = (more: readonly Past[]) => more.length as 0 | 1 | 2
      return (stage === begins ? ends : [[]]).map((more) =>
        scene(fold('draw', [...drawEvents(stage), ...more]), command, drawFacts(...others.slice(0, opening(more))), '2026-06-24', { roles: [party] }),
      )
    })
const seatedNumber = numbers[seated[0] ?? ''] ?? 0
const { type: _, ...actPrepared } = prepared as { type: string }
const acceptanceLines = ['a', 'c'].map((key, index) => ({
  id: `app-${key}`,
  number: numberOf(key),
  name: identityOf(key).name,
  area: '620102',
  kind: 'enterprise',
  stage: 'reviewed',
  materialScore: 60_000 - index * 1_000,
  reasonsWritten: true,
}))
const reportLine = (key: string, stage: ApplicationStage) => ({
  id: `app-${key}`,
  number: numberOf(key),
  stage,
  materialScore: 60_000,
  siteScore: 60_000,
  held: false,
})

export const scenes: Readonly<Record<StepName, Line>> = {
  'rules.draft': ((stage) => [
    scene(
      stage === 'new' ? null : fold('rules', rulesEvents(stage)),
      { id: 'rules-1', version: 1, values: everyValue, confirmed: everyKey },
      null,
      '2026-02-01',
    ),
  ]) satisfies At<RulesState['stage'] | 'new'>,
  'rules.publish': ((stage) => [
    scene(fold('rules', rulesEvents(stage)), { documentNumber: '兰质办〔2026〕1号', firstDay: '2026-02-20' }, null, '2026-02-10'),
  ]) satisfies At<RulesState['stage']>,
  'criteria.publish': opening({ id: 'cr-1', set: smallCriteria, document: 'sha-standard' }, null, '2026-02-10'),
  'calendar.adopt': opening(
    { id: 'year-2027', notice: fictionalNotice(2027), document: 'sha-notice' },
    { knownVersion: 0, fictionalAllowed: true },
    '2026-11-10',
  ),
  'receiving.set': ((stage) => [
    scene(
      stage === 'new' ? null : fold('receiving', [{ type: 'ReceivingBodySet', area: '620102', body: '甲' }]),
      { area: '620102', body: '乙' },
      null,
      '2026-01-05',
    ),
  ]) satisfies At<string>,

  'organisation.sign-up': opening({ person: 'p-legal-a', ...identityOf('a') }, null, '2026-03-11', [heldBy('p-legal-a')]),
  'organisation.verify': ofOrganisation({}, { verifiedClaim: null, underWay: [], own: [] }),
  'organisation.reject': ofOrganisation({ reason: '授权书无效' }, { verifiedClaim: null, underWay: [], own: [] }),
  'organisation.supersede': ofOrganisation({ reason: '持照人本人' }, { verifiedClaim: organisation('verified', 'z'), underWay: [], own: [] }, [
    ['organisation', organisation('verified', 'z')],
    heldBy('p-legal-z'),
  ]),
  'organisation.add-colleague': ofOrganisation({ person: 'p-b', role: 'drafter' }, { rolesHeld: [] }, [heldBy('p-b')]),
  'organisation.remove-colleague': ofOrganisation({ person: 'p-drafter-a' }, {}, [heldBy('p-drafter-a')]),
  'organisation.declare-tie': ofOrganisation({ partyKind: 'person', name: '专家1', kind: 'dispute', source: '诉讼记录' }, {}),
  'organisation.end-tie': (stage: OrganisationStage) => {
    const tie = on('2026-03-11', { type: 'TieDeclared', party: { kind: 'person', name: '专家1' }, kind: 'dispute', source: '诉讼记录' })
    const [entry, ...rest] = organisationEvents(stage)
    const state = fold('organisation', [...(entry ? [entry] : []), tie, ...rest])
    return [scene(state, { number: 1, how: 'ended', reason: '已经和解' }, null, '2026-03-12')]
  },
  'organisation.record-change': (stage: OrganisationStage) => [
    ...underWay.flatMap((at) =>
      [
        { change: 'renamed', name: '兰州新A公司', document: 'sha-name' },
        { change: 'merged', into: 'org-b', continues: true, reason: '承继', document: 'sha-merger' },
        { change: 'merged', into: 'org-b', continues: false, reason: '条件不再具备', document: 'sha-merger' },
        { change: 'dissolved', reason: '注销', document: 'sha-dissolved' },
      ].map((command) =>
        scene(
          organisationAt(stage),
          command,
          { underWay: [applicationAt(at)], successor: organisation('verified', 'b'), successorApplied: [] },
          '2026-06-01',
          {
            beside: applications(at, 'a'),
          },
        ),
      ),
    ),
  ],

  'edition.plan': opening({ id: 'edition-6', number: 6, year: 2026, name: '第六届', budget }, null, '2026-02-24'),
  'edition.file': ofEdition({ text: '申报' }, null, '2026-02-25'),
  'edition.answer-filing': (stage: EditionStage) =>
    [true, false].map((approved) =>
      scene(
        edition(stage),
        { approved, documentNumber: '兰表彰办〔2026〕3号', repliedOn: '2026-03-02', places: { award: 3, nomination: 5 }, document: 'sha-reply' },
        null,
        '2026-03-03',
      ),
    ),
  'edition.announce': ofEdition({ ...wording, schedule }, { rulesVersionInForce: 1 }, days.announced, [], { filingApprovalFirst: false }),
  'edition.extend-deadline': ofEdition({ ...wording, deadline: '2026-05-15', reason: '停电' }, null, '2026-05-04'),
  'edition.close-applications': ofEdition({}, null, '2026-05-01'),
  'edition.suspend': ofEdition({ ...wording, reason: '调查' }, null, '2026-05-10'),
  'edition.resume': (stage: EditionStage) => [
    scene(fold('edition', [...editionEvents(stage), suspension]), { ...wording, reason: '调查结束' }, null, '2026-06-01'),
  ],
  'edition.end': (stage: EditionStage) =>
    underWay
      .filter((at) => at !== 'approved')
      .map((at) => {
        const letters = [consultation('sent')]
        const facts = { lines: [{ id: 'app-a', stage: at, told: false }], consultations: letters }
        const beside = [...applications(at, 'a'), ...letters.map((each) => ['consultation', each] as const)]
        return scene(edition(stage), { ...wording, reason: '无符合条件者' }, facts, '2026-06-01', { beside })
      }),
  'edition.publish-acceptance-list': ofEdition(
    { ...wording, accepted: ['app-a'] },
    { lines: acceptanceLines },
    days.acceptanceNotice,
    applications('reviewed', 'a', 'c'),
  ),
  'edition.sign-report': (stage: EditionStage) =>
    (['visited', 'candidate'] as const).map((at) =>
      scene(
        edition(stage),
        { text: '报告', candidates: [{ application: 'app-a', class: 'award' }] },
        { lines: [reportLine('a', at), reportLine('b', at)] },
        days.report,
        { beside: applications(at, 'a', 'b') },
      ),
    ),
  'edition.publish-proposed-list': ofEdition(
    { ...wording, items: [{ application: 'app-a', class: 'award' }] },
    { lines: [{ ...acceptanceLines[0], stage: 'chosen', class: 'award', told: false }], taken: none },
    days.proposedNotice,
    applications('chosen', 'a'),
  ),
  'edition.submit-list': ofEdition(
    { documentNumber: '兰质办〔2026〕9号', text: '提请审定', applications: ['app-a'] },
    { lines: [proposedLine('a')], submittedBefore: false, taken: none },
    days.submission,
    applications('proposed', 'a'),
  ),
  'edition.issue-certificates': ofEdition(wording, { lines: [approvedLine('a')], issued: none }, days.honour, applications('approved', 'a')),
  'edition.release-feedback': ofEdition(
    { applications: ['app-a'], edits: [] },
    {
      lines: [
        {
          id: 'app-a',
          number: numberOf('a'),
          stage: 'not-listed',
          letters: ['not-listed'],
          draft: { criteria: 'x', of: 'material', categories: [], items: [] },
        },
      ],
      announced: false,
    },
    '2026-06-30',
    applications('not-listed', 'a'),
  ),
  'edition.close': ofEdition({}, { underWay: 0 }, '2026-12-01'),

  'application.start': opening(
    { id: 'app-a', number: 'LZ2026-0001' },
    { edition: edition('accepting'), organisation: organisation('verified'), receiving: receivingTable, existing: null },
    '2026-03-16',
  ),
  'application.submit': (stage: ApplicationStage) => [
    scene(applicationAt(stage), frozen, around({ edition: edition('accepting') }), days.submitted),
    ...(stage === 'returned'
      ? [scene(fold('application', [...applicationEvents('publicised'), on('2026-05-19', completionRequested)]), frozen, around(), '2026-05-20')]
      : []),
  ],
  'application.take-back': ofApplication({}, days.submitted, { edition: edition('accepting') }),
  'application.leave': (stage: ApplicationStage) => {
    const { consultations, beside } = calledOff(stage)
    return [scene(applicationAt(stage), { reason: '自愿退出' }, around({ consultations }), '2026-07-29', { beside })]
  },
  'application.read-letter': (stage: ApplicationStage) => {
    const letter = { id: 'letter-1', kind: 'completion', day: '2026-05-07', text: '', readOn: null }
    return [scene({ ...applicationAt(stage), letters: [letter] }, { letter: 'letter-1' }, around(), '2026-05-08')]
  },
  'application.request-completion': ofApplication({ items: ['补充审计报告'], due: '2026-05-20' }, '2026-05-07'),
  'application.record-verdict': ofApplication({ quality: 'truth', outcome: 'met', notes: [] }, days.consulted),
  'application.decide-condition': ofApplication({ condition: 'innovation', accepted: true, reason: '有专利' }, days.consulted),
  'application.consult': ofApplication({ departments, question: '有无违法' }, days.consulted),
  'application.recommend': ofApplication({ opinion: '属实', recommendation: '同意' }, days.recommended),
  'application.decline': (stage: ApplicationStage) => {
    const { consultations, beside } = calledOff(stage)
    return [scene(applicationAt(stage), { reasons: '近三年亏损' }, around({ consultations }), '2026-05-08', { beside })]
  },
  'application.receive': ofApplication({}, days.received),
  'application.return-to-district': ofApplication({ reasons: '未盖章' }, '2026-05-29'),
  'application.assign-readers': onBoard({ experts: group }, { experts: bank }),
  'application.check-ties': ofApplication({ experts: ['expert-1'], purpose: 'reading' }, days.reviewed),
  'application.relieve-expert': onBoard(
    { expert: 'expert-1' },
    { sheets: [sheetLine('sealed')], visits: [], named: { ...bank[0], employerCode: applicationAt('received').creditCode }, declared: [] },
    {},
    {},
    [1],
  ),
  'application.release-reader': (stage: ApplicationStage) =>
    onBoard(
      { expert: 'expert-1', reason: '因病不能评审' },
      { sheets: [sheetLine('open')] },
    )(stage).map((each) => ({
      ...each,
      beside: [['sheet', sheet('open')] as const],
    })),
  'application.unseal': onBoard({}, { sheets: threeShut }, {}, {}, [1, 2, 3]),
  'application.witness-unsealing': onBoard(
    {},
    { sheets: threeShut },
    { unsealingCalled: { person: 'p-city-clerk', role: 'city', day: days.reviewed } },
    {},
    [1, 2, 3],
  ),
  'application.agree-result': (stage: ApplicationStage) => [
    ...onBoard({ percents: percents(60), comment: '' }, { sheets: threeSealed })(stage),
    ...onBoard({ percents: percents(60), comment: '' }, { sheets: threeSealed }, {}, { readersSignResult: true })(stage),
  ],
  'application.sign-result': (stage: ApplicationStage) => [
    ...onBoard({}, { sheets: threeSealed }, { agreement: toSign({}) }, { readersSignResult: true })(stage),
    ...onBoard(
      {},
      { sheets: threeSealed },
      { agreement: toSign({ 'expert-2': days.reviewed, 'expert-3': days.reviewed }) },
      { readersSignResult: true },
    )(stage),
  ],
  'application.note-absence': (stage: ApplicationStage) => [
    ...onBoard({ expert: 'expert-1', reason: '出差' }, { sheets: threeSealed }, { agreement: toSign({}) }, { readersSignResult: true })(stage),
    ...onBoard(
      { expert: 'expert-1', reason: '出差' },
      { sheets: threeSealed },
      { agreement: toSign({ 'expert-2': days.reviewed, 'expert-3': days.reviewed }) },
      { readersSignResult: true },
    )(stage),
  ],
  'application.countersign-result': (stage: ApplicationStage) => [
    ...onBoard({}, { sheets: threeSealed }, { agreement: { ...toSign({}), outside: ['4.1.2'] } })(stage),
    ...onBoard({}, { sheets: threeSealed }, { agreement: { ...toSign({}), outside: ['4.1.2'] } }, { readersSignResult: true })(stage),
  ],
  'application.write-reasons': ofApplication({ reasons: '得分偏低' }, '2026-06-11'),
  'application.form-group': ofApplication(
    { leader: 'expert-1', members: group, days: [days.visit], place: '厂区' },
    '2026-06-23',
    { visits: [earlierVisit] },
    [['visit', earlierVisit]],
  ),
  'application.recheck': (stage: ApplicationStage) => {
    const gate = stage === 'chosen' || stage === 'proposed' ? 'submission' : 'meeting'
    return [scene(applicationAt(stage), { gate, departments, question: '有无违法' }, around(), '2026-07-02')]
  },

  'consultation.answer': ofConsultation({ kind: 'no-objection', text: '', period: '2021—2025' }),
  'consultation.remind': ofConsultation({}),
  'consultation.tell-supervisor': ofConsultation({}),
  'consultation.close': ofConsultation({ record: '逾期未回复' }),

  'notice.publish-district': opening(
    { ...wording, applications: ['app-a'] },
    {
      edition: 'edition-6',
      applications: [
        { state: fold('application', [...applicationEvents('submitted'), ...verdictsMet]), facts: around({ consultations: allAnswered }) },
      ],
    },
    days.districtNotice,
    [['application', fold('application', [...applicationEvents('submitted'), ...verdictsMet]) ?? {}]],
  ),
  'notice.lengthen': ((stage) => [
    scene(fold('notice', noticeEvents(stage)), { to: '2026-05-28', reason: '停机' }, subjectsAt('publicised'), '2026-05-20'),
  ]) satisfies At<NoticeState['stage']>,
  'notice.withdraw': withdrawing,
  'notice.end': ((stage) => [scene(fold('notice', noticeEvents(stage)), {}, subjectsAt('publicised'), '2026-08-02')]) satisfies At<
    NoticeState['stage']
  >,
  'notice.recount': ((stage) => [scene(provisional(stage), {}, subjectsAt('publicised'), '2026-12-30')]) satisfies At<NoticeState['stage']>,

  'expert.list': opening(
    { id: 'expert-1', person: 'p-expert-1', name: '专家1', employer: '研究院', employerCode: 'X', fields: [] },
    null,
    '2026-03-01',
  ),
  'expert.record-tie': ofExpert({ creditCode: identityOf('a').creditCode, kind: 'kin', source: '本人申报' }, workInHand, besideWork),
  'expert.end-tie': ((stage) => {
    const tie = on('2026-05-20', { type: 'TieRecorded', creditCode, kind: 'kin', source: '本人申报', declaredBy: 'expert' })
    const [entry, ...rest] = expertEvents(stage)
    const state = fold('expert', [...(entry ? [entry] : []), tie, ...rest])
    return [scene(state, { number: 1, how: 'ended', reason: '已经解除' }, null, '2026-05-22')]
  }) satisfies At<ExpertState['stage']>,
  'expert.change': ofExpert(
    { employer: '新单位', employerCode: identityOf('a').creditCode, fields: ['机械'], grade: 'examiner', reason: '调动' },
    workInHand,
    besideWork,
  ),
  'expert.set-availability': ofExpert({ away: [{ from: '2026-06-24', to: '2026-06-25', reason: '出差' }] }),
  'expert.undertake': ofExpert({ edition: 'edition-6', text: '承诺' }),
  'expert.remove': ofExpert({ reason: '退休' }, workInHand, besideWork),

  'draw.freeze': () =>
    [null, ...(['frozen', 'committed', 'drawn', 'lapsed'] as const)].map((earlier) => {
      const standing = earlier ? [drawState(earlier)] : []
      const replaces = earlier && { replaces: { draw: 'draw-1', reason: '名额有误' } }
      const command = { id: 'draw-2', edition: 'edition-6', purpose: 'visit', applications: ['app-a'], strata, parties, unavailable: [], ...replaces }
      const facts = { edition: edition(), applications: [{ state: applicationAt('listed'), recused: {}, given: [] }], bank, salts, standing, hash }
      return scene(null, command, facts, '2026-06-23', { beside: standing.map((each) => ['draw', each] as const) })
    }),
  'draw.commit': byParty((party, others) => ({
    ends: [[], committing(...others)],
    begins: 'frozen',
    command: { commitment: commitment(party) },
  })),
  'draw.open': byParty((party, others) => ({
    ends: party === 'city' ? [[], opened(...others)] : [opened('city'), opened(...others)],
    begins: 'committed',
    command: { nonce: nonces[party] },
  })),
  'draw.go-on': ((stage) =>
    [[], opened('city', 'discipline')].map((more) =>
      scene(
        fold('draw', [...drawEvents(stage), ...more]),
        {},
        drawFacts(...(more.length > 0 ? (['city', 'discipline'] as const) : [])),
        '2026-06-26',
      ),
    )) satisfies At<DrawState['stage']>,
  'draw.name': ((stage) => [scene(fold('draw', drawEvents(stage)), { number: seatedNumber }, drawFacts(), '2026-06-26')]) satisfies At<
    DrawState['stage']
  >,
  'draw.record-refusal': ((stage) => [
    scene(fold('draw', drawEvents(stage)), { number: seatedNumber, reason: '出差' }, drawFacts(), '2026-06-26'),
  ]) satisfies At<DrawState['stage']>,

  'sheet.seal': ((stage) => [
    scene(fold('sheet', sheetEvents(stage)), { items: scores(60) }, { edition: edition(), undertaken: true }, '2026-06-05'),
  ]) satisfies At<SheetState['stage']>,
  'sheet.type-paper': ((stage) => [
    scene(fold('sheet', sheetEvents(stage)), { items: scores(60), scan: 'b'.repeat(64) }, { edition: edition(), undertaken: true }, '2026-06-05'),
    scene(
      { ...fold('sheet', sheetEvents(stage)), typed: { items: scores(60), scan: 'b'.repeat(64), typist: 'somebody-else' } },
      { items: scores(60), scan: 'b'.repeat(64) },
      { edition: edition(), undertaken: true },
      '2026-06-05',
    ),
  ]) satisfies At<SheetState['stage']>,
  'sheet.recuse': ((stage) => [
    ...(['received', 'reviewed'] as const).map((at) =>
      scene(fold('sheet', sheetEvents(stage)), { reason: '曾任顾问', tie: 'adviser' }, { edition: edition(), undertaken: true }, '2026-06-05', {
        beside: applications(at, 'a'),
      }),
    ),
  ]) satisfies At<SheetState['stage']>,

  'visit.open': ofVisit({ record: '首次会议' }, days.visit),
  'visit.record-finding': ofVisit({ item: '4.1.2', text: '一致' }, days.visit),
  'visit.revise-scores': ofVisit({ revisions: { '4.1.2': { percent: 70, reason: '核实' } } }, days.visit),
  'visit.close': ofVisit({ record: '末次会议', report: '报告' }, days.visit),
  'visit.sign-report': (stage: VisitState['stage']) => {
    const facts = { ...around(), application: applicationAt('listed'), expert: expert(1) }
    const others = ['expert-2', 'expert-3'].map((id) => on('2026-06-26', { type: 'ReportSigned', expert: id, last: false }))
    const last =
      stage === 'closed'
        ? [scene(fold('visit', [...visitEvents(stage), ...others]), {}, facts, '2026-06-26', { beside: applications('listed', 'a') })]
        : []
    return [scene(fold('visit', visitEvents(stage)), {}, facts, '2026-06-26'), ...last]
  },

  'visit.recuse': (stage: VisitState['stage']) =>
    [1, 2].map((number) => {
      const facts = { ...around(), application: applicationAt('listed'), expert: expert(number) }
      return scene(fold('visit', visitEvents(stage)), { reason: '亲属任职', tie: 'kin' }, facts, days.visit)
    }),
  'visit.set-agenda': ofVisit(
    { agenda: [{ day: '2026-06-24', from: '09:00', to: '10:00', place: '会议室', what: '首次会议' }], prepare: '近三年审计报告' },
    days.visit,
  ),
  'visit.raise-issue': ofVisit({ item: '4.1.2', text: '抽查两个车间' }, days.visit),
  'visit.close-issue': (stage: VisitState['stage']) => [
    scene(withRecord(stage), { number: 1, outcome: 'as-stated', finding: '一致' }, visitFacts(), days.visit),
  ],
  'visit.record-interview': ofVisit({ who: '车间主任', people: 3, items: ['4.1.2'], text: '目标分解到班组' }, days.visit),
  'visit.add-photograph': ofVisit({ file: 'a'.repeat(64), name: '看板.jpg', caption: '一车间看板', item: null }, days.visit),
  'visit.request-documents': ofVisit({ text: '近三年内审报告' }, days.visit),
  'visit.give-documents': (stage: VisitState['stage']) => [
    scene(
      withRecord(stage),
      { number: 1, files: [{ name: '内审报告.pdf', sha256: 'b'.repeat(64) }], note: '' },
      { ...visitFacts(), expert: null },
      days.visit,
    ),
  ],
  'visit.answer-arrangements': (stage: VisitState['stage']) => [
    scene(fold('visit', visitEvents(stage)), { answer: 'suits', note: '' }, { ...visitFacts(), expert: null }, days.visit),
  ],
  'visit.record-absence': (stage: VisitState['stage']) => {
    const facts = { ...around(), application: applicationAt('listed'), expert: expert(1) }
    const signed = [1, 2].map((number) => on('2026-06-26', { type: 'ReportSigned', expert: `expert-${number}`, last: false }))
    const command = { member: 'expert-3', reason: '因病住院' }
    const rules = { groupAtLeast: 2 }
    const last =
      stage === 'closed'
        ? [scene(fold('visit', [...visitEvents(stage), ...signed]), command, facts, '2026-06-26', { beside: applications('listed', 'a'), rules })]
        : []
    return [scene(fold('visit', visitEvents(stage)), command, facts, '2026-06-26', { rules }), ...last]
  },
  'conduct.give': opening(
    { id: 'conduct-1', answers: { plan: 'good', manner: 'good', secrecy: 'good', gifts: 'good', hospitality: 'good', business: 'good' }, text: '' },
    { visit: visit('concluded'), organisation: 'org-a', given: false },
    '2026-06-27',
  ),
  'pack.take': opening(
    { id: 'pack-1', content: 'c'.repeat(64), files: [{ sha256: 'a'.repeat(64), businessSecret: true }] },
    { ...visitFacts(), visit: visit('planned') },
    days.visit,
  ),
  'pack.return': (stage: PackState['stage']) => [scene(fold('pack', packEvents(stage)), { sent: 3 }, { visit: visit('opened') }, days.visit)],
  'pack.wipe': (stage: PackState['stage']) =>
    (['wiped', 'lost'] as const).map((how) =>
      scene(fold('pack', packEvents(stage)), { how, sent: 1, left: 2 }, { visit: visit('opened') }, days.visit),
    ),
  'visit.complete-group': ofVisit({ members: ['expert-4'], leader: 'expert-1' }, days.visit),

  'meeting.call': opening(call, meetingFacts(), '2026-07-03'),
  'meeting.open': ofMeeting({ present: members }),
  'meeting.recuse': ofMeeting({ application: 'app-a', reason: '配偶任职' }),
  'meeting.vote': ofMeeting({ application: 'app-a', ballot: 'for' }),
  'meeting.attend': ofMeeting({ member: 'm1', here: false }),
  'meeting.defer': ofMeeting({ application: 'app-a', reason: '资料待补' }),
  'meeting.open-vote': ofVote({}, 'none'),
  'meeting.close-vote': ofVote({}, 'open'),
  'meeting.void-vote': ofVote({ reason: '改用纸质票' }, 'open'),
  'meeting.type-paper-count': ofVote({ for: 2, against: 1, abstain: 0, sheet: 'a'.repeat(64) }, 'paper'),
  'meeting.conclude': (stage: MeetingState['stage']) => {
    const against = allInFavour().map((event) => ({ ...event, ballot: 'against' }))
    return [allInFavour(), against].map((ballots) =>
      scene(fold('meeting', [...meetingEvents(stage), ...(stage === 'open' ? ballots : [])]), { minutes: '纪要' }, meetingFacts(), days.meeting, {
        beside: applications('candidate', 'a', 'b'),
      }),
    )
  },

  'approval.decide': (stage: ApprovalState['stage']) =>
    [
      { ...approving, document: 'sha-approval' },
      { ...approving, document: 'sha-approval', approved: ['app-a'], struckOut: [{ application: 'app-b', reason: '另有安排' }] },
      { ...approving, document: 'sha-approval', decision: 'return', reasons: '再议' },
    ].map((command) =>
      scene(fold('approval', approvalEvents(stage)), command, decideFacts, days.approval, { beside: applications('put-forward', 'a', 'b') }),
    ),

  'objection.register': opening(registering, { application: applicationAt('publicised') }, '2026-05-20'),
  'objection.admit': ofObjection({}, '2026-05-22'),
  'objection.refuse': ofObjection({ reasons: '无证明材料' }, '2026-05-25'),
  'objection.decide': (stage: ObjectionStage) => [
    ...ofObjection({ upheld: false, reasons: '不成立', endsApplication: false }, '2026-06-10')(stage),
    ...underWay.map((at) =>
      scene(
        fold('objection', objectionEvents(stage)),
        { upheld: true, reasons: '属实', endsApplication: true },
        { application: applicationAt(at) },
        '2026-06-10',
        { beside: applications(at, 'a') },
      ),
    ),
  ],
  'objection.notify': ofObjection({ means: '挂号信' }, '2026-06-11'),
  'objection.confirm': ofObjection({ answer: 'confirmed' }, '2026-06-20'),

  'ban.impose': () =>
    underWay.map((at) => {
      const takenBack = at === 'draft' ? [...applicationEvents('submitted'), { type: 'ApplicationTakenBack' }] : applicationEvents(at)
      const state = fold('application', takenBack) ?? {}
      const command = { id: 'ban-1', application: 'app-a', decision: '兰质办〔2026〕8号', reasons: '虚假材料' }
      return scene(null, command, { application: state }, '2026-06-01', { beside: [['application', state]] })
    }),

  'account.open': opening({ id: 'p-1', name: '李四' }, null, '2026-05-01'),
  'account.give-post': ofAccount({ role: 'member', body: 'department', capacities: [] }),
  'account.take-post': ofAccount({ role: clerkPost.role, body: clerkPost.body, reason: '轮岗' }),
  'account.set-leave': ofAccount({ from: '2026-05-04', to: '2026-05-08', substitute: 'p-2' }, { substitute: account('p-2') }),
  'account.end-leave': ((stage) => [
    scene(
      fold(
        'account',
        stage === 'open'
          ? [...accountEvents('open'), { type: 'LeaveSet', from: '2026-05-04', to: '2026-05-08', substitute: 'p-2' }]
          : accountEvents(stage),
      ),
      {},
      null,
      '2026-05-06',
    ),
  ]) satisfies At<'open' | 'closed'>,
  'account.reset-factor': ofAccount({ reason: '手机遗失' }),
  'account.close': ofAccount({ reason: '离职' }),

  'act.prepare': opening(actPrepared, null, '2026-03-04'),
  'act.review': ofAct({ note: '同意' }, 'p-city-head'),
  'act.return': ofAct({ note: '标题有误' }, 'p-city-head'),
  'act.withdraw': ofAct({ note: '不再需要' }, 'p-city-clerk'),
  'act.hand-over': ofAct({ to: 'p-city-third' }, 'p-city-clerk'),
  'act.sign': ofAct({}, 'p-city-head'),

  'erasure.erase': opening({ id: 'erasure-1', entries: ['hash-1'], reason: '申请删除' }, null, '2026-12-01'),
}

function ofConsultation(command: object): At<ConsultationState['stage']> {
  return (stage) => {
    const events = stage === 'sent' ? [...consultationEvents(stage), ...chased] : consultationEvents(stage)
    return [scene(fold('consultation', events), command, { application: applicationAt('submitted') }, '2026-05-18')]
  }
}
