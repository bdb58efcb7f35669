/** One notice with all that its page tells: its list, what it replaces, its predecessor, its proof. */
import { sql } from 'kysely'
import { addDays, countWorkingDays, type Day, nextWorkingDay, type YearNotice } from '../../../law/calendar.ts'
import type { Measures, NoticeKind } from '../../../law/measures.ts'
import type { NoticeState, NoticeSubject } from '../../../procedure/notice.ts'
import { openObjectionStages } from '../../../procedure/objection.ts'
import { allArticles } from '../../law-text.ts'
import type { Ask } from '../page.ts'
import { publisherOf } from './bodies.ts'
import { editionOf, type PublicEdition } from './editions.ts'
import { type Proof, proofOfEntry } from './proof.ts'
import { progressOf, type StripDay, stripOf } from './strip.ts'
import { byClass, inStrokeOrder } from './stroke-order.ts'

/** Names on one page of a long list. */
export const NAMES_A_PAGE = 100

export interface Named {
  readonly id: string
  readonly title: string
}

/** A name on the list; on the acceptance list with its district notice. */
export interface ListedSubject extends NoticeSubject {
  readonly number: number
  readonly districtNotice: { readonly id: string; readonly lastDay: Day | null } | null
}

/** The count of a notice as it stands today. */
export interface Count {
  readonly days: readonly StripDay[]
  readonly progress: ReturnType<typeof progressOf>
  /** The day from which the next step may be taken, and the first working day from there. */
  readonly nextDay: Day
  readonly nextWorkingDay: Day
  readonly missingYears: readonly number[]
  readonly sources: readonly YearNotice[]
  readonly paragraph: { readonly article: number; readonly paragraph: number; readonly words: string } | null
}

export interface NoticeFacts {
  readonly state: Omit<NoticeState, 'outside' | 'subjects'>
  readonly edition: PublicEdition | null
  readonly publisherName: string
  readonly subjects: readonly ListedSubject[]
  readonly subjectCount: number
  readonly page: number
  readonly pages: number
  readonly count: Count | null
  readonly replacement: Named | null
  readonly replaced: Named | null
  readonly previous: Named | null
  readonly openObjections: number
  readonly proof: Proof | null
}

/** Everything about the notice asked for; with `everyName` the list is not cut into pages. */
export async function noticeFacts(ask: Ask, { everyName = false } = {}): Promise<NoticeFacts | null> {
  const row = await ask.house.db
    .selectFrom('notice')
    .select('state')
    .where('id', '=', ask.params.id ?? '')
    .executeTakeFirst()
  if (!row) return null
  const { outside: _, subjects, ...state } = row.state as NoticeState
  const ordered = inStrokeOrder(subjects, byClass)
  const aPage = everyName ? ordered.length || 1 : NAMES_A_PAGE
  const pages = Math.max(1, Math.ceil(ordered.length / aPage))
  const page = Math.min(pages, Math.max(1, Number(ask.query.page) || 1))
  const first = (page - 1) * aPage
  const edition = await editionOf(ask, state.edition)
  return {
    state,
    edition,
    publisherName: publisherOf(ask.measures, ask.world, state),
    subjects: await withDistrictNotices(ask, state.kind, ordered.slice(first, first + aPage), first),
    subjectCount: ordered.length,
    page,
    pages,
    count: state.lastDay === null ? null : countOf(ask, state, state.lastDay),
    replacement: await replacementOf(ask, state),
    replaced: state.replaces ? await titleOf(ask, state.replaces) : null,
    previous: edition ? await previousOf(ask, state, edition.number) : null,
    openObjections: state.stage === 'ended' ? await openObjectionsAgainst(ask, subjects, state.lastDay ?? ask.day) : 0,
    proof: await proofOfEntry(ask, state.id, 1),
  }
}

function countOf({ world, day, measures }: Ask, state: NoticeFacts['state'], lastDay: Day): Count {
  const days = stripOf(world.calendar, state.publishedOn, lastDay, day)
  const period = countWorkingDays(world.calendar, state.publishedOn, days.filter((each) => each.count !== null).length)
  const years = new Set(days.map((each) => Number(each.day.slice(0, 4))))
  return {
    days,
    progress: progressOf(days),
    nextDay: addDays(lastDay, 1),
    nextWorkingDay: nextWorkingDay(world.calendar, lastDay),
    missingYears: [...new Set([...period.missingYears, ...[...years].filter((year) => !world.calendar.years.has(year))])],
    sources: [...years].flatMap((year) => world.calendar.years.get(year) ?? []),
    paragraph: paragraphOfCount(measures, state.kind as NoticeKind),
  }
}

const publishingSteps: Readonly<Record<NoticeKind, string>> = {
  district: 'notice.publish-district',
  acceptance: 'edition.publish-acceptance-list',
  proposed: 'edition.publish-proposed-list',
}

/** Where the measures say how long such a notice stands, in their own words. */
export function paragraphOfCount(measures: Measures, kind: NoticeKind): Count['paragraph'] {
  const place = measures.stepPlaces[publishingSteps[kind]]
  const articles = place && 'articles' in place ? place.articles : []
  for (const article of articles) {
    const paragraphs = allArticles(measures.id).get(article)?.paragraphs ?? []
    for (const [index, { text }] of paragraphs.entries()) {
      const words = /公示时间[^，。；]*工作日/.exec(text)?.[0]
      if (words) return { article, paragraph: index + 1, words }
    }
  }
  return null
}

async function withDistrictNotices(
  { house }: Ask,
  kind: string,
  subjects: readonly NoticeSubject[],
  first: number,
): Promise<readonly ListedSubject[]> {
  const ids = subjects.map((subject) => subject.application)
  const { rows } =
    kind === 'acceptance'
      ? await sql<{ application: string; id: string; lastDay: Day | null }>`
          select a.id as application, n.id, n.last_day as "lastDay" from application a join notice n on n.id = a.state->'notices'->>'district'
          where a.id = any(${sql.val(ids)}::text[])`.execute(house.db)
      : { rows: [] }
  const found = new Map(rows.map(({ application, id, lastDay }) => [application, { id, lastDay }]))
  return subjects.map((subject, index) => ({ ...subject, number: first + index + 1, districtNotice: found.get(subject.application) ?? null }))
}

async function titleOf({ house }: Ask, id: string): Promise<Named | null> {
  const { rows } = await sql<Named>`select id, state->>'title' as title from notice where id = ${id}`.execute(house.db)
  return rows[0] ?? null
}

/** The notice that runs anew in place of a withdrawn one. */
async function replacementOf({ house }: Ask, { id, edition, stage }: NoticeFacts['state']): Promise<Named | null> {
  if (stage !== 'withdrawn') return null
  const { rows } = await sql<Named>`select id, state->>'title' as title from notice
    where edition = ${edition} and state->>'replaces' = ${id} order by published_on desc limit 1`.execute(house.db)
  return rows[0] ?? null
}

/** The notice of the same kind by the same body in the edition before. */
async function previousOf({ house }: Ask, { kind, publisher }: NoticeFacts['state'], number: number): Promise<Named | null> {
  const { rows } = await sql<Named>`select n.id, n.state->>'title' as title from notice n join edition e on e.id = n.edition
    where e.number = ${number - 1} and n.kind = ${kind} and n.publisher = ${publisher} and n.stage <> 'withdrawn' order by n.published_on desc limit 1`.execute(
    house.db,
  )
  return rows[0] ?? null
}

/** Objections that came while the notice stood and are not settled yet. */
async function openObjectionsAgainst({ house }: Ask, subjects: readonly NoticeSubject[], lastDay: Day): Promise<number> {
  const ids = subjects.map((subject) => subject.application)
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from objection
    where application = any(${sql.val(ids)}::text[]) and stage = any(${sql.val([...openObjectionStages])}::text[]) and state->>'receivedOn' <= ${lastDay}`.execute(
    house.db,
  )
  return rows[0]?.n ?? 0
}
