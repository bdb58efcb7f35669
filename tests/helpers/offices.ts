import type { AccountEvent, AccountState } from '../../src/procedure/account.ts'
import type { ActEvent, ActStage } from '../../src/procedure/act.ts'
import type { RulesEvent, RulesState } from '../../src/procedure/rules.ts'
import { fold, on, type Past } from './given.ts'
import { city, cityHead } from './people.ts'
import { measures, termsWith } from './terms.ts'

/** Every parameter of the rules, confirmed at its suggested value. */
export const everyValue = { ...termsWith().rules } as unknown as RulesState['values']
export const everyKey = measures.parameters.map((parameter) => parameter.key)

export function drafted(others: Partial<Extract<RulesEvent, { type: 'RulesDrafted' }>> = {}): RulesEvent {
  return { type: 'RulesDrafted', id: 'rules-1', version: 1, values: everyValue, confirmed: everyKey, ...others }
}

export function rulesEvents(stage: RulesState['stage']): readonly Past[] {
  const published = on('2026-02-10', { type: 'RulesPublished', documentNumber: '兰质办〔2026〕1号', firstDay: '2026-02-20' })
  return stage === 'draft' ? [on('2026-02-01', drafted())] : [on('2026-02-01', drafted()), published]
}

export const clerkPost = { role: 'city', body: 'city', capacities: ['handle', 'review'] } as const

export function accountEvents(stage: AccountState['stage'], id = 'p-city-clerk'): readonly Past[] {
  const events: readonly AccountEvent[] = [
    { type: 'AccountOpened', id, name: '李四' },
    { type: 'PostGiven', post: clerkPost },
    ...(stage === 'closed' ? [{ type: 'AccountClosed', reason: '离职' } as const] : []),
  ]
  return events
}

export function account(id: string, ...more: readonly Past[]): AccountState {
  return fold('account', [...accountEvents('open', id), ...more]) as AccountState
}

export const prepared: ActEvent = {
  type: 'ActPrepared',
  id: 'act-9',
  command: 'edition.announce',
  subject: 'edition-6',
  edition: 'edition-6',
  title: '发布申报通知',
  data: { title: '申报通知' },
}

/** An act in the hands of the city's clerk, reviewed and signed by its head. */
export function actEvents(stage: ActStage): readonly Past[] {
  const start = on('2026-03-04', prepared, city)
  const reviewed = on('2026-03-05', { type: 'ActReviewed', note: '同意' }, cityHead)
  const paths: Readonly<Record<ActStage, readonly Past[]>> = {
    prepared: [start],
    reviewed: [start, reviewed],
    returned: [start, on('2026-03-05', { type: 'ActReturned', note: '标题有误' }, cityHead)],
    withdrawn: [start, on('2026-03-05', { type: 'ActWithdrawn', note: '' }, city)],
    signed: [start, reviewed, on('2026-03-06', { type: 'ActSigned' }, cityHead)],
  }
  return paths[stage]
}
