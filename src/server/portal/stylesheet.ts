/** The style sheets of the portal, one a mode: their parts read once, without comments and spaces, named by their content. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { projectFile } from '../place.ts'
import { displayModes, type Mode } from './display.ts'
import { Drawn } from './drawn.ts'

/** What every mode reads, in this order: what comes later may overrule what came before. Paper comes after the mode. */
const PARTS = [
  'tokens',
  'ground',
  'frame',
  'parts',
  'forms',
  'tables',
  'road',
  'notice',
  'honour',
  'tracker',
  'law',
  'calendar',
  'steps',
  'narrow',
] as const

/** What a mode reads besides, so that nobody carries the others' sheets home. */
const OF_MODE: Readonly<Record<Mode, () => string>> = {
  standard: () => onNarrowPages(),
  care: () => `${part('column')}${upTo(62.5, 'cards')}${part('care')}`,
  hc: () => `${onNarrowPages()}${part('contrast')}`,
  dark: () => `${onNarrowPages()}${part('dark')}`,
  auto: () =>
    `${onNarrowPages()}@media (prefers-color-scheme: dark) {${part('dark').replaceAll('.dark', '.auto')}}
    @media (prefers-contrast: more) {${part('contrast').replaceAll('.hc', '.auto')}}`,
}

export interface StyleSheet {
  readonly address: string
  readonly drawn: Drawn
}

const sheets = new Map<Mode, StyleSheet>()

export function styleSheet(mode: Mode): StyleSheet {
  const ready = sheets.get(mode) ?? read(mode)
  sheets.set(mode, ready)
  return ready
}

/** Every sheet there is. */
export function styleSheets(): readonly StyleSheet[] {
  return displayModes.map(styleSheet)
}

function read(mode: Mode): StyleSheet {
  const body = Buffer.from(shortened([...PARTS.map(part), OF_MODE[mode](), part('print')].join('\n')))
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  const headers = { 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' }
  return { address: `/portal-${hash}.css`, drawn: new Drawn({ type: 'text/css; charset=utf-8', body, headers, compress: true, keep: true }) }
}

function onNarrowPages(): string {
  return `${upTo(45, 'column')}${upTo(45, 'cards')}`
}

function upTo(rem: number, name: string): string {
  return `@media (max-width: ${rem}rem) {${part(name)}}`
}

function part(name: string): string {
  return readFileSync(projectFile('src', 'server', 'portal', 'styles', `${name}.css`), 'utf8')
}

/** Comments, line ends, needless spaces and zeros taken out. */
export function shortened(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/([:(]) /g, '$1')
    .replace(/(?<=[\s:(,-])0\.(?=\d)/g, '.')
    .replace(/;}/g, '}')
    .trim()
}
