/** 监督一屏: for each stage the rule, the evidence in the record, and whether it wants attention. Facts only, no verdicts on people. */
import type { CountKey } from '../../contract/dashboard.ts'
import type { Stage } from '../../law/measures.ts'
import { counts, type Looked } from './counts.ts'

interface Check {
  readonly stage: Stage | null
  readonly key: string
  readonly articles: readonly number[]
  readonly state: 'ok' | 'attention' | 'not-yet'
  readonly facts: Readonly<Record<string, string | number>>
  readonly count: CountKey | null
  readonly number: number | null
  readonly case: { readonly kind: string; readonly id: string; readonly name: string } | null
}

export const exceptionKeys = [
  'late-examinations',
  'silent-departments',
  'closed-unanswered',
  'withdrawn-notices',
  'lengthened-notices',
  'extensions',
  'recusals',
  'gone',
  'provisional',
] as const satisfies readonly CountKey[]

/** What departs from the ordinary, counted; nothing where there is none. */
export function exceptionsOf(looked: Looked): readonly { readonly key: CountKey; readonly count: number }[] {
  return exceptionKeys.map((key) => ({ key, count: counts[key](looked).length })).filter(({ count }) => count > 0)
}

/** The checks in the order of the road. */
export function checksOf(looked: Looked): readonly Check[] {
  return [
    filing(looked),
    rules(looked),
    none('district-review', 'district-notice-first', [13], 'recommended', 'sent-before-notice', looked),
    none('district-review', 'departments-answered', [13], 'recommended', 'closed-unanswered', looked),
    none('material-review', 'undertakings', [], 'sheets', 'no-undertaking', looked),
    none('acceptance-notice', 'notice-length', [13, 15, 18], 'counted-notices', 'notices-too-short', looked),
    none('acceptance-notice', 'reasons', [15], 'listed', 'reasons-missing', looked),
    none('site-review', 'both-reviews', [14, 16], 'both-reviewed', 'one-review-only', looked),
    meeting(looked),
    approval(looked),
    none(null, 'examinations-in-time', [29], 'objections', 'late-examinations', looked),
  ]
}

/** Attention where something is counted that should not be; not yet where nothing has come so far. */
function none(stage: Stage | null, key: string, articles: readonly number[], reached: CountKey, wrong: CountKey, looked: Looked): Check {
  const found = counts[wrong](looked).length
  const come = counts[reached](looked).length
  const state = found > 0 ? 'attention' : come > 0 ? 'ok' : 'not-yet'
  const shown = found > 0 ? wrong : reached
  return {
    stage,
    key,
    articles,
    state,
    facts: {},
    count: state === 'not-yet' ? null : shown,
    number: state === 'not-yet' ? null : found || come,
    case: null,
  }
}

const plain = { facts: {}, count: null, number: null, case: null }

function filing({ loaded: { edition } }: Looked): Check {
  const { filingAnswer: answer, announcement, id, name } = edition
  const base = { ...plain, stage: null, key: 'filing', articles: [5], case: { kind: 'edition', id, name } }
  if (!answer) return { ...base, state: announcement ? 'attention' : 'not-yet' }
  const facts = { documentNumber: answer.documentNumber, day: answer.day, award: answer.places.award, nomination: answer.places.nomination }
  const late = announcement !== null && answer.day > announcement.day
  return { ...base, state: answer.approved && !late ? 'ok' : 'attention', facts }
}

function rules({ loaded: { edition } }: Looked): Check {
  const { announcement, id, name } = edition
  const base = { ...plain, stage: 'application' as const, key: 'rules', articles: [9, 38], case: { kind: 'edition', id, name } }
  if (!announcement) return { ...base, state: 'not-yet' }
  const { rulesVersion, documentNumber, day } = announcement
  return { ...base, state: rulesVersion > 0 ? 'ok' : 'attention', facts: { rulesVersion, documentNumber, day } }
}

function meeting({ loaded }: Looked): Check {
  const held = loaded.meetings.at(-1)
  const base = { ...plain, stage: 'deliberation' as const, key: 'meeting', articles: [18] }
  if (!held) return { ...base, state: 'not-yet' }
  return { ...base, state: 'ok', facts: { day: held.day ?? '', stage: held.stage }, case: { kind: 'meeting', id: held.id, name: held.name } }
}

function approval({ loaded }: Looked): Check {
  const sent = loaded.approvals.at(-1)
  const base = { ...plain, stage: 'approval' as const, key: 'approval', articles: [19] }
  if (!sent) return { ...base, state: 'not-yet' }
  const facts = { documentNumber: sent.name, day: sent.day ?? '', stage: sent.stage }
  return { ...base, state: 'ok', facts, case: { kind: 'approval', id: sent.id, name: sent.name } }
}
