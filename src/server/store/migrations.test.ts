/** The tables are made once, whoever comes first. */
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { eachHome, freshDirectory, inHome } from '../../../tests/helpers/homes.ts'
import { addressOf, createDatabase } from '../../../tests/helpers/postgres.ts'
import { sharedPostgres } from '../../../tests/helpers/shared-homes.ts'
import { openStore } from './database.ts'
import { statements } from './migrations/0001-house.ts'
import { migrate, migrations } from './migrations/migrate.ts'
import type { Database } from './schema.ts'

const made = migrations.map(({ name }) => name)

async function shapeOf(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ column: string }>`select table_name || '.' || column_name || ' ' || data_type as column
    from information_schema.columns where table_schema = 'public' order by 1`.execute(db)
  return rows.map((row) => row.column)
}

eachHome((home) => {
  it('a second run of the migrations changes nothing', async () => {
    const { house } = await home.empty()
    const before = await shapeOf(house.db)
    await migrate(house.db)
    await migrate(house.db)
    expect(await shapeOf(house.db)).toEqual(before)
    expect(await house.db.selectFrom('migration').select('name').execute()).toEqual(made.map((name) => ({ name })))
  })

  it('a migration that fails half way leaves nothing of itself', async () => {
    const { house } = await home.empty()
    const failing = house.db.transaction().execute(async (tx) => {
      await sql`create table half (id text)`.execute(tx)
      await sql`create table half (id text)`.execute(tx)
    })
    await expect(failing).rejects.toMatchObject({ code: '42P07' })
    expect((await shapeOf(house.db)).filter((column) => column.startsWith('half'))).toEqual([])
  })
})

inHome('postgres', () => {
  it('three processes that start at once on an empty database make one set of tables', async () => {
    const place = await sharedPostgres()
    await createDatabase(place, 'started_by_three')
    const url = addressOf(place, 'started_by_three')
    const stores = await Promise.all([1, 2, 3].map((number) => openStore({ directory: freshDirectory(`starts-${number}`), url })))
    const shapes = await Promise.all(stores.map((store) => shapeOf(store.db)))
    expect(shapes[0]?.length).toBeGreaterThan(100)
    expect(shapes[1]).toEqual(shapes[0])
    expect(shapes[2]).toEqual(shapes[0])
    const names = await stores[0]?.db.selectFrom('migration').select('name').execute()
    expect(names).toEqual(made.map((name) => ({ name })))
    for (const store of stores) await store.close()
  })
})

it('both homes have the same tables, column by column', async () => {
  const place = await sharedPostgres()
  await createDatabase(place, 'same_tables')
  const homes = [await openStore({ directory: freshDirectory('same') }), await openStore({ directory: '', url: addressOf(place, 'same_tables') })]
  const [embedded, postgres] = await Promise.all(homes.map((store) => shapeOf(store.db)))
  expect(embedded).toEqual(postgres)
  for (const store of homes) await store.close()
})

it('every statement of the first migration makes something and drops nothing', () => {
  expect(statements.filter((statement) => !/^\s*create (unique )?(table|index|function|trigger)/.test(statement))).toEqual([])
})
