/** Several server processes on one PostgreSQL, and what becomes of them when the line to it breaks. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { Client } from '../../../scripts/client.ts'
import { eachHome, freshDirectory, inHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import { sealAll } from '../../../tests/helpers/sealing.ts'
import { until } from '../../../tests/helpers/until.ts'
import { WeakLine } from '../../../tests/helpers/weak-line.ts'
import { buildApp } from '../app.ts'
import { carryOut } from '../handle.ts'
import type { House } from '../house.ts'
import { openInstallation } from '../installation.ts'
import { sealReady } from '../ledger/sealer.ts'
import { builtEntry } from '../place.ts'
import { openStore } from './database.ts'
import { EmbeddedEngine } from './embedded.ts'
import { migrations } from './migrations/migrate.ts'
import type { Database } from './schema.ts'

/** How many processes listen on this database. */
async function listeners(db: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and state = 'idle' and query like 'listen %'`.execute(db)
  return rows[0]?.n ?? 0
}

/** End every connection of a house from the server's side; `listen`: only the one that listens. */
async function endConnections(db: Database, which: 'listen' | 'all'): Promise<number> {
  const { rows } = await sql<{ ended: boolean }>`select pg_terminate_backend(pid) as ended from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and (${which} = 'all' or query like 'listen %')`.execute(db)
  return rows.filter((row) => row.ended).length
}

inHome('postgres', (home) => {
  let opened: OpenedTown
  let other: House

  beforeAll(async () => {
    opened = await home.town()
    other = await opened.beside()
    await until(async () => (await listeners(opened.house.db)) === 2)
  })

  const setReceiving = (house: House, area: string, body: string) =>
    carryOut(house, { name: 'receiving.set', subject: null, data: { area, body }, by: opened.town.city.city.handler })

  describe('two processes on one database', () => {
    it('one hears what the other changed, and reads the slow facts anew', async () => {
      expect((await other.world()).receiving['620104']).toBe('620104')
      const before = other.epoch()
      expect(await setReceiving(opened.house, '620104', '620103')).toMatchObject({ kind: 'done' })
      await until(() => other.epoch() > before)
      expect((await other.world()).receiving['620104']).toBe('620103')
      await setReceiving(opened.house, '620104', '620104')
    })

    it('one hears that the other has sealed', async () => {
      await setReceiving(opened.house, '620111', '620103')
      const before = other.epoch()
      expect(await sealAll(opened.house)).toBeGreaterThan(0)
      await until(() => other.epoch() > before)
      expect(await sealReady(other)).toBe(0)
    })

    it('none takes its own word for that of another', async () => {
      await setReceiving(opened.house, '620121', '620103')
      const before = [opened.house.epoch(), other.epoch()] as const
      await setReceiving(opened.house, '620121', '620121')
      await until(() => other.epoch() > before[1])
      expect(opened.house.epoch()).toBe(before[0] + 1)
    })

    it('what was said while a listening line was broken counts as said', async () => {
      const before = other.epoch()
      expect(await endConnections(opened.house.db, 'listen')).toBe(2)
      await setReceiving(opened.house, '620122', '620103')
      await until(() => other.epoch() > before)
      expect((await other.world()).receiving['620122']).toBe('620103')
      await until(async () => (await listeners(opened.house.db)) === 2)
    })

    it('no two take the same version: of two acts on one case at once both are kept, one after the other', async () => {
      const expert = opened.town.city.experts[9]?.id ?? ''
      const tie = (house: House, source: string) => {
        const data = { creditCode: '91620102MA77E5700Y', kind: 'other', source }
        return carryOut(house, { name: 'expert.record-tie', subject: expert, data, by: opened.town.city.city.handler })
      }
      const outcomes = await Promise.all(Array.from({ length: 8 }, (_, index) => tie(index % 2 ? other : opened.house, `第${index}次`)))
      expect(outcomes.map(({ kind }) => kind)).toEqual(Array(8).fill('done'))
      const rows = await other.db.selectFrom('journal').select('version').where('case_id', '=', expert).orderBy('version').execute()
      expect(rows.map(({ version }) => version)).toEqual(rows.map((_, index) => index + 1))
    })
  })

  describe('a broken line', () => {
    let line: WeakLine
    let distant: House
    let client: Client

    beforeAll(async () => {
      const weak = await WeakLine.to(opened.url ?? '')
      line = weak.line
      const { clock, directory } = opened
      distant = await openInstallation({ directory, databaseUrl: weak.address, clock, fictionalAllowed: true })
      const app = await buildApp(distant, { secure: false, requestsPerMinute: 0 })
      client = await Client.of(app, distant, opened.town.city.city.handler.person)
      return async () => {
        await app.close()
        await distant.store.close()
        await line.cut()
      }
    })

    const health = () => client.ask({ method: 'GET', path: '/api/health' })

    it('is a 503 that says when to come again, and mends by itself', async () => {
      expect((await health()).statusCode).toBe(200)
      await line.cut()
      const answer = await health()
      expect(answer.statusCode).toBe(503)
      expect(answer.headers['retry-after']).toBe('5')
      expect(answer.json()).toMatchObject({
        code: 'overloaded',
        status: 503,
        detail: expect.stringMatching(/[一-龥]/),
        detailEn: expect.stringMatching(/[a-z]/),
      })
      await line.mend()
      expect((await health()).statusCode).toBe(200)
    })

    it('in the middle of an act is a 503 too, and leaves nothing of the act', async () => {
      const expert = opened.town.city.experts[10]?.id ?? ''
      const entries = () => opened.house.db.selectFrom('journal').select('hash').where('case_id', '=', expert).execute()
      const before = (await entries()).length
      line.cutBehind = 'insert into journal'
      const body = { creditCode: '91620102MA77E5700Y', kind: 'other', source: '半途' }
      const cut = await client.ask({ method: 'POST', path: `/api/experts/${expert}/ties`, body })
      expect([cut.statusCode, cut.json().code]).toEqual([503, 'overloaded'])
      expect(await entries()).toHaveLength(before)
    })

    it('behind the commit loses only the answer: the same request again has no second effect', async () => {
      const expert = opened.town.city.experts[11]?.id ?? ''
      const entries = () => opened.house.db.selectFrom('journal').select('hash').where('case_id', '=', expert).execute()
      const before = (await entries()).length
      const body = { creditCode: '91620102MA77E5700Y', kind: 'other', source: '回执丢失' }
      const asked = { method: 'POST', path: `/api/experts/${expert}/ties`, body, headers: { 'idempotency-key': 'answer-lost' } }
      line.cutBehind = 'commit'
      expect((await client.ask(asked)).statusCode).toBe(503)
      await until(async () => (await entries()).length === before + 1)
      const again = await client.ask(asked)
      expect([again.statusCode, again.json().repeated]).toEqual([200, true])
      expect(await entries()).toHaveLength(before + 1)
    })

    it('that PostgreSQL broke is noticed, and other connections are taken', async () => {
      expect(await endConnections(opened.house.db, 'all')).toBeGreaterThan(0)
      await until(async () => (await health()).statusCode === 200)
      await until(async () => (await listeners(opened.house.db)) === 3)
    })
  })
})

inHome('embedded', (home) => {
  it('one process alone holds the directory, the next one when it has let go', async () => {
    const opened = await home.empty()
    await expect(openStore({ directory: opened.directory })).rejects.toThrow('another process holds this data directory')
    await opened.house.store.close()
    const next = await openStore({ directory: opened.directory })
    expect(await next.db.selectFrom('migration').select('name').execute()).toEqual(migrations.map(({ name }) => ({ name })))
    await next.close()
  })

  it('a question that comes after the end is answered with a fault, not left waiting', async () => {
    const engine = await EmbeddedEngine.open(freshDirectory('ended'), builtEntry('embedded-engine'))
    expect((await engine.query<{ one: number }>('select 1 as one', [])).rows).toEqual([{ one: 1 }])
    await engine.close()
    await expect(engine.query('select 1', [])).rejects.toThrow('the embedded database has stopped')
  })
})

eachHome((home) => {
  it('what one transaction has not finished, no other sees', async () => {
    const { house } = await home.empty()
    const half = house.db.transaction().execute(async (tx) => {
      await tx.insertInto('counter').values({ key: 'half', n: 1 }).execute()
      throw new Error('given up')
    })
    await expect(half).rejects.toThrow('given up')
    expect(await house.db.selectFrom('counter').select('n').where('key', '=', 'half').execute()).toEqual([])
  })
})
