/** 限制申报: a finding of false material bans its organisation from applying, from the day of the decision. */
import type { Day } from '../law/calendar.ts'
import type { Ban } from '../law/measures.ts'
import { refuse } from '../law/verdict.ts'
import { type ApplicationState, finalStages } from './application.ts'
import type { Recorded, Step } from './decision.ts'
import { application } from './submission.ts'

export interface BanState extends Ban {
  readonly id: string
  readonly organisation: string
  readonly name: string
  readonly creditCode: string
  readonly reasons: string
}

export type BanEvent = { type: 'BanImposed' } & Omit<BanState, 'from'>

export function evolveBan(_state: BanState | null, { event, day }: Recorded<BanEvent>): BanState {
  const { type: _, ...imposed } = event
  return { ...imposed, from: day }
}

export interface ImposeBan {
  readonly id: string
  readonly application: string
  /** The decision's document number. */
  readonly decision: string
  readonly reasons: string
}

export interface BanFacts {
  readonly application: ApplicationState
}

/** 隐瞒有关情况或者提供虚假材料. The ban ends by 民法典 202; the application ends too, as the rules say ◇. */
export const imposeBanForFalseMaterial: Step<ImposeBan, null, BanFacts> = {
  gate: (_state, facts) =>
    facts.application.submissions.length > 0 ? { allowed: true } : refuse('step-not-open', { stage: facts.application.stage, command: 'ban.impose' }),
  decide(command, state, facts, context) {
    const verdict = this.gate(state, facts, context)
    if (!verdict.allowed) return verdict
    if (command.reasons.trim() === '') return refuse('reasons-missing')
    const { organisation, name, creditCode, stage } = facts.application
    const article = context.terms.measures.falseMaterialArticle
    const until = context.terms.measures.law.banUntil(article, context.day)
    const { id, decision, reasons } = command
    const imposed = { id, organisation, name, creditCode, decision, reasons, article, until }
    const ends = context.terms.rules.falseMaterialEndsApplication && !finalStages.includes(stage)
    return [
      { kind: 'ban', id, event: { type: 'BanImposed', ...imposed } },
      ...(ends ? [application(facts.application, { type: 'ApplicationEnded', reason: reasons, letter: `${context.id}.letter` })] : []),
    ]
  },
}

/** Whether a ban is in force on a day, both days included. */
export function inForce(ban: Ban, day: Day): boolean {
  return ban.from <= day && day <= ban.until
}
