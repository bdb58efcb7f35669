/**
 * A backup taken while a secret vote is open, by a server that runs: restored, the vote goes on where it stood and the count is
 * right; and the copy holds one state of the box only, with whose help nobody's ballot can be told (docs/ballots.md).
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Office } from '../../demo/office.ts'
import { freePort, ServerProcess } from '../../scripts/server-process.ts'
import type { Ballot } from '../../src/procedure/ballots.ts'
import type { MeetingState } from '../../src/procedure/meeting.ts'
import { openInstallation } from '../../src/server/installation.ts'
import { freshDirectory, Home, type OpenedTown } from '../helpers/homes.ts'
import { applicationOf, layMeeting, SCENE } from '../helpers/meeting-scene.ts'
import { addressOf, createDatabase } from '../helpers/postgres.ts'
import { run } from '../helpers/program.ts'
import { sharedPostgres } from '../helpers/shared-homes.ts'

const about = { application: applicationOf('a') }
const ballots: readonly Ballot[] = ['against', 'for', 'abstain', 'for', 'for']
const BEFORE = 3

async function fresh(): Promise<string> {
  const place = await sharedPostgres()
  await createDatabase(place, 'ballots_restored')
  return addressOf(place, 'ballots_restored')
}

/** A vote is opened and the first members cast their ballots; answers every state of the box but the last. */
async function voteHalf(opened: OpenedTown): Promise<readonly string[]> {
  const { office, city } = opened.town
  const members = city.members.map((member) => member.person)
  await layMeeting(opened, { rules: { ballot: 'secret' }, members, present: members })
  await office.send('meeting.open-vote', SCENE.meeting, about, city.city.handler)
  const states: string[][] = []
  for (const [index, member] of city.members.slice(0, BEFORE).entries()) {
    await office.send('meeting.vote', SCENE.meeting, { ...about, ballot: ballots[index] }, member)
    const rows = await opened.house.db.selectFrom('ballot').select('sealed').execute()
    const box = await opened.house.db.selectFrom('ballot_box').select('secret').executeTakeFirstOrThrow()
    states.push([...rows.map((row) => row.sealed), box.secret])
  }
  return states.slice(0, -1).flat()
}

describe.each(['embedded', 'postgres'] as const)('%s', (name) => {
  const home = new Home(name)
  afterAll(() => home.closeAll())

  it('a backup of an open box is restored, voted on and counted, and tells of nobody', { timeout: 120_000 }, async () => {
    const opened = await home.town()
    const { city } = opened.town
    const earlier = await voteHalf(opened)
    const { directory, url, clock } = opened
    await opened.house.store.close()
    const server = await ServerProcess.start({ directory, databaseUrl: url, port: await freePort() })
    const archive = join(freshDirectory('ballots'), 'backup.tar')
    const backup = await run('backup', '--data', directory, '--to', archive, ...(url ? ['--database', url] : []))
    await server.kill()
    expect(backup.status, backup.complained).toBe(0)

    const held = textOf(archive, url !== undefined)
    expect(held.includes(SCENE.meeting)).toBe(true)
    expect(earlier.filter((each) => held.includes(each))).toEqual([])

    const restored = freshDirectory('ballots-restored')
    const database = url ? await fresh() : undefined
    const restore = await run('restore', archive, '--data', restored, ...(database ? ['--database', database] : []))
    expect(restore.status, restore.said + restore.complained).toBe(0)
    const house = await openInstallation({ directory: restored, databaseUrl: database, clock, fictionalAllowed: true })
    const office = new Office(house, clock)
    for (const [index, member] of city.members.entries())
      if (index >= BEFORE) await office.send('meeting.vote', SCENE.meeting, { ...about, ballot: ballots[index] }, member)
    await office.send('meeting.close-vote', SCENE.meeting, about, city.city.handler)
    const { state } = await house.db.selectFrom('meeting').select('state').where('id', '=', SCENE.meeting).executeTakeFirstOrThrow()
    const vote = (state as MeetingState).votes?.[about.application]
    await house.store.close()
    expect(vote?.count).toMatchObject({ for: 3, against: 1, abstain: 1, denominator: 5 })
    expect([...(vote?.shuffled ?? [])].sort()).toEqual([...ballots].sort())
  })
})

/** What stands in an archive, as it can be read: a dump of PostgreSQL is compressed and is told as statements. */
function textOf(archive: string, ofPostgres: boolean): string {
  if (!ofPostgres) return readFileSync(archive, 'latin1')
  const folder = freshDirectory('ballots-dump')
  execFileSync('tar', ['-xf', archive, '-C', folder])
  return execFileSync('pg_restore', ['--file=-', join(folder, 'database.dump')], { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 })
}
