/** Chains, seals and proofs: what is committed is put in order once, nothing slips in under a sealed position. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachHome, inHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import { sealAll } from '../../../tests/helpers/sealing.ts'
import { until } from '../../../tests/helpers/until.ts'
import { carryOut } from '../handle.ts'
import { append, bodyHash, entryHash } from '../store/journal.ts'
import { readCheckpoint } from './checkpoint.ts'
import { proofOf } from './receipt.ts'
import { keepSealing, nodesOf, sealReady } from './sealer.ts'
import { consistencyProof, provesInclusion, rootOf } from './tree.ts'

const tied = (credit: number) => ({ creditCode: '91620102MA77E5700Y', kind: 'other', source: `第${credit}次登记` })

eachHome((home) => {
  let opened: OpenedTown

  beforeAll(async () => {
    opened = await home.town()
  })

  const act = (count: number) =>
    carryOut(opened.house, {
      name: 'expert.record-tie',
      subject: opened.town.city.experts[9]?.id ?? '',
      data: tied(count),
      by: opened.town.city.city.handler,
    })
  const sealed = async () =>
    (
      await sql<{ id: number; position: number }>`select j.id, s.position from seal s join journal j on j.hash = s.hash order by s.position`.execute(
        opened.house.db,
      )
    ).rows

  it('each case has its own chain: versions without a gap, each entry naming the one before it and its body', async () => {
    const { rows } = await sql<{
      kind: never
      case_id: string
      version: number
      prev: string | null
      type: string
      at: string
      body_hash: string
      hash: string
      salt: string
      body: string
    }>`select j.*, b.salt, b.body from journal j join journal_body b on b.hash = j.hash order by j.case_id, j.version`.execute(opened.house.db)
    expect(rows.length).toBeGreaterThan(900)
    let before: (typeof rows)[number] | null = null
    for (const row of rows) {
      const { kind, case_id, version, prev, type, at, body_hash, hash } = row
      const first: boolean = before?.case_id !== case_id
      expect([version, prev]).toEqual(first ? [1, null] : [(before?.version ?? 0) + 1, before?.hash])
      expect(entryHash({ v: 1, kind, case: case_id, version, prev, type, at, body: body_hash })).toBe(hash)
      expect(bodyHash(row.salt, row.body)).toBe(body_hash)
      before = row
    }
    const heads = await opened.house.db.selectFrom('application').select(['id', 'version', 'head']).execute()
    for (const { id, version, head } of heads) expect(rows.findLast((row) => row.case_id === id)).toMatchObject({ version, hash: head })
  })

  it('no salt is used twice, so that no body can be guessed from its hash', async () => {
    const { rows } = await sql<{ all: number; different: number }>`
      select count(*)::int as all, count(distinct salt)::int as different from journal_body where length(salt) = 32`.execute(opened.house.db)
    expect(rows[0]?.all).toBeGreaterThan(900)
    expect(rows[0]?.different).toBe(rows[0]?.all)
  })

  it('the backlog is sealed in the order of the journal, without a gap, and once', async () => {
    const { n } = await opened.house.db
      .selectFrom('journal')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    expect(await sealAll(opened.house)).toBe(Number(n))
    const rows = await sealed()
    expect(rows.map((row) => row.position)).toEqual(rows.map((_, index) => index))
    expect(rows.map((row) => row.id)).toEqual(rows.map((row) => row.id).sort((a, b) => a - b))
    expect(await sealReady(opened.house)).toBe(0)
    expect(await sealed()).toHaveLength(rows.length)
  })

  it('what comes later is sealed behind it, under a checkpoint that begins with the one before', async () => {
    const before = await opened.house.db.selectFrom('checkpoint').selectAll().orderBy('size', 'desc').limit(1).executeTakeFirstOrThrow()
    for (let count = 1; count <= 3; count++) await act(count)
    expect(await sealAll(opened.house)).toBe(3)
    const after = await opened.house.db.selectFrom('checkpoint').selectAll().orderBy('size', 'desc').limit(1).executeTakeFirstOrThrow()
    expect(after.size).toBe(before.size + 3)
    expect(readCheckpoint(after.note, opened.house.keys.verifying)).toEqual({ size: after.size, root: after.root })
    expect(await rootOf(before.size, nodesOf(opened.house.db))).toBe(before.root)
    expect((await consistencyProof(before.size, after.size, nodesOf(opened.house.db))).length).toBeGreaterThan(0)
  })

  it('an entry is proved by its hash: first only that it is there, after sealing the way to a signed root', async () => {
    const done = await act(9)
    const hash = ('entries' in done && done.entries[0]?.hash) || ''
    expect(await proofOf(opened.house, hash)).toMatchObject({ hash, type: 'TieRecorded', sealed: null })
    expect(await sealAll(opened.house)).toBe(1)
    const proof = (await proofOf(opened.house, hash))?.sealed
    expect(proof).not.toBeNull()
    if (!proof) return
    expect(provesInclusion(hash, proof.position, proof.treeSize, proof.path, proof.root)).toBe(true)
    expect(readCheckpoint(proof.checkpoint, opened.house.keys.verifying)).toEqual({ size: proof.treeSize, root: proof.root })
    expect(await proofOf(opened.house, 'a'.repeat(64))).toBeNull()
  })

  it('a person reads the proof over the API, and another finds the key to check it with', async () => {
    const { nobody } = await opened.serve()
    const { hash } = await opened.house.db.selectFrom('seal').select('hash').where('position', '=', 7).executeTakeFirstOrThrow()
    const entry = (await nobody.ask({ method: 'GET', path: `/api/ledger/entries/${hash}` })).json()
    expect(provesInclusion(hash, 7, entry.sealed.treeSize, entry.sealed.path, entry.sealed.root)).toBe(true)
    const key = (await nobody.ask({ method: 'GET', path: '/api/ledger/key' })).json()
    expect(key.pem).toBe(opened.house.keys.verifying.export({ type: 'spki', format: 'pem' }))
  })

  it('after a change the sealer comes by itself, until it is stopped', async () => {
    const faults: unknown[] = []
    const stop = keepSealing(opened.house, (fault) => faults.push(fault))
    const done = await act(20)
    const hash = ('entries' in done && done.entries[0]?.hash) || ''
    await until(async () => (await proofOf(opened.house, hash))?.sealed !== null)
    await stop()
    expect(faults).toEqual([])
  })
})

inHome('postgres', (home) => {
  describe('while a transaction is still running', () => {
    it('nothing that began after it is sealed; then both are, in the order of the journal', async () => {
      const { house, town } = await home.town()
      await sealAll(house)
      const entry = (id: string) => ({ kind: 'expert' as const, id, event: { type: 'TieRecorded', ...tied(1) } })
      const [slow = '', quick = ''] = town.city.experts.slice(7, 9).map((expert) => expert.id)
      const writing = { by: town.city.city.handler, day: '2026-08-28', at: '2026-08-28T01:00:00.000Z', loaded: [], notify: false }
      await house.db.transaction().execute(async (tx) => {
        await append(tx, [entry(slow)], writing)
        await house.db.transaction().execute((second) => append(second, [entry(quick)], writing))
        expect(await sealReady(house)).toBe(0)
      })
      expect(await sealAll(house)).toBe(2)
      const { rows } = await sql<{ case: string }>`
        select j.case_id as case from seal s join journal j on j.hash = s.hash order by s.position desc limit 2`.execute(house.db)
      expect(rows.map((row) => row.case)).toEqual([quick, slow])
    })

    it('two sealers at once seal each entry once', async () => {
      const opened = await home.town()
      const other = await opened.beside()
      const { n } = await other.db
        .selectFrom('journal')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      const fourAtOnce = async () => {
        const counts = await Promise.all([sealReady(opened.house), sealReady(other), sealReady(opened.house), sealReady(other)])
        return counts.reduce((sum, count) => sum + count)
      }
      expect(await sealAll(opened.house, fourAtOnce)).toBe(Number(n))
      const { rows } = await sql<{ hashes: number; last: number }>`
        select count(distinct hash)::int as hashes, max(position)::int as last from seal`.execute(opened.house.db)
      expect(rows[0]).toEqual({ hashes: Number(n), last: Number(n) - 1 })
    })
  })
})
