/**
 * Two worlds alike but for a secret: who reads, a score, a recusal, a ballot. Nobody who may not know it can tell them apart by
 * any answer. This is the small form of `npm run twoworlds`; docs/two-worlds.md says what is compared.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { Random } from '../demo/random.ts'
import * as stage from '../demo/stages.ts'
import { SeededChance } from '../scripts/seeded-chance.ts'
import { type Asking, askingsOf } from '../scripts/twoworlds/addresses.ts'
import { compare, firstStretch } from '../scripts/twoworlds/compare.ts'
import { type Answer, type Look, lookAt } from '../scripts/twoworlds/look.ts'
import { viewersOf } from '../scripts/twoworlds/secrets.ts'
import { policy } from '../src/server/access/policy.ts'
import { replaceChance, systemChance } from '../src/server/chance.ts'
import { keepOwnNote } from '../src/server/store/own-note.ts'
import { Home, type OpenedTown } from './helpers/homes.ts'
import { applicationOf, layMeeting, SCENE } from './helpers/meeting-scene.ts'

const home = new Home('embedded')
afterAll(() => home.closeAll())
afterEach(() => replaceChance(systemChance))

/** They may know none of the five secrets. */
const outsiders = ['nobody', 'applicant 5', 'district 620102 handler', 'expert 15', 'member 0', 'system administrator']

async function world(told: 0 | 1): Promise<OpenedTown> {
  const opened = await home.town()
  const { office, city, applicants } = opened.town
  replaceChance(new SeededChance('one story'))
  const [fifth] = applicants.slice(5)
  const expert = (index: number) => city.experts[index] as NonNullable<(typeof city.experts)[number]>
  if (!fifth) throw new Error('the town has no applicant 5')
  await stage.assign(office, city, fifth, [expert(told === 0 ? 8 : 9)])
  const percents = stage.percentsAround(60, 5, new Random(3), office)
  await stage.sealSheet(office, fifth, expert(0), { ...percents, '4.1.2': 50 + 5 * told }, new Random(3))
  const recusing = expert(1 + told)
  await office.send('sheet.recuse', `${fifth.application}.${recusing.id}`, { reason: '亲属在该单位任职', tie: 'kin' }, recusing.by)
  const members = city.members.map((member) => member.person)
  await layMeeting(opened, { rules: { ballot: 'secret' }, members, present: members })
  await office.send('meeting.open-vote', SCENE.meeting, { application: applicationOf('a') }, city.city.handler)
  const account = members[1 + told] ?? ''
  await keepOwnNote(opened.house.db, { account, application: applicationOf('b') }, 0, { text: '请说明口径' }, opened.clock.now().toISOString())
  for (const [index, member] of city.members.entries())
    await office.send('meeting.vote', SCENE.meeting, { application: applicationOf('a'), ballot: index === told ? 'against' : 'for' }, member)
  return opened
}

async function look({ house, town, serve }: OpenedTown, labels: readonly string[], only?: (asking: Asking) => boolean): Promise<Look> {
  const { app } = await serve()
  const viewers = viewersOf(town).filter(({ label }) => labels.includes(label))
  const askings = await askingsOf(house, town, { each: 1, hashes: 1, writes: true, gates: 8 })
  return lookAt(house, app, viewers, only ? askings.filter(only) : askings, labels.join())
}

describe('two worlds', () => {
  it('cannot be told apart by whoever may not know the secret, and a leak is found', { timeout: 400_000 }, async () => {
    const [zero, one] = [await world(0), await world(1)]
    const told = await compare(await look(zero, outsiders), await look(one, outsiders))
    expect(told.differences).toEqual([])
    expect(told.responses).toBeGreaterThan(1_000)

    const ofSheets = ({ family }: Asking) => family === 'sheet.read'
    const seen = await compare(await look(zero, ['city handler'], ofSheets), await look(one, ['city handler'], ofSheets))
    expect(seen.differences.length).toBeGreaterThan(0)

    const rows = policy as Record<string, unknown>
    const row = rows['sheet.read']
    rows['sheet.read'] = { who: { 'legal-representative': 'any' } }
    try {
      const leaked = await compare(await look(zero, ['applicant 5'], ofSheets), await look(one, ['applicant 5'], ofSheets))
      expect(leaked.differences.map(({ asked }) => asked)).toContainEqual(expect.stringMatching(/^applicant 5 GET \/api\/sheets\/ap-\w+\.ex-\w+$/))
      expect(leaked.differences[0]?.stretch).toMatch(/^at \d+ of \d+\/\d+: «.*» and «.*»$/)
    } finally {
      rows['sheet.read'] = row
    }
  })
})

describe('a comparison', () => {
  const answer = (change: Partial<Answer> & { text?: string } = {}): Answer => ({
    status: 200,
    headers: { 'content-type': 'application/json', etag: 'W/"1"' },
    body: Buffer.from(change.text ?? '{}'),
    ...change,
  })
  const seen = (given: Readonly<Record<string, Answer>>): Look => ({ answers: new Map(Object.entries(given)), naming: (text) => text })
  const differing = async (here: Answer, there: Answer) => (await compare(seen({ it: here }), seen({ it: there }))).differences.length

  it.each([
    ['a byte', answer(), answer({ text: '[]' })],
    ['a size', answer({ text: '[1]' }), answer({ text: '[1,1]' })],
    ['a status', answer(), answer({ status: 404 })],
    ['a header', answer(), answer({ headers: { 'content-type': 'application/json', etag: 'W/"2"' } })],
  ])('finds %s', async (_what, here, there) => {
    expect(await differing(here, there)).toBe(1)
    expect(await differing(here, here)).toBe(0)
  })

  it('finds what could be asked in one world only, and says where two texts part', async () => {
    expect((await compare(seen({ it: answer() }), seen({}))).differences).toHaveLength(1)
    expect(firstStretch('one vote', 'one veto')).toContain('at 5 of 8/8')
  })

  it('lays the ballots of a counted secret vote down in one order, and nothing else', async () => {
    const ballots = (...list: string[]) => answer({ text: JSON.stringify({ shuffled: list }) })
    expect(await differing(ballots('for', 'against'), ballots('against', 'for'))).toBe(0)
    expect(await differing(ballots('for', 'against'), ballots('for', 'for'))).toBe(1)
  })
})

it('chance is replaced by nothing that a house is made of', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('chance.ts'))
  const read = (file: string) => readFileSync(join('src', file), 'utf8')
  expect(files.filter((file) => !file.includes('.test.') && read(file).includes('replaceChance'))).toEqual([])
  const sources = files.filter((file) => file.startsWith('server') && !file.includes('.test.') && /randomBytes|randomInt|randomUUID/.test(read(file)))
  expect(sources.filter((file) => !/from '(\.\.?\/)+chance\.ts'/.test(read(file)))).toEqual([])
})
