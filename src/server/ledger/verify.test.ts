/** Whatever is changed behind the server's back is found by verification, and named. */
import { generateKeyPairSync } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import { sealAll } from '../../../tests/helpers/sealing.ts'
import type { Database, Tx } from '../store/schema.ts'
import { type Fault, verifyAll } from './verify.ts'

class Undone extends Error {}

eachHome((home) => {
  let opened: OpenedTown

  beforeAll(async () => {
    opened = await home.town()
    await sealAll(opened.house)
  })

  const verify = (db: Database) => verifyAll(db, opened.house.keys.verifying)

  /** As somebody with all rights over the database: the guards are off, and afterwards nothing has happened. */
  async function afterwards(tamper: (tx: Tx) => Promise<void>): Promise<readonly Fault[]> {
    let faults: readonly Fault[] = []
    const guarded = ['journal', 'journal_body', 'erased_body', 'seal', 'tree_node', 'checkpoint']
    await opened.house.db
      .transaction()
      .execute(async (tx) => {
        for (const table of guarded) await sql`alter table ${sql.table(table)} disable trigger all`.execute(tx)
        await tamper(tx)
        faults = (await verify(tx)).faults
        throw new Undone()
      })
      .catch((fault) => {
        if (!(fault instanceof Undone)) throw fault
      })
    return faults
  }

  const run = (text: string) => async (tx: Tx) => {
    const { numAffectedRows } = await sql.raw(text).execute(tx)
    if (numAffectedRows === undefined || numAffectedRows < 1n) throw new Error(`this changed nothing: ${text}`)
  }

  it('as the server left it, everything is clean', async () => {
    const verified = await verify(opened.house.db)
    expect(verified.faults).toEqual([])
    expect(verified.entries).toBeGreaterThan(900)
    expect(verified.sealed).toBe(verified.entries)
    expect(verified.erased).toBe(0)
  })

  const entry = "(select hash from journal where kind = 'application' and version = 2 order by id limit 1)"
  const other = "(select hash from journal where kind = 'organisation' and version = 2 order by id limit 1)"

  it.each<[what: string, text: string, place: RegExp, says: RegExp]>([
    [
      'one byte of a body',
      `update journal_body set body = overlay(body placing '7' from position('"day":"2' in body) + 7 for 1) where hash = ${entry}`,
      /^journal entry application ap-\w+ version 2$/,
      /body does not match its hash/,
    ],
    ['the salt of a body', `update journal_body set salt = reverse(salt) where hash = ${entry}`, /version 2$/, /body does not match/],
    ['the time of an entry', `update journal set at = '2020-01-01T00:00:00.000Z' where hash = ${entry}`, /version 2$/, /does not match its hash/],
    ['the type of an entry', `update journal set type = 'Another' where hash = ${entry}`, /version 2$/, /does not match its hash/],
    ['the case of an entry', `update journal set case_id = 'ap-another' where hash = ${entry}`, /version [23]$/, /./],
    ['a body gone', `delete from journal_body where hash = ${entry}`, /^journal body of entry \w{64}$/, /no erasure by two people names it/],
    [
      'two bodies exchanged',
      `update journal_body b set body = o.body, salt = o.salt from journal_body o
        where b.hash in (${entry}, ${other}) and o.hash in (${entry}, ${other}) and b.hash <> o.hash`,
      /version 2$/,
      /body does not match/,
    ],
    [
      'a state in a row',
      `update application set state = jsonb_set(state, '{name}', '"别的单位"') where number like '%0007'`,
      /^row application ap-/,
      /state/,
    ],
    ['a column of a row', "update application set body = '620111' where number like '%0007'", /^row application ap-/, /otherwise in: body/],
    ['a stage in a row', "update honour set stage = 'revoked'", /^row honour ap-\w+\.honour$/, /otherwise in: stage/],
    ['a list in a row', 'update meeting set members = members[2:]', /^row meeting me-/, /otherwise in: members/],
    ['a version of a row', 'update edition set version = version + 1', /^row edition ed-/, /version or head/],
    ['a row gone', 'delete from objection', /^row objection ob-/, /has no row/],
    [
      'a row that nobody recorded',
      "insert into ban select 'ba-invented', 1, 'imposed', '2026-08-01', 'x', '{}', 'og-1', '91620102MA77E5700Y', '2029-01-01'",
      /^row ban ba-invented$/,
      /does not know this case/,
    ],
    ['a frozen content', "update submission set content = replace(content, '兰州', '南州')", /^submission ap-\w+ number 1$/, /frozen content/],
    ['a frozen content gone', 'delete from submission', /^submission/, /./],
    ['two seals exchanged', 'update seal set position = case position when 5 then -1 else position end where position = 5', /^seal/, /position/],
    ['the last seal gone', 'delete from seal where position = (select max(position) from seal)', /^checkpoint \d+$/, /larger than the tree/],
    ["a checkpoint's root", `update checkpoint set root = '${'0'.repeat(64)}'`, /^checkpoint \d+$/, /root is not that/],
    ['the size in a note', "update checkpoint set note = regexp_replace(note, '\\n(\\d)', E'\\n9')", /^checkpoint \d+$/, /signature is not good/],
    ['the checkpoints gone', 'delete from checkpoint', /^seal \d+$/, /no checkpoint/],
    [
      'a stored node',
      `update tree_node set hash = '${'0'.repeat(64)}' where level = 1 and position = 3`,
      /^tree node 1\/3$/,
      /not that of the sealed/,
    ],
    ['a stored node gone', 'delete from tree_node where level = 2 and position = 0', /^tree$/, /stored/],
  ])('%s is found and named', async (_what, text, place, says) => {
    const [first] = await afterwards(run(text))
    expect(first?.place).toMatch(place)
    expect(first?.what).toMatch(says)
  })

  it('an entry at the end of a chain taken away with its body, its seal and the row set back is still found', async () => {
    const faults = await afterwards(async (tx) => {
      const { rows } = await sql<{ hash: string; prev: string; case_id: string; version: number }>`
        select j.hash, j.prev, j.case_id, j.version from journal j where kind = 'honour' order by version desc limit 1`.execute(tx)
      const [last] = rows
      await sql`delete from journal_body where hash = ${last?.hash}`.execute(tx)
      await sql`delete from seal where hash = ${last?.hash}`.execute(tx)
      await sql`delete from journal where hash = ${last?.hash}`.execute(tx)
      await sql`delete from honour where id = ${last?.case_id}`.execute(tx)
    })
    expect(faults.length).toBeGreaterThan(0)
    expect(faults[0]?.place).toMatch(/^seal \d+$/)
  })

  it('the whole history signed anew with another key is not taken', async () => {
    const { faults } = await verifyAll(opened.house.db, generateKeyPairSync('ed25519').publicKey)
    expect(faults[0]).toMatchObject({ place: expect.stringMatching(/^checkpoint/), what: 'the signature is not good' })
  })

  it('all this left nothing behind', async () => {
    expect((await verify(opened.house.db)).faults).toEqual([])
  })

  describe('erasure', () => {
    const target = async () =>
      (
        await opened.house.db
          .selectFrom('journal')
          .select(['hash', 'case_id'])
          .where('type', '=', 'TieRecorded')
          .orderBy('id')
          .executeTakeFirstOrThrow()
      ).hash

    beforeAll(async () => {
      const { office, city } = opened.town
      const data = { creditCode: '91620102MA77E5700Y', kind: 'kin', source: '含个人信息的来源说明' }
      for (let count = 0; count < 2; count++) await office.send('expert.record-tie', city.experts[8]?.id ?? '', data, city.city.handler)
    })

    it('by two people takes the body away, leaves the entry, and verifies', async () => {
      const { office, city } = opened.town
      const hash = await target()
      const hands = { handler: city.city.handler, reviewer: city.city.reviewer, signatory: city.securityAdministrator }
      const erase = { entries: [hash], reason: '含有不应保存的个人信息' }
      await office.bind('erasure.erase', null, erase, hands)
      expect(await opened.house.db.selectFrom('journal_body').select('hash').where('hash', '=', hash).execute()).toEqual([])
      expect(await opened.house.db.selectFrom('journal').select('hash').where('hash', '=', hash).execute()).toHaveLength(1)
      await sealAll(opened.house)
      expect(await verify(opened.house.db)).toMatchObject({ faults: [], erased: 1 })
    })

    it('of what was erased already changes nothing and is no fault', async () => {
      const { office, city } = opened.town
      const hands = { handler: city.city.handler, reviewer: city.city.reviewer, signatory: city.securityAdministrator }
      await office.bind('erasure.erase', null, { entries: [await target()], reason: '再次申请' }, hands)
      expect(await verify(opened.house.db)).toMatchObject({ faults: [], erased: 1 })
    })

    it('of a submission leaves what else stands provable', async () => {
      const { office, city } = opened.town
      const hands = { handler: city.city.handler, reviewer: city.city.reviewer, signatory: city.securityAdministrator }
      const { hash } = await opened.house.db
        .selectFrom('journal')
        .select('hash')
        .where('type', '=', 'ApplicationSubmitted')
        .limit(1)
        .executeTakeFirstOrThrow()
      await office.bind('erasure.erase', null, { entries: [hash], reason: '申报单位要求删除' }, hands)
      expect(await verify(opened.house.db)).toMatchObject({ faults: [], erased: 2 })
    })

    it('of what the journal does not know is not found', async () => {
      const { office, city } = opened.town
      const erase = { entries: ['a'.repeat(64)], reason: '没有这一条' }
      await expect(office.send('erasure.erase', null, erase, city.city.handler)).rejects.toThrow('not-found')
    })

    it('that one person alone wrote into the database is named', async () => {
      const faults = await afterwards(async (tx) => {
        const { rows } = await sql<{ hash: string }>`select hash from journal where type = 'TieRecorded' order by id desc limit 1`.execute(tx)
        await sql`insert into erased_body values (${rows[0]?.hash}, 'er-alone')`.execute(tx)
        await sql`delete from journal_body where hash = ${rows[0]?.hash}`.execute(tx)
      })
      expect(faults[0]).toMatchObject({ place: expect.stringMatching(/^journal body of entry/), what: expect.stringMatching(/two people/) })
    })
  })
})
