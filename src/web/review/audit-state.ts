/** How far the audit is: items of each quality, what is in doubt, what the API will be told. */
import type { MeasuresView } from '../../contract/measures-view.ts'
import type { AuditDraft, Noted } from './desk-data.ts'

export type AuditItem = MeasuresView['auditItems'][number]
export type Outcome = NonNullable<Noted['outcome']>
export type VerdictOutcome = 'met' | 'doubt' | 'not-met'

export const untouched: Noted = { outcome: null, note: '' }

/** Whether an item is done: a doubt only with its sentence. */
export function isDone(noted: Noted | undefined): boolean {
  return noted !== undefined && noted.outcome !== null && (noted.outcome !== 'doubt' || noted.note.trim() !== '')
}

export interface QualityState {
  readonly quality: string
  readonly items: readonly AuditItem[]
  readonly done: number
  readonly doubts: readonly { readonly item: AuditItem; readonly note: string }[]
}

/** The four qualities in the order of the text, each with its items as noted. */
export function qualityStates(measures: Pick<MeasuresView, 'qualities' | 'auditItems'>, draft: AuditDraft): readonly QualityState[] {
  return measures.qualities.map((quality) => {
    const items = measures.auditItems.filter((item) => item.quality === quality)
    const doubts = items.flatMap((item) => {
      const noted = draft.items[item.key]
      return noted?.outcome === 'doubt' ? [{ item, note: noted.note.trim() }] : []
    })
    return { quality, items, done: items.filter((item) => isDone(draft.items[item.key])).length, doubts }
  })
}

/** The next item that is not done, after the given one and round again. */
export function nextOpen(items: readonly AuditItem[], draft: AuditDraft, after: string | null): AuditItem | null {
  const at = items.findIndex(({ key }) => key === after)
  const turned = [...items.slice(at + 1), ...items.slice(0, at + 1)]
  return turned.find((item) => !isDone(draft.items[item.key])) ?? null
}

/** Items as the act takes them: what does not apply counts as met and says so. */
export function notesOf(state: QualityState, draft: AuditDraft, notApplicable: string) {
  return state.items.map((item) => {
    const noted = draft.items[item.key] ?? untouched
    if (noted.outcome === 'doubt') return { item: item.title, outcome: 'doubt' as const, note: noted.note.trim() }
    return { item: item.title, outcome: 'met' as const, note: noted.outcome === 'not-applicable' ? notApplicable : '' }
  })
}
