/** The readable papers of an application: its form, typeset, and the files handed in with it. */
import type { CaseView } from '../api/client.ts'

/** How a paper is shown. */
export type Shown = 'form' | 'pdf' | 'picture' | 'workbook' | 'word' | 'other'

export interface Paper {
  /** `form`, or the hash of a file. */
  readonly key: string
  readonly slot: string
  readonly name: string
  readonly shown: Shown
  readonly bytes: number
  readonly businessSecret: boolean
  /** Of the form: the edition whose criteria it answers. */
  readonly edition?: string
}

export interface SubmittedFile {
  readonly slot: string
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly businessSecret: boolean
}

const byEnding: Readonly<Record<string, Shown>> = {
  pdf: 'pdf',
  jpg: 'picture',
  jpeg: 'picture',
  png: 'picture',
  xlsx: 'workbook',
  docx: 'word',
}

/** How a file is shown, by the ending that was checked when it was handed in. */
export function shownAs(name: string): Shown {
  return byEnding[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'other'
}

/** The number of the newest submission; null before the first. */
export function newestSubmission(one: CaseView): number | null {
  const submissions = (one.state.submissions ?? []) as readonly { readonly number: number }[]
  return submissions[submissions.length - 1]?.number ?? null
}

/** The form first, then each file of the newest submission in its own order. */
export function papersOf(one: CaseView): readonly Paper[] {
  const submissions = (one.state.submissions ?? []) as readonly { readonly files: readonly SubmittedFile[] }[]
  const last = submissions[submissions.length - 1]
  if (!last) return []
  const form: Paper = {
    key: 'form',
    slot: 'form',
    name: '',
    shown: 'form',
    bytes: 0,
    businessSecret: false,
    edition: String(one.state.edition ?? ''),
  }
  return [form, ...last.files.map(({ sha256, ...file }) => ({ ...file, key: sha256, shown: shownAs(file.name) }))]
}

/** A paper open at a page. */
export interface Place {
  readonly paper: Paper
  /** From 1; a page of the form may be asked for by its name. */
  readonly page: string
}

/** The place that an address such as `form#indicators`, `audit#6` (the first file of that slot) or `<hash>#6` names. */
export function placeNamed(papers: readonly Paper[], at: string): Place | null {
  const [key = '', page = '1'] = at.split('#')
  const paper = papers.find((each) => each.key === key) ?? papers.find((each) => each.slot === key)
  return paper ? { paper, page } : null
}

/** The address of a place. */
export function addressOfPlace(paper: Pick<Paper, 'key'>, page: string | number): string {
  return `${paper.key}#${page}`
}
