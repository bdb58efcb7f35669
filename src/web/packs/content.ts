/** What an opened pack holds, as its page reads it. */
import type { MeasuresView } from '../../contract/measures-view.ts'
import type { PackContent } from '../../contract/packs.ts'
import type { CaseView, CaseWithSteps } from '../api/client.ts'
import type { Criteria, Typed } from '../experts/sheet-items.ts'
import type { Visit } from '../experts/shown.ts'
import type { Lines } from './lines.ts'

/** Places of a pack's parts. What was typed outlives what was given. */
export const places = {
  content: 'content',
  typed: 'typed',
  read: 'typed/read',
  file: (sha256: string) => `file/${sha256}`,
  photograph: (key: string) => `typed/${key}`,
} as const
export const isTyped = (place: string) => place.startsWith(places.typed)

/** What lies in the pack: what the server gave, the measures it speaks of, and the files that could not be brought along. */
export interface Given {
  readonly content: PackContent
  readonly measures: MeasuresView
  readonly missing: readonly string[]
}

export interface Shown {
  readonly content: PackContent
  readonly visit: Visit
  readonly application: CaseWithSteps
  readonly criteria: Criteria
  readonly notes: Readonly<Record<string, Partial<Typed>>>
  readonly material: Readonly<Record<string, number>>
  readonly missing: readonly string[]
}

/** What a part of the page is handed. */
export interface PartProps {
  readonly shown: Shown
  readonly lines: Lines
}

/** The parts of what was given under the names that the pages know. */
export function shownOf({ content, measures, missing }: Given): Shown {
  const application = content.application as unknown as CaseView
  const criteria = measures.criteria[content.criteria]
  if (!criteria) throw new Error('a pack without its criteria')
  return {
    content,
    visit: (content.visit as unknown as CaseView).state as unknown as Visit,
    application: { ...application, steps: [] },
    criteria,
    notes: content.notes as Shown['notes'],
    material: (application.state.material as { percents?: Record<string, number> } | null | undefined)?.percents ?? {},
    missing,
  }
}
