/**
 * `npm run law 13` prints one article with all that belongs to it; `npm run law` the whole map. `--write` writes
 * `docs/law-map.md`; `--check` exits 1 when that page is stale or a paragraph has no place.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import type { RuleParameter } from '../../src/law/measures.ts'
import type { StepRow } from '../../src/procedure/steps.ts'
import { flag, readCommandLine, stop } from '../../src/server/command-line.ts'
import { projectFile } from '../../src/server/place.ts'
import { type ArticleEntry, differences, lawMap, mapPage, unplaced } from '../law-map.ts'
import { ARTICLES, read } from '../law-sources.ts'

const PAGE = 'docs/law-map.md'

const { values, loose } = readCommandLine({
  called: 'npm run law --',
  says: '一条规定和与它有关的一切；不写条号为全部 · an article with all that belongs to it; without one, the whole map',
  options: { write: flag(`写入${PAGE} · write ${PAGE}`), check: flag(`核对${PAGE} · compare ${PAGE}`) },
  loose: 'ARTICLE',
})
process.exitCode = run()

function run(): number {
  if (values.write) return write()
  if (values.check) return check()
  if (loose === undefined) return say(mapPage(lawMap()))
  const entry = lawMap().find((each) => String(each.number) === loose || each.text.title === loose)
  if (entry) return say(articlePage(entry))
  stop(`没有第${loose}条，共${ARTICLES}条 (there is no article ${loose}: there are articles 1 to ${ARTICLES})`)
}

function say(text: string): number {
  console.log(text)
  return 0
}

function write(): number {
  mkdirSync(projectFile('docs'), { recursive: true })
  writeFileSync(projectFile(PAGE), mapPage(lawMap()))
  return say(`${PAGE} written`)
}

function check(): number {
  const map = lawMap()
  const missing = unplaced(map)
  for (const place of missing) console.error(`without a place in the code: ${place}`)
  const stale = existsSync(projectFile(PAGE)) ? differences(read(PAGE), mapPage(map)) : ['there is no such page yet']
  if (stale.length > 0) console.error([`${PAGE} is stale; run npm run law -- --write`, ...stale].join('\n'))
  return missing.length + stale.length === 0 ? say(`${PAGE} is fresh; every paragraph has its place`) : 1
}

/** One article: text, places, tests, steps, refusals, implementing rules, operations, screens. Empty sections stay out. */
function articlePage(entry: ArticleEntry): string {
  const { text, source } = entry
  return [
    `${text.title} ${entry.title} · ${entry.titleEn}`,
    text.chapter,
    '',
    ...text.paragraphs.flatMap((paragraph) => [paragraph.text, ...paragraph.items]).map((words) => `  ${words}`),
    ...section(
      'In the code',
      source.places.flatMap((place) => [
        `${place.label}  ${source.file}:${place.line}`,
        ...place.names.map(({ name, line }) => `  ${name}  :${line}`),
        ...(place.notComputed === null ? [] : [`  not computed: ${place.notComputed}`]),
      ]),
    ),
    ...section('Tests', testLines(entry)),
    ...section(
      'Steps',
      entry.steps.map(({ name, row }) => `${name}  ${hands(row)}`),
    ),
    ...section(
      'Refusals that cite it',
      entry.refusals.map(({ code, ground }) => `${code}  第${ground.paragraph}款${ground.item ? `第${ground.item}项` : ''}“${ground.words}”`),
    ),
    ...section('Implementing rules ◇ that fill it', entry.parameters.map(parameterLine)),
    ...section(
      'Operations',
      (entry.operations ?? []).map(({ method, path, summary }) => `${method} ${path}  ${summary}`),
    ),
    ...section(
      'Screens',
      (entry.screens ?? []).map(({ page, path }) => `${page}  ${path}`),
    ),
  ].join('\n')
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}

function testLines({ tests }: ArticleEntry): readonly string[] {
  return [...new Set(tests.map((test) => test.file))].flatMap((file) => [
    file,
    ...tests.filter((test) => test.file === file).map((test) => `  ${test.sentence}`),
  ])
}

/** Who takes a step, and through how many hands it goes. */
function hands(row: StepRow): string {
  const by = row.by.join(', ')
  if (!row.binding) return by
  return `${by}; prepared, reviewed and signed${row.signedBy ? `, signed by ${row.signedBy}` : ''}`
}

function parameterLine(parameter: RuleParameter): string {
  const { shape, suggested } = parameter
  const unit = shape.kind === 'number' ? ` ${shape.unit}` : ''
  return `${parameter.clause}. ${parameter.key}  ${parameter.title}（建议值 ${String(suggested)}${unit}）`
}
