/** The district's desk: its inbox by urgency, and its drafts on one application. */
import { sql } from 'kysely'
import { workingDaysLeft } from '../../law/calendar.ts'
import type { Verdict } from '../../law/verdict.ts'
import type { ActState } from '../../procedure/act.ts'
import type { ApplicationStage, ApplicationState } from '../../procedure/application.ts'
import { consultDepartments } from '../../procedure/asking-departments.ts'
import type { ConsultationState } from '../../procedure/consultation.ts'
import type { By, Context } from '../../procedure/decision.ts'
import { byUrgency, nextAtDistrict } from '../../procedure/district-desk.ts'
import { publishDistrictNotice, recommendApplication } from '../../procedure/district-review.ts'
import type { NoticeState } from '../../procedure/notice.ts'
import { dayOf } from '../clock.ts'
import { applicationFacts, type LoadedApplication } from '../facts/application-facts.ts'
import { refused } from '../handle.ts'
import type { House } from '../house.ts'
import { termsOf, type World } from '../world.ts'
import { actorIn, type Handler, type Input } from './input.ts'
import { refusalParts, sendFault, sendRefusal } from './problems.ts'
import { stateOf } from './reading.ts'

/** Stages in which the district has an application before it, or has just sent it on. */
const atDistrict: readonly ApplicationStage[] = ['submitted', 'returned', 'publicised', 'recommended']

const inbox: Handler = async ({ house, admission }) => ({ ...(await districtRows(house, admission.by)), next: null })

/** What lies before a district, the most urgent first: its inbox, and its part of the tasks of home. */
export async function districtRows(house: House, by: By) {
  const { body } = by
  const day = dayOf(house.clock.now())
  const world = await house.world()
  const { rows } = await sql<{ id: string; since: string }>`select id, touched_on as since from application
    where body = ${body} and stage = any(${sql.val([...atDistrict])}::text[]) order by number limit 1000`.execute(house.db)
  const applications = rows.map(({ id }) => id)
  const since = new Map(rows.map((row) => [row.id, row.since]))
  const loaded = await applicationFacts(house.db, applications, world, day, false)
  const [acts, notices] = [await openActs(house, by), await districtNotices(house, loaded)]
  const items = loaded.map((one) => {
    const { state, facts } = one
    const context: Context = { by, day, terms: termsOf(world, facts.edition, day), calendar: world.calendar, id: '' }
    const act = acts.find((each) => isAbout(each, state.id)) ?? null
    const next = nextAtDistrict(state, facts, act, context)
    const { of, ...told } = next
    const workingDays = told.due === null || of === null ? null : { left: workingDaysLeft(world.calendar, day, told.due), of }
    return { ...told, workingDays, since: since.get(state.id) ?? day, ...rowOf(one, act, notices), ...gatesOf(one, context) }
  })
  return { day, items: items.sort((a, b) => byUrgency(a, b) || (a.number < b.number ? -1 : 1)) }
}

function rowOf({ row, state, facts }: LoadedApplication, act: ActState | null, notices: readonly NoticeState[]) {
  const notice = notices.find(({ id }) => id === state.notices.district)
  return {
    application: state.id,
    version: row.version,
    number: state.number,
    name: state.name,
    stage: state.stage,
    edition: state.edition,
    area: state.area,
    verdicts: state.verdicts,
    consultations: facts.consultations.filter(({ round, stage }) => round === 'district' && stage !== 'called-off').map(letterOf),
    notice: notice ? { id: notice.id, stage: notice.stage, publishedOn: notice.publishedOn, lastDay: notice.lastDay } : null,
    act: act && { id: act.id, command: act.command, stage: act.stage },
  }
}

function letterOf({ id, department, stage, sentOn, due, reminders, escalatedOn, answer }: ConsultationState) {
  const said = answer && { kind: answer.kind, text: answer.text, period: answer.period, day: answer.day }
  return { id, department, stage, sentOn, due, reminders: reminders.length, escalatedOn, answer: said }
}

/** The acts of this desk that opens or closes with today's facts, each with its ground. */
function gatesOf({ state, facts }: LoadedApplication, context: Context) {
  const told = (verdict: Verdict) =>
    verdict.allowed ? { open: true } : { open: false, refusal: refusalParts(refused(verdict, context.terms).refusal) }
  return {
    publish: told(publishDistrictNotice.gate(null, { edition: state.edition, applications: [{ state, facts }] }, context)),
    recommend: told(recommendApplication.gate(state, facts, context)),
    consult: told(consultDepartments.gate(state, facts, context)),
  }
}

async function openActs(house: House, { role, body }: By): Promise<readonly ActState[]> {
  const { rows } = await sql<{ state: ActState }>`select state from act where role = ${role} and body = ${body}
    and stage in ('prepared', 'reviewed', 'returned') order by id limit 1000`.execute(house.db)
  return rows.map(({ state }) => state)
}

function isAbout({ command, subject, data }: ActState, application: string): boolean {
  if (command === 'notice.publish-district') return ((data.applications ?? []) as readonly string[]).includes(application)
  return command.startsWith('application.') && subject === application
}

async function districtNotices(house: House, loaded: readonly LoadedApplication[]): Promise<readonly NoticeState[]> {
  const ids = [...new Set(loaded.flatMap(({ state }) => (state.notices.district ? [state.notices.district] : [])))]
  const { rows } = await sql<{ state: NoticeState }>`select state from notice where id = any(${sql.val(ids)}::text[])`.execute(house.db)
  return rows.map(({ state }) => state)
}

/** One draft: whose it is, on which application and submission, and its newest version. */
interface Place {
  readonly role: string
  readonly body: string
  readonly application: string
  readonly part: string
}

/** In the place of an application where a draft is about several. */
const SEVERAL = '-'

function placeOf({ admission, params }: Input, part: string): Place {
  const { role, body } = admission.by
  return { role, body, application: params.application ?? '', part: `${part}-${Number(params.number)}` }
}

const readDeskDraft =
  (part: string): Handler =>
  (input) =>
    newestOf(input.house, placeOf(input, part))

async function newestOf({ db }: House, { role, body, application, part }: Place) {
  const row = await db
    .selectFrom('desk_draft')
    .selectAll()
    .where('role', '=', role)
    .where('body', '=', body)
    .where('application', '=', application)
    .where('part', '=', part)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { version: row?.version ?? 0, content: row?.content ?? {}, savedBy: row?.saved_by ?? null, savedAt: row?.saved_at ?? null }
}

/** Kept while the district has the application before it; afterwards it is frozen. */
const editable: readonly ApplicationStage[] = ['submitted', 'returned', 'publicised']

const saveDeskDraft =
  (part: string, command: string): Handler =>
  async (input) => {
    const { house, reply } = input
    const state = stateOf<ApplicationState>(input)
    if (!editable.includes(state.stage)) return sendRefusal(reply, await closedNow(input, house.world(), state, command))
    if (!state.submissions.some(({ number }) => number === Number(input.params.number))) return sendFault(reply, 'not-found')
    return keepDraft(input, placeOf(input, part), part)
  }

/** Keep one version more; whoever was first is not overwritten unseen. */
async function keepDraft(input: Input, place: Place, section: string) {
  const { house, body, reply } = input
  const at = house.clock.now().toISOString()
  const { rows } = await sql<{ version: number }>`
    insert into desk_draft (role, body, application, part, version, content, saved_by, saved_at)
    select ${place.role}, ${place.body}, ${place.application}, ${place.part}, ${body.version + 1}::integer, ${JSON.stringify(body.content)}::jsonb,
      ${actorIn(input).person}, ${at}
    where ${body.version}::integer = coalesce((select max(version) from desk_draft where role = ${place.role} and body = ${place.body}
      and application = ${place.application} and part = ${place.part}), 0)
    on conflict do nothing returning version`.execute(house.db)
  return rows[0] ? { version: rows[0].version, savedAt: at } : sendFault(reply, 'stale-version', { section })
}

/** The drafts of an office that are about several applications. */
const ofOffice = ({ admission: { by } }: Input, part: string): Place => ({ role: by.role, body: by.body, application: SEVERAL, part })
const readOfficeDraft =
  (part: string): Handler =>
  (input) =>
    newestOf(input.house, ofOffice(input, part))
const saveOfficeDraft =
  (part: string): Handler =>
  (input) =>
    keepDraft(input, ofOffice(input, part), part)

async function closedNow({ house }: Input, world: Promise<World>, { stage }: ApplicationState, command: string) {
  const refusal = { allowed: false, code: 'step-not-open', facts: { stage, command } } as const
  return refused(refusal, termsOf(await world, null, dayOf(house.clock.now()))).refusal
}

export const districtDeskHandlers: Readonly<Record<string, Handler>> = {
  'desk.inbox': inbox,
  'desk.audit': readDeskDraft('audit'),
  'desk.opinion': readDeskDraft('opinion'),
  'desk.notice': readOfficeDraft('notice'),
  'desk.question': readOfficeDraft('question'),
  'desk.save-notice': saveOfficeDraft('notice'),
  'desk.save-question': saveOfficeDraft('question'),
  'desk.save-audit': saveDeskDraft('audit', 'application.record-verdict'),
  'desk.save-opinion': saveDeskDraft('opinion', 'application.recommend'),
}
