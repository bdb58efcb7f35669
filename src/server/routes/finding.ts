/** One box finds what stands in one's lists: cases by name, number, credit code, 文号; articles by the words of their text. */
import { sql } from 'kysely'
import { inSight } from '../access/in-sight.ts'
import { outwardStage } from '../access/views.ts'
import { dayOf } from '../clock.ts'
import { allArticles } from '../law-text.ts'
import { measuresOn } from '../world.ts'
import type { Handler } from './input.ts'

const MOST_OF_A_KIND = 8
const outside: readonly string[] = ['drafter', 'legal-representative', 'district']

interface FoundRow {
  readonly id: string
  readonly number: string | null
  readonly title: string | null
  readonly stage: string
}

const find: Handler = async (input) => {
  const q = String(input.query.q)
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const items = []
  for (const { kind, by, where, sight } of await inSight(input)) {
    const columns = [sight.number, sight.title, ...(sight.also ?? [])].filter((column) => column !== "''")
    const fits = sql.join(
      columns.map((column) => sql`${sql.raw(column)} ilike ${like}`),
      sql` or `,
    )
    const { rows } = await sql<FoundRow>`select id, ${sql.raw(sight.number)} as number, ${sql.raw(sight.title)} as title, stage
      from ${sql.table(kind)} where ${where} and (${fits}) order by touched_on desc, id limit ${MOST_OF_A_KIND}`.execute(input.house.db)
    for (const { id, number, title, stage } of rows) {
      const shown = kind === 'application' && outside.includes(by.role) ? outwardStage({ stage: stage as never }) : stage
      items.push({ kind, id, number: number ?? '', title: title ?? '', stage: shown })
    }
  }
  return { items: [...items, ...articlesWith(q, dayOf(input.house.clock.now()))], next: null }
}

/** Articles whose text has the words, with the words around them. */
function articlesWith(words: string, day: string) {
  const { id } = measuresOn(day)
  return [...allArticles(id).values()].flatMap(({ number, title, paragraphs }) => {
    const text = paragraphs.flatMap((paragraph) => [paragraph.text, ...paragraph.items]).join('')
    const at = text.indexOf(words)
    if (at < 0) return []
    return [{ kind: 'article', id: String(number), number: title, title: text.slice(Math.max(0, at - 8), at + words.length + 16), stage: '' }]
  })
}

const counts: Handler = async (input) => {
  const sight = (await inSight(input)).find(({ kind }) => kind === 'application')
  if (!sight) return { items: [], next: null }
  const { rows } = await sql<{ stage: string; count: number }>`select stage, count(*)::int as count from application
    where edition = ${input.params.edition} and ${sight.where} group by stage order by stage`.execute(input.house.db)
  const told = new Map<string, number>()
  for (const { stage, count } of rows) {
    const shown = outside.includes(sight.by.role) ? outwardStage({ stage: stage as never }) : stage
    told.set(shown, (told.get(shown) ?? 0) + count)
  }
  return { items: [...told].map(([stage, count]) => ({ stage, count })), next: null }
}

export const findingHandlers: Readonly<Record<string, Handler>> = { 'search.find': find, 'edition.counts': counts }
