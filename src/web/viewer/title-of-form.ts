/** What a page of the form is called. */
import type { Criteria } from '../lists/criteria-of.ts'
import type { Say } from '../words/language.tsx'
import { words } from './words.ts'

const parts = ['basics', 'conditions', 'indicators', 'overview', 'declarations'] as const

export function titleOfForm(name: string, criteria: Criteria, say: Say): string {
  const part = parts.find((each) => each === name)
  if (part) return say(words[part])
  const category = criteria.categories.find(({ code }) => code === name)
  return category ? `${category.code} ${category.title}` : name
}
