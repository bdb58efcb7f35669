/** 合议台: one application's scores side by side, item by item, what the rules make of them, and who has signed. */
import { type CriteriaSet, criteriaOf, itemsOf } from '../../../law/measures.ts'
import type { ApplicationState, Unsealing } from '../../../procedure/application.ts'
import { type Cited, citedIn } from '../../../procedure/cited-evidence.ts'
import { type Proposal, proposalOf, TRIMMED_FROM } from '../../../procedure/combination.ts'
import { stillToSign } from '../../../procedure/consensus.ts'
import type { ExpertState } from '../../../procedure/expert.ts'
import { type SheetState, totalOf } from '../../../procedure/sheet.ts'
import { spreadOf } from '../../../procedure/spread.ts'
import { asNamed } from '../../../procedure/unsealing.ts'
import { openedBy } from '../../store/evidence-opening.ts'
import type { Database } from '../../store/schema.ts'
import type { Handler, Input } from '../input.ts'
import { stateOf } from '../reading.ts'
import { materialsShut } from '../undertaken.ts'
import { boardShut, boardSteps, mayLead } from './board-steps.ts'
import { bankOf, sheetsOf } from './found.ts'
import { type Around, around, editionOf } from './ground.ts'
import { percentsOf, progress, standing } from './material-review.ts'

export const applicationReview: Handler = async (input) => {
  const state = stateOf<ApplicationState>(input)
  const expert = ownReader(input)
  if (expert !== null && (await materialsShut(input, state))) return input.reply
  const about = await around(input, await editionOf(input, state.edition))
  const own = asNamed(standing(await sheetsOf(input.house.db, [state.id]), state.id), state.readers)
  const known = progress(own)
  const mine = own.find((sheet) => sheet.expert === expert)
  const leads = mine?.stage === 'sealed' && mayLead(input, about)
  if (expert !== null && !(mine && (known.totals || leads))) return boardShut(input, about)
  const shut = expert !== null && !known.totals
  const open = known.totals ? own : []
  const criteria = criteriaOf(about.edition, about.terms)
  const proposal = proposalOf(criteria, open.map(percentsOf), about.terms.rules)
  const [bank, opened, { names, ...hands }] = await Promise.all([
    bankOf(input.house.db),
    openedBy(input.house.db, state.id),
    handsOf(input.house.db, state, expert === null),
  ])
  const result = state.material && { total: state.material.total, comment: state.material.comment }
  return {
    ...known,
    percentStep: criteria.percentStep,
    items: shut ? [] : itemsIn(criteria, open, proposal, state, opened),
    result: shut ? null : result,
    reasonsDraft: expert === null ? reasonsDraft(state, criteria, open) : '',
    open: known.totals !== null,
    ...hands,
    readers: shut ? [] : own.map((sheet, index) => readerOf(sheet, index + 1, state, bank, expert)),
    ...byTheRules(about, proposal, open),
    waiting: shut ? null : waitingOf(state, own, about, expert === null ? names : new Map()),
    stale: state.materialStale === true,
    steps: await boardSteps(input, state.id),
  }
}

/** The expert who asks as a reader; null for the office and those who look on. */
function ownReader({ actor, admission: { by } }: Input): string | null {
  return by.role === 'expert' || by.role === 'leader' ? (actor?.expert ?? '') : null
}

function itemsIn(
  criteria: CriteriaSet,
  open: readonly SheetState[],
  proposal: Proposal,
  state: ApplicationState,
  opened: ReadonlyMap<string, ReadonlySet<string>>,
) {
  const files = state.submissions.at(-1)?.files ?? []
  const result = state.agreement?.result ?? state.material
  const proposed = new Map(proposal.items.map((item) => [item.code, item]))
  return itemsOf(criteria).map(({ code, title, titleEn, points }) => {
    const percents = open.map((sheet) => sheet.items[code]?.percent ?? 0)
    const spread = spreadOf(percents)
    const cites = open.map((sheet) => citedIn(sheet.items[code] ?? { percent: 0, strengths: '', improvements: '' }, files))
    const item = open.length > 0 ? proposed.get(code) : undefined
    return {
      ...{ code, title, titleEn, points, percents },
      median: spread?.median ?? null,
      least: spread?.least ?? null,
      greatest: spread?.greatest ?? null,
      range: spread?.range ?? null,
      discuss: item?.discuss ?? false,
      proposed: item?.hundredths ?? null,
      leftOut: item?.leftOut ?? [],
      agreed: result?.percents[code] ?? null,
      reason: result?.reasons?.[code] ?? '',
      verify: result?.verify?.[code] ?? '',
      notes: open.map((sheet, index) => noteOf(sheet, code, index, cites, opened)),
    }
  })
}

function noteOf(
  sheet: SheetState,
  code: string,
  index: number,
  cites: readonly (readonly Cited[])[],
  opened: ReadonlyMap<string, ReadonlySet<string>>,
) {
  const { percent = 0, strengths = '', improvements = '' } = sheet.items[code] ?? {}
  const own = cites[index] ?? []
  const others = new Map(cites.flatMap((list, at) => (at === index ? [] : list.map((each) => [each.sha256, each.name] as const))))
  for (const { sha256 } of own) others.delete(sha256)
  const unopened = [...others].filter(([sha256]) => !opened.get(sheet.expert)?.has(sha256)).map(([, name]) => name)
  return { reader: index + 1, percent, strengths, improvements, cited: own, unopened }
}

function readerOf(sheet: SheetState, reader: number, state: ApplicationState, bank: ReadonlyMap<string, ExpertState>, asking: string | null) {
  const { agreement, readingLeader } = state
  return {
    reader,
    expert: asking === null ? sheet.expert : null,
    name: asking === null ? (bank.get(sheet.expert)?.name ?? '') : null,
    me: sheet.expert === asking,
    leads: sheet.expert === readingLeader,
    signedOn: agreement?.signed[sheet.expert] ?? null,
    absence: agreement?.absent[sheet.expert] ?? null,
  }
}

function byTheRules({ terms }: Around, proposal: Proposal, open: readonly SheetState[]) {
  const { materialCombination: rule, spreadLimitItem, spreadLimitTotal, readersSignResult, boardLedBy } = terms.rules
  const clause = (key: string) => terms.measures.parameters.find((parameter) => parameter.key === key)?.clause ?? 0
  return {
    rule,
    trims: rule === 'trimmed-mean' && open.length >= TRIMMED_FROM,
    proposedTotal: open.length > 0 ? proposal.total : null,
    discussTotal: open.length > 0 && proposal.discussTotal,
    limits: { item: spreadLimitItem, total: spreadLimitTotal },
    clauses: {
      led: clause('boardLedBy'),
      witness: clause('unsealingWitnessed'),
      rule: clause('materialCombination'),
      item: clause('spreadLimitItem'),
      total: clause('spreadLimitTotal'),
      signatures: clause('readersSignResult'),
    },
    signatures: readersSignResult,
    ledBy: boardLedBy,
  }
}

function waitingOf({ agreement }: ApplicationState, own: readonly SheetState[], about: Around, names: ReadonlyMap<string, string>) {
  if (!agreement) return null
  const { result, outside, person, day, second } = agreement
  const still = stillToSign(agreement, { sheets: own }, about).length
  if (still === 0 && (outside.length === 0 || second !== null)) return null
  return { total: result.total, outside, enteredBy: names.get(person) ?? null, on: day, second: second !== null, still }
}

/** Who called and witnessed each unsealing, with the moment the journal has. Experts read the posts without the names. */
async function handsOf(db: Database, state: ApplicationState, named: boolean) {
  const { unsealingCalled } = state
  const unsealings = state.unsealings ?? []
  const people = [unsealingCalled, ...unsealings.map(({ called }) => called)].flatMap((each) => (each ? [each.person] : []))
  const all = [...people, ...unsealings.flatMap(({ witness }) => witness ?? []), state.agreement?.person ?? '']
  const rows = await db
    .selectFrom('account')
    .select(['id', 'state'])
    .where('id', 'in', [...all, ''])
    .execute()
  const names = new Map(rows.map(({ id, state: account }) => [id, String((account as { name?: string }).name ?? '')]))
  const entries = await db
    .selectFrom('journal')
    .select(['type', 'at'])
    .where('case_id', '=', state.id)
    .where('type', 'in', ['UnsealingCalled', 'SheetsUnsealed'])
    .orderBy('version')
    .execute()
  const moments = entries.filter(({ type }) => type === 'SheetsUnsealed').map(({ at }) => at)
  const last = entries.at(-1)?.at ?? ''
  const hand = (person: string, role: string, at: string) => ({ role, name: named ? (names.get(person) ?? '') : null, at })
  const told = ({ sheets, called, witness }: Unsealing, index: number) => {
    const at = moments[index] ?? ''
    return { sheets: sheets.length, called: hand(called.person, called.role, at), witness: witness === null ? null : hand(witness, 'discipline', at) }
  }
  return {
    called: unsealingCalled ? hand(unsealingCalled.person, unsealingCalled.role, last) : null,
    unsealings: unsealings.map(told),
    names,
  }
}

/** What the experts wrote of strengths and improvements, by category, for the letter that a clerk words. */
function reasonsDraft({ name }: ApplicationState, criteria: CriteriaSet, sheets: readonly SheetState[]): string {
  const said = (codes: readonly string[], what: 'strengths' | 'improvements') => [
    ...new Set(codes.flatMap((code) => sheets.map((sheet) => sheet.items[code]?.[what].trim() ?? '').filter(Boolean))),
  ]
  const lines = criteria.categories.flatMap(({ title, items }) => {
    const codes = items.map(({ code }) => code)
    const [good, better] = [said(codes, 'strengths').slice(0, 2), said(codes, 'improvements').slice(0, 2)]
    if (good.length + better.length === 0) return []
    return [
      `${title}：${[...(good.length ? [`优势：${good.join('；')}`] : []), ...(better.length ? [`改进机会：${better.join('；')}`] : [])].join('。')}。`,
    ]
  })
  return [`经材料评审，${name}未列入本届受理名单。评审专家提出的优势和改进机会如下：`, ...lines].join('\n')
}

export const reviewTotal: Handler = async (input) => {
  const { edition, terms } = await around(input, await editionOf(input, stateOf<ApplicationState>(input).edition))
  const criteria = criteriaOf(edition, terms)
  const pairs = String(input.query.percents)
    .split(',')
    .filter(Boolean)
    .map((pair) => pair.split(':'))
  const percents = Object.fromEntries(pairs.map(([code = '', percent]) => [code, Math.min(100, Number(percent))]))
  const categories = criteria.categories.map(({ code, title, titleEn, items }) => ({
    code,
    title,
    titleEn,
    points: items.reduce((sum, item) => sum + item.points, 0),
    total: items.reduce((sum, item) => sum + (percents[item.code] ?? 0) * item.points, 0),
  }))
  const codes = criteria.categories.flatMap(({ items }) => items.map((item) => item.code))
  return { total: totalOf(criteria, percents), given: codes.filter((code) => percents[code] !== undefined).length, of: codes.length, categories }
}
