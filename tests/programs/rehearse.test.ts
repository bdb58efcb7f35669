/** A whole edition rehearsed, verified, tampered with, backed up and restored, by the programs that an office runs. */
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/server/store/database.ts'
import { smallCriteria } from '../helpers/criteria.ts'
import { freshDirectory } from '../helpers/homes.ts'
import { addressOf, createDatabase } from '../helpers/postgres.ts'
import { run, runJson } from '../helpers/program.ts'
import { sharedPostgres } from '../helpers/shared-homes.ts'

interface Rehearsed {
  readonly applicants: number
  readonly commands: number
  readonly violations: number
  readonly entries: number
  readonly counts: Readonly<Record<string, number>>
}

interface Verified {
  readonly entries: number
  readonly sealed: number
  readonly faults: readonly { readonly place: string; readonly what: string }[]
}

const told = ({ commands, entries, counts }: Rehearsed) => ({ commands, entries, counts })

async function newDatabase(name: string): Promise<string> {
  const place = await sharedPostgres()
  await createDatabase(place, name)
  return addressOf(place, name)
}

/** One byte of one body, as somebody with all rights over the database could change it; answers the case. */
async function changeOneByte(directory: string, url?: string): Promise<string> {
  const store = await openStore({ directory, url })
  const { rows } = await sql<{ hash: string; case: string }>`
    select hash, case_id as case from journal where type = 'ApplicationSubmitted' order by id limit 1`.execute(store.db)
  await sql`alter table journal_body disable trigger all`.execute(store.db)
  await sql`update journal_body set body = overlay(body placing 'X' from length(body) - 3 for 1) where hash = ${rows[0]?.hash}`.execute(store.db)
  await sql`alter table journal_body enable trigger all`.execute(store.db)
  await store.close()
  return rows[0]?.case ?? ''
}

const homes = [
  { name: 'embedded', address: async () => [] as readonly string[] },
  { name: 'postgres', address: async (database: string) => ['--database', await newDatabase(database)] as readonly string[] },
]

const first: Record<string, Rehearsed> = {}

describe.each(homes)('$name', ({ name, address }) => {
  const data = freshDirectory(`rehearse-${name}`)
  const beside = freshDirectory(`beside-${name}`)
  let home: readonly string[] = []

  it('twelve applicants go through a whole edition, and every invariant holds', async () => {
    home = await address('rehearsed')
    const { status, result } = await runJson<Rehearsed>('rehearse', '--applicants', '12', '--seed', '7', '--data', data, ...home)
    expect([status, result.violations, result.applicants]).toEqual([0, 0, 12])
    expect(result.commands).toBeGreaterThan(500)
    first[name] = result
  })

  it('what they left is verified clean', async () => {
    const { status, result } = await runJson<Verified>('verify', '--data', data, ...home)
    expect([status, result.faults]).toEqual([0, []])
    expect([result.entries, result.sealed]).toEqual([first[name]?.entries, first[name]?.entries])
  })

  it('is backed up in one archive, restored elsewhere, and verified there', async () => {
    const archive = join(beside, 'backup.tar')
    expect((await run('backup', '--data', data, '--to', archive, ...home)).status).toBe(0)
    expect(statSync(archive).mode & 0o777).toBe(0o600)
    const elsewhere = join(beside, 'restored')
    const other = await address('restored')
    const restored = await run('restore', archive, '--data', elsewhere, ...other)
    expect([restored.status, restored.said]).toEqual([0, expect.stringContaining(`${first[name]?.entries} entries`)])
    expect((await runJson<Verified>('verify', '--data', elsewhere, ...other)).result.entries).toBe(first[name]?.entries)
    expect((await run('restore', archive, '--data', elsewhere, ...other)).status).toBe(2)
    expect((await run('backup', '--data', data, '--to', archive, ...home)).status).toBe(2)
  })

  it('one byte changed behind its back is found, and its place is named', async () => {
    const changed = await changeOneByte(data, home[1])
    const { status, said } = await run('verify', '--data', data, ...home)
    expect(status).toBe(1)
    expect(said).toContain(`FIRST FAULT: journal entry application ${changed} version 2: the body does not match its hash`)
  })

  it('a restored copy of what was tampered with is not called clean', async () => {
    const archive = join(beside, 'tampered.tar')
    expect((await run('backup', '--data', data, '--to', archive, ...home)).status).toBe(0)
    const restored = await run('restore', archive, '--data', join(beside, 'tampered'), ...(await address('tampered')))
    expect([restored.status, restored.said]).toEqual([1, expect.stringContaining('NOT clean')])
  })
})

it('the same seed tells the same story in both homes, another seed another one', async () => {
  expect(told(first.postgres as Rehearsed)).toEqual(told(first.embedded as Rehearsed))
  const database = ['--database', await newDatabase('rehearsed_otherwise')]
  const { status, result } = await runJson<Rehearsed>(
    'rehearse',
    '--applicants',
    '12',
    '--seed',
    '8',
    '--data',
    freshDirectory('otherwise'),
    ...database,
  )
  expect([status, result.violations]).toEqual([0, 0])
  expect(told(result)).not.toEqual(told(first.embedded as Rehearsed))
})

it('by criteria that no code knows the edition goes the same way', async () => {
  const directory = freshDirectory('criteria')
  const file = join(directory, 'criteria.json')
  writeFileSync(file, JSON.stringify(smallCriteria))
  const { status, result } = await runJson<Rehearsed>(
    'rehearse',
    '--applicants',
    '6',
    '--seed',
    '9',
    '--criteria',
    file,
    '--data',
    join(directory, 'data'),
  )
  expect([status, result.violations, result.applicants]).toEqual([0, 0, 6])
  expect(result.counts).toHaveProperty(['at honoured'])
})

it('a backup of what is no data directory, and a restore of what is no backup, are refused', async () => {
  const nothing = freshDirectory('nothing')
  expect((await run('backup', '--data', nothing, '--to', join(nothing, 'x.tar'))).status).toBe(2)
  expect((await run('restore', join(nothing, 'x.tar'), '--data', nothing)).status).toBe(2)
  expect(existsSync(join(nothing, 'x.tar'))).toBe(false)
})
