/** A table that becomes cards on a narrow page: every cell carries its column's name for that. */
import type { ReactElement, ReactNode } from 'react'

export interface Column<Row> {
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** The cell that names the row. */
  readonly names?: true
  /** Numbers stand right. */
  readonly number?: true
  /** On a narrow page the cell stands without its column's name. */
  readonly plain?: true
  /** The cell is never broken into lines. */
  readonly short?: true
}

export interface DataTableProps<Row> {
  readonly caption: ReactNode
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** The first column counts the rows and stands beside the card. */
  readonly counted?: boolean
}

export function DataTable<Row>({ caption, columns, rows, keyOf, counted = false }: DataTableProps<Row>): ReactElement {
  return (
    <table className={counted ? 'cards counted' : 'cards'}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={column.number ? 'r' : undefined}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>{columns.map((column, index) => cellOf(column, row, counted && index === 0))}</tr>
        ))}
      </tbody>
    </table>
  )
}

function cellOf<Row>(column: Column<Row>, row: Row, counts: boolean): ReactElement {
  if (column.names)
    return (
      <th key={column.title} scope="row">
        {column.cell(row)}
      </th>
    )
  return (
    <td
      key={column.title}
      className={counts ? 'i' : column.number ? 'r' : column.short ? 'nb' : undefined}
      data-l={counts || column.plain ? undefined : column.title}
    >
      {column.cell(row)}
    </td>
  )
}
