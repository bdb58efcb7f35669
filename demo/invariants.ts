/**
 * What must hold after every command of a rehearsal, whatever happened: counted and compared by code that shares nothing
 * with the decisions. `docs/invariants.md` is written from this list.
 */
import { addDays, addYears, type Calendar, workingDaysBetween } from '../src/law/calendar.ts'
import { itemsOf, type Measures, type RuleValues } from '../src/law/measures.ts'
import type { ActState } from '../src/procedure/act.ts'
import { type ApplicationStage, type ApplicationState, finalStages } from '../src/procedure/application.ts'
import type { BanState } from '../src/procedure/ban.ts'
import type { ConsultationState } from '../src/procedure/consultation.ts'
import type { CaseKind } from '../src/procedure/decision.ts'
import type { DrawState } from '../src/procedure/draw.ts'
import type { EditionState } from '../src/procedure/edition.ts'
import { type HonourState, isCertificateNumber } from '../src/procedure/honour.ts'
import type { MeetingState } from '../src/procedure/meeting.ts'
import type { NoticeState } from '../src/procedure/notice.ts'
import type { ObjectionState } from '../src/procedure/objection.ts'
import type { OrganisationState } from '../src/procedure/organisation.ts'
import type { PackState } from '../src/procedure/pack.ts'
import type { SheetState } from '../src/procedure/sheet.ts'
import type { VisitState } from '../src/procedure/site-review.ts'
import { canonical } from '../src/server/store/canonical.ts'

/** A case before and after a command, and what is known around it. */
export interface Seen<State> {
  readonly before: State | null
  readonly after: State
  readonly command: string
  readonly person: string
  readonly day: string
  readonly around: Around
}

/** Looks into the database and keeps small counts. */
export interface Around {
  readonly measures: Measures
  readonly rules: RuleValues
  readonly calendar: Calendar
  readonly notice: (id: string | null) => Promise<NoticeState | null>
  readonly consultations: (application: string) => Promise<readonly ConsultationState[]>
  readonly openObjections: (application: string) => Promise<number>
  readonly sheets: (application: string) => Promise<readonly SheetState[]>
  readonly edition: (id: string) => Promise<EditionState>
  readonly application: (id: string) => Promise<ApplicationState>
  readonly visit: (id: string) => Promise<VisitState>
  readonly count: (key: string) => number
  readonly add: (key: string, by: number) => number
}

export interface Invariant {
  readonly kind: CaseKind
  readonly says: string
  readonly rests: string
  // biome-ignore lint/suspicious/noExplicitAny: each invariant types the state of its own kind
  readonly check: (seen: Seen<any>) => boolean | Promise<boolean>
}

type Check<State> = (seen: Seen<State>) => boolean | Promise<boolean>

function about<State>(kind: CaseKind, rests: string, says: string, check: Check<State>): Invariant {
  return { kind, rests, says, check }
}

const entered = (seen: Seen<ApplicationState>, stage: ApplicationStage) => seen.after.stage === stage && seen.before?.stage !== stage

/** Whole working days after the first day, counted by walking the calendar. */
function stoodLongEnough(notice: NoticeState | null, seen: Seen<unknown>): boolean {
  if (!notice || notice.stage === 'withdrawn' || notice.lastDay === null || !notice.final) return false
  return seen.day > notice.lastDay && workingDaysBetween(seen.around.calendar, notice.publishedOn, notice.lastDay) >= 5
}

const placeHolders: readonly ApplicationStage[] = ['chosen', 'proposed', 'put-forward', 'approved', 'honoured']

const applications: readonly Invariant[] = [
  about<ApplicationState>(
    'application',
    '系统控制',
    'a final stage is left only when the notice that made it is withdrawn',
    ({ before, after, command }) => {
      if (!before || !finalStages.includes(before.stage)) return true
      return before.stage === after.stage || (before.stage === 'not-listed' && command === 'notice.withdraw')
    },
  ),
  about<ApplicationState>(
    'application',
    '第十一条',
    'a submission once frozen never changes, and its number follows the one before',
    ({ before, after }) =>
      (before?.submissions ?? []).every((submission, index) => after.submissions[index]?.contentHash === submission.contentHash) &&
      after.submissions.every((submission, index) => submission.number === index + 1),
  ),
  about<ApplicationState>(
    'application',
    '申报通知',
    'nothing is submitted after the deadline, nor after the day a completion was due',
    async (seen) => {
      if (seen.after.submissions.length === (seen.before?.submissions.length ?? 0)) return true
      const edition = await seen.around.edition(seen.after.edition)
      return seen.day <= (seen.before?.completion?.due ?? edition.schedule?.deadline ?? '')
    },
  ),
  about<ApplicationState>(
    'application',
    '第十三条第一款',
    'made public in the district only with four verdicts and every consultation closed',
    async (seen) => {
      if (!entered(seen, 'publicised') || seen.command !== 'notice.publish-district') return true
      const open = (await seen.around.consultations(seen.after.id)).filter((each) => each.round === 'district' && each.stage === 'sent')
      return Object.keys(seen.after.verdicts).length === 4 && !Object.values(seen.after.verdicts).includes('not-met') && open.length === 0
    },
  ),
  about<ApplicationState>(
    'application',
    '第十三条',
    'sent to the city only after five whole working days of notice, without an open objection, with opinion and recommendation',
    async (seen) => {
      if (!entered(seen, 'recommended')) return true
      const notice = await seen.around.notice(seen.after.notices.district)
      const spoken = seen.after.opinion?.opinion.trim() && seen.after.opinion.recommendation.trim()
      return stoodLongEnough(notice, seen) && (await seen.around.openObjections(seen.after.id)) === 0 && Boolean(spoken)
    },
  ),
  about<ApplicationState>(
    'application',
    '第十三条第二款',
    'received by the city only from a district that sent it, or again when its result fell',
    (seen) => !entered(seen, 'received') || seen.before?.stage === 'recommended' || seen.before?.stage === 'reviewed',
  ),
  about<ApplicationState>(
    'application',
    '第十五条',
    'a material result rests on enough sealed sheets, and its total is the sum of percent × points',
    async (seen) => {
      if (!entered(seen, 'reviewed')) return true
      const sheets = (await seen.around.sheets(seen.after.id)).filter((sheet) => sheet.stage === 'open' || sheet.stage === 'sealed')
      const enough = sheets.length >= seen.around.rules.readersAtLeast && sheets.every((sheet) => sheet.stage === 'sealed' && sheet.unsealed)
      return enough && seen.after.material?.total === sumOf(seen.around.measures, seen.after.material?.percents ?? {})
    },
  ),
  about<ApplicationState>('application', '实施细则', 'a material result bears the signature of every reader, or the reason why not', async (seen) => {
    if (!entered(seen, 'reviewed') || !seen.around.rules.readersSignResult) return true
    const { agreement } = seen.after
    const sheets = (await seen.around.sheets(seen.after.id)).filter((sheet) => sheet.stage === 'sealed')
    return agreement !== null && sheets.every(({ expert }) => agreement.signed[expert] !== undefined || agreement.absent[expert] !== undefined)
  }),
  about<ApplicationState>('application', '实施细则', 'sheets are unsealed together, with a witness who is not the one who called it', (seen) =>
    (seen.after.unsealings ?? []).every(
      ({ called, witness, sheets }) =>
        sheets.length > 0 && (!seen.around.rules.unsealingWitnessed || (witness !== null && witness !== called.person)),
    ),
  ),
  about<ApplicationState>(
    'application',
    '第十五条',
    'listed only with a material score at or above the threshold',
    (seen) => !entered(seen, 'listed') || (seen.after.material?.total ?? 0) >= seen.around.rules.acceptanceThreshold * 100,
  ),
  about<ApplicationState>(
    'application',
    '第十五条',
    'outside the acceptance list only with written reasons in hand',
    (seen) => !entered(seen, 'not-listed') || seen.after.letters.some((letter) => letter.kind === 'not-listed' && letter.text.trim() !== ''),
  ),
  about<ApplicationState>(
    'application',
    '第十六条',
    'visited only after the acceptance notice stood its days',
    async (seen) => !entered(seen, 'visited') || stoodLongEnough(await seen.around.notice(seen.after.notices.acceptance), seen),
  ),
  about<ApplicationState>(
    'application',
    '第十四条',
    'a candidate has both results',
    (seen) => !entered(seen, 'candidate') || (seen.after.material !== null && seen.after.site !== null),
  ),
  about<ApplicationState>('application', '第四条', 'never more than three awards and five nominations hold a place', ({ before, after, around }) => {
    const held = (state: ApplicationState | null) =>
      state && placeHolders.includes(state.stage) && state.class ? `${state.edition} ${state.class}` : null
    const [was, is] = [held(before), held(after)]
    if (was !== is) {
      if (was) around.add(was, -1)
      if (is) around.add(is, 1)
    }
    return around.count(`${after.edition} award`) <= 3 && around.count(`${after.edition} nomination`) <= 5
  }),
  about<ApplicationState>(
    'application',
    '第十八条第二款',
    'proposed only if the meeting chose it',
    (seen) => !entered(seen, 'proposed') || ['chosen', 'put-forward'].includes(seen.before?.stage ?? ''),
  ),
  about<ApplicationState>(
    'application',
    '第十九条',
    'put forward only after the proposed notice stood its days, without an open objection, looked up again',
    async (seen) => {
      if (!entered(seen, 'put-forward')) return true
      const over = stoodLongEnough(await seen.around.notice(seen.after.notices.proposed), seen)
      return over && (await seen.around.openObjections(seen.after.id)) === 0 && seen.after.rechecks.submission !== null
    },
  ),
  about<ApplicationState>(
    'application',
    '第十九条',
    'approved only from a submitted list',
    (seen) => !entered(seen, 'approved') || seen.before?.stage === 'put-forward',
  ),
  about<ApplicationState>(
    'application',
    '第二十条',
    'honoured only after approval',
    (seen) => !entered(seen, 'honoured') || seen.before?.stage === 'approved',
  ),
  about<ApplicationState>('application', '书面', 'whoever is turned away has a letter that says why', (seen) => {
    const told: Partial<Record<ApplicationStage, string>> = {
      'not-recommended': 'not-recommended',
      ended: 'ended',
      'struck-out': 'struck-out',
      'not-chosen': 'not-chosen',
      'not-candidate': 'not-chosen',
    }
    const kind = told[seen.after.stage]
    return (
      !kind ||
      !entered(seen, seen.after.stage) ||
      seen.after.letters.some((letter) => letter.kind === kind && letter.text.trim() !== '') ||
      laterTold.has(seen.after.stage)
    )
  }),
  about<ApplicationState>(
    'application',
    '系统控制',
    'nothing moves while the edition is suspended but leaving, objections and their ends',
    async (seen) => {
      const edition = await seen.around.edition(seen.after.edition)
      if (!edition.suspended || seen.before === null || seen.before.stage === seen.after.stage) return true
      return ['left', 'ended'].includes(seen.after.stage)
    },
  ),
  about<ApplicationState>(
    'application',
    '第三十二、三十三、三十五条',
    'no banned organisation submits',
    ({ before, after, around }) => after.submissions.length === (before?.submissions.length ?? 0) || around.count(`banned ${after.creditCode}`) === 0,
  ),
]

/** Told with the public list, not at the moment the office decides. */
const laterTold = new Set<ApplicationStage>(['not-chosen', 'not-candidate'])

function sumOf(measures: Measures, percents: Readonly<Record<string, number>>): number {
  const criteria = measures.criteria[measures.currentCriteria]
  return criteria ? itemsOf(criteria).reduce((sum, item) => sum + (percents[item.code] ?? Number.NaN) * item.points, 0) : Number.NaN
}

const others: readonly Invariant[] = [
  about<NoticeState>(
    'notice',
    '第十三、十五、十八条',
    'a counted notice stands at least five whole working days, the day of publication not counted',
    ({ after, around }) =>
      after.workingDays === null || (after.lastDay !== null && workingDaysBetween(around.calendar, after.publishedOn, after.lastDay) >= 5),
  ),
  about<NoticeState>(
    'notice',
    '系统控制',
    'a notice never becomes shorter',
    ({ before, after }) => !before?.lastDay || (after.lastDay ?? '') >= before.lastDay,
  ),
  about<NoticeState>(
    'notice',
    '系统控制',
    'a notice ends only after its last day',
    ({ before, after, day }) => after.stage !== 'ended' || before?.stage === 'ended' || day > (after.lastDay ?? '9'),
  ),
  about<ConsultationState>(
    'consultation',
    '实施细则',
    'a silent department is closed only after its due day, the reminders and word to the supervisor',
    ({ before, after, day, around }) =>
      after.stage !== 'closed-unanswered' ||
      before?.stage === after.stage ||
      (day > after.due && after.reminders.length >= around.rules.consultationReminders && after.escalatedOn !== null),
  ),
  about<ConsultationState>(
    'consultation',
    '第十三条',
    'silence is never turned into an answer',
    ({ after }) => (after.stage === 'answered') === (after.answer !== null),
  ),
  about<SheetState>(
    'sheet',
    '第十七条',
    'no sheet is sealed by an expert whose employer is the applicant',
    async ({ after, around }) =>
      after.stage !== 'sealed' || around.count(`employer ${after.expert} ${(await around.application(after.application)).creditCode}`) === 0,
  ),
  about<SheetState>(
    'sheet',
    '第十七条',
    'a recused reader has no scores',
    ({ after }) => after.stage !== 'recused' || (Object.keys(after.items).length === 0 && after.total === null),
  ),
  about<SheetState>(
    'sheet',
    '系统控制',
    'a sealed sheet never changes but to be void',
    ({ before, after }) => before?.stage !== 'sealed' || after.stage !== 'sealed' || before.total === after.total,
  ),
  about<VisitState>('visit', '第十六条', 'a visit opens only after the acceptance notice and without an open objection', async (seen) => {
    if (seen.after.stage !== 'opened' || seen.before?.stage === 'opened') return true
    const application = await seen.around.application(seen.after.application)
    return stoodLongEnough(await seen.around.notice(application.notices.acceptance), seen) && (await seen.around.openObjections(application.id)) === 0
  }),
  about<VisitState>(
    'visit',
    '实施细则',
    'a visit concludes only with every member signed or excused in writing, and as many signed as a group must have',
    ({ after, around }) =>
      after.stage !== 'concluded' ||
      (after.signedBy.length >= around.rules.groupAtLeast &&
        after.members.every((member) => after.signedBy.includes(member) || Boolean(after.absences?.[member]))),
  ),
  about<VisitState>(
    'visit',
    '实施细则',
    'the record of a visit is closed only with every issue closed',
    ({ before, after, around }) =>
      after.stage !== 'closed' ||
      before?.stage === 'closed' ||
      !around.rules.issuesClosedBeforeReport ||
      (after.issues ?? []).every(({ closed }) => closed !== undefined),
  ),
  about<PackState>(
    'pack',
    '第十六、十七条',
    'a pack is taken by a member of the visit, for a day that its days and the rules give, and what was given never changes',
    async ({ before, after, around }) => {
      const visit = await around.visit(after.visit)
      if (!before)
        return visit.members.includes(after.expert) && after.until === addDays([...visit.days].sort().at(-1) ?? '', around.rules.packDaysAfterVisit)
      const given = ({ visit: of, expert, until, content, files }: PackState) => canonical([of, expert, until, content, files])
      return before.stage === 'out' && after.stage !== 'out' && given(before) === given(after)
    },
  ),
  about<PackState>('pack', '第十七条', 'who recused from a visit brings no pack in', async ({ after, around }) => {
    const { off } = await around.visit(after.visit)
    return after.stage !== 'returned' || typeof off[after.expert] !== 'string'
  }),
  about<DrawState>('draw', '第九、十六条', 'once frozen, a pool, its places and its root never change', ({ before, after }) => {
    const fixed = ({ entries, strata, root, parties, applications }: DrawState) => canonical([entries, strata, root, parties, applications])
    return !before || fixed(before) === fixed(after)
  }),
  about<DrawState>(
    'draw',
    '系统控制',
    'a commitment is never changed, and a number is shown only when the draw is over',
    ({ before, after }) =>
      (before?.commitments ?? []).every((each, index) => canonical(each) === canonical(after.commitments[index] ?? null)) &&
      (after.opened.length === 0 || after.result.length > 0 || after.stage === 'lapsed' || after.stage === 'replaced'),
  ),
  about<DrawState>('draw', '第十七条', 'nobody barred has a place, and a refusal moves nobody in the order', ({ before, after }) => {
    const barred = new Set(after.entries.filter((entry) => entry.barred !== null).map(({ number }) => number))
    const placed = after.result.filter(({ outcome }) => outcome === 'seat' || outcome === 'substitute')
    const order = (state: DrawState) => state.result.map(({ number }) => number).join()
    return !placed.some(({ number }) => barred.has(number)) && (!before?.result.length || order(before) === order(after))
  }),
  about<DrawState>(
    'draw',
    '第十七条',
    'every expert of the pool was checked against every applicant',
    ({ after }) => after.checks === after.entries.length * after.applications.length,
  ),
  about<MeetingState>(
    'meeting',
    '实施细则',
    'a meeting opens with its quorum',
    ({ after, around }) => after.stage === 'called' || after.present.length * 100 >= after.members.length * around.rules.quorumPercent,
  ),
  about<MeetingState>(
    'meeting',
    '实施细则',
    'the count is what the ballots say, the recused left out above and below the line',
    ({ after, around }) => after.stage !== 'concluded' || recount(after, around.rules),
  ),
  about<MeetingState>('meeting', '实施细则', 'of a secret vote nothing but who has voted stands in the record before its count', ({ after }) =>
    Object.entries(after.votes ?? {}).every(
      ([id, vote]) =>
        !vote.secret ||
        (Object.keys(after.ballots[id] ?? {}).length === 0 && (vote.stage === 'closed' || (vote.shuffled === null && vote.count === null))),
    ),
  ),
  about<MeetingState>(
    'meeting',
    '实施细则',
    'the box of a secret vote gives as many ballots as voters have voted, none of them recused',
    ({ after }) =>
      Object.entries(after.votes ?? {}).every(
        ([id, vote]) =>
          !vote.secret ||
          vote.stage !== 'closed' ||
          (vote.shuffled?.length === vote.voted.length &&
            vote.voted.join() === [...vote.voters].sort().join() &&
            vote.voters.every((voter) => after.recusals[id]?.[voter] === undefined)),
      ),
  ),
  about<MeetingState>('meeting', '第四条', 'the result fills no more places than there are', ({ after }) =>
    (['award', 'nomination'] as const).every(
      (each) => after.outcomes.filter((outcome) => outcome.class === each && outcome.outcome === 'chosen').length <= (each === 'award' ? 3 : 5),
    ),
  ),
  about<HonourState>('honour', '第六条', 'an award is valid five years to the date; a nomination has no term', ({ after }) =>
    after.class === 'award' ? after.until === addYears(after.awardedOn, 5) : after.until === null,
  ),
  about<HonourState>('honour', '第二十条', 'certificate numbers are well formed and never twice', ({ before, after, around }) => {
    if (!before) around.add(`certificate ${after.certificate}`, 1)
    return isCertificateNumber(after.certificate) && around.count(`certificate ${after.certificate}`) === 1
  }),
  about<ObjectionState>(
    'objection',
    '第二十九条',
    'the examination is due on the fifth working day after receipt',
    ({ after, around }) => workingDaysBetween(around.calendar, after.receivedOn, after.examinationDue) === 5,
  ),
  about<ObjectionState>(
    'objection',
    '第二十九条',
    'closed only after the written notice of the result',
    ({ after }) => after.stage !== 'closed' || after.notifiedOn !== null,
  ),
  about<ActState>(
    'act',
    '系统控制',
    'the handler of a binding act neither reviews nor signs it, and nothing is signed unreviewed',
    ({ after }) =>
      after.reviewer !== after.handler &&
      after.signatory !== after.handler &&
      (after.stage !== 'signed' || (after.reviewer !== null && after.signatory !== null)),
  ),
  about<BanState>('ban', '第三十二条', 'a ban for false material ends five years after its decision', ({ before, after, around }) => {
    if (!before) around.add(`banned ${after.creditCode}`, 1)
    return after.until === addYears(after.from, 5)
  }),
  about<OrganisationState>('organisation', '系统控制', 'one verified organisation for each credit code', ({ before, after, around }) => {
    const counts = (state: OrganisationState | null) => state?.stage === 'verified'
    if (counts(before) !== counts(after)) around.add(`verified ${after.creditCode}`, counts(after) ? 1 : -1)
    return around.count(`verified ${after.creditCode}`) <= 1
  }),
  about<EditionState>(
    'edition',
    '第五条',
    'announced only with an approving reply to its filing',
    ({ after }) => after.announcement === null || after.filingAnswer?.approved === true,
  ),
  about<EditionState>(
    'edition',
    '第三十八条',
    'the rules, measures and criteria of an edition never change after its announcement',
    ({ before, after }) =>
      !before?.announcement ||
      (['rulesVersion', 'measures', 'criteria'] as const).every((each) => after.announcement?.[each] === before.announcement?.[each]),
  ),
]

/** Independent of the procedure's own count: ballots walked one by one. */
function recount(meeting: MeetingState, rules: RuleValues): boolean {
  return meeting.candidates.every(({ application }) => {
    const recused = Object.keys(meeting.recusals[application] ?? {})
    const voters = meeting.present.filter((member) => !recused.includes(member))
    const vote = meeting.votes?.[application]
    const cast = vote?.secret ? (vote.shuffled ?? []) : voters.map((member) => meeting.ballots[application]?.[member])
    const inFavour = cast.filter((ballot) => ballot === 'for').length
    const counted = meeting.counts.find((each) => each.application === application)
    const passes = voters.length > 0 && inFavour / voters.length >= rules.majorityPercent / 100 - 1e-9
    return counted?.for === inFavour && counted.denominator === voters.length && counted.passes === passes
  })
}

/** Invariants of single cases, by kind. */
export const invariants: readonly Invariant[] = [...applications, ...others]

/** Invariants of the whole installation, looked at between the stages and at the end. */
export const wholeInvariants: readonly { readonly says: string; readonly rests: string }[] = [
  { rests: '系统控制', says: 'every row is what the journal retells, every chain and every seal holds (verification)' },
  { rests: '第四条', says: 'one application for each organisation and edition' },
  { rests: '第十八条第二款', says: 'the proposed list is the meeting’s result' },
  { rests: '第十九条', says: 'honours are exactly the approved applications' },
]
