/** Titles of what facts and events name by key. A city's measures have them; these rooms do not. */
import type { CriteriaSet, Measures } from '../../law/measures.ts'
import type { Language } from './language.ts'

type Titles = Readonly<Record<string, string>>

export interface Names {
  readonly departments: Titles
  readonly areas: Titles
  readonly conditions: Titles
  readonly indicators: Titles
  readonly evidence: Titles
  /** Criteria items: 4.1.2高层领导的作用. */
  readonly items: Titles
  /** Parameters of the implementing rules ◇. */
  readonly parameters: Titles
  readonly declarations: Titles
}

/** For a reader without the measures: what is named by key is then counted or left out, never shown as a key. */
export const noNames: Names = {
  departments: {},
  areas: {},
  conditions: {},
  indicators: {},
  evidence: {},
  items: {},
  parameters: {},
  declarations: {},
}

type Named = Pick<Measures, 'departments' | 'areas' | 'conditions' | 'dossier' | 'parameters'>

/** The titles of a city's measures and of criteria sets; where two sets give one code a title, the later set's. */
export function namesIn(measures: Named, criteria: readonly CriteriaSet[], language: Language): Names {
  const titles = (list: readonly { readonly key: string; readonly title: string; readonly titleEn: string }[]) =>
    Object.fromEntries(list.map(({ key, title, titleEn }) => [key, language === 'zh' ? title : titleEn]))
  const items = criteria.flatMap(({ categories }) => categories).flatMap((category) => category.items)
  return {
    departments: titles(measures.departments),
    areas: titles(measures.areas),
    conditions: titles(measures.conditions),
    indicators: titles(measures.dossier.indicators),
    evidence: titles(measures.dossier.evidence),
    parameters: titles(measures.parameters),
    declarations: Object.fromEntries(
      measures.dossier.declarations.map(({ key, text, textEn }) => [key, (language === 'zh' ? text : textEn).replace(/[。.]$/, '')]),
    ),
    items: Object.fromEntries(items.map(({ code, title, titleEn }) => [code, language === 'zh' ? `${code}${title}` : `${code} ${titleEn}`])),
  }
}

/** The title of a key, or null. Only the list's own keys count. */
export function titleOf(titles: Titles, key: string): string | null {
  return Object.keys(titles).includes(key) ? (titles[key] ?? null) : null
}
