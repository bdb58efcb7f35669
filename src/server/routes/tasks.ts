/** 待办: what waits for a post: first what has a day, the nearest first; then what holds up most cases, the longest first. Every part reads along an index and stops at the limit. */
import { type RawBuilder, sql } from 'kysely'
import { stepLabel } from '../../contract/words/steps.ts'
import type { CaseKind, Role } from '../../procedure/decision.ts'
import { LEAD } from '../../procedure/draw.ts'
import { type StepName, stepsFrom } from '../../procedure/steps.ts'
import type { EffectivePost } from '../access/actor.ts'
import { actorIn, type Handler } from './input.ts'

interface Task {
  readonly kind: CaseKind
  readonly id: string
  readonly number: string
  readonly title: string
  readonly stage: string
  readonly due: string | null
  /** The day since which it stands like this. */
  readonly since: string
  /** How many cases cannot go on before it is done. */
  readonly blocks: number
}

type Part = RawBuilder<Task>

const LATEST = '9999-12-31'

interface PartSpec {
  readonly kind: CaseKind
  readonly number: string
  readonly title: string
  readonly due?: string
  readonly blocks?: string
  readonly where: RawBuilder<unknown>
  readonly orderBy: string
}

function part({ kind, number, title, due, blocks, where, orderBy }: PartSpec, limit: number): Part {
  return sql<Task>`(select ${sql.lit(kind)} as kind, id, ${sql.raw(number)} as number, ${sql.raw(title)} as title, stage, ${due ? sql.raw(due) : sql`null::text`} as due, touched_on as since, ${sql.raw(blocks ?? '1')} as blocks
    from ${sql.table(kind)} where ${where} order by ${sql.raw(orderBy)} limit ${sql.lit(limit)})`
}

const name = "state->>'name'"

/** The cases that an act carries, by the longest list in what was prepared. */
const carried = "coalesce((select max(jsonb_array_length(value)) from jsonb_each(state->'data') where jsonb_typeof(value) = 'array'), 1)::int"
const listed = (field: string) => `case when jsonb_typeof(state->'${field}') = 'array' then jsonb_array_length(state->'${field}') else 1 end`
const inEdition = '(select count(*)::int from application where application.edition = edition.id)'

function applications(column: 'body' | 'organisation' | null, value: string, stage: string, limit: number): Part {
  const mine = column ? sql`${sql.ref(column)} = ${value} and ` : sql``
  const due = stage === 'returned' ? "state->'completion'->>'due'" : undefined
  return part(
    { kind: 'application', number: 'number', title: name, ...(due && { due }), where: sql`${mine}stage = ${sql.lit(stage)}`, orderBy: 'number' },
    limit,
  )
}

/** Acts of the post's body that wait for its review or signature, and its own that came back. */
function actsOf(post: EffectivePost, person: string, limit: number): readonly Part[] {
  const one = (stage: string, more: RawBuilder<unknown>) =>
    part(
      {
        kind: 'act',
        number: 'id',
        title: "state->>'title'",
        blocks: carried,
        where: sql`role = ${post.role} and body = ${post.body} and stage = ${sql.lit(stage)} and ${more}`,
        orderBy: 'id',
      },
      limit,
    )
  return [
    ...(post.capacities.includes('review') ? [one('prepared', sql`handler <> ${person}`)] : []),
    ...(post.capacities.includes('sign') ? [one('reviewed', sql`handler <> ${person}`)] : []),
    one('returned', sql`handler = ${person}`),
  ]
}

const twoPost = (limit: number) =>
  part(
    {
      kind: 'act',
      number: 'id',
      title: "state->>'title'",
      where: sql`role in ('system-administrator', 'city') and stage in ('prepared', 'reviewed')
    and state->>'command' in ('calendar.adopt', 'account.reset-factor', 'erasure.erase')`,
      orderBy: 'id',
    },
    limit,
  )

/** Draws that wait for this party's commitment or number. The others open after the lead body. */
function drawsOf(role: Role, limit: number): readonly Part[] {
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
        where: sql`stage = ${sql.lit(stage)} and state->'parties' @> ${named}::jsonb and ${waits[stage]}`,
        orderBy: 'id',
      },
      limit,
    ),
  )
}

function partsOf(post: EffectivePost, person: string, expert: string | null, limit: number): readonly Part[] {
  const { role, body, capacities } = post
  if (capacities.length > 0 && !capacities.includes('handle')) return actsOf(post, person, limit)
  switch (role) {
    case 'drafter':
    case 'legal-representative':
      return ['draft', 'returned'].map((stage) => applications('organisation', body, stage, limit))
    case 'district':
      return [
        ...['submitted', 'publicised'].map((stage) => applications('body', body, stage, limit)),
        part({ kind: 'organisation', number: 'credit_code', title: name, where: sql`area = ${body} and stage = 'claimed'`, orderBy: 'id' }, limit),
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
            where: sql`department = ${body} and stage = 'sent'`,
            orderBy: 'due, id',
          },
          limit,
        ),
      ]
    case 'city':
      return [
        ...['recommended', 'received'].map((stage) => applications(null, '', stage, limit)),
        ...drawsOf(role, limit),
        ...['registered', 'investigating', 'decided', 'refused'].map((stage) =>
          part(
            {
              kind: 'objection',
              number: 'number',
              title: "state->>'applicationNumber'",
              due: 'examination_due',
              where: sql`stage = ${sql.lit(stage)}`,
              orderBy: 'examination_due',
            },
            limit,
          ),
        ),
        ...actsOf(post, person, limit),
      ]
    case 'expert':
      return [
        part({ kind: 'sheet', number: 'id', title: 'application', where: sql`expert = ${expert} and stage = 'open'`, orderBy: 'id' }, limit),
        part(
          {
            kind: 'visit',
            number: 'id',
            title: "state->>'place'",
            where: sql`${expert} = any(members) and stage not in ('concluded', 'replaced')`,
            orderBy: 'id',
          },
          limit,
        ),
      ]
    case 'member':
      return [
        part(
          {
            kind: 'meeting',
            number: 'id',
            title: "state->>'place'",
            due: "state->>'day'",
            blocks: listed('candidates'),
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
            where: sql`stage = 'submitted'`,
            orderBy: 'id',
          },
          limit,
        ),
        ...actsOf(post, person, limit),
      ]
    case 'commendation':
      return [
        part({ kind: 'edition', number: 'number::text', title: name, blocks: inEdition, where: sql`stage = 'filed'`, orderBy: 'id' }, limit),
        ...drawsOf(role, limit),
        ...actsOf(post, person, limit),
      ]
    case 'discipline':
      return drawsOf(role, limit)
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
  const parts = posts.flatMap((post) => partsOf(post, actor.person, actor.expert, limit))
  if (parts.length === 0) return { items: [], next: null }
  const { rows } = await sql<Task>`select * from (${sql.join(parts, sql` union `)}) as task
    order by coalesce(due, ${LATEST}), blocks desc, since, kind, number limit ${limit + 1}`.execute(input.house.db)
  const roles = [...new Set(posts.flatMap((post): Role[] => (post.role === 'expert' ? ['expert', 'leader'] : [post.role])))]
  const stepsOf = (task: Task) => [...new Set(roles.flatMap((role) => stepsFrom(task.kind, task.stage, role)))] as readonly StepName[]
  return {
    items: rows.slice(0, limit).map((task) => {
      const stepNames = stepsOf(task)
      return { ...task, steps: stepNames.map((step) => stepLabel(step, 'zh')), stepNames }
    }),
    next: rows.length > limit ? 'more' : null,
  }
}
