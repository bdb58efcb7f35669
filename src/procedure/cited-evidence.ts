/** 引用的证据: the files that a reader rests an item's score on, as the comments name them: 附件2第3页, or by the file's own name. */
import type { SubmittedFile } from './application.ts'

/** What a reader wrote of one item. */
interface Comments {
  readonly strengths: string
  readonly improvements: string
}

export interface Cited {
  readonly sha256: string
  readonly name: string
  readonly page: number | null
}

/** A place as the score sheet writes it: the number of the file among the evidence, from 1, and the page. */
const place = /附件\s?(\d{1,3})\s?第\s?(\d{1,4})\s?页|file (\d{1,3}), p\. ?(\d{1,4})/gi

/** What one score cites, each file once, in the order of the evidence. */
export function citedIn({ strengths, improvements }: Comments, files: readonly SubmittedFile[]): readonly Cited[] {
  const said = `${strengths}\n${improvements}`
  const pages = new Map([...said.matchAll(place)].map((found) => [Number(found[1] ?? found[3]), Number(found[2] ?? found[4])]))
  const cited = files.flatMap(({ sha256, name }, index) => {
    const page = pages.get(index + 1)
    const title = name.replace(/\.[a-z0-9]+$/i, '')
    return page !== undefined || (title.length >= 2 && said.includes(title)) ? [{ sha256, name, page: page ?? null }] : []
  })
  return cited.filter(({ sha256 }, index) => cited.findIndex((each) => each.sha256 === sha256) === index)
}

/** What only leads to a place: the word for an enclosure with its number, a page, "see". */
const pointers = /附件\s?\d*|第\s?\d+\s?页|(?:详|参)?见|files? \d+|pp?\. ?\d+|\b(?:see|page) ?\d*/gi

/** Whether a comment says anything besides where its evidence stands: a place alone is no strength and no improvement. */
export function saysSomething(comment: string): boolean {
  return /\p{L}/u.test(comment.replace(place, '').replace(pointers, ''))
}
