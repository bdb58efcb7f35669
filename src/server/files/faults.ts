/** What can be wrong with a file, and the sentence that says so with its remedy. */
import { type UploadFault, uploadSentence } from '../../contract/words/fields.ts'
import type { Language } from '../../contract/words/language.ts'
import type { Facts } from '../../law/verdict.ts'
import { LARGEST_FILE } from './limits.ts'

export const fileFaults = [
  'empty',
  'too-large',
  'wrong-kind',
  'legacy-office',
  'extension-mismatch',
  'damaged',
  'password-protected',
  'macro',
  'active-content',
  'too-many-entries',
  'zip-bomb',
  'pixel-flood',
] as const
export type FileFault = (typeof fileFaults)[number]

const TAKEN = ['PDF', 'JPG/PNG', 'DOCX/XLSX']

/** The words a fault is told in, with the facts they need. */
const told: Readonly<Record<FileFault, readonly [UploadFault, Facts]>> = {
  empty: ['empty', {}],
  'too-large': ['too-large', { most: LARGEST_FILE }],
  'wrong-kind': ['wrong-kind', { kinds: TAKEN }],
  'legacy-office': ['wrong-kind', { kinds: ['DOCX/XLSX', 'PDF'] }],
  'extension-mismatch': ['kind-differs', {}],
  damaged: ['damaged', {}],
  'password-protected': ['password-protected', {}],
  macro: ['active-content', {}],
  'active-content': ['active-content', {}],
  'too-many-entries': ['too-deep', {}],
  'zip-bomb': ['too-deep', {}],
  'pixel-flood': ['too-large', {}],
}

/** What is wrong with the file of this name and how to mend it. */
export function faultSentence(fault: FileFault, name: string, language: Language): string {
  const [words, facts] = told[fault]
  return uploadSentence(words, { ...facts, name }, language)
}

/** Whether a text, such as a column of the database, is one of the faults. */
export function isFileFault(text: string | null): text is FileFault {
  return fileFaults.includes(text as FileFault)
}

/** Thrown inside the inspection; caught where the finding is made. */
export class Refused extends Error {
  readonly fault: FileFault
  constructor(fault: FileFault, detail = '') {
    super(detail ? `${fault}: ${detail}` : fault)
    this.fault = fault
  }
}
