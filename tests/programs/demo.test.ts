/** The demonstration builds itself, lets one walk in, and is verified and backed up while it goes on. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDirectory } from '../helpers/homes.ts'
import { Program, run, runJson } from '../helpers/program.ts'
import { until } from '../helpers/until.ts'

const directory = freshDirectory('demo')
let demo: Program
let address = ''

beforeAll(async () => {
  demo = new Program('demo', '--data', directory)
  let over = false
  demo.ended.then(() => {
    over = true
  })
  await until(() => over || demo.said.includes('Ctrl+C'), 110_000)
  address = /http:\/\/127\.0\.0\.1:\d+/.exec(demo.said)?.[0] ?? ''
  if (over || !address) throw new Error(`the demonstration did not start: ${demo.said} ${demo.complained}`)
})
afterAll(async () => {
  expect((await demo.stop()).status).toBe(0)
})

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
