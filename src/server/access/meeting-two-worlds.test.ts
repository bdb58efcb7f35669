/** Two meetings alike but for the ballots: before the close nobody can tell them apart by any answer, its size or its headers. */
import { afterAll, describe, expect, it } from 'vitest'
import { type Desk, Home, type HomeName, type OpenedTown } from '../../../tests/helpers/homes.ts'
import { applicationOf, layMeeting, SCENE } from '../../../tests/helpers/meeting-scene.ts'
import { operations } from '../../contract/operations.ts'
import type { RuleValues } from '../../law/measures.ts'
import type { Ballot } from '../../procedure/ballots.ts'

interface World extends OpenedTown {
  readonly desk: Desk
}

const params: Readonly<Record<string, string>> = {
  meeting: SCENE.meeting,
  edition: SCENE.edition,
  application: applicationOf('a'),
  kind: 'meeting',
  id: SCENE.meeting,
  case: SCENE.meeting,
  item: '4.1.2',
  section: 'overview',
  number: 'LZ2027-0001',
}

/** Bytes free on the disk and when the process began: of the machine, never alike twice. */
const ofTheMachine = '/api/running'

/** Every reading whose address these parameters fill. */
const addresses = [...operations.values()].flatMap(({ method, path }) => {
  const filled = path.replace(/:([a-zA-Z]+)/g, (whole, name: string) => params[name] ?? whole)
  return method === 'GET' && !filled.includes(':') && filled !== ofTheMachine ? [filled] : []
})
const pages = ['/', '/notices', '/ledger', '/feed.xml', '/progress']

/** Hashes and signatures are random in both worlds, and always as long. */
const plain = (text: string) =>
  text
    .replace(/[0-9a-f]{64}/g, 'HASH')
    .replace(/[A-Za-z0-9+/_-]{43}=?/g, 'SIGNED')
    .replace(/"csrf":"[^"]*"/g, '"csrf":""')
    .replace(/[A-Za-z]{3}, \d\d [A-Za-z]{3} \d{4} [\d:]{8} GMT/g, 'NOW')

async function seen({ desk, town }: World): Promise<ReadonlyMap<string, string>> {
  const { city } = town
  const people = [city.city.handler, city.city.reviewer, city.city.signatory, ...city.members.slice(2, 4), town.drafter, ...observersOf(city)]
  const found = new Map<string, string>()
  for (const by of [...people, null]) {
    const client = by ? await desk.sit(by) : desk.nobody
    for (const path of [...addresses, ...pages]) {
      const reply = await client.ask({ method: 'GET', path })
      const { date: _, 'set-cookie': __, ...headers } = reply.headers as Record<string, string>
      found.set(`${by?.role ?? 'nobody'} ${by?.person ?? ''} ${path}`, plain(`${reply.statusCode} ${JSON.stringify(headers)} ${reply.payload}`))
    }
  }
  return found
}

/** Whoever supervises or decides, found by their posts. */
function observersOf(city: World['town']['city']): readonly { person: string; role: string }[] {
  return Object.values(city as object).flatMap((each) => {
    const hands = each as { person?: string; role?: string; handler?: { person: string; role: string } }
    if (hands?.handler) return [hands.handler]
    return hands?.person && hands.role ? [{ person: hands.person, role: hands.role }] : []
  })
}

function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  expect([...one.keys()]).toEqual([...other.keys()])
  return [...one].filter(([key, text]) => text !== other.get(key)).map(([key]) => key)
}

const cases: readonly (readonly [HomeName, string, Partial<RuleValues>])[] = [
  ['embedded', 'secret', { ballot: 'secret' }],
  ['postgres', 'secret', { ballot: 'secret' }],
  ['embedded', 'named, one by one', { votesOneByOne: true }],
  ['embedded', 'named, all at once', {}],
]

describe.each(cases)('%s: a vote that is %s', (name, _what, rules) => {
  const home = new Home(name)
  afterAll(() => home.closeAll())

  async function world(): Promise<World> {
    const opened = await home.town()
    const members = opened.town.city.members.map((member) => member.person)
    await layMeeting(opened, { rules, members, present: members })
    return { ...opened, desk: await opened.serve() }
  }

  async function voteAll({ town }: World, ballotOf: (index: number) => Ballot): Promise<void> {
    for (const [index, member] of town.city.members.entries())
      await town.office.send('meeting.vote', SCENE.meeting, { application: applicationOf('a'), ballot: ballotOf(index) }, member)
  }

  it('tells nothing before its close, and afterwards only the count', { timeout: 600_000 }, async () => {
    const [zero, one] = [await world(), await world()]
    const chair = zero.town.city.city.handler
    const about = { application: applicationOf('a') }
    const oneByOne = Object.keys(rules).length > 0
    if (oneByOne) for (const each of [zero, one]) await each.town.office.send('meeting.open-vote', SCENE.meeting, about, chair)
    await voteAll(zero, (index) => (index === 0 ? 'against' : 'for'))
    await voteAll(one, (index) => (index === 1 ? 'against' : 'for'))
    const before = await seen(zero)
    expect(before.size).toBeGreaterThan(250)
    expect(differences(before, await seen(one))).toEqual([])
    if (!oneByOne) return
    for (const each of [zero, one]) await each.town.office.send('meeting.close-vote', SCENE.meeting, about, chair)
    const [closed, other] = [await seen(zero), await seen(one)]
    const whole = `city ${chair.person} /api/meetings/${SCENE.meeting}`
    expect(closed.get(whole)).toContain('"against":1')
    const told = differences(closed, other)
    expect(told.filter((key) => !/ \/api\/(journal|meetings\/|editions\/[^/]+\/meetings)/.test(key))).toEqual([])
    if (rules.ballot !== 'secret') return
    const withoutOrder = (text: string | undefined) => text?.replace(/"shuffled":\[[^\]]*\]/g, (list) => `${[...list].sort().join('')}`)
    for (const key of told) expect(withoutOrder(closed.get(key))).toBe(withoutOrder(other.get(key)))
  })
})
