/** Reading the law room's own sources: the text, the places of its paragraphs in the code, and the tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { ArticleText } from '../src/law/measures.ts'
import { projectFile } from '../src/server/place.ts'

/** The city's folder, from the project's root. */
export const CITY = 'src/law/lanzhou-2023'

/** How many articles the measures have. */
export const ARTICLES = 39

/** A declaration that stands under a paragraph. */
export interface PlacedName {
  readonly name: string
  readonly line: number
}

/** The place of a paragraph (款) or item (项) in the code: its quotation, and what stands under it. */
export interface Place {
  /** Such as `§13.1` or `§10.1(6)`. */
  readonly label: string
  readonly paragraph: number
  /** 项, counted from 1; null for the paragraph itself. */
  readonly item: number | null
  readonly quotation: string
  readonly line: number
  readonly names: readonly PlacedName[]
  /** Why nothing is computed here; null where code stands. */
  readonly notComputed: string | null
}

/** One article's file of the code, by its path from the root. */
export interface ArticleSource {
  readonly number: number
  readonly file: string
  readonly places: readonly Place[]
}

/** One `it` of a test file, with the titles of the `describe`s around it. */
export interface TestSentence {
  readonly file: string
  readonly line: number
  readonly sentence: string
  readonly under: readonly string[]
}

/** An operation of the API that names articles, from `docs/openapi.json`. */
export interface Operation {
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly articles: readonly number[]
}

/** A page that carries out articles, from `docs/screens.json`. */
export interface Screen {
  readonly page: string
  readonly path: string
  readonly articles: readonly number[]
}

/** The article's number in two digits, as its files are named. */
export function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** The article's own heading, such as 第十三条. Throws when there is no such article. */
export function headingOf(number: number): string {
  return (textFile(number)[0] ?? '').replace(/^# /, '')
}

/** One article's text in paragraphs and items, as `text/art-NN.md` has it. Throws when there is no such article. */
export function articleText(number: number): ArticleText {
  const [heading = '', chapter = '', ...blocks] = textFile(number)
  const paragraphs: { text: string; items: string[] }[] = []
  for (const block of blocks) {
    if (isItem(block)) paragraphs.at(-1)?.items.push(block)
    else paragraphs.push({ text: block, items: [] })
  }
  return { number, title: heading.replace(/^# /, ''), chapter: chapter.replace(/^<!-- (.*) -->$/, '$1'), paragraphs }
}

/** The words of a paragraph, or of one of its items; undefined where the article has no such place. */
export function wordsAt(number: number, paragraph: number, item: number | null = null): string | undefined {
  const found = articleText(number).paragraphs[paragraph - 1]
  return item === null ? found?.text : found?.items[item - 1]
}

/** The places in an article's file of the code. Throws unless there is exactly one file for it. */
export function articleSource(number: number): ArticleSource {
  const names = readdirSync(projectFile(CITY, 'articles')).filter((name) => name.startsWith(`art-${two(number)}-`) && !name.endsWith('.test.ts'))
  if (names.length !== 1) throw new Error(`article ${number} has ${names.length} files in ${CITY}/articles`)
  const file = `${CITY}/articles/${names[0]}`
  return { number, file, places: placesIn(linesOf(file)) }
}

/** Every sentence of the tests in these folders, file by file. */
export function testSentences(...folders: readonly string[]): readonly TestSentence[] {
  return folders
    .flatMap(filesBelow)
    .filter((file) => /\.test\.tsx?$/.test(file))
    .flatMap(sentencesIn)
}

/** Operations of the API that name articles; null while there is no `docs/openapi.json`. */
export function operations(): readonly Operation[] | null {
  const document = json('docs/openapi.json') as { paths: Record<string, Record<string, OperationObject>> } | null
  if (!document) return null
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const articles = operation['x-articles']
      return articles ? [{ method: method.toUpperCase(), path, summary: operation.summary ?? '', articles: articles.map(Number) }] : []
    }),
  )
}

/** Pages and the articles they carry out; null while there is no `docs/screens.json`. */
export function screens(): readonly Screen[] | null {
  return json('docs/screens.json') as readonly Screen[] | null
}

/** Source files below a folder, by their paths from the root, in order; empty when there is no such folder. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(projectFile(folder))) return []
  const entries = readdirSync(projectFile(folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const from = projectFile(folder).length + 1
  return entries.map((entry) => `${folder}/${`${entry.parentPath}/${entry.name}`.slice(from)}`).sort()
}

/** A file of the project as text. */
export function read(file: string): string {
  return readFileSync(projectFile(file), 'utf8')
}

interface OperationObject {
  readonly summary?: string
  readonly 'x-articles'?: readonly (number | string)[]
}

function textFile(number: number): readonly string[] {
  return read(`${CITY}/text/art-${two(number)}.md`)
    .trim()
    .split('\n\n')
}

/** Items begin with a Chinese numeral in brackets, full width or half width as printed. */
function isItem(block: string): boolean {
  return /^[（(][一二三四五六七八九十]+[）)]/.test(block)
}

const PLACE = /^\/\/ §\d+\.(\d+)(?:\((\d+)\))?$/
const DECLARATION = /^(?:export )?(?:const|function|interface|type) (\w+)/
const REASON = /^\/\/ not computed: (.*)$/

function placesIn(lines: readonly string[]): readonly Place[] {
  const starts = lines.flatMap((line, index) => (PLACE.test(line) ? [index] : []))
  return starts.map((start, index) => {
    const [, paragraph, item] = PLACE.exec(lines[start] ?? '') ?? []
    const body = lines.slice(start + 1, starts[index + 1] ?? lines.length)
    const quoted = body.filter((line) => line.startsWith('// | ')).map((line) => line.slice(5))
    return {
      label: (lines[start] ?? '').slice(3),
      paragraph: Number(paragraph),
      item: item === undefined ? null : Number(item),
      quotation: quoted.join(''),
      line: start + 1,
      names: body.flatMap((line, offset) => {
        const name = DECLARATION.exec(line)?.[1]
        return name ? [{ name, line: start + 2 + offset }] : []
      }),
      notComputed: reasonIn(body),
    }
  })
}

/** The reason goes on over the comment lines that follow it. */
function reasonIn(body: readonly string[]): string | null {
  const first = body.findIndex((line) => REASON.test(line))
  if (first < 0) return null
  const rest = body.slice(first + 1)
  const end = rest.findIndex((line) => !line.startsWith('// '))
  const more = rest.slice(0, end < 0 ? rest.length : end).map((line) => line.slice(3))
  return [REASON.exec(body[first] ?? '')?.[1] ?? '', ...more].join(' ')
}

const TITLE = /(?:^|\s)(describe|it|test)(?:\.\w+)?\(\s*(['"`])(.+?)\2,/
const TABLE_TITLE = /^\s*[\])]+\((['"`])(.+?)\1,/

/** The project's formatter keeps one title a line and indents what stands inside a `describe`. */
function sentencesIn(file: string): readonly TestSentence[] {
  const open: { indent: number; title: string }[] = []
  return linesOf(file).flatMap((line, index) => {
    const titled = TITLE.exec(line)
    const sentence = titled?.[3] ?? TABLE_TITLE.exec(line)?.[2]
    if (sentence === undefined) return []
    const indent = line.length - line.trimStart().length
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop()
    if (titled?.[1] === 'describe') {
      open.push({ indent, title: sentence })
      return []
    }
    return [{ file, line: index + 1, sentence, under: open.map((each) => each.title) }]
  })
}

function linesOf(file: string): readonly string[] {
  return read(file).split('\n')
}

function json(file: string): unknown {
  return existsSync(projectFile(file)) ? JSON.parse(read(file)) : null
}
