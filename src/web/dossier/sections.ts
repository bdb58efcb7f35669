/** The sections of a dossier: what each is saved as, called, and how it begins. */
import type { z } from 'zod'
import type { sections } from '../../contract/desk.ts'
import type { Words } from '../../contract/words/language.ts'
import { words } from './words.ts'

export type Basics = z.infer<typeof sections.basics>
export type Conditions = z.infer<typeof sections.conditions>
export type Indicators = z.infer<typeof sections.indicators>
export type Text = z.infer<typeof sections.overview>
export type Evidence = z.infer<typeof sections.evidence>

/** The order of the forms: before and after each. */
export const order = ['basics', 'conditions', 'indicators', 'overview', 'items', 'evidence', 'declaration'] as const
export type TaskKey = (typeof order)[number]

export const titles: Readonly<Record<TaskKey, Words>> = {
  basics: words.basics,
  conditions: words.conditions,
  indicators: words.indicators,
  overview: words.overview,
  items: words.items,
  evidence: words.evidence,
  declaration: words.declaration,
}

const empty: Readonly<Record<string, unknown>> = {
  basics: { contact: '', phone: '', sector: '', products: '', helpers: '' } satisfies Basics,
  conditions: { answers: {}, statements: {} } satisfies Conditions,
  indicators: { years: [], values: {}, notes: {} } satisfies Indicators,
  overview: { text: '' } satisfies Text,
  evidence: { files: [] } satisfies Evidence,
}

/** How a section begins before anything is written. */
export function emptyOf(section: string): unknown {
  return section.startsWith('item-') ? { text: '' } : empty[section]
}

/** The operation that saves a section, and its parameters. */
export function savingOf(section: string, application: string): { readonly operation: string; readonly params: Readonly<Record<string, string>> } {
  if (!section.startsWith('item-')) return { operation: `draft.${section}`, params: { application } }
  return { operation: 'draft.item', params: { application, item: section.slice('item-'.length) } }
}

/** The task a section belongs to. */
export function taskOfSection(section: string): TaskKey {
  return section.startsWith('item-') ? 'items' : (section as TaskKey)
}
