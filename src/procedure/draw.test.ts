import { describe, expect, it } from 'vitest'
import { applicationAt, applicationEvents, around } from '../../tests/helpers/applications.ts'
import {
  commitment,
  committing,
  drawEvents,
  drawFacts,
  drawState,
  entries,
  experts,
  frozen,
  hash,
  nameOf,
  nonces,
  numberOf,
  numbers,
  opening,
  parties,
  result,
  root,
  salts,
  seated,
  strata,
} from '../../tests/helpers/draws.ts'
import { edition, suspended, suspendedFacts } from '../../tests/helpers/editions.ts'
import { bank, expert } from '../../tests/helpers/experts.ts'
import { effect, given, on } from '../../tests/helpers/given.ts'
import { identityOf } from '../../tests/helpers/organisations.ts'
import { city, commendation, theClock } from '../../tests/helpers/people.ts'
import { drawn } from './draw-order.ts'
import { firstFault } from './draw-record.ts'
import { recordOf } from './draw-result.ts'

const discipline = { person: 'p-discipline', role: 'discipline', body: 'discipline' } as const
const { creditCode } = identityOf('a')
const tied = [1, 2, 3, 5].map((number) => expert(number))
const withTie = expert(4, on('2026-06-01', { type: 'TieRecorded', creditCode, kind: 'kin', source: '本人申报' }))
const pool = [...tied, withTie].sort((a, b) => (a.id < b.id ? -1 : 1))
const command = { id: 'draw-1', edition: 'edition-6', purpose: 'visit', applications: ['app-a'], strata, parties, unavailable: [] }
const facts = (others: object = {}) => ({
  edition: edition(),
  applications: [{ state: applicationAt('listed'), recused: {}, given: [] }],
  bank: pool,
  salts,
  standing: [],
  hash,
  ...others,
})
const freezing = (typed: object = {}, others: object = {}) =>
  given('draw').when('draw.freeze', { ...command, ...typed }, city, facts(others), '2026-06-23')

describe('a pool', () => {
  it('is frozen with numbers, leaves and reasons, and every check of an expert against an applicant stands for itself', () => {
    const checks = entries.map(({ number, barred }) => ({ type: 'ExpertChecked', number, application: 'app-a', outcome: barred, weighed: [] }))
    freezing()
      .then(...[frozen, ...checks].map((event) => effect('draw', 'draw-1', event)))
      .leavesBeside('draw', 'draw-1', { stage: 'frozen', checks: 5, root })
  })

  it('never writes an expert into the journal', () => {
    const { decision } = freezing()
    const written = JSON.stringify(decision)
    for (const { id, name, person } of pool) for (const secret of [id, name, person ?? '', salts[id] ?? '']) expect(written).not.toContain(secret)
  })

  it('counts one check for every expert and every applicant', () => {
    const two = ['a', 'b'].map((key) => ({ state: applicationAt('listed', key), recused: {}, given: [] }))
    const { decision } = freezing({ applications: ['app-a', 'app-b'] }, { applications: two })
    const checks = (decision as readonly { event: { type: string } }[]).filter(({ event }) => event.type === 'ExpertChecked')
    expect(checks).toHaveLength(pool.length * 2)
  })

  it('bars who recused, who is away and who has the work in hand, and leaves out who has none of the fields', () => {
    const of = (k: number, decision: unknown) =>
      (decision as readonly { event: { entries: typeof entries } }[])[0]?.event.entries.find(({ number }) => number === numberOf(k))?.barred
    const applications = [{ state: applicationAt('listed'), recused: { 'expert-1': 'adviser' }, given: ['expert-2'] }]
    const few = [{ title: '机械', seats: 1, substitutes: 0 }]
    const { decision } = freezing({ strata: few, unavailable: [{ expert: 'expert-3', reason: '住院' }] }, { applications })
    expect([1, 2, 3, 4, 5].map((k) => of(k, decision))).toEqual(['recused-by-rule', 'already-given', 'unavailable', 'expert-wider-tie/kin', null])
    freezing({ strata: [{ title: '食品', seats: 1, substitutes: 0 }] }).thenRefused('pool-too-small', { field: '食品', free: 0, seats: 1 })
  })

  it('skips who has said to be away on a day of the work, and whose term is over', () => {
    const away = expert(1, { type: 'AvailabilitySet', away: [{ from: '2026-06-29', to: '2026-07-02', reason: '出国' }] })
    const over = expert(2, { type: 'ParticularsChanged', ...expert(2), reason: '', termUntil: '2026-06-22' })
    const others = { bank: [away, over, expert(3), expert(5)] }
    const barredOn = (days: readonly string[]) => {
      const { decision } = freezing({ strata: [{ title: '机械', seats: 1, substitutes: 0 }], days }, others)
      const { entries: frozenEntries } = (decision as unknown as readonly { event: { entries: typeof entries } }[])[0]?.event ?? { entries: [] }
      return [1, 2, 3].map((k) => frozenEntries.find(({ leaf }) => leaf === entries.find(({ number }) => number === numberOf(k))?.leaf)?.barred)
    }
    expect(barredOn(['2026-06-30'])).toEqual(['unavailable', 'term-over', null])
    expect(barredOn(['2026-07-03'])).toEqual([null, 'term-over', null])
  })

  it('is not frozen with too few parties, without the lead body, or with fewer experts than seats', () => {
    freezing({ parties: ['city', 'city'] }).thenRefused('draw-parties-too-few', { parties: 1, least: 2 })
    freezing({ parties: ['commendation', 'discipline'] }).thenRefused('draw-parties-too-few', { parties: 2, least: 2 })
    freezing({ strata: [{ title: '机械', seats: 5, substitutes: 0 }] }).thenRefused('pool-too-small', { field: '机械', free: 4, seats: 5 })
    freezing({}, { applications: [{ state: applicationAt('received'), recused: {}, given: [] }] }).thenRefused('step-not-open', {
      stage: 'received',
      command: 'draw.freeze',
    })
    freezing({}, { edition: suspended }).thenShut('edition-suspended', suspendedFacts)
  })

  it('is not frozen a second time for the same applicants, unless the earlier draw is named with a reason, and then that one is kept', () => {
    const standing = [drawState('drawn')]
    freezing({ id: 'draw-2' }, { standing }).thenRefused('draw-stands', { draws: ['draw-1'] })
    freezing({ id: 'draw-2', replaces: { draw: 'draw-0', reason: '名额有误' } }, { standing }).thenRefused('draw-stands', { draws: ['draw-1'] })
    freezing({ id: 'draw-2', replaces: { draw: 'draw-1', reason: ' ' } }, { standing }).thenRefused('reasons-missing')
    const { decision } = freezing({ id: 'draw-2', replaces: { draw: 'draw-1', reason: '名额有误' } }, { standing })
    expect((decision as readonly object[]).at(-1)).toEqual(effect('draw', 'draw-1', { type: 'DrawReplaced', by: 'draw-2', reason: '名额有误' }))
    expect(drawState('drawn', { type: 'DrawReplaced', by: 'draw-2', reason: '' })).toMatchObject({ stage: 'replaced', replacedBy: 'draw-2', result })
  })
})

describe('a commitment', () => {
  const typed = { commitment: commitment('discipline') }

  it('is laid down once by each party; with the last the days for opening are counted', () => {
    given('draw', ...drawEvents('frozen'))
      .when('draw.commit', typed, discipline, drawFacts(), '2026-06-23')
      .then({ type: 'SeedCommitted', party: 'discipline', ...typed, openBy: null })
      .leaves({ stage: 'frozen' })
    given('draw', ...drawEvents('frozen'), ...committing('city', 'commendation'))
      .when('draw.commit', typed, discipline, drawFacts(), '2026-06-26')
      .then({ type: 'SeedCommitted', party: 'discipline', ...typed, openBy: '2026-06-29' })
      .leaves({ stage: 'committed' })
    given('draw', ...drawEvents('frozen'), ...committing('discipline'))
      .when('draw.commit', typed, discipline, drawFacts(), '2026-06-23')
      .thenShut('seed-committed-already')
    given('draw', { ...frozen, parties: ['city', 'commendation'] })
      .when('draw.commit', typed, discipline, drawFacts(), '2026-06-23')
      .thenShut('party-not-in-draw', { party: 'discipline' })
  })
})

describe('opening', () => {
  const committed = given('draw', ...drawEvents('committed'))

  it('is for the lead body first, and only with the number that was laid down', () => {
    committed.when('draw.open', { nonce: nonces.discipline }, discipline, drawFacts(), '2026-06-24').thenShut('lead-body-opens-first')
    committed.when('draw.open', { nonce: nonces.discipline }, city, drawFacts(), '2026-06-24').thenRefused('seed-does-not-match')
    committed
      .when('draw.open', { nonce: nonces.city }, city, drawFacts(), '2026-06-24')
      .then({ type: 'SeedOpened', party: 'city' })
      .leaves({ stage: 'committed', openedBy: ['city'], opened: [] })
    given('draw', ...drawEvents('committed'), ...opening('city'))
      .when('draw.open', { nonce: nonces.city }, city, drawFacts('city'), '2026-06-24')
      .thenShut('seed-opened-already')
  })

  it('gives the order with the last number, and the record is right', () => {
    const after = given('draw', ...drawEvents('committed'), ...opening('city', 'commendation'))
      .when('draw.open', { nonce: nonces.discipline }, discipline, drawFacts('city', 'commendation'), '2026-06-24')
      .then({ type: 'SeedOpened', party: 'discipline' }, experts)
      .leaves({ stage: 'drawn', result })
    expect(firstFault(hash, recordOf(after.state as never) as never)).toBeNull()
    expect(recordOf(drawState('committed'))).toMatchObject({ seed: null, opened: [], result: [] })
  })
})

describe('a silent party', () => {
  const withCity = given('draw', ...drawEvents('committed'), ...opening('city', 'commendation'))

  it('is waited for until its days are over', () => {
    withCity
      .when('draw.go-on', {}, theClock, drawFacts('city', 'commendation'), '2026-06-24')
      .thenShut('draw-opening-days-run', { until: '2026-06-24' })
  })

  it('is named, and the draw goes on with enough others', () => {
    const after = withCity
      .when('draw.go-on', {}, theClock, drawFacts('city', 'commendation'), '2026-06-25')
      .leavesAs({ stage: 'drawn', missing: ['discipline'] })
    expect(firstFault(hash, recordOf(after as never) as never)).toBeNull()
  })

  it('makes the draw lapse when it is the lead body, or when too few have opened', () => {
    given('draw', ...drawEvents('committed'))
      .when('draw.go-on', {}, theClock, drawFacts(), '2026-06-25')
      .then({ type: 'DrawLapsed', opened: [], missing: parties })
      .leaves({ stage: 'lapsed' })
    withCity
      .under({ drawPartiesAtLeast: 3 })
      .when('draw.go-on', {}, theClock, drawFacts('city', 'commendation'), '2026-06-25')
      .leavesAs({ stage: 'lapsed', missing: ['discipline'] })
  })
})

describe('a refusal', () => {
  const done = given('draw', ...drawEvents('drawn'))
  const [first] = result.filter(({ outcome }) => outcome === 'seat').map(({ number }) => number)

  it('takes the next number, in the order drawn', () => {
    const typed = { number: first ?? 0, reason: '出差' }
    done
      .when('draw.record-refusal', typed, city, drawFacts(), '2026-06-25')
      .then({ type: 'DrawnRefused', ...typed, result: drawn(hash, experts.seed, { draw: 'draw-1', strata, entries }, [typed]) })
      .leaves({ refusals: [typed] })
  })

  it('needs a reason and a number that was drawn', () => {
    done.when('draw.record-refusal', { number: first, reason: ' ' }, city, drawFacts(), '2026-06-25').thenRefused('reasons-missing')
    done
      .when('draw.record-refusal', { number: numberOf(4), reason: '出差' }, city, drawFacts(), '2026-06-25')
      .thenRefused('number-not-drawn', { number: numberOf(4) })
    done.when('draw.name', { number: numberOf(4) }, city, drawFacts(), '2026-06-25').thenRefused('number-not-drawn', { number: numberOf(4) })
  })
})

describe('a group where the rules have experts drawn', () => {
  const [leader = '', ...members] = seated
  const plan = { leader, members, days: ['2026-06-24'], place: '厂区', draw: 'draw-1' }
  const drawnGroup = { state: drawState('drawn'), numbers }
  const forming = (typed: object, named: object | null) => {
    const facts = { ...around(), experts: bank, visits: [], draw: named }
    return given('application', ...applicationEvents('listed'))
      .under({ groupsDrawn: true })
      .when('application.form-group', { ...plan, ...typed }, city, facts, '2026-06-23')
  }

  it('is formed from the seats of a draw, which it names', () => {
    const { decision } = forming({}, drawnGroup)
    expect((decision as readonly object[]).slice(-2)).toMatchObject([
      { kind: 'application' },
      { kind: 'visit', event: { type: 'GroupFormed', draw: 'draw-1', leader } },
    ])
  })

  it('is not formed without a draw, from a draw of others, with somebody else, or without one who was drawn', () => {
    const outside = nameOf(result.find(({ outcome }) => outcome === 'substitute')?.number ?? 0)
    const name = bank.find(({ id }) => id === outside)?.name ?? ''
    forming({}, null).thenRefused('draw-missing')
    forming({}, { ...drawnGroup, state: drawState('committed') }).thenRefused('draw-of-others')
    forming({}, { ...drawnGroup, state: { ...drawState('drawn'), purpose: 'reading' } }).thenRefused('draw-of-others')
    forming({}, { ...drawnGroup, state: { ...drawState('drawn'), applications: ['app-b'] } }).thenRefused('draw-of-others')
    forming({ members: [...members.slice(1), outside] }, drawnGroup).thenRefused('expert-not-drawn', { expert: name })
    const four = { ...drawState('drawn'), result: result.map((place) => (place.outcome === 'substitute' ? { ...place, outcome: 'seat' } : place)) }
    forming({}, { ...drawnGroup, state: four }).thenRefused('drawn-left-out', { drawn: 4, chosen: 3 })
  })
})

it('reading by who was not drawn is refused', () => {
  const facts = { ...around(), experts: bank, draw: null }
  given('application', ...applicationEvents('received'))
    .under({ groupsDrawn: true })
    .when('application.assign-readers', { experts: ['expert-1'] }, { ...commendation, role: 'city' }, facts, '2026-05-29')
    .thenRefused('draw-missing')
})
