/** 引用的证据: the files that a reader rests an item's score on: those put beside the score, and those that the comment calls by name. */
import type { SubmittedFile } from './application.ts'
import type { ItemScore } from './sheet.ts'

export interface Cited {
  readonly sha256: string
  readonly name: string
  readonly page: number | null
}

/** Evidence as a sheet may carry it beside a score. */
interface Anchored {
  readonly evidence?: readonly { readonly sha256: string; readonly page?: number | null }[]
}

/** What one score cites, each file once, in the order of the dossier. */
export function citedIn(score: ItemScore, files: readonly SubmittedFile[]): readonly Cited[] {
  const anchored = (score as ItemScore & Anchored).evidence ?? []
  const said = `${score.strengths}\n${score.improvements}`
  const seen = new Set<string>()
  return files.flatMap(({ sha256, name }) => {
    const anchor = anchored.find((each) => each.sha256 === sha256)
    const title = name.replace(/\.[a-z0-9]+$/i, '')
    if (seen.has(sha256) || !(anchor || (title.length >= 2 && said.includes(title)))) return []
    seen.add(sha256)
    return [{ sha256, name, page: anchor?.page ?? null }]
  })
}
