/** 申报材料: what an applicant fills in, and what it still lacks. Pure, so that the form and the submission agree. */
import { type CriteriaSet, itemsOf, type Terms } from '../law/measures.ts'
import { allowed, refuse, type Verdict } from '../law/verdict.ts'

export interface DossierFile {
  readonly slot: string
  readonly upload: string
  readonly name: string
  readonly businessSecret: boolean
}

/** A dossier as drafted, section by section; null or absent where nothing has been written. */
export interface DossierContent {
  readonly basics: {
    readonly contact: string
    readonly phone: string
    readonly sector: string
    readonly products: string
    /** Consultants or agencies that helped, or a word that there were none. */
    readonly helpers: string
  } | null
  readonly conditions: { readonly answers: Readonly<Record<string, boolean>>; readonly statements: Readonly<Record<string, string>> } | null
  /** Decimal numbers as text, one for each year, null where empty; a note explains what is left empty. */
  readonly indicators: {
    readonly years: readonly number[]
    readonly values: Readonly<Record<string, readonly (string | null)[]>>
    readonly notes: Readonly<Record<string, string>>
  } | null
  readonly overview: { readonly text: string } | null
  readonly items: Readonly<Record<string, { readonly text: string }>>
  readonly evidence: { readonly files: readonly DossierFile[] } | null
}

export const emptyDossier: DossierContent = { basics: null, conditions: null, indicators: null, overview: null, items: {}, evidence: null }

/** Characters as the forms count them: every sign but white space. */
export function characters(text: string): number {
  return [...text.replace(/\s/gu, '')].length
}

/** How long the two texts are that the rules ◇ keep short. */
export interface Lengths {
  readonly overview: number
  readonly selfEvaluation: number
}

export function lengthsOf(dossier: DossierContent): Lengths {
  const items = Object.values(dossier.items)
  return { overview: characters(dossier.overview?.text ?? ''), selfEvaluation: items.reduce((sum, item) => sum + characters(item.text), 0) }
}

/** Neither text is longer than the rules ◇ let it be. */
export function withinLengths({ overview, selfEvaluation }: Lengths, { rules }: Terms): Verdict {
  const { overviewCharacters, selfEvaluationCharacters } = rules
  if (overview > overviewCharacters) return refuse('overview-too-long', { characters: overview, most: overviewCharacters })
  if (selfEvaluation <= selfEvaluationCharacters) return allowed
  return refuse('self-evaluation-too-long', { characters: selfEvaluation, most: selfEvaluationCharacters })
}

/** The same for the form, which shows all at once: `overview-too-long:3120/3000`. */
export function lengthGaps(dossier: DossierContent, { rules }: Terms): readonly string[] {
  const { overview, selfEvaluation } = lengthsOf(dossier)
  return [
    ...tooLong('overview-too-long', overview, rules.overviewCharacters),
    ...tooLong('self-evaluation-too-long', selfEvaluation, rules.selfEvaluationCharacters),
  ]
}

/**
 * What the dossier still lacks, as codes with what they name: `basics`, `indicator:revenue`, `item:4.1.2`,
 * `evidence:audit` …; empty when nothing is missing.
 */
export function gapsOf(dossier: DossierContent, terms: Terms, criteria: CriteriaSet): readonly string[] {
  const { measures } = terms
  const items = itemsOf(criteria)
  return [
    ...basicsGaps(dossier),
    ...measures.conditions
      .filter((condition) => dossier.conditions?.answers[condition.key] === undefined)
      .map((condition) => `condition:${condition.key}`),
    ...indicatorGaps(dossier, terms),
    ...(dossier.overview?.text.trim() ? [] : ['overview']),
    ...items.filter((item) => !dossier.items[item.code]?.text.trim()).map((item) => `item:${item.code}`),
    ...measures.dossier.evidence
      .filter((slot) => slot.required && !dossier.evidence?.files.some((file) => file.slot === slot.key))
      .map((slot) => `evidence:${slot.key}`),
  ]
}

function basicsGaps(dossier: DossierContent): readonly string[] {
  const basics = dossier.basics
  if (!basics) return ['basics']
  const fields = ['contact', 'phone', 'sector', 'products', 'helpers'] as const
  return fields.filter((field) => !basics[field].trim()).map((field) => `basics:${field}`)
}

function indicatorGaps(dossier: DossierContent, terms: Terms): readonly string[] {
  const { indicatorYears, dossier: form } = terms.measures
  const given = dossier.indicators
  if (given?.years.length !== indicatorYears) return ['indicators']
  return form.indicators
    .filter(({ key }) => {
      const values = given.values[key] ?? []
      const full = values.length === indicatorYears && values.every((value) => value !== null && value !== '')
      return !full && !given.notes[key]?.trim()
    })
    .map(({ key }) => `indicator:${key}`)
}

function tooLong(code: string, length: number, most: number): readonly string[] {
  return length > most ? [`${code}:${length}/${most}`] : []
}
