/** 引用的证据: the files that a reader rests an item's score on, as the comments name them: 附件2第3页, or by the file's own name. */
import type { SubmittedFile } from './application.ts'
import type { ItemScore } from './sheet.ts'

export interface Cited {
  readonly sha256: string
  readonly name: string
  readonly page: number | null
}

/** A place as the score sheet writes it: the number of the file among the evidence, from 1, and the page. */
const place = /附件\s?(\d{1,3})\s?第\s?(\d{1,4})\s?页|file (\d{1,3}), p\. ?(\d{1,4})/gi

/** What one score cites, each file once, in the order of the evidence. */
export function citedIn({ strengths, improvements }: ItemScore, files: readonly SubmittedFile[]): readonly Cited[] {
  const said = `${strengths}\n${improvements}`
  const pages = new Map([...said.matchAll(place)].map((found) => [Number(found[1] ?? found[3]), Number(found[2] ?? found[4])]))
  const cited = files.flatMap(({ sha256, name }, index) => {
    const page = pages.get(index + 1)
    const title = name.replace(/\.[a-z0-9]+$/i, '')
    return page !== undefined || (title.length >= 2 && said.includes(title)) ? [{ sha256, name, page: page ?? null }] : []
  })
  return cited.filter(({ sha256 }, index) => cited.findIndex((each) => each.sha256 === sha256) === index)
}
