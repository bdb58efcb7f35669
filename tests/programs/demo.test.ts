/** The demonstration opens where it was told, or tells itself; it lets one walk in, and is verified and backed up while it goes on. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDirectory } from '../helpers/homes.ts'
import { Program, run, runJson } from '../helpers/program.ts'
import { toldAt } from '../helpers/told-story.ts'
import { until } from '../helpers/until.ts'

const directory = freshDirectory('demo')
let demo: Program
let address = ''

/** Started, and open at an address. */
async function opened(program: Program): Promise<string> {
  let over = false
  program.ended.then(() => {
    over = true
  })
  await until(() => over || program.said.includes('Ctrl+C'), 110_000)
  const found = /http:\/\/127\.0\.0\.1:\d+/.exec(program.said)?.[0]
  if (over || !found) throw new Error(`the demonstration did not start: ${program.said} ${program.complained}`)
  return found
}

beforeAll(async () => {
  cpSync(await toldAt('acceptance'), directory, { recursive: true })
  demo = new Program('demo', '--data', directory)
  address = await opened(demo)
}, 400_000)
afterAll(async () => {
  expect((await demo.stop()).status).toBe(0)
})

it('where nothing lies it tells the story itself, as far as it is asked, and opens', async () => {
  const program = new Program('demo', '--data', freshDirectory('demo-anew'), '--at', 'announcement')
  try {
    const { items } = (await (await fetch(`${await opened(program)}/api/editions`)).json()) as { items: { stage: string }[] }
    expect(items.map(({ stage }) => stage).sort()).toEqual(['closed', 'registered'])
  } finally {
    expect((await program.stop()).status).toBe(0)
  }
}, 120_000)

it('the portal, the page of the demonstration and the API answer', async () => {
  for (const path of ['/', '/demo', '/api/']) {
    const page = await fetch(address + path)
    expect([path, page.status, page.headers.get('content-type')]).toEqual([path, 200, expect.stringContaining('text/html')])
  }
  expect(await (await fetch(`${address}/api/health`)).json()).toMatchObject({ ok: true, database: 'embedded' })
  const { items } = (await (await fetch(`${address}/api/editions`)).json()) as { items: { stage: string }[] }
  expect(items).toHaveLength(2)
})

it('a visitor signs in with what it prints: password, then code', async () => {
  const password = /口令 (\S+)/.exec(demo.said)?.[1]
  const send = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(address + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
  const begun = await send('/api/session', { login: 'city-1', password })
  const { needs, csrf } = (await begun.json()) as { needs: string; csrf: string }
  expect(needs).toBe('code')
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const page = await (await fetch(`${address}/demo`)).text()
  const code = />(\d{6})</.exec(page)?.[1]
  const answer = await send('/api/session/code', { code }, { cookie, 'x-csrf-token': csrf })
  expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ needs: 'nothing' })])
})

it('it is verified and backed up while it goes on', async () => {
  const { status, result } = await runJson<{ entries: number; faults: readonly object[] }>('verify', '--data', directory)
  expect([status, result.faults]).toEqual([0, []])
  expect(result.entries).toBeGreaterThan(2_000)
  const archive = join(freshDirectory('demo-backup'), 'backup.tar')
  expect((await run('backup', '--data', directory, '--to', archive)).status).toBe(0)
  const restored = await run('restore', archive, '--data', join(freshDirectory('demo-restored'), 'data'))
  expect([restored.status, restored.said]).toEqual([0, expect.stringContaining('restored, clean')])
})
