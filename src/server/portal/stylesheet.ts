/** The one style sheet of the portal: its parts read once, without their comments and spaces, named by its content. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { projectFile } from '../place.ts'
import { Drawn } from './drawn.ts'

/** In this order: what comes later may overrule what came before. */
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
  'contrast',
  'care',
  'print',
] as const

export interface StyleSheet {
  readonly address: string
  readonly drawn: Drawn
}

let sheet: StyleSheet | null = null

export function styleSheet(): StyleSheet {
  sheet ??= read()
  return sheet
}

function read(): StyleSheet {
  const parts = PARTS.map((part) => readFileSync(projectFile('src', 'server', 'portal', 'styles', `${part}.css`), 'utf8'))
  const css = followingTheSystem(shortened(parts.join('\n')))
  const body = Buffer.from(css)
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  const headers = { 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' }
  return { address: `/portal-${hash}.css`, drawn: new Drawn({ type: 'text/css; charset=utf-8', body, headers, compress: true, keep: true }) }
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

/** 跟随系统 takes the tokens of the other modes, so that they are written once. */
function followingTheSystem(css: string): string {
  const tokens = (mode: string) => new RegExp(`(?:^|})\\.${mode}{([^}]*)}`).exec(css)?.[1] ?? ''
  return `${css}@media (prefers-color-scheme:dark){.auto{${tokens('dark')}}}@media (prefers-contrast:more){.auto{${tokens('hc')}}}`
}
