/** Earlier and later pages of a list, with the other fields of the question kept. */
import type { ReactElement } from 'react'
import type { View } from '../page.ts'
import { href, say } from '../say.tsx'
import { pageOf, shellWords } from '../words/shell.ts'

interface PagerProps {
  readonly view: View
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly page: number
  readonly pages: number
}

export function Pager({ view, path, query = {}, page, pages }: PagerProps): ReactElement | null {
  if (pages <= 1) return null
  const to = (number: number) => href(view, `${path}?${new URLSearchParams({ ...query, page: String(number) })}`)
  return (
    <nav className="pager" aria-label={say(view, shellWords.pages)}>
      <span>
        {page > 1 && (
          <a href={to(page - 1)} rel="prev">
            ‹ {say(view, shellWords.previous)}
          </a>
        )}
      </span>
      <span>{say(view, pageOf(page, pages))}</span>
      <span>
        {page < pages && (
          <a href={to(page + 1)} rel="next">
            {say(view, shellWords.next)} ›
          </a>
        )}
      </span>
    </nav>
  )
}
