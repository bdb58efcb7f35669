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
  readonly isEntry?: boolean
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

const first = new Set([...withImports('main.tsx'), ...withImports('home/home.tsx')])

it('the first screen after signing in takes at most 350 KB of script', () => {
  const size = kilobytes(first)
  expect(size).toBeGreaterThan(100)
  expect(size).toBeLessThanOrEqual(350)
})

const decision = ['review', 'agree', 'acceptance', 'visits', 'report', 'meeting', 'wall', 'proposal', 'approval', 'certificates', 'objections']
const pages = [
  'lists/list-page.tsx',
  'case/case-page.tsx',
  'act/step-page.tsx',
  'law/article-page.tsx',
  'session/account-page.tsx',
  'shell/palette.tsx',
]

it.each([...pages, ...decision.map((name) => `decision/${name}-page.tsx`)])('%s takes at most 80 KB more', (name) => {
  expect(manifest[name], name).toBeDefined()
  expect(kilobytes([...withImports(name)].filter((each) => !first.has(each)))).toBeLessThanOrEqual(80)
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
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry)?.file ?? ''
  const file = await app.inject({ url: `/work/${entry}`, headers: { 'accept-encoding': 'br' } })
  expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(file.headers['content-encoding']).toBe('br')
  expect((await app.inject('/work/assets/none.js')).statusCode).toBe(404)
  expect((await app.inject('/work/assets/..%2Fmanifest.json')).statusCode).toBe(404)
})
