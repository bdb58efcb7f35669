/** 待办: what waits for a post: first what has a day, the nearest first; then what holds up most cases, the longest first. Every part reads along an index and stops at the limit. */
import { type RawBuilder, sql } from 'kysely'
import { isStepName, stepLabel } from '../../contract/words/steps.ts'
import { isTaskWork, type TaskWork, taskWorkLabel } from '../../contract/words/task-work.ts'
import { type Calendar, type Day, workingDaysLeft } from '../../law/calendar.ts'
import type { Terms } from '../../law/measures.ts'
import type { CaseKind, Role } from '../../procedure/decision.ts'
import { LEAD } from '../../procedure/draw.ts'
import { openObjectionStages } from '../../procedure/objection.ts'
import { type StepName, stepsFrom } from '../../procedure/steps.ts'
import type { Actor, EffectivePost } from '../access/actor.ts'
import { betweenChanges } from '../between-changes.ts'
import { dayOf } from '../clock.ts'
import type { House } from '../house.ts'
import { termsOf } from '../world.ts'
import { barredTasks } from './barred-tasks.ts'
import { boardTasks } from './board-tasks.ts'
import { actorIn, type Handler } from './input.ts'
import { districtTasks, editionTasks } from './office-tasks.ts'
import type { Task } from './task.ts'

type Part = RawBuilder<Task>

const LATEST = '9999-12-31'
const AFTER_THE_INBOX = 100_000

interface PartSpec {
  readonly kind: CaseKind
  readonly number: string
  readonly title: string
  readonly due?: string
  readonly of?: RawBuilder<unknown> | number
  readonly blocks?: string
  readonly place?: number
  readonly does: StepName | TaskWork | RawBuilder<unknown>
  readonly where: RawBuilder<unknown>
  readonly orderBy: string
}

function part({ kind, number, title, due, of, blocks, place, does, where, orderBy }: PartSpec, limit: number): Part {
  const counted = typeof of === 'number' ? sql.lit(of) : (of ?? sql`null`)
  return sql<Task>`(select ${sql.lit(kind)} as kind, id, ${sql.raw(number)} as number, ${sql.raw(title)} as title, stage, ${due ? sql.raw(due) : sql`null::text`} as due,
    (${counted})::int as of, touched_on as since, ${sql.raw(blocks ?? '1')} as blocks, ${sql.lit(place ?? 0)}::int as place,
    ${typeof does === 'string' ? sql`${sql.lit(does)}::text` : does} as does
    from ${sql.table(kind)} where ${where} order by ${sql.raw(orderBy)} limit ${sql.lit(limit)})`
}

/** Tasks that are known already, as a part among the others. */
function known(tasks: readonly Task[]): Part {
  return sql<Task>`(select kind, id, number, title, stage, due, of, since, blocks, place, does from json_to_recordset(${JSON.stringify(tasks)}::json)
    as task(kind text, id text, number text, title text, stage text, due text, of int, since text, blocks int, place int, does text))`
}

const name = "state->>'name'"

/** Nothing of the kind was sent for review: what is with others is not offered again. */
const notSent = (table: string, command: RawBuilder<unknown>) => sql`not exists (select from act where act.subject = ${sql.ref(`${table}.id`)}
  and act.state->>'command' = ${command} and act.stage in ('prepared', 'reviewed', 'returned'))`

/** The cases that an act carries, by the longest list in what was prepared. */
const carried = "coalesce((select max(jsonb_array_length(value)) from jsonb_each(state->'data') where jsonb_typeof(value) = 'array'), 1)::int"
const listed = (field: string) => `case when jsonb_typeof(state->'${field}') = 'array' then jsonb_array_length(state->'${field}') else 1 end`
const inEdition = '(select count(*)::int from application where application.edition = edition.id)'

/** What an application waits for at a stage: what is asked for, and by when. */
interface Waiting {
  readonly stage: string
  readonly does: PartSpec['does']
  readonly due?: string
  readonly of?: number
  readonly and?: RawBuilder<unknown>
}

function applications(column: 'body' | 'organisation' | null, value: string, { stage, does, due, of, and }: Waiting, limit: number): Part {
  const mine = column ? sql`${sql.ref(column)} = ${value} and ` : sql``
  const where = sql`${mine}stage = ${sql.lit(stage)}${and ? sql` and ${and}` : sql``}`
  return part({ kind: 'application', number: 'number', title: name, ...(due && { due }), ...(of && { of }), does, where, orderBy: 'number' }, limit)
}

const unreadLetter = sql`jsonb_path_exists(state->'letters', '$[*] ? (@.readOn == null)')`

/** An applicant writes, mends what was sent back, and signs for every letter; only the legal representative submits. */
function ofApplicant(body: string, submits: boolean, { rules }: Terms, limit: number): readonly Part[] {
  const returned = sql`case when ${unreadLetter} then 'application.read-letter' else ${sql.lit(submits ? 'application.submit' : 'complete')} end`
  const letters = sql`organisation = ${body} and stage not in ('draft', 'returned') and ${unreadLetter}`
  return [
    applications('organisation', body, { stage: 'draft', does: submits ? 'application.submit' : 'fill-in' }, limit),
    applications(
      'organisation',
      body,
      { stage: 'returned', does: returned, due: "state->'completion'->>'due'", of: rules.completionWorkingDays },
      limit,
    ),
    part({ kind: 'application', number: 'number', title: name, does: 'application.read-letter', where: letters, orderBy: 'number' }, limit),
  ]
}

const unsealingCalled = sql`coalesce(jsonb_typeof(state->'unsealingCalled') = 'object', false)`
const signing = sql`(coalesce(jsonb_typeof(state->'agreement') = 'object', false) and jsonb_typeof(state->'material') = 'null')`

/** The city lead body receives, names readers, unseals when no sheet is open any more, and agrees the result. */
function ofCity({ measures, rules }: Terms, limit: number): readonly Part[] {
  const few = sql`jsonb_array_length(state->'readers') < ${sql.lit(rules.readersAtLeast)}`
  const reading = sql`exists (select from sheet where sheet.application = application.id and sheet.stage = 'open')`
  const shut = sql`exists (select from sheet where sheet.application = application.id and sheet.stage = 'sealed' and sheet.state->'unsealed' is null)`
  const received = sql`case when ${few} then 'application.assign-readers' when ${shut} then 'application.unseal' else 'application.agree-result' end`
  const others = sql`((${shut} and ${unsealingCalled}) or ${signing})`
  const stale = sql`state->>'materialStale' = 'true'`
  const everywhere = (waiting: Waiting) => applications(null, '', waiting, limit)
  const objection = ([stage, does, due, of]: ReturnType<typeof objectionSteps>[number]) =>
    part(
      {
        kind: 'objection',
        number: 'number',
        title: "state->>'applicationNumber'",
        ...(due && { due, of }),
        does,
        where: sql`stage = ${sql.lit(stage)} and ${notSent('objection', sql`${sql.lit(does)}`)}`,
        orderBy: 'examination_due',
      },
      limit,
    )
  return [
    everywhere({ stage: 'recommended', does: 'application.receive' }),
    everywhere({ stage: 'received', does: received, and: sql`(${few} or not (${reading} or ${others}))` }),
    everywhere({ stage: 'listed', does: received, and: sql`${stale} and (${few} or not (${reading} or ${others}))` }),
    everywhere({ stage: 'visited', does: received, and: sql`${stale} and (${few} or not (${reading} or ${others}))` }),
    everywhere({ stage: 'reviewed', does: 'application.write-reasons', and: outsideUntold(rules.acceptanceThreshold) }),
    everywhere({ stage: 'listed', does: 'application.form-group', and: toBeVisited }),
    incomplete(rules, limit),
    toRearrange(limit),
    meeting('called', 'meeting.open', limit),
    meeting('open', 'meeting.conclude', limit),
    ...objectionSteps(measures.examinationWorkingDays, rules.objectionInvestigationWorkingDays).map(objection),
  ]
}

/** Below the threshold of the list, and without the letter that says why. */
const outsideUntold = (threshold: number) => sql`(state->'material'->>'total')::int < ${sql.lit(threshold * 100)}
  and not jsonb_path_exists(state, '$.letters[*] ? (@.kind == "not-listed")')
  and ${notSent('application', sql`'application.write-reasons'`)}`

/** Listed for good: its notice is over, no objection is open, and no group was formed. */
const toBeVisited = sql`jsonb_array_length(state->'visits') = 0
  and exists (select from notice where notice.id = application.state->'notices'->>'acceptance' and notice.stage = 'ended')
  and not exists (select from objection where objection.application = application.id
    and objection.stage in (${sql.join(openObjectionStages.map((stage) => sql.lit(stage)))}))`

/** The applicant asks to change the arrangements of its visit. */
const toRearrange = (limit: number) =>
  part(
    {
      kind: 'visit',
      number: 'id',
      title: "state->>'place'",
      does: 'visit.set-agenda',
      where: sql`stage = 'planned' and state->'arrangements'->>'answer' = 'change'`,
      orderBy: 'id',
    },
    limit,
  )

/** A group without its leader, or with fewer than the rules ask ◇, of an applicant that is still listed. */
function incomplete({ groupAtLeast }: Terms['rules'], limit: number): Part {
  const where = sql`stage in ('planned', 'opened', 'closed') and (state->>'leader' = '' or cardinality(members) < ${sql.lit(groupAtLeast)})
    and exists (select from application a where a.id = visit.application and a.stage = 'listed')`
  return part({ kind: 'visit', number: 'id', title: "state->>'place'", does: 'visit.complete-group', where, orderBy: 'id' }, limit)
}

function meeting(stage: string, does: StepName, limit: number): Part {
  const where = sql`stage = ${sql.lit(stage)} and ${notSent('meeting', sql`${sql.lit(does)}`)}`
  const blocks = listed('candidates')
  return part({ kind: 'meeting', number: 'id', title: "state->>'place'", due: "state->>'day'", blocks, does, where, orderBy: 'id' }, limit)
}

const objectionSteps = (
  examination: number,
  investigation: number,
): readonly (readonly [stage: string, does: StepName, due: string | null, of: number])[] => [
  ['registered', 'objection.admit', 'examination_due', examination],
  ['investigating', 'objection.decide', "state->>'investigationDue'", investigation],
  ['decided', 'objection.notify', null, 0],
  ['refused', 'objection.notify', null, 0],
]

/** A member of a group has something to do when its leader opened the visit; the leader when it is planned. */
function ofExpert(expert: string | null, limit: number): readonly Part[] {
  const leads = sql`state->>'leader' = ${expert}`
  const signed = sql`state->'signedBy' @> to_jsonb(${expert}::text)`
  const visit = (stage: string, does: StepName, and: RawBuilder<unknown>) =>
    part(
      {
        kind: 'visit',
        number: 'id',
        title: "state->>'place'",
        does,
        where: sql`${expert} = any(members) and stage = ${sql.lit(stage)} and ${and}`,
        orderBy: 'id',
      },
      limit,
    )
  return [
    part(
      { kind: 'sheet', number: 'id', title: 'application', does: 'sheet.seal', where: sql`expert = ${expert} and stage = 'open'`, orderBy: 'id' },
      limit,
    ),
    visit('planned', 'visit.open', leads),
    visit('opened', 'visit.record-finding', sql`true`),
    visit('closed', 'visit.sign-report', sql`not ${signed}`),
  ]
}

/** Acts of the post's body that wait for its review or signature, and its own that came back. */
function actsOf(post: EffectivePost, person: string, limit: number): readonly Part[] {
  const one = (stage: string, does: PartSpec['does'], more: RawBuilder<unknown>) =>
    part(
      {
        kind: 'act',
        number: 'id',
        title: "state->>'title'",
        does,
        blocks: carried,
        where: sql`role = ${post.role} and body = ${post.body} and stage = ${sql.lit(stage)} and ${more}`,
        orderBy: 'id',
      },
      limit,
    )
  return [
    ...(post.capacities.includes('review') ? [one('prepared', 'act.review', sql`handler <> ${person}`)] : []),
    ...(post.capacities.includes('sign') ? [one('reviewed', 'act.sign', sql`handler <> ${person}`)] : []),
    one('returned', 'sent-back', sql`handler = ${person}`),
  ]
}

const twoPost = (limit: number) =>
  part(
    {
      kind: 'act',
      number: 'id',
      title: "state->>'title'",
      does: sql`case when stage = 'prepared' then 'act.review' else 'act.sign' end`,
      where: sql`role in ('system-administrator', 'city') and stage in ('prepared', 'reviewed')
    and state->>'command' in ('calendar.adopt', 'account.reset-factor', 'erasure.erase')`,
      orderBy: 'id',
    },
    limit,
  )

/** Draws that wait for this party's commitment or number. The others open after the lead body. */
function drawsOf(role: Role, { rules }: Terms, limit: number): readonly Part[] {
  const named = JSON.stringify([role])
  const after = role === LEAD ? sql`true` : sql`state->'openedBy' @> ${JSON.stringify([LEAD])}::jsonb`
  const waits = {
    frozen: sql`not state->'commitments' @> ${JSON.stringify([{ party: role }])}::jsonb`,
    committed: sql`not state->'openedBy' @> ${named}::jsonb and ${after}`,
  }
  return (['frozen', 'committed'] as const).map((stage) =>
    part(
      {
        kind: 'draw',
        number: '(select a.number from application a where a.id = applications[1])',
        title: "(select a.state->>'name' from application a where a.id = applications[1])",
        due: "state->>'openBy'",
        of: rules.drawOpeningWorkingDays,
        does: stage === 'frozen' ? 'draw.commit' : 'draw.open',
        where: sql`stage = ${sql.lit(stage)} and state->'parties' @> ${named}::jsonb and ${waits[stage]}`,
        orderBy: 'id',
      },
      limit,
    ),
  )
}

function partsOf(post: EffectivePost, { person, expert }: Pick<Actor, 'person' | 'expert'>, terms: Terms, limit: number): readonly Part[] {
  const { role, body, capacities } = post
  if (capacities.length > 0 && !capacities.includes('handle')) return actsOf(post, person, limit)
  switch (role) {
    case 'drafter':
    case 'legal-representative':
      return ofApplicant(body, role === 'legal-representative', terms, limit)
    case 'district':
      return [
        part(
          {
            kind: 'organisation',
            number: 'credit_code',
            title: name,
            does: 'organisation.verify',
            where: sql`area = ${body} and stage = 'claimed'`,
            place: AFTER_THE_INBOX,
            orderBy: 'id',
          },
          limit,
        ),
        ...actsOf(post, person, limit),
      ]
    case 'department':
      return [
        part(
          {
            kind: 'consultation',
            number: 'id',
            title: "state->>'applicant'",
            due: 'due',
            of: terms.rules.consultationWorkingDays,
            does: 'consultation.answer',
            where: sql`department = ${body} and stage = 'sent'`,
            orderBy: 'due, id',
          },
          limit,
        ),
      ]
    case 'city':
      return [...ofCity(terms, limit), ...drawsOf(role, terms, limit), ...actsOf(post, person, limit)]
    case 'expert':
      return ofExpert(expert, limit)
    case 'member':
      return [
        part(
          {
            kind: 'meeting',
            number: 'id',
            title: "state->>'place'",
            due: "state->>'day'",
            blocks: listed('candidates'),
            does: sql`case when stage = 'called' then 'attend' else 'meeting.vote' end`,
            where: sql`${person} = any(members) and stage <> 'concluded'`,
            orderBy: 'id',
          },
          limit,
        ),
      ]
    case 'government':
      return [
        part(
          {
            kind: 'approval',
            number: "state->>'documentNumber'",
            title: 'edition',
            blocks: listed('items'),
            does: 'approval.decide',
            where: sql`stage = 'submitted' and ${notSent('approval', sql`'approval.decide'`)}`,
            orderBy: 'id',
          },
          limit,
        ),
        ...actsOf(post, person, limit),
      ]
    case 'commendation':
      return [
        part(
          {
            kind: 'edition',
            number: 'number::text',
            title: name,
            blocks: inEdition,
            does: 'edition.answer-filing',
            where: sql`stage = 'filed' and ${notSent('edition', sql`'edition.answer-filing'`)}`,
            orderBy: 'id',
          },
          limit,
        ),
        ...drawsOf(role, terms, limit),
        ...actsOf(post, person, limit),
      ]
    case 'discipline':
      return [
        ...['received', 'listed', 'visited'].map((stage) =>
          applications(null, '', { stage, does: 'application.witness-unsealing', and: unsealingCalled }, limit),
        ),
        ...drawsOf(role, terms, limit),
      ]
    case 'security-administrator':
      return [twoPost(limit)]
    case 'system-administrator':
      return actsOf(post, person, limit)
    default:
      return []
  }
}

export const listTasks: Handler = async (input) => {
  const actor = actorIn(input)
  const { limit } = input.query as { limit: number }
  const asked = input.request.headers['x-post']
  const posts = actor.posts.filter(({ role, body }) => asked === undefined || asked === `${role}/${body}`)
  const today = dayOf(input.house.clock.now())
  const world = await input.house.world()
  const terms = termsOf(world, null, today)
  const gated = await Promise.all(posts.map((post) => gatedOf(input.house, post, actor)))
  const parts = [
    ...posts.flatMap((post) => partsOf(post, actor, terms, limit)),
    ...gated.filter((tasks) => tasks.length > 0).map((tasks) => known(tasks.slice(0, limit + 1))),
  ]
  if (parts.length === 0) return { items: [], next: null }
  const { rows } = await sql<Task>`select * from (${sql.join(parts, sql` union `)}) as task
    order by coalesce(due, ${LATEST}), blocks desc, place, since, kind, number limit ${limit + 1}`.execute(input.house.db)
  const roles = [...new Set(posts.flatMap((post): Role[] => (post.role === 'expert' ? ['expert', 'leader'] : [post.role])))]
  return { items: rows.slice(0, limit).map((row) => shown(row, roles, world.calendar, today)), next: rows.length > limit ? 'more' : null }
}

/** Tasks that the gates themselves tell: an expert's on the boards; in an office only for those who handle. */
async function gatedOf(house: House, { role, body, capacities }: EffectivePost, { person, expert }: Actor): Promise<readonly Task[]> {
  const by = { person, role, body }
  const key = `tasks ${role} ${body} ${person}`
  if (role === 'expert' && expert !== null) return betweenChanges(house, key, () => boardTasks(house, by, expert))
  if (!capacities.includes('handle')) return []
  if (role === 'city') return betweenChanges(house, key, async () => [...(await editionTasks(house, by)), ...(await barredTasks(house))])
  return role === 'district' ? betweenChanges(house, key, () => districtTasks(house, by)) : []
}

/** What is asked for first, then what else the stage leads to. Work that is no step stands alone. */
function shown({ does, of, place: _, ...row }: Task, roles: readonly Role[], calendar: Calendar, today: Day) {
  const task = { ...row, workingDays: row.due === null || of === null ? null : { left: workingDaysLeft(calendar, today, row.due), of } }
  if (isTaskWork(does)) return { ...task, work: does, steps: [taskWorkLabel(does, 'zh')], stepNames: [] }
  const others = roles.flatMap((role) => stepsFrom(task.kind, task.stage, role)).filter((step) => step !== does)
  const stepNames = [does, ...new Set(others)].filter(isStepName)
  return { ...task, work: null, steps: stepNames.map((step) => stepLabel(step, 'zh')), stepNames }
}
