/** What a person keeps for themselves: views of lists, cases watched, and what is new since they last looked. */
import { sql } from 'kysely'
import { eventSentence } from '../../contract/words/events.ts'
import type { CaseKind, Event } from '../../procedure/decision.ts'
import { inSight, readable, type Seen, sights, wantedPost } from '../access/in-sight.ts'
import type { Body } from '../store/journal.ts'
import { keepPreference, preferenceOf, preferencesUnder } from '../store/preferences.ts'
import { actorIn, type Handler, type Input } from './input.ts'
import { sendFault } from './problems.ts'
import { type Row, viewOf } from './reading.ts'
import { mayBeTold, toldKinds } from './timelines.ts'

const now = ({ house }: Input) => house.clock.now().toISOString()

const listViews: Handler = async (input) => ({ lists: await preferencesUnder(input.house.db, actorIn(input).person, 'views.') })

const saveViews: Handler = async (input) => {
  const { list, views } = input.body
  await keepPreference(input.house.db, actorIn(input).person, `views.${list}`, views, now(input))
  return { saved: true }
}

interface Watched {
  readonly kind: string
  readonly id: string
}

const MOST_WATCHED = 100
const watchedBy = async (input: Input) => (await preferenceOf<readonly Watched[]>(input.house.db, actorIn(input).person, 'watches')) ?? []

/** A case by what it is called, as this role may see its stage. */
async function named(input: Input, kind: CaseKind, row: Row, role: Seen['by']['role']) {
  const sight = sights[kind]
  const { rows } = await sql<{ number: string | null; title: string | null }>`
    select ${sql.raw(sight?.number ?? "''")} as number, ${sql.raw(sight?.title ?? "''")} as title from ${sql.table(kind)} where id = ${row.id}`.execute(
    input.house.db,
  )
  const { stage, touchedOn } = viewOf(kind, row, role)
  return { kind, id: row.id, number: rows[0]?.number ?? '', title: rows[0]?.title ?? '', stage, touchedOn }
}

const listWatches: Handler = async (input) => {
  const items = []
  for (const { kind, id } of await watchedBy(input)) {
    const admission = await readable(input, kind, id)
    if (admission) items.push(await named(input, kind as CaseKind, admission.target?.columns as unknown as Row, admission.by.role))
  }
  return { items, next: null }
}

/** What one may not read one cannot watch. */
const setWatch: Handler = async (input) => {
  const { kind, id, watching } = input.body
  if (!(await readable(input, kind, id))) return sendFault(input.reply, 'not-found')
  const others = (await watchedBy(input)).filter((each) => each.kind !== kind || each.id !== id)
  const next = watching ? [{ kind, id }, ...others].slice(0, MOST_WATCHED) : others
  await keepPreference(input.house.db, actorIn(input).person, 'watches', next, now(input))
  return { saved: true }
}

interface Looked {
  readonly entry: number
  readonly at: string
}

const lookedName = (input: Input) => `looked.${wantedPost(input) ?? ''}`

interface Entry {
  readonly id: number
  readonly kind: CaseKind
  readonly case: string
  readonly type: string
  readonly at: string
  readonly body: string | null
}

const MOST_NEWS = 30
const listNews: Handler = async (input) => {
  const { person } = actorIn(input)
  const looked = await preferenceOf<Looked>(input.house.db, person, lookedName(input))
  if (!looked) return { since: null, items: [], next: null }
  const seen = (await inSight(input)).filter(({ kind }) => toldKinds.includes(kind))
  if (seen.length === 0) return { since: looked.at, items: [], next: null }
  const ofKinds = seen.map(
    ({ kind, where }) => sql<boolean>`(j.kind = ${kind} and exists (select 1 from ${sql.table(kind)} where id = j.case_id and ${where}))`,
  )
  const { rows } = await sql<Entry>`select j.id, j.kind, j.case_id as "case", j.type, j.at, b.body
    from journal j left join journal_body b on b.hash = j.hash
    where j.id > ${looked.entry} and (${sql.join(ofKinds, sql` or `)}) order by j.id desc limit 200`.execute(input.house.db)
  const items = []
  for (const { kind, case: id, type, at, body } of rows) {
    const sight = seen.find((each) => each.kind === kind)
    const recorded = body ? (JSON.parse(body) as Body) : null
    if (!sight || !mayBeTold(kind, sight.by, type) || recorded?.by.person === person) continue
    const event: Event = recorded?.event ?? { type }
    const row = (await sql<Row>`select * from ${sql.table(kind)} where id = ${id}`.execute(input.house.db)).rows[0]
    if (!row) continue
    items.push({
      ...(await named(input, kind, row, sight.by.role)),
      at,
      zh: eventSentence(kind, event, 'zh'),
      en: eventSentence(kind, event, 'en'),
    })
    if (items.length === MOST_NEWS) break
  }
  return { since: looked.at, items, next: null }
}

const look: Handler = async (input) => {
  const { rows } = await sql<{ entry: number | null }>`select max(id) as entry from journal`.execute(input.house.db)
  await keepPreference(input.house.db, actorIn(input).person, lookedName(input), { entry: Number(rows[0]?.entry ?? 0), at: now(input) }, now(input))
  return { saved: true }
}

export const ownDeskHandlers: Readonly<Record<string, Handler>> = {
  'view.list': listViews,
  'view.save': saveViews,
  'watch.list': listWatches,
  'watch.set': setWatch,
  'news.list': listNews,
  'news.look': look,
}
