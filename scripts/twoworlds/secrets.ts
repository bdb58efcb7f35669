/** The secrets: for each, how the two worlds are told, where one halts to look, and who may know. docs/two-worlds.md says why these. */
import type { Moment, TownPlan, TownSoFar } from '../../demo/town.ts'
import type { Viewer } from './look.ts'

/** People by their place: `expert 3`, `member 0`, `city`, `supervisors` … */
export type Circle = 'city' | 'supervisors' | 'members' | 'government' | `expert ${number}` | `member ${number}`

export interface Secret {
  readonly name: string
  /** What is told alike in both worlds. */
  readonly alike?: TownPlan
  readonly worlds: readonly [TownPlan, TownPlan]
  /** Where one looks, and who may know the secret there; everybody else must see two worlds alike. */
  readonly looks: Readonly<Partial<Record<Moment, readonly Circle[]>>>
}

type Percents = Readonly<Record<string, number>>
const ITEM = '4.1.2'
const office = ['city', 'supervisors'] as const

/** One step more for an item, so that no rank turns on it. */
const raised = (percents: Percents): Percents => ({ ...percents, [ITEM]: (percents[ITEM] ?? 0) + 5 })
/** One step more for some items: what is agreed stays within what the sheets span, and not every item has room above. */
const agreedHigher = (percents: Percents): Percents =>
  Object.fromEntries(Object.entries(percents).map(([item, percent], index) => [item, index < 4 ? percent + 5 : percent]))
const raising = (expert: number): TownPlan => ({ given: (each, percents) => (each === expert ? raised(percents) : percents) })
const against = (member: number): TownPlan => ({
  ballot: (each, applicant) => (applicant === 10 || (applicant === 11 && each === member) ? 'against' : 'for'),
})

export const secrets: readonly Secret[] = [
  {
    name: 'who reviews whom',
    worlds: [{ readers: [0, 1, 2, 3] }, { readers: [0, 1, 8, 3] }],
    looks: { 'readers-named': [...office, 'expert 2', 'expert 8'], end: [...office, 'expert 2', 'expert 8'] },
  },
  {
    name: 'the score of a sheet',
    worlds: [raising(0), raising(1)],
    looks: { 'one-sheet-sealed': ['expert 0'], end: [...office, 'expert 0', 'expert 1', 'expert 2'] },
  },
  {
    name: 'an agreed score',
    worlds: [{}, { agreed: (applicant, percents) => (applicant === 10 ? agreedHigher(percents) : percents) }],
    looks: { end: [...office, 'members', 'government', 'expert 0', 'expert 1', 'expert 2', 'expert 4', 'expert 5', 'expert 6', 'expert 7'] },
  },
  {
    name: 'a recusal',
    worlds: [{ recusing: 3 }, { recusing: 2 }],
    looks: { 'readers-named': [...office, 'expert 2', 'expert 3'], end: [...office, 'expert 2', 'expert 3'] },
  },
  {
    name: 'a vote by name',
    worlds: [against(0), against(1)],
    looks: { 'ballots-cast': ['member 0', 'member 1'], end: [...office, 'members'] },
  },
  {
    name: 'a vote by name, one after the other',
    alike: { rules: { votesOneByOne: true } },
    worlds: [against(0), against(1)],
    looks: { 'ballots-cast': ['member 0', 'member 1'] },
  },
  {
    name: 'a secret vote',
    alike: { rules: { ballot: 'secret' } },
    worlds: [against(0), against(1)],
    looks: { 'ballots-cast': [], end: [] },
  },
  {
    name: 'a secret vote before its count',
    alike: { rules: { ballot: 'secret' } },
    worlds: [against(0), {}],
    looks: { 'ballots-cast': [] },
  },
  {
    name: 'the recusal of a member',
    alike: { rules: { membersRecuse: true } },
    worlds: [{ recusingMember: 0 }, { recusingMember: 1 }],
    looks: { end: [...office, 'members'] },
  },
  {
    name: 'a question of a member’s own',
    worlds: [{ notingMember: 0 }, { notingMember: 1 }],
    looks: { 'ballots-cast': ['member 0', 'member 1'], end: ['member 0', 'member 1'] },
  },
]

/** Who asks: of every post somebody, of applicants and experts several, and nobody in particular. */
export function viewersOf({ city, applicants }: TownSoFar): readonly (Viewer & { readonly circle: readonly Circle[] })[] {
  const one = (label: string, person: string, ...circle: Circle[]) => ({ label, person, circle })
  const district = (area: string) => {
    const office = city.districts[area]
    return office ? [one(`district ${area} handler`, office.handler.person)] : []
  }
  return [
    { label: 'nobody', person: null, circle: [] },
    ...[5, 7, 10, 11, 12].flatMap((index) => applicants.slice(index, index + 1).map((each) => one(`applicant ${index}`, each.legal.person))),
    ...['620102', '620103'].flatMap(district),
    ...Object.entries(city.departments)
      .slice(0, 1)
      .map(([key, by]) => one(`department ${key}`, by.person)),
    one('city handler', city.city.handler.person, 'city'),
    ...[0, 1, 2, 3, 4, 8, 15].flatMap((index) =>
      city.experts.slice(index, index + 1).map((each) => one(`expert ${index}`, each.by.person, `expert ${index}`)),
    ),
    ...city.members.slice(0, 3).map((member, index) => one(`member ${index}`, member.person, 'members', `member ${index}`)),
    one('government handler', city.government.handler.person, 'government'),
    one('commendation handler', city.commendation.handler.person, 'supervisors'),
    one('discipline', city.discipline.person, 'supervisors'),
    one('auditor', city.auditor.person, 'supervisors'),
    one('system administrator', city.systemAdministrator.person),
    one('security administrator', city.securityAdministrator.person),
  ]
}
