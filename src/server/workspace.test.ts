/** What the workspace costs and how it is sent: the budgets of its scripts, the policy of its page, the keeping of its files. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import cookie from '@fastify/cookie'
import fastify from 'fastify'
import { expect, it } from 'vitest'
import type { House } from './house.ts'
import { projectFile } from './place.ts'
import { registerWorkspace } from './workspace.ts'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly isDynamicEntry?: boolean
}

const manifest = JSON.parse(readFileSync(projectFile('dist', 'web', 'manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>

/** A chunk with everything that it cannot do without. */
function withImports(name: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const each of manifest[name]?.imports ?? []) withImports(each, seen)
  return seen
}

const sizes = new Map<string, number>()
function kilobytes(names: Iterable<string>): number {
  let sum = 0
  for (const name of names) {
    const file = manifest[name]?.file ?? ''
    const known = sizes.get(file) ?? gzipSync(readFileSync(projectFile('dist', 'web', file))).length
    sizes.set(file, known)
    sum += known
  }
  return sum / 1024
}

const first = withImports('main.tsx')

it('the first screen after signing in takes at most 280 KB of script', () => {
  const size = kilobytes(first)
  expect(size).toBeGreaterThan(100)
  expect(size).toBeLessThanOrEqual(280)
})

/** Come only where they are shown: readers of documents, spreadsheets, charts, the protocol of uploads. */
const shownApart = /viewer\/(pdf-page|word-text)|charts\/draw|category-chart|node_modules|excel|workbook/
const pages = Object.keys(manifest).filter((name) => manifest[name]?.isDynamicEntry && !shownApart.test(name))

it('knows the pages of every desk', () => {
  expect(pages.length).toBeGreaterThan(50)
})

it.each(pages)('%s takes at most 80 KB more', (name) => {
  expect(kilobytes([...withImports(name)].filter((each) => !first.has(each)))).toBeLessThanOrEqual(80)
})

it('no schema of the contract comes with the first screen, which asks its first readings before its script is here', async () => {
  const body = (await (await opened()).inject('/work')).body
  expect(body.indexOf(manifest['ahead.ts']?.file ?? '?')).toBeGreaterThan(0)
  expect(body.indexOf(manifest['ahead.ts']?.file ?? '?')).toBeLessThan(body.indexOf(manifest['main.tsx']?.file ?? '?'))
  for (const name of first) expect(readFileSync(projectFile('dist', 'web', manifest[name]?.file ?? ''), 'utf8'), name).not.toContain('invalid_union')
})

it('the door comes ahead for whom the server does not know, and only for them', async () => {
  const app = await opened()
  const gate = manifest['session/gate.tsx']?.file ?? '?'
  expect((await app.inject('/work')).body).toContain(gate)
  expect((await app.inject({ url: '/work', cookies: { zhiheng: 'somebody' } })).body).not.toContain(gate)
})

async function opened() {
  const app = fastify()
  await app.register(cookie)
  registerWorkspace(app, { fictionalAllowed: false } as House)
  return app
}

it('the page lets in scripts and styles of its own only, under a nonce that is new each time', async () => {
  const app = await opened()
  const [one, other] = await Promise.all([app.inject('/work'), app.inject('/work/case/application/ap-1')])
  const policy = String(one.headers['content-security-policy'])
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  expect(one.body).toContain(`nonce="${nonce}"`)
  expect(other.headers['content-security-policy']).not.toBe(policy)
  expect(one.body).not.toMatch(/<script(?![^>]* src=)|style=|onclick/)
  expect(one.headers['cache-control']).toBe('no-store')
})

it('built files are kept for good, and nothing else is served', async () => {
  const app = await opened()
  const entry = manifest['main.tsx']?.file ?? ''
  const file = await app.inject({ url: `/work/${entry}`, headers: { 'accept-encoding': 'br' } })
  expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(file.headers['content-encoding']).toBe('br')
  expect((await app.inject('/work/assets/none.js')).statusCode).toBe(404)
  expect((await app.inject('/work/assets/..%2Fmanifest.json')).statusCode).toBe(404)
})
