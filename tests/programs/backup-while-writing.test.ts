/** A backup taken while people write: whatever was acknowledged before it began is in it, and what it holds is whole. */
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { freePort, ServerProcess } from '../../scripts/server-process.ts'
import { tokenHash } from '../../src/server/access/actor.ts'
import { randomWord } from '../../src/server/ids.ts'
import { openStore } from '../../src/server/store/database.ts'
import { freshDirectory, Home, type OpenedTown } from '../helpers/homes.ts'
import { addressOf, createDatabase } from '../helpers/postgres.ts'
import { run } from '../helpers/program.ts'
import { sharedPostgres } from '../helpers/shared-homes.ts'
import { until } from '../helpers/until.ts'

async function newDatabase(name: string): Promise<string> {
  const place = await sharedPostgres()
  await createDatabase(place, name)
  return addressOf(place, name)
}

/** What a clerk of the lead body sends with each request, signed in. */
async function clerkOf({ house, town }: OpenedTown): Promise<Record<string, string>> {
  const [token, csrf, at] = [randomWord(40), randomWord(32), new Date().toISOString()]
  const account = town.city.city.handler.person
  const session = { token: tokenHash(token), account, csrf, second_factor: true, challenge: null, created_at: at, seen_at: at }
  await house.db.insertInto('session').values(session).execute()
  return { cookie: `zhiheng=${token}`, 'x-csrf-token': csrf, 'content-type': 'application/json' }
}

describe.each(['embedded', 'postgres'] as const)('%s', (name) => {
  const home = new Home(name)
  afterAll(() => home.closeAll())
  const [beside, restored] = ['beside', 'restored'].map((folder) => freshDirectory(`writing-${name}-${folder}`)) as [string, string]

  it('nothing acknowledged before the backup is missing from what is restored, and verification is clean', { timeout: 240_000 }, async () => {
    const opened = await home.town()
    const { directory: data, url } = opened
    const headers = await clerkOf(opened)
    await opened.house.store.close()
    const server = await ServerProcess.start({ directory: data, databaseUrl: url, port: await freePort() })
    const acknowledged: string[] = []
    let writing = true
    const writer = async () => {
      while (writing) {
        const body = { name: `专家${randomWord(6)}`, employer: '示例单位', employerCode: '91620102MA77E5700Y', fields: ['质量管理'], person: null }
        const reply = await fetch(`${server.address}/api/experts`, { method: 'POST', headers, body: JSON.stringify(body) })
        if (!reply.ok) throw new Error(await reply.text())
        acknowledged.push(((await reply.json()) as { entries: { hash: string }[] }).entries[0]?.hash ?? '')
      }
    }
    const writers = [writer(), writer(), writer()]
    await until(() => acknowledged.length >= 20)
    const before = acknowledged.length
    const archive = join(beside, 'backup.tar')
    const backup = await run('backup', '--data', data, '--to', archive, ...(url ? ['--database', url] : []))
    const after = acknowledged.length
    writing = false
    await Promise.all(writers)
    await server.kill()
    expect(backup.status, backup.complained).toBe(0)
    expect(after).toBeGreaterThan(before)

    const database = url ? await newDatabase('writing_restored') : undefined
    const restore = await run('restore', archive, '--data', restored, ...(database ? ['--database', database] : []))
    expect(restore.status, restore.said + restore.complained).toBe(0)
    const store = await openStore({ directory: restored, url: database })
    const kept = await store.db.selectFrom('journal').select('hash').where('hash', 'in', acknowledged.slice(0, before)).execute()
    await store.close()
    expect(kept).toHaveLength(before)
  })
})
