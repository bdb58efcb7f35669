/** 工作日期限: for which case, at which stage, working days are counted: to which day, and how many in all ◇. */
import type { Day } from '../law/calendar.ts'
import type { Terms } from '../law/measures.ts'
import type { CaseKind } from './decision.ts'

export interface WorkingCount {
  readonly due: Day
  readonly of: number
}

type Fields = Readonly<Record<string, unknown>>

/** Which stage of a kind is counted, the field with the last day, and the length. */
const counts: Partial<
  Record<CaseKind, Readonly<Record<string, readonly [due: (state: Fields) => unknown, of: (terms: Terms, state: Fields) => unknown]>>>
> = {
  application: { returned: [({ completion }) => (completion as Fields | null | undefined)?.due, ({ rules }) => rules.completionWorkingDays] },
  consultation: { sent: [({ due }) => due, ({ rules }) => rules.consultationWorkingDays] },
  notice: { running: [({ lastDay }) => lastDay, (_terms, { workingDays }) => workingDays] },
  objection: {
    registered: [({ examinationDue }) => examinationDue, ({ measures }) => measures.examinationWorkingDays],
    investigating: [({ investigationDue }) => investigationDue, ({ rules }) => rules.objectionInvestigationWorkingDays],
  },
}

/** Whether working days may be counted for a case as somebody sees it, before its terms are asked for. */
export function isCounted(kind: CaseKind, stage: string): boolean {
  return counts[kind]?.[stage] !== undefined
}

/** What is counted for a case as somebody sees it; null where nothing is, or they may not know. */
export function workingCount(kind: CaseKind, stage: string, state: Fields, terms: Terms): WorkingCount | null {
  const count = counts[kind]?.[stage]
  const [due, of] = count ? [count[0](state), count[1](terms, state)] : []
  return typeof due === 'string' && typeof of === 'number' ? { due, of } : null
}
