/** 专家抽取 in a story: three offices bring their numbers, and whoever holds a seat is called. */
import { createHash } from 'node:crypto'
import type { By } from '../src/procedure/decision.ts'
import type { DrawParty, DrawPurpose, DrawState } from '../src/procedure/draw.ts'
import { commitmentOf, type Hash } from '../src/procedure/draw-order.ts'
import { randomBytes } from '../src/server/chance.ts'
import { newId } from '../src/server/ids.ts'
import type { Applicant } from './applicants.ts'
import { type City, type ExpertPerson, fields } from './city.ts'
import type { Office } from './office.ts'

const hash: Hash = (bytes) => createHash('sha256').update(bytes).digest()

export interface DrawPlan {
  readonly edition: string
  readonly purpose: DrawPurpose
  readonly applications: readonly string[]
  readonly strata: readonly { readonly title: string; readonly seats: number; readonly substitutes: number }[]
  readonly replaces?: { readonly draw: string; readonly reason: string }
}

/** A finished draw: its id and the experts who hold a seat, in the order drawn. */
export interface Drawn {
  readonly draw: string
  readonly group: readonly ExpertPerson[]
}

const handsOf = (city: City): Readonly<Record<DrawParty, By>> => ({
  city: city.city.handler,
  commendation: city.commendation.handler,
  discipline: city.discipline,
})

export async function freeze(office: Office, city: City, plan: DrawPlan): Promise<string> {
  const parties = ['city', 'commendation', 'discipline']
  const frozen = await office.send('draw.freeze', null, { id: newId('draw'), parties, unavailable: [], ...plan }, city.city.handler)
  return frozen.case.id
}

/** Each office lays its number down; answers the numbers, which only the offices know. */
export async function commit(office: Office, city: City, draw: string): Promise<Readonly<Record<DrawParty, string>>> {
  const { root } = await stateOf(office, draw)
  const numbers = { city: number(), commendation: number(), discipline: number() }
  for (const [party, by] of Object.entries(handsOf(city)) as [DrawParty, By][])
    await office.send('draw.commit', draw, { commitment: commitmentOf(hash, draw, root, { party, nonce: numbers[party] }) }, by)
  return numbers
}

const number = () => randomBytes(32).toString('hex')

/** The whole way of a draw, from the frozen pool to the experts who are called. */
export async function drawExperts(office: Office, city: City, plan: DrawPlan): Promise<Drawn> {
  const draw = await freeze(office, city, plan)
  const numbers = await commit(office, city, draw)
  for (const [party, by] of Object.entries(handsOf(city)) as [DrawParty, By][]) await office.send('draw.open', draw, { nonce: numbers[party] }, by)
  return { draw, group: await seatsOf(office, city, draw) }
}

/** A draw for one applicant, from one field of the bank; the fields take turns. */
export async function drawFor(
  office: Office,
  city: City,
  { application }: Pick<Applicant, 'application'>,
  purpose: DrawPurpose,
  seats: number,
  turn: number,
): Promise<Drawn> {
  const { edition } = await office.house.db.selectFrom('application').select('edition').where('id', '=', application).executeTakeFirstOrThrow()
  const title = fields[1 + (turn % (fields.length - 1))] ?? fields[0]
  return drawExperts(office, city, { edition, purpose, applications: [application], strata: [{ title, seats, substitutes: 2 }] })
}

/** An expert cannot come; answers who follows. */
export async function refuse(office: Office, city: City, draw: string, expert: ExpertPerson, reason: string): Promise<ExpertPerson | undefined> {
  const before = await seatsOf(office, city, draw)
  const number = (await numbersOf(office, draw)).get(expert.id) ?? 0
  await office.send('draw.record-refusal', draw, { number, reason }, city.city.handler)
  return (await seatsOf(office, city, draw)).find((each) => !before.includes(each))
}

async function stateOf(office: Office, draw: string): Promise<DrawState> {
  const row = await office.house.db.selectFrom('draw').select('state').where('id', '=', draw).executeTakeFirstOrThrow()
  return row.state as DrawState
}

async function numbersOf(office: Office, draw: string): Promise<ReadonlyMap<string, number>> {
  const { entries } = await stateOf(office, draw)
  const names = await office.house.db.selectFrom('draw_name').select(['leaf', 'expert']).where('draw', '=', draw).execute()
  return new Map(names.map(({ leaf, expert }) => [expert, entries.find((entry) => entry.leaf === leaf)?.number ?? 0]))
}

export async function seatsOf(office: Office, city: City, draw: string): Promise<readonly ExpertPerson[]> {
  const { result } = await stateOf(office, draw)
  const numbers = await numbersOf(office, draw)
  const seats = result.filter(({ outcome }) => outcome === 'seat').map((place) => place.number)
  return seats.flatMap((seat) => city.experts.find(({ id }) => numbers.get(id) === seat) ?? [])
}
