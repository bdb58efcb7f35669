/** The rows: the first cell is the link, the head sorts, and on a phone a row becomes a card. Up to a thousand rows are drawn in steps. */
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { addressOf, type CaseView } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import type { Column } from './columns.tsx'
import { tableWords as words } from './table-words.ts'

interface RowTableProps {
  readonly kind: string
  readonly columns: readonly Column[]
  readonly rows: readonly CaseView[]
  readonly sort: string | undefined
  readonly order: (sort: string) => void
  readonly caption: string
}

const STEP = 100

export function RowTable({ kind, columns, rows, sort, order, caption }: RowTableProps) {
  const say = useSay()
  const [most, setMost] = useState(STEP)
  return (
    <>
      <table className="rows">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, number }) => (
              <th
                key={key}
                scope="col"
                className={number ? 'number' : ''}
                aria-sort={sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : 'none'}
              >
                <button type="button" className="plain sort" onClick={() => order(sort === key ? `-${key}` : key)}>
                  {say(title)}
                  <span aria-hidden>{sort === key ? ' ↑' : sort === `-${key}` ? ' ↓' : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <Row key={row.id} kind={kind} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <p className="row centred">
          <Button onClick={() => setMost(most + STEP)}>{say(words.more, { count: rows.length - most })}</Button>
        </p>
      )}
    </>
  )
}

/** Kinds without a page of their own in the workspace. */
function Opened({ kind, row, words: text }: { readonly kind: string; readonly row: CaseView; readonly words: React.ReactNode }) {
  const say = useSay()
  if (kind === 'ban') return <span className="strong">{text}</span>
  if (kind === 'honour')
    return (
      <>
        <span className="strong">{text}</span>{' '}
        <a href={addressOf('honour.paper', { params: { honour: row.id } })} target="_blank" rel="noreferrer">
          {say(words.paper)}
        </a>
      </>
    )
  return (
    <Link to="/case/$kind/$id" params={{ kind, id: row.id }} className="strong">
      {text}
    </Link>
  )
}

function Row({ kind, row, columns }: { readonly kind: string; readonly row: CaseView; readonly columns: readonly Column[] }) {
  const called = useNames()
  return (
    <tr>
      {columns.map(({ key, text, show, number }, index) => {
        const cell = show ? show(row, called) : text(row, called)
        return (
          <td key={key} className={number ? 'number' : ''}>
            {index === 0 ? <Opened kind={kind} row={row} words={cell || '—'} /> : cell}
          </td>
        )
      })}
    </tr>
  )
}
