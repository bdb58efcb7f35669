/** A ranking of applicants: one table for every page that ranks; what stands in the rows is the page's own. */
import type { ReactNode } from 'react'

export interface Column {
  readonly title: string
  readonly number?: boolean
}

interface RankTableProps {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly children: ReactNode
}

export function RankTable({ caption, columns, children }: RankTableProps) {
  return (
    <table className="rows">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, number }) => (
            <th key={title} scope="col" {...(number && { className: 'number' })}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

/** Where the places or the list end, across the whole table. */
export function CutLine({ columns, children }: { readonly columns: number; readonly children: ReactNode }) {
  return (
    <tr className="cut-line">
      <td colSpan={columns}>{children}</td>
    </tr>
  )
}
