/** What every desk has: views kept, cases watched, what is new, finding, asking many gates at once, the bell. */
import { z } from 'zod'
import { type Method, type Operation, type Rests, read } from './operation.ts'
import * as shape from './shapes.ts'

const { day, id, line } = shape
const control: Rests = { ground: 'control' }
const technical: Rests = { ground: 'technical' }
const listOf = (item: z.ZodType) => z.object({ items: z.array(item), next: z.string().nullable() })
const kind = z.string().regex(/^[a-z-]{2,20}$/)
const column = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,40}$/)

function keep(id: string, path: string, zh: string, en: string, body: z.ZodType): Operation {
  const method: Method = 'PUT'
  return { id, method, path, tag: id.split('.')[0] ?? '', summary: { zh, en }, rests: technical, body, reply: z.object({ saved: z.boolean() }) }
}

/** A view of a list: its name, its filters as they stand in the address, its columns. */
export const view = z.strictObject({ name: line, search: z.string().max(600), columns: z.array(column).max(30) })

/** A case by what it is called, as it is found, watched or told of. */
export const named = z.object({ kind: z.string(), id: z.string(), number: z.string(), title: z.string(), stage: z.string(), touchedOn: day })

/** What happened to a case since one last looked. */
export const newsItem = named.extend({ at: z.string(), zh: z.string(), en: z.string() })

/** One entry of a case's timeline, with the post and, where it is for the reader, the person. */
export const happened = z.object({
  at: z.string(),
  day,
  type: z.string(),
  zh: z.string(),
  en: z.string(),
  role: z.string(),
  body: z.string(),
  person: z.string().optional(),
  hash: shape.sha256,
})

/** One case of many, asked for a step: open, or closed with its ground and sentence. */
export const gated = named.extend({
  version: z.int(),
  open: z.boolean(),
  refusal: shape.problem.pick({ code: true, detail: true, detailEn: true, ground: true, facts: true }).optional(),
})

export const everywhere: readonly Operation[] = [
  read('view.list', '/api/views', technical, '保存的视图', 'Saved views', {
    reply: z.object({ lists: z.record(z.string(), z.array(view)) }),
  }),
  keep('view.save', '/api/views', '保存视图', 'Save views', z.strictObject({ list: kind, views: z.array(view).max(20) })),
  read('watch.list', '/api/watches', control, '督办事项', 'Watched cases', { reply: listOf(named) }),
  keep('watch.set', '/api/watches', '督办或取消督办', 'Watch a case, or no longer', z.strictObject({ kind, id, watching: z.boolean() })),
  read('news.list', '/api/news', control, '自上次查看以来', 'What is new since one last looked', {
    reply: z.object({ since: z.string().nullable(), items: z.array(newsItem), next: z.string().nullable() }),
  }),
  keep('news.look', '/api/news', '记下已查看', 'Note that one has looked', z.strictObject({})),
  read('case.timeline', '/api/timelines', { articles: [13, 15, 16, 18, 19, 29] }, '一件的经过', 'What happened to a case', {
    query: z.strictObject({ kind, id }),
    reply: listOf(happened),
  }),
  read('search.find', '/api/search', control, '查找', 'Find', {
    query: z.strictObject({ q: z.string().trim().min(1).max(60) }),
    reply: listOf(named.omit({ touchedOn: true })),
  }),
  read('step.gates', '/api/step-gates', control, '逐件询问能否办理', 'Whether a step is open, case by case', {
    query: z.strictObject({ step: z.string().max(60), cases: z.string().max(6_000) }),
    reply: listOf(gated),
  }),
  read('edition.counts', '/api/editions/:edition/counts', { articles: [9, 13] }, '本届申报件按状态计数', 'Applications of an edition by stage', {
    params: z.strictObject({ edition: id }),
    object: { kind: 'edition', param: 'edition' },
    reply: listOf(z.object({ stage: z.string(), count: z.int() })),
  }),
  read('change.listen', '/api/changes', technical, '变动提示', 'A bell that rings when something may have changed', {
    query: z.strictObject({ seconds: z.coerce.number().int().min(0).max(600).default(0) }),
    reply: z.unknown(),
    produces: 'text/event-stream',
  }),
]
