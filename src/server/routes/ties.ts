/** 利害关系: the ties of one expert or one applicant as a graph with its list, and those that need the office now. */
import { sql } from 'kysely'
import type { OwnTies, TieGraph, TieLine } from '../../contract/ties.ts'
import type { Terms } from '../../law/measures.ts'
import { finalStages } from '../../procedure/application.ts'
import type { ExpertState } from '../../procedure/expert.ts'
import type { OrganisationState } from '../../procedure/organisation.ts'
import { type DeclaredTie, type KeptTie, meets, type Over, type Party } from '../../procedure/tie.ts'
import { withOwnTies } from '../access/views.ts'
import { dayOf } from '../clock.ts'
import type { Database } from '../store/schema.ts'
import { termsOf } from '../world.ts'
import type { Handler, Input } from './input.ts'
import { stateOf } from './reading.ts'

/** Everything the graphs are drawn from. */
interface Known {
  readonly bank: readonly ExpertState[]
  readonly organisations: readonly OrganisationState[]
  /** `expert creditCode` of every pair with work in hand, with the application. */
  readonly inHand: ReadonlyMap<string, string>
  readonly terms: Terms
}

type Node = TieGraph['nodes'][number]

async function known(input: Input): Promise<Known> {
  const { db } = input.house
  const world = await input.house.world()
  const [experts, organisations, inHand] = await Promise.all([
    db.selectFrom('expert').select('state').orderBy('id').execute(),
    db.selectFrom('organisation').select('state').where('stage', '=', 'verified').orderBy('id').execute(),
    pairsInHand(db),
  ])
  return {
    bank: experts.map(({ state }) => state as ExpertState).filter(({ stage }) => stage === 'listed'),
    organisations: organisations.map(({ state }) => state as OrganisationState),
    inHand,
    terms: termsOf(world, null, dayOf(input.house.clock.now())),
  }
}

async function pairsInHand(db: Database): Promise<ReadonlyMap<string, string>> {
  const over = sql.val([...finalStages])
  const { rows } = await sql<{ expert: string; code: string; application: string }>`
    select s.expert, a.credit_code as code, a.id as application from sheet s join application a on a.id = s.application
      where s.stage in ('open', 'sealed') and not (a.stage = any(${over}::text[]))
    union select m.expert, a.credit_code, a.id from visit v cross join lateral unnest(v.members) as m(expert) join application a on a.id = v.application
      where v.stage in ('planned', 'opened', 'closed') and not (a.stage = any(${over}::text[]))`.execute(db)
  return new Map(rows.map(({ expert, code, application }) => [`${expert} ${code}`, application]))
}

const person = ({ id, name }: ExpertState, centre = false): Node => ({ id, kind: 'person', name, centre })

/** A body by its credit code: an applicant or an employer by name, any other by its code. */
function body(code: string, { organisations, bank }: Known, centre = false, name = ''): Node {
  const of = organisations.find(({ creditCode }) => creditCode === code)?.name ?? bank.find(({ employerCode }) => employerCode === code)?.employer
  return { id: code, kind: 'organisation', name: of ?? (name || code), centre }
}

/** What a tie of this kind weighs by the rules of today. */
function weightOf(kind: string, over: Over | undefined, { terms }: Known): TieLine['weight'] {
  if (over) return 'over'
  const verdict = terms.measures.law.mayReview([{ kind, source: '' }], terms)
  if (verdict.allowed) return 'shown'
  return terms.measures.grounds[verdict.code].kind === 'article' ? 'article' : 'rule'
}

interface Edge {
  readonly from: string
  readonly to: string
  readonly with: string
  readonly tie: Omit<KeptTie, 'creditCode' | 'day'> & { readonly day?: string | undefined }
  /** What the law takes it for. */
  readonly as: string
  readonly held: TieLine['held']
  readonly pair?: string
}

function lineOf({ from, to, with: end, tie, as, held, pair }: Edge, all: Known): TieLine {
  const weight = weightOf(as, tie.over, all)
  return {
    from,
    to,
    with: end,
    kind: tie.kind,
    source: tie.source,
    declaredBy: tie.declaredBy ?? 'office',
    day: tie.day ?? null,
    since: tie.since ?? null,
    until: tie.until ?? null,
    over: tie.over ?? null,
    weight,
    held,
    inHand: pair !== undefined && (weight === 'article' || weight === 'rule') && all.inHand.has(pair),
  }
}

/** The employment itself: no declared tie, and a bar only where the employer is the applicant. */
const employment = (expert: ExpertState, creditCode: string | null, end: string, all: Known): TieLine => ({
  ...lineOf(
    {
      from: expert.id,
      to: expert.employerCode,
      with: end,
      tie: { kind: 'employer', source: expert.employer },
      as: 'employer-interest',
      held: null,
      pair: `${expert.id} ${expert.employerCode}`,
    },
    all,
  ),
  ...(creditCode !== expert.employerCode && { weight: 'shown' as const, inHand: false }),
})

/** A tie that the bank keeps of an expert. */
const kept = (expert: ExpertState, tie: KeptTie, number: number, end: string, all: Known): TieLine =>
  lineOf(
    {
      from: expert.id,
      to: tie.creditCode,
      with: end,
      tie,
      as: tie.kind,
      held: { kind: 'expert', id: expert.id, number },
      pair: `${expert.id} ${tie.creditCode}`,
    },
    all,
  )

/** A tie that an applicant declared, to an expert or to the body that employs one, or to somebody outside the bank. */
function declared(of: OrganisationState, tie: DeclaredTie, number: number, expert: ExpertState | undefined, end: string, all: Known): TieLine {
  const { party } = tie
  const as = party.kind === 'organisation' ? all.terms.measures.law.throughEmployer(tie.kind) : tie.kind
  const to = party.kind === 'person' && expert ? expert.id : partyId(party)
  const held = { kind: 'organisation' as const, id: of.id, number }
  return lineOf({ from: of.creditCode, to, with: end, tie, as, held, ...(expert && { pair: `${expert.id} ${of.creditCode}` }) }, all)
}

const partyId = (party: Party) => party.creditCode ?? `${party.name} ${party.employer ?? ''}`.trim()

const ofExpert: Handler = async (input): Promise<TieGraph> => {
  const expert = stateOf<ExpertState>(input)
  const all = await known(input)
  const applicant = all.organisations.some(({ creditCode }) => creditCode === expert.employerCode)
  const meeting = all.organisations.flatMap((of) =>
    (of.ties ?? []).flatMap((tie, index) => (meets(tie.party, expert) ? [{ of, line: declared(of, tie, index + 1, expert, of.name, all) }] : [])),
  )
  const bodies = [...new Set([expert.employerCode, ...expert.ties.map(({ creditCode }) => creditCode), ...meeting.map(({ of }) => of.creditCode)])]
  return {
    name: expert.name,
    nodes: [person(expert, true), ...bodies.map((code) => body(code, all))],
    lines: [
      employment(expert, applicant ? expert.employerCode : null, expert.employer, all),
      ...expert.ties.map((tie, index) => kept(expert, tie, index + 1, body(tie.creditCode, all).name, all)),
      ...meeting.map(({ line }) => line),
    ],
  }
}

/** The ties of an applicant with the bank, and with whom it declared besides. */
function linesOf(of: OrganisationState, all: Known): readonly TieLine[] {
  const { creditCode } = of
  return [
    ...all.bank.filter(({ employerCode }) => employerCode === creditCode).map((each) => employment(each, creditCode, each.name, all)),
    ...all.bank.flatMap((each) => each.ties.flatMap((tie, at) => (tie.creditCode === creditCode ? [kept(each, tie, at + 1, each.name, all)] : []))),
    ...(of.ties ?? []).flatMap((tie, at) => {
      const met = all.bank.filter((each) => meets(tie.party, each))
      if (met.length === 0) return [declared(of, tie, at + 1, undefined, tie.party.name, all)]
      const end = ({ name }: ExpertState) => (tie.party.kind === 'person' ? name : `${tie.party.name}（${name}）`)
      const line = (each: ExpertState) => declared(of, tie, at + 1, each, end(each), all)
      return met.map(line)
    }),
  ]
}

const ofOrganisation: Handler = async (input): Promise<TieGraph> => {
  const of = stateOf<OrganisationState>(input)
  const all = await known(input)
  const lines = linesOf(of, all)
  const ends = [...new Set(lines.flatMap(({ from, to }) => [from, to]).filter((end) => end !== of.creditCode))]
  const experts = all.bank.filter(({ id }) => ends.includes(id))
  // Who is met through the employer stands beside it.
  const through = (of.ties ?? []).flatMap(({ party }) =>
    party.kind === 'organisation' ? all.bank.filter(({ employerCode }) => employerCode === party.creditCode) : [],
  )
  const parties = (of.ties ?? []).map(({ party }) => party)
  const others = ends
    .filter((end) => !experts.some(({ id }) => id === end))
    .map((end): Node => {
      const party = parties.find((each) => partyId(each) === end)
      return party?.kind === 'person' ? { id: end, kind: 'person', name: party.name, centre: false } : body(end, all, false, party?.name)
    })
  const beside = through.filter(({ id }, at) => !ends.includes(id) && through.findIndex((each) => each.id === id) === at)
  return {
    name: of.name,
    nodes: [body(of.creditCode, all, true, of.name), ...experts.map((each) => person(each)), ...others, ...beside.map((each) => person(each))],
    lines: [...lines, ...beside.map((each) => employment(each, of.creditCode, each.name, all))],
  }
}

const MOST_FOUND = 50

const list: Handler = async (input) => {
  const all = await known(input)
  const words = String(input.query.words).trim()
  const fits = (...texts: readonly string[]) => words === '' || texts.some((text) => text.includes(words))
  const experts = all.bank
    .filter(({ name, employer }) => fits(name, employer))
    .map((each) => ({ kind: 'expert' as const, id: each.id, name: each.name, of: each.employer, ties: each.ties.length }))
  const applicants = all.organisations
    .filter(({ name, creditCode }) => fits(name, creditCode))
    .map((each) => ({ kind: 'organisation' as const, id: each.id, name: each.name, of: each.creditCode, ties: each.ties?.length ?? 0 }))
  const urgent = all.organisations.flatMap((of) =>
    linesOf(of, all)
      .filter(({ inHand }) => inHand)
      .flatMap((line) =>
        all.bank
          .filter((expert) => concerns(line, expert) && all.inHand.has(`${expert.id} ${of.creditCode}`))
          .map((expert) => ({
            ...line,
            expert: expert.id,
            expertName: expert.name,
            applicant: of.id,
            applicantName: of.name,
            application: all.inHand.get(`${expert.id} ${of.creditCode}`) ?? '',
          })),
      ),
  )
  const found = [...experts, ...applicants].sort((a, b) => b.ties - a.ties || (a.name < b.name ? -1 : 1))
  return { found: found.slice(0, MOST_FOUND), urgent: onePerPair(urgent) }
}

/** A tie through the employer stands once for each expert it meets. */
const concerns = (line: TieLine, expert: ExpertState) => [line.from, line.to].includes(expert.id) || line.to === expert.employerCode

const onePerPair = <T extends TieLine & { expert: string; applicant: string }>(lines: readonly T[]): readonly T[] =>
  lines.filter(
    (line, at) =>
      lines.findIndex(
        (each) => each.expert === line.expert && each.applicant === line.applicant && each.kind === line.kind && each.source === line.source,
      ) === at,
  )

const own: Handler = async (input): Promise<OwnTies> => {
  const { body: organisation } = input.admission.by
  const row = await input.house.db.selectFrom('organisation').select('state').where('id', '=', organisation).executeTakeFirst()
  const state = row?.state as OrganisationState | undefined
  const own = state ? ((withOwnTies(state).ties ?? []) as readonly (DeclaredTie & { number: number })[]) : []
  const ties = own.map(({ number, party, kind, source, day, since, until, over }) => ({
    number,
    party: { kind: party.kind, name: party.name, creditCode: party.creditCode ?? null, employer: party.employer ?? null },
    kind,
    source,
    day,
    since: since ?? null,
    until: until ?? null,
    over: over ?? null,
  }))
  return { organisation: state?.id ?? null, ties }
}

export const tieHandlers: Readonly<Record<string, Handler>> = {
  'expert.ties': ofExpert,
  'organisation.ties': ofOrganisation,
  'ties.list': list,
  'ties.own': own,
}
