/** 审计检索: the journal by case, person, kind of event and days, told in sentences. */
import { sql } from 'kysely'
import { eventSentence } from '../../contract/words/events.ts'
import { addDays, type Day } from '../../law/calendar.ts'
import type { CaseKind } from '../../procedure/decision.ts'
import type { MeetingState } from '../../procedure/meeting.ts'
import type { SheetState } from '../../procedure/sheet.ts'
import { mayTell, sealedBody } from '../access/meeting-view.ts'
import { shutBody } from '../access/sheet-view.ts'
import { dayOf, instantOf } from '../clock.ts'
import type { Body } from '../store/journal.ts'
import type { Database } from '../store/schema.ts'
import { caseIdsNamed } from './find-cases.ts'
import type { Handler } from './input.ts'

interface Line {
  readonly id: number
  readonly kind: CaseKind
  readonly case: string
  readonly version: number
  readonly type: string
  readonly at: string
  readonly hash: string
  readonly body: string | null
  readonly name: string | null
  readonly title: string | null
}

const midnight = (day: Day) => instantOf(day, '00:00').toISOString()

type Condition = ReturnType<typeof sql>

/** What the query asks, as conditions on the journal `j` and its bodies `b`. */
async function conditionsOf({ house, query, admission }: Parameters<Handler>[0]): Promise<readonly Condition[]> {
  const { after, type, person, name, from, to, search } = query
  const named = search === undefined ? null : await caseIdsNamed(house.db, search)
  return [
    sql`j.id < ${/^\d{1,15}$/.test(after ?? '') ? Number(after) : Number.MAX_SAFE_INTEGER}`,
    // What applicants say of a visit's conduct is for discipline inspection alone.
    ...(admission.by.role === 'discipline' ? [] : [sql`j.kind <> 'conduct'`]),
    ...(query.case ? [sql`j.case_id = ${query.case}`] : []),
    ...(type ? [sql`j.type = ${type}`] : []),
    ...(person ? [sql`b.body::jsonb->'by'->>'person' = ${person}`] : []),
    ...(name ? [sql`b.body::jsonb->'by'->>'person' in (select id from account where state->>'name' = ${name})`] : []),
    ...(from ? [sql`j.at >= ${midnight(from)}`] : []),
    ...(to ? [sql`j.at < ${midnight(addDays(to, 1))}`] : []),
    ...(named ? [sql`(j.case_id = any(${sql.val(named)}::text[]) or j.hash = ${search.toLowerCase()})`] : []),
  ]
}

const journal: Handler = async (input) => {
  const { limit } = input.query
  const conditions = await conditionsOf(input)
  const { rows } = await sql<Line>`
    select j.id, j.kind, j.case_id as "case", j.version, j.type, j.at, j.hash, b.body, a.state->>'name' as name,
      coalesce((select ap.number || ' ' || (ap.state->>'name') from application ap where ap.id = j.case_id),
        (select o.state->>'name' from organisation o where o.id = j.case_id), (select ac.state->>'name' from account ac where ac.id = j.case_id),
        (select ob.number from objection ob where ob.id = j.case_id), (select ex.state->>'name' from expert ex where ex.id = j.case_id)) as title
    from journal j left join journal_body b on b.hash = j.hash left join account a on a.id = b.body::jsonb->'by'->>'person'
    where ${sql.join(conditions, sql` and `)} order by j.id desc limit ${limit + 1}`.execute(input.house.db)
  const items = rows.slice(0, limit)
  const [meetings, sheets] = await Promise.all([meetingsOf(input.house.db, items), sheetsOf(input.house.db, items)])
  return { items: items.map((line) => told(line, meetings, sheets)), next: rows.length > limit ? String(items.at(-1)?.id) : null }
}

/** The meetings of entries that stay sealed until the close of their vote. */
async function meetingsOf(db: Database, entries: readonly Line[]): Promise<ReadonlyMap<string, MeetingState>> {
  const ids = [...new Set(entries.filter((entry) => !mayTell(entry.type)).map((entry) => entry.case))]
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('meeting').select(['id', 'state']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.state as MeetingState]))
}

/** The sheets of entries that stay shut until they are unsealed. */
async function sheetsOf(db: Database, entries: readonly Line[]): Promise<ReadonlyMap<string, SheetState>> {
  const ids = [...new Set(entries.filter((entry) => entry.kind === 'sheet').map((entry) => entry.case))]
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('sheet').select(['id', 'state']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.state as SheetState]))
}

function told({ id: _, body, name, title, ...entry }: Line, meetings: ReadonlyMap<string, MeetingState>, sheets: ReadonlyMap<string, SheetState>) {
  const whole = body ? (JSON.parse(body) as Body) : null
  const open = whole && entry.kind === 'sheet' ? (shutBody(sheets.get(entry.case) ?? null, whole) as Body) : whole
  const recorded = open && (sealedBody(meetings.get(entry.case) ?? null, open) as Body)
  const event = recorded?.event ?? { type: entry.type }
  return {
    ...entry,
    day: recorded?.day ?? dayOf(new Date(entry.at)),
    body: recorded,
    zh: eventSentence(entry.kind, event as never, 'zh'),
    en: eventSentence(entry.kind, event as never, 'en'),
    role: recorded?.by.role ?? '',
    name: name ?? '',
    title: title ?? '',
  }
}

export const journalHandlers: Readonly<Record<string, Handler>> = { 'journal.read': journal }
