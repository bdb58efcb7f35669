/** Notices as lists show them: one short row each, without the list of names. */
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../../law/calendar.ts'
import type { NoticeKind } from '../../../law/measures.ts'
import type { NoticeState, PlainNoticeKind } from '../../../procedure/notice.ts'
import type { Ask } from '../page.ts'

/** One line of a list of notices. */
export interface NoticeLine {
  readonly id: string
  readonly kind: NoticeKind | PlainNoticeKind
  readonly edition: string
  readonly publisher: string
  readonly publishedOn: Day
  readonly lastDay: Day | null
  readonly final: boolean
  readonly stage: NoticeState['stage']
  readonly title: string
  readonly documentNumber: string
  readonly subjects: number
  readonly objectionsReceived: number | null
  readonly touchedOn: Day
}

const line = sql`id, kind, edition, publisher, published_on as "publishedOn", last_day as "lastDay", stage, touched_on as "touchedOn",
  (state->>'final')::boolean as final, state->>'title' as title, state->>'documentNumber' as "documentNumber",
  jsonb_array_length(state->'subjects') as subjects, (state->>'objectionsReceived')::integer as "objectionsReceived"`

export interface NoticeFilter {
  readonly stage?: string | undefined
  readonly edition?: string | undefined
  readonly area?: string | undefined
}

export const noticeStages = ['running', 'ended', 'standing', 'withdrawn'] as const satisfies readonly NoticeState['stage'][]

function conditions({ world }: Ask, { stage, edition, area }: NoticeFilter): RawBuilder<unknown> {
  const body = area ? world.receiving[area] : undefined
  const parts = [
    sql`true`,
    ...(noticeStages.some((each) => each === stage) ? [sql`stage = ${stage}`] : []),
    ...(edition ? [sql`edition = ${edition}`] : []),
    ...(area ? [sql`(publisher = ${body ?? ''} or state->'subjects' @> ${JSON.stringify([{ area }])}::jsonb)`] : []),
  ]
  return sql.join(parts, sql` and `)
}

/** A page of the notices that pass the filter, newest first, and how many there are in all. */
export async function noticeLines(
  ask: Ask,
  filter: NoticeFilter,
  limit: number,
  offset: number,
): Promise<{ lines: readonly NoticeLine[]; total: number }> {
  const where = conditions(ask, filter)
  const [{ rows }, counted] = await Promise.all([
    sql<NoticeLine>`select ${line} from notice where ${where} order by published_on desc, id limit ${limit} offset ${offset}`.execute(ask.house.db),
    sql<{ n: number }>`select count(*)::integer as n from notice where ${where}`.execute(ask.house.db),
  ])
  return { lines: rows, total: counted.rows[0]?.n ?? 0 }
}

/** Notices that stand today under a count, those that end soonest first. */
export async function runningNotices({ house }: Ask, kinds?: readonly string[]): Promise<readonly NoticeLine[]> {
  const ofKind = kinds ? sql`and kind = any(${sql.val([...kinds])}::text[])` : sql``
  const { rows } =
    await sql<NoticeLine>`select ${line} from notice where stage = 'running' ${ofKind} order by last_day, published_on, id limit 60`.execute(house.db)
  return rows
}

/** One line by its id. */
export async function noticeLine({ house }: Ask, id: string): Promise<NoticeLine | null> {
  const { rows } = await sql<NoticeLine>`select ${line} from notice where id = ${id}`.execute(house.db)
  return rows[0] ?? null
}
