/** One box finds what stands in one's lists: cases by name, number, credit code, 文号; articles by the words of their text. */
import { sql } from 'kysely'
import type { ApplicationState } from '../../procedure/application.ts'
import type { Role } from '../../procedure/decision.ts'
import { inSight } from '../access/in-sight.ts'
import { outwardStage } from '../access/views.ts'
import { dayOf } from '../clock.ts'
import { allArticles } from '../law-text.ts'
import { measuresOn } from '../world.ts'
import type { Handler } from './input.ts'

const MOST_OF_A_KIND = 8
const outside: readonly Role[] = ['drafter', 'legal-representative', 'district']

interface FoundRow {
  readonly id: string
  readonly number: string | null
  readonly title: string | null
  readonly stage: string
  readonly letters: ApplicationState['letters'] | null
}

/** The stage as it may be told to this role. */
const shownStage = (role: Role, { stage, letters }: Pick<FoundRow, 'stage' | 'letters'>) =>
  outside.includes(role) ? outwardStage({ stage: stage as ApplicationState['stage'], letters: letters ?? [] }) : stage

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
    const { rows } =
      await sql<FoundRow>`select id, ${sql.raw(sight.number)} as number, ${sql.raw(sight.title)} as title, stage, state->'letters' as letters
      from ${sql.table(kind)} where ${where} and (${fits}) order by touched_on desc, id limit ${MOST_OF_A_KIND}`.execute(input.house.db)
    for (const row of rows) {
      const stage = kind === 'application' ? shownStage(by.role, row) : row.stage
      items.push({ kind, id: row.id, number: row.number ?? '', title: row.title ?? '', stage })
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
  const { rows } = await sql<Pick<FoundRow, 'stage' | 'letters'>>`select stage, state->'letters' as letters from application
    where edition = ${input.params.edition} and ${sight.where} order by stage`.execute(input.house.db)
  const told = new Map<string, number>()
  for (const row of rows) {
    const shown = shownStage(sight.by.role, row)
    told.set(shown, (told.get(shown) ?? 0) + 1)
  }
  return { items: [...told].map(([stage, count]) => ({ stage, count })), next: null }
}

export const findingHandlers: Readonly<Record<string, Handler>> = { 'search.find': find, 'edition.counts': counts }
