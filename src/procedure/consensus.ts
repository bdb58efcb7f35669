/** 合议: from unsealed sheets to one result, item by item; a new entry beside the originals, with the hands that signed it. */
import { criteriaOf, itemsOf } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { Agreement, ApplicationState, ReviewResult } from './application.ts'
import { type Percents, type Proposal, proposalOf, resultOfShares } from './combination.ts'
import { type Context, type Effect, type Step, unless } from './decision.ts'
import { editionRuns } from './edition-life.ts'
import { mayGoOn } from './expert.ts'
import { percentsComplete, totalOf } from './sheet.ts'
import { type VisitState, visit } from './site-review.ts'
import { type ApplicationFacts, application } from './submission.ts'
import { allSealed, leadsBoard, standingSheets, underReview } from './unsealing.ts'

export interface AgreeResult {
  /** By consensus one for each item; empty where the rules take a mean. */
  readonly percents: Percents
  readonly comment: string
  /** What was said of items that had to be discussed, by code. */
  readonly reasons?: Readonly<Record<string, string>> | undefined
  /** What is to be verified on the site, by code. */
  readonly verify?: Readonly<Record<string, string>> | undefined
}

export interface BoardFacts extends ApplicationFacts {
  /** Visits of this applicant: a result agreed anew may find one planned or under way. */
  readonly visits?: readonly Pick<VisitState, 'id' | 'stage' | 'issues'>[]
}

type BoardStep<Command> = Step<Command, ApplicationState, BoardFacts>

/** Enough readers have read, every sheet is sealed and unsealed, and what they say apart by more than the limit ◇ was discussed. */
export const agreeMaterialResult: BoardStep<AgreeResult> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => underReview(state, ['received', 'reviewed'], 'application.agree-result'),
      () => leadsBoard(state, facts, context),
      () => allSealed(facts, context),
      () => allUnsealed(facts),
      () => nobodyBarred(state, facts, context),
    ),
  decide(command, state, facts, context) {
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => byTheRule(command, facts, context),
    )
    if (!verdict.allowed) return verdict
    const proposal = proposalFor(facts, context)
    const outside = outsideOf(proposal, command.percents)
    const discussed = wasDiscussed(command, proposal, outside)
    return unless(discussed, () => {
      const result = resultFrom(command, proposal, facts, context)
      const waits = outside.length > 0 || context.terms.rules.readersSignResult
      return waits ? [application(state, { type: 'ResultProposed', result, outside })] : agreed(state, result, facts)
    })
  },
}

/** What the rules make of the sheets of this application. */
export function proposalFor(facts: ApplicationFacts, context: Context): Proposal {
  const sheets = standingSheets(facts).map((each) => each.percents ?? {})
  return proposalOf(criteriaOf(facts.edition, context.terms), sheets, context.terms.rules)
}

function allUnsealed(facts: ApplicationFacts): Verdict {
  const shut = standingSheets(facts).filter((each) => !each.percents).length
  return shut === 0 ? allowed : refuse('sheets-not-opened', { sheets: shut })
}

/** A tie may have come to light since a sheet was sealed: no result is made of it until the office has taken it out. */
function nobodyBarred(state: ApplicationState, { atWork = [], declared = [] }: ApplicationFacts, { terms }: Context): Verdict {
  const barred = atWork.filter((expert) => !mayGoOn({ expert, declared }, state.creditCode, terms).allowed)
  return barred.length === 0 ? allowed : refuse('reader-barred-since', { readers: barred.length })
}

function byTheRule(command: AgreeResult, facts: ApplicationFacts, context: Context): Verdict {
  const codes = itemsOf(criteriaOf(facts.edition, context.terms)).map(({ code }) => code)
  const unknown = Object.keys(command.verify ?? {}).filter((code) => !codes.includes(code))
  if (unknown.length > 0) return refuse('sheet-incomplete', { unknown })
  if (context.terms.rules.materialCombination === 'consensus') return percentsComplete(criteriaOf(facts.edition, context.terms), command.percents)
  return Object.keys(command.percents).length === 0 ? allowed : refuse('result-by-the-rule')
}

/** Items agreed below the lowest sheet or above the highest. */
export function outsideOf({ rule, items }: Proposal, percents: Percents): readonly string[] {
  if (rule !== 'consensus') return []
  return items.flatMap(({ code, counted }) => {
    const [least = 0, greatest = 100] = [counted[0], counted.at(-1)]
    const percent = percents[code] ?? least
    return percent < least || percent > greatest ? [code] : []
  })
}

function wasDiscussed({ reasons = {}, comment }: AgreeResult, proposal: Proposal, outside: readonly string[]): Verdict {
  const bare = proposal.items.filter(({ code, discuss }) => (discuss || outside.includes(code)) && !reasons[code]?.trim()).map(({ code }) => code)
  if (bare.length > 0) return refuse('discussion-missing', { items: bare })
  return proposal.discussTotal && comment.trim() === ''
    ? refuse('discussion-of-total-missing', { points: Math.round(proposal.totalRange / 100) })
    : allowed
}

function resultFrom(command: AgreeResult, { shares }: Proposal, facts: ApplicationFacts, context: Context): ReviewResult {
  const criteria = criteriaOf(facts.edition, context.terms)
  const { percents, comment } = command
  const scored = shares ? resultOfShares(criteria, shares) : { percents, total: totalOf(criteria, percents) }
  return { ...scored, comment, ...said('reasons', command.reasons), ...said('verify', command.verify) }
}

/** What was written of some items, without those left blank. */
function said<Key extends string>(
  key: Key,
  words: Readonly<Record<string, string>> = {},
): { readonly [K in Key]?: Readonly<Record<string, string>> } {
  const written = Object.entries(words).filter(([, text]) => text.trim() !== '')
  return (written.length > 0 ? { [key]: Object.fromEntries(written) } : {}) as { readonly [K in Key]?: Readonly<Record<string, string>> }
}

/** The result stands; what is to be verified goes with it to a visit that is planned or under way, each question once. */
function agreed(state: ApplicationState, result: ReviewResult, facts: BoardFacts): readonly Effect[] {
  const open = (facts.visits ?? []).filter(({ stage }) => stage === 'planned' || stage === 'opened')
  const raised = open.flatMap(({ id, issues = [] }) =>
    Object.entries(result.verify ?? {})
      .filter(([item, text]) => !issues.some((issue) => issue.item === item && issue.text === text))
      .map(([item, text]) => visit({ id }, { type: 'IssueRaised', item, text, from: 'board' })),
  )
  return [application(state, { type: 'MaterialResultAgreed', result }), ...raised]
}

/** Each reader signs the agreed result on an own device. */
export const signResult: BoardStep<Record<never, never>> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => waiting(state, facts, 'application.sign-result'),
      () => mayGoOn(facts, state.creditCode, context.terms),
      () => mayStillSign(state, facts, facts.expert?.id ?? ''),
    ),
  decide(_command, state, facts, context) {
    const expert = facts.expert?.id ?? ''
    return unless(this.gate(state, facts, context), () =>
      withLast(state, facts, context, { signed: { ...state.agreement?.signed, [expert]: context.day } }, { type: 'ResultSigned', expert }),
    )
  },
}

/** A reader who cannot sign: the absence is on the record with its reason. */
export const noteAbsence: BoardStep<{ readonly expert: string; readonly reason: string }> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => waiting(state, facts, 'application.note-absence'),
      () => leadsBoard(state, facts, context),
      () => nobodyBarred(state, facts, context),
    ),
  decide({ expert, reason }, state, facts, context) {
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (reason.trim() === '' ? refuse('reasons-missing') : allowed),
      () => mayStillSign(state, facts, expert),
    )
    return unless(verdict, () =>
      withLast(state, facts, context, { absent: { ...state.agreement?.absent, [expert]: reason } }, { type: 'SignatureMissing', expert, reason }),
    )
  },
}

/** An agreed percentage outside what the sheets span takes a second person's signature. */
export const countersignResult: BoardStep<Record<never, never>> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => waiting(state, facts, 'application.countersign-result'),
      () => (state.agreement?.outside.length && !state.agreement.second ? allowed : refuse('no-signature-asked')),
      () => (state.agreement?.person === context.by.person ? refuse('same-person-twice') : allowed),
    ),
  decide(_command, state, facts, context) {
    return unless(this.gate(state, facts, context), () =>
      withLast(state, facts, context, { second: context.by.person }, { type: 'ResultCountersigned' }),
    )
  },
}

/** A result lies ready for signatures. */
function waiting(state: ApplicationState, facts: ApplicationFacts, command: string): Verdict {
  return firstRefusal(
    () => editionRuns(facts.edition),
    () => underReview(state, ['received'], command),
    () => (state.agreement ? allowed : refuse('no-signature-asked')),
  )
}

function mayStillSign(state: ApplicationState, facts: ApplicationFacts, expert: string): Verdict {
  if (!standingSheets(facts).some((each) => each.expert === expert)) return refuse('not-a-reader')
  const done = state.agreement?.signed[expert] ?? state.agreement?.absent[expert]
  return done === undefined ? allowed : refuse('signed-already')
}

type Signing = Parameters<typeof application>[1]

/** The signature, and with the last one the result stands. */
function withLast(state: ApplicationState, facts: BoardFacts, context: Context, change: Partial<Agreement>, event: Signing): readonly Effect[] {
  if (!state.agreement) return []
  const agreement = { ...state.agreement, ...change }
  const done = stillToSign(agreement, facts, context).length === 0 && (agreement.outside.length === 0 || agreement.second !== null)
  return [application(state, event), ...(done ? agreed(state, agreement.result, facts) : [])]
}

/** Readers who have neither signed nor are on the record as absent; nobody where the rules ask for no signatures ◇. */
export function stillToSign(agreement: Agreement, facts: Pick<ApplicationFacts, 'sheets'>, { terms }: Pick<Context, 'terms'>): readonly string[] {
  if (!terms.rules.readersSignResult) return []
  const { signed, absent } = agreement
  return standingSheets(facts)
    .map((each) => each.expert)
    .filter((expert) => signed[expert] === undefined && absent[expert] === undefined)
}
