/**
 * The browsers that are promised (decision 0015) and the built files agree: nothing newer than Chromium 88 is asked for, save
 * what such a browser may leave out without loss, which is named here.
 */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { projectFile } from '../src/server/place.ts'

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
}

const manifest = JSON.parse(readFileSync(projectFile('dist', 'web', 'manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>
const built = [...new Set(Object.values(manifest).flatMap(({ file, css }) => [file, ...(css ?? [])]))].map((file) => ({
  file,
  text: readFileSync(projectFile('dist', 'web', file), 'utf8'),
}))

interface Newer {
  readonly what: string
  readonly since: number
  readonly found: RegExp
}

/** Of style sheets, our own: an old browser drops the rule. */
const styles: readonly Newer[] = [
  { what: ':has()', since: 105, found: /:has\(/ },
  { what: 'container queries', since: 105, found: /@container|container-type/ },
  { what: 'nesting', since: 112, found: /[;{]\s*&/ },
  { what: 'cascade layers', since: 99, found: /@layer/ },
  { what: 'color-mix()', since: 111, found: /color-mix\(/ },
  { what: 'small and dynamic viewport units', since: 108, found: /\d[sdl]v[hw]\b/ },
  { what: 'text-wrap: balance', since: 114, found: /text-wrap/ },
]

/** Of scripts: an old browser stops. */
const methods: readonly Newer[] = [
  { what: 'Array.prototype.at', since: 92, found: /(?<!\.\.)\.at\(-?[\w$]+\)/ },
  { what: 'Object.hasOwn', since: 93, found: /Object\.hasOwn\b/ },
  { what: 'structuredClone', since: 98, found: /(?<![\w$.`'"-])structuredClone\(/ },
  { what: 'findLast', since: 97, found: /\.findLast(Index)?\(/ },
  { what: 'toSorted and its like', since: 110, found: /\.(toSorted|toReversed|toSpliced)\(/ },
  { what: 'Object.groupBy', since: 117, found: /(Object|Map)\.groupBy\(/ },
  { what: 'Promise.withResolvers', since: 119, found: /Promise\.withResolvers\(/ },
  { what: 'Array.fromAsync', since: 121, found: /Array\.fromAsync\(/ },
  { what: 'isWellFormed', since: 111, found: /\.isWellFormed\(/ },
  { what: 'AbortSignal.timeout and any', since: 103, found: /AbortSignal\.(timeout|any)\(/ },
  { what: 'class static blocks', since: 94, found: /\bstatic\s*\{/ },
  { what: 'private methods asked with in', since: 91, found: /#[\w$]+ in [\w$]/ },
]

/** Readers and writers that come only where shown; they bring what they need or are left out on an old browser. */
const shownOnly = /pdf|mammoth|excel|universal|echarts|chart|docx/i

/** Files in which something newer stands, by name and the words around it. */
function places(files: typeof built, newer: readonly Newer[]): readonly string[] {
  return files.flatMap(({ file, text }) =>
    newer.flatMap(({ what, since, found }) => {
      const at = text.search(found)
      return at < 0 ? [] : [`${what} (Chromium ${since}) in ${file}: ${text.slice(Math.max(0, at - 40), at + 60).replace(/\s+/g, ' ')}`]
    }),
  )
}

it('our own styles ask for nothing newer', () => {
  const sheets = built.filter(({ file }) => file.endsWith('.css'))
  expect(sheets.length).toBeGreaterThan(0)
  expect(places(sheets, styles)).toEqual([])
})

it('scripts call no method that is newer', () => {
  const scripts = built.filter(({ file }) => file.endsWith('.js') && !shownOnly.test(file))
  expect(scripts.length).toBeGreaterThan(10)
  expect(places(scripts, methods)).toEqual([])
})

it('the component library asks for :has() only where a rule may fall away: frames of focus, joined corners, gaps', () => {
  const asked = built
    .filter(({ file }) => file.endsWith('.js'))
    .flatMap(({ text }) => [...text.matchAll(/[`"'][^`"']*[^\w$.?]:has\(([^`"']*)/g)].map(([whole]) => whole))
    .filter(
      (selector) =>
        !/:has\((input|textarea)?:focus-visible|-input:focus-visible\)|-tab-btn:focus-visible\)|:has\([>+~] |:has\(-select\)/.test(
          selector.replace(/\$\{\w+\}/g, ''),
        ),
    )
  expect(asked).toEqual([])
})

it('what is newer is found where it is planted', () => {
  const planted = [{ file: 'x.js', text: 'const y=list.at(-1),z=Object.hasOwn(a,b)' }]
  expect(places(planted, methods).length).toBe(2)
  expect(places([{ file: 'x.css', text: 'a{color:red}.b:has(.c){color:blue}' }], styles).length).toBe(1)
})
