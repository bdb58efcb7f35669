/** The law map: article → code → tests → steps → operations → screens, put together from the sources. */
import { lanzhou2023On } from '../src/law/lanzhou-2023/measures.ts'
import type { ArticleText, RuleParameter } from '../src/law/measures.ts'
import type { ArticleGround, RefusalCode } from '../src/law/verdict.ts'
import { type StepName, type StepRow, stepNames, stepRow } from '../src/procedure/steps.ts'
import {
  ARTICLES,
  type ArticleSource,
  articleSource,
  articleText,
  type Operation,
  operations,
  type Place,
  type Screen,
  screens,
  type TestSentence,
  testSentences,
  two,
} from './law-sources.ts'
import { workspaceScreens } from './workspace-screens.ts'

/** The map holds no dated number, so any day on which the measures are in force will do. */
const measures = lanzhou2023On('2026-01-01')

/** Everything that belongs to one article. */
export interface ArticleEntry {
  readonly number: number
  readonly text: ArticleText
  readonly title: string
  readonly titleEn: string
  readonly source: ArticleSource
  readonly tests: readonly TestSentence[]
  readonly steps: readonly { readonly name: StepName; readonly row: StepRow }[]
  readonly refusals: readonly { readonly code: RefusalCode; readonly ground: ArticleGround }[]
  readonly parameters: readonly RuleParameter[]
  /** Null while `docs/openapi.json` has not been written. */
  readonly operations: readonly Operation[] | null
  /** Pages of the portal and of the workspace. Null while `docs/screens.json` has not been written. */
  readonly screens: readonly Screen[] | null
}

/** The entries of all articles, in legal order. */
export function lawMap(): readonly ArticleEntry[] {
  const tests = testSentences('src', 'tests')
  const portal = screens()
  const found = { operations: operations(), screens: portal && [...portal, ...workspaceScreens()] }
  return Array.from({ length: ARTICLES }, (_, index) => entryOf(index + 1, tests, found))
}

function entryOf(
  number: number,
  tests: readonly TestSentence[],
  found: { operations: readonly Operation[] | null; screens: readonly Screen[] | null },
): ArticleEntry {
  const text = articleText(number)
  const names = measures.articles.find((each) => each.number === number)
  return {
    number,
    text,
    title: names?.title ?? '',
    titleEn: names?.titleEn ?? '',
    source: articleSource(number),
    tests: tests.filter((test) => belongs(test, number, text.title)),
    steps: stepNames.filter((name) => carriesOut(name, number)).map((name) => ({ name, row: stepRow(name) })),
    refusals: refusalsOf(number),
    parameters: measures.parameters.filter((parameter) => parameter.fills.includes(number)),
    operations: found.operations?.filter((operation) => operation.articles.includes(number)) ?? null,
    screens: found.screens?.filter((screen) => screen.articles.includes(number)) ?? null,
  }
}

/** A test belongs to an article when it lies beside its file, or names the article in its own words. */
function belongs(test: TestSentence, number: number, heading: string): boolean {
  return test.file.includes(`/art-${two(number)}-`) || [...test.under, test.sentence].some((words) => words.includes(heading))
}

function carriesOut(name: StepName, number: number): boolean {
  const place = measures.stepPlaces[name]
  return place !== undefined && 'articles' in place && place.articles.includes(number)
}

function refusalsOf(number: number): ArticleEntry['refusals'] {
  return Object.entries(measures.grounds).flatMap(([code, ground]) =>
    ground.kind === 'article' && ground.article === number ? [{ code: code as RefusalCode, ground }] : [],
  )
}

/** Articles with a paragraph that has neither code nor a reason why it is not computed; empty when all is in place. */
export function unplaced(map: readonly ArticleEntry[]): readonly string[] {
  return map.flatMap(({ text, source }) => {
    const missing = text.paragraphs.flatMap(({ items }, index) =>
      [null, ...items.map((_, item) => item + 1)].filter((item) => !source.places.some((place) => at(place, index + 1, item) && filled(place))),
    )
    return missing.length === 0 ? [] : [`${text.title} (${source.file})`]
  })
}

const at = (place: Place, paragraph: number, item: number | null) => place.paragraph === paragraph && place.item === item
const filled = (place: Place) => place.names.length > 0 || place.notComputed !== null

/** `docs/law-map.md` as it should stand. */
export function mapPage(map: readonly ArticleEntry[]): string {
  const head = ['Article', 'Code', 'Tests', 'Steps', 'Operations', 'Screens']
  const rows = map.map((entry) => [
    `${entry.text.title} ${entry.title}<br>${entry.titleEn}`,
    [link(entry.source.file), ...entry.source.places.map(placeCell)].join('<br>'),
    list(unique(entry.tests.map((test) => test.file)).map(link)),
    list(entry.steps.map((step) => `\`${step.name}\``)),
    list((entry.operations ?? []).map((operation) => `\`${operation.method} ${operation.path}\``)),
    list((entry.screens ?? []).map((screen) => `${screen.page} \`${screen.path}\``)),
  ])
  return [
    '# The law map',
    '',
    'Generated by `npm run law -- --write`; `npm run law -- --check` says when it is stale. One article in full: `npm run law 13`.',
    '',
    ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n')
}

function placeCell(place: Place): string {
  return place.notComputed === null ? `${place.label} ${place.names.map(({ name }) => `\`${name}\``).join(', ')}` : `${place.label} not computed`
}

function link(file: string): string {
  return `[${file.replace(/^.*\//, '')}](../${file})`
}

function list(cells: readonly string[]): string {
  return cells.length === 0 ? '–' : cells.join('<br>')
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}

/** Lines in which two pages differ, `- ` as it is and `+ ` as it should be. */
export function differences(is: string, should: string): readonly string[] {
  const [old, fresh] = [is.split('\n'), should.split('\n')]
  return [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `- ${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ]
}
