/** The articles' text as data, read once from the law room. */
import { readdirSync, readFileSync } from 'node:fs'
import type { ArticleText } from '../law/measures.ts'
import { projectFile } from './place.ts'
import { measuresOn } from './world.ts'

/** The day the text was last read against its source. */
const LAST_READ = '2026-11-23'

const texts = new Map<string, ReadonlyMap<number, ArticleText>>()

/** The text of one article, or null when there is none of that number. */
export function articleText(measuresId: string, number: number): ArticleText | null {
  return allArticles(measuresId).get(number) ?? null
}

/** Every article of the measures by number. */
export function allArticles(measuresId: string): ReadonlyMap<number, ArticleText> {
  const known = texts.get(measuresId)
  if (known) return known
  const folder = projectFile('src', 'law', measuresId, 'text')
  const files = readdirSync(folder).filter((file) => /^art-\d+\.md$/.test(file))
  const articles = new Map(
    files.map((file) => [Number(file.slice(4, 6)), parse(Number(file.slice(4, 6)), readFileSync(`${folder}/${file}`, 'utf8'))]),
  )
  texts.set(measuresId, articles)
  return articles
}

/** A file of the text: a heading, the chapter in a comment, then paragraphs; （一） begins an item of the paragraph before. */
function parse(number: number, source: string): ArticleText {
  const blocks = source.split(/\n\n+/).map((block) => block.trim())
  const chapter = /<!-- (.*) -->/.exec(source)?.[1] ?? ''
  const paragraphs: { text: string; items: string[] }[] = []
  for (const block of blocks.filter((each) => each && !each.startsWith('#') && !each.startsWith('<!--'))) {
    if (/^[（(][一二三四五六七八九十]+[）)]/.test(block)) paragraphs.at(-1)?.items.push(block)
    else paragraphs.push({ text: block, items: [] })
  }
  const title = measuresOn(LAST_READ).articles.find((article) => article.number === number)?.title ?? ''
  return { number, title, chapter, paragraphs }
}
