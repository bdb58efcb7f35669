/** One step asked of many cases at once: each open, or closed with its ground. What one may not see is not among them. */
import { operations } from '../../contract/operations.ts'
import { isStepName } from '../../contract/words/steps.ts'
import type { CaseKind } from '../../procedure/decision.ts'
import { admit, mayAsk } from '../access/gatekeeper.ts'
import { sights, wantedPost } from '../access/in-sight.ts'
import type { Handler } from './input.ts'
import { sendFault } from './problems.ts'
import { gateOf, type Row, viewOf } from './reading.ts'

const MOST_CASES = 200

const ask: Handler = async (input) => {
  const { step, cases } = input.query as { step: string; cases: string }
  const operation = operations.get(step)
  const kind = operation?.object?.kind as CaseKind | undefined
  if (!operation || !kind || !isStepName(step)) return sendFault(input.reply, 'not-found')
  const denial = mayAsk(operation, input.actor, wantedPost(input))
  if (denial) return sendFault(input.reply, denial)
  const items = []
  for (const id of [...new Set(cases.split(','))].filter((each) => /^[a-z0-9][a-z0-9.-]{1,119}$/i.test(each)).slice(0, MOST_CASES)) {
    const admission = await admit(input.house, operation, id, input.actor, wantedPost(input))
    if (typeof admission === 'string' || !admission.target) continue
    const row = admission.target.columns as unknown as Row
    const verdict = await gateOf({ ...input, admission }, step, row)
    if (!verdict) continue
    const { state, stage, version, touchedOn } = viewOf(kind, row, admission.by.role)
    const name = sights[kind] ? String(state.name ?? state.applicant ?? state.title ?? '') : ''
    items.push({ kind, id, number: String(state.number ?? ''), title: name, stage, touchedOn, version, ...verdict })
  }
  return { items, next: null }
}

export const gateHandlers: Readonly<Record<string, Handler>> = { 'step.gates': ask }
