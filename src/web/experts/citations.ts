/** A place in the evidence as a comment names it: 附件2第3页. Written by a button, found again wherever it stands in a comment. */
import { placeWritten, pointersWritten } from './citation-labels.ts'

export interface Citation {
  /** The number of the file among the evidence, from 1. */
  readonly file: number
  readonly page: number
  readonly words: string
}

/** Every place that a text names, each once, in its order. */
export function citationsIn(text: string): readonly Citation[] {
  const found = [...text.matchAll(placeWritten)].map((match) => ({
    file: Number(match[1] ?? match[3]),
    page: Number(match[2] ?? match[4]),
    words: match[0],
  }))
  return found.filter(({ file, page }, at) => found.findIndex((each) => each.file === file && each.page === page) === at)
}

/** A comment with a place named at its end, in brackets. */
export function citing(comment: string, words: string): string {
  return comment.includes(words) ? comment : `${comment}（${words}）`
}

/** Whether a comment says anything besides where its evidence stands, as the server will ask. */
export function saysSomething(comment: string): boolean {
  return /\p{L}/u.test(comment.replace(placeWritten, '').replace(pointersWritten, ''))
}
