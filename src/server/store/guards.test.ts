/** What the database itself refuses, whoever asks: the journal only grows. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import { sealAll } from '../../../tests/helpers/sealing.ts'

const kept = ['journal', 'seal', 'tree_node', 'checkpoint'] as const
const REFUSED = { code: '23001' }

/** One column of each kept table, to be written anew with what stands there. */
const column = { journal: 'type', seal: 'hash', tree_node: 'hash', checkpoint: 'note', journal_body: 'body', erased_body: 'erasure' } as const

eachHome((home) => {
  let opened: OpenedTown

  beforeAll(async () => {
    opened = await home.town()
    await sealAll(opened.house)
  })

  const run = (text: string) => sql.raw(text).execute(opened.house.db)
  const count = async (table: string) =>
    Number((await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(opened.house.db)).rows[0]?.n)

  describe.each(kept)('%s', (table) => {
    it.each(['update', 'delete', 'truncate'])('refuses %s, even of what would change nothing', async (act) => {
      const before = await count(table)
      expect(before).toBeGreaterThan(0)
      const text =
        { update: `update ${table} set ${column[table]} = ${column[table]}`, delete: `delete from ${table}`, truncate: `truncate ${table} cascade` }[
          act
        ] ?? ''
      await expect(run(text)).rejects.toMatchObject(REFUSED)
      expect(await count(table)).toBe(before)
    })
  })

  it('a body is not rewritten, not removed and not truncated', async () => {
    for (const text of ['update journal_body set body = body', 'delete from journal_body', 'truncate journal_body'])
      await expect(run(text)).rejects.toMatchObject(REFUSED)
  })

  it('a body goes only when an erasure lists it, and only that one', async () => {
    const { rows } = await sql<{ hash: string }>`select hash from journal_body order by hash limit 2`.execute(opened.house.db)
    const [listed, other] = rows.map((row) => row.hash)
    const before = await count('journal_body')
    await sql`insert into erased_body (hash, erasure) values (${listed}, 'er-test')`.execute(opened.house.db)
    await expect(sql`delete from journal_body where hash in (${listed}, ${other})`.execute(opened.house.db)).rejects.toMatchObject(REFUSED)
    await sql`delete from journal_body where hash = ${listed}`.execute(opened.house.db)
    expect(await count('journal_body')).toBe(before - 1)
  })

  it('what was listed as erased stays listed', async () => {
    for (const text of ["update erased_body set erasure = 'er-other'", 'delete from erased_body', 'truncate erased_body'])
      await expect(run(text)).rejects.toMatchObject(REFUSED)
  })

  it('an entry is not sealed twice, and no position is taken twice', async () => {
    const { rows } = await sql<{ position: number; hash: string }>`select position, hash from seal order by position limit 1`.execute(opened.house.db)
    const [first] = rows
    const taken = { code: '23505' }
    await expect(sql`insert into seal (position, hash) values (999999, ${first?.hash})`.execute(opened.house.db)).rejects.toMatchObject(taken)
    await expect(sql`insert into seal (position, hash) values (0, ${'a'.repeat(64)})`.execute(opened.house.db)).rejects.toMatchObject(taken)
  })

  it('nothing is sealed and no body stands that is no entry', async () => {
    const unknown = { code: '23503' }
    await expect(sql`insert into seal (position, hash) values (999999, ${'a'.repeat(64)})`.execute(opened.house.db)).rejects.toMatchObject(unknown)
    await expect(sql`insert into journal_body (hash, salt, body) values (${'a'.repeat(64)}, '', '')`.execute(opened.house.db)).rejects.toMatchObject(
      unknown,
    )
  })

  it('a case has one entry of each version', async () => {
    const again = sql`insert into journal (kind, case_id, version, type, at, body_hash, hash)
      select kind, case_id, version, type, at, body_hash, ${'b'.repeat(64)} from journal order by id limit 1`
    await expect(again.execute(opened.house.db)).rejects.toMatchObject({ code: '23505' })
  })

  it('one organisation has one application in an edition, and one verified claim on a credit code', async () => {
    const { db } = opened.house
    const second = sql`insert into application select (jsonb_populate_record(a, '{"id": "ap-second", "number": "second"}')).* from application a limit 1`
    await expect(second.execute(db)).rejects.toMatchObject({ code: '23505' })
    const claim = sql`insert into organisation select (jsonb_populate_record(o, '{"id": "og-second"}')).* from organisation o where stage = 'verified' limit 1`
    await expect(claim.execute(db)).rejects.toMatchObject({ code: '23505' })
  })
})
