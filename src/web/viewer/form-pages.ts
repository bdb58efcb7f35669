/** The pages of the form in the order they are read. */
import type { Criteria } from '../lists/criteria-of.ts'

/** The pages by name: the parts of the form, then one for each category of the self-evaluation. */
export function formPages(criteria: Pick<Criteria, 'categories'>): readonly string[] {
  return ['basics', 'conditions', 'indicators', 'overview', ...criteria.categories.map(({ code }) => code), 'declarations']
}

/** The number of a page asked for by number, by name, or by an item of the self-evaluation that stands on it. */
export function pageOfForm(pages: readonly string[], asked: string): number {
  const named = pages.indexOf(asked) + 1
  if (named > 0) return named
  const holding = pages.findIndex((page) => asked.startsWith(`${page}.`)) + 1
  if (holding > 0) return holding
  return Math.min(Math.max(1, Number.parseInt(asked, 10) || 1), pages.length)
}
