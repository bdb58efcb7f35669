/**
 * The rows: the first cell is the link, the head sorts, and on a phone a row becomes a card. As many rows are drawn as are
 * looked at, more as one comes near their end; all of them for the printer.
 */
import { useNavigate } from '@tanstack/react-router'
import { type MouseEvent, memo, useEffect, useRef, useState } from 'react'
import { addressOf, type CaseView } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { type Called, useNames } from '../words/names.ts'
import type { Column } from './columns.tsx'
import { useRowKeys } from './row-keys.ts'
import { tableWords as words } from './table-words.ts'

interface RowTableProps {
  readonly kind: string
  readonly columns: readonly Column[]
  readonly rows: readonly CaseView[]
  readonly sort: string | undefined
  readonly order: (sort: string) => void
  readonly caption: string
  /** The rows chosen for an act on several; null where there is none. */
  readonly picked: ReadonlySet<string> | null
  readonly pick: (picked: ReadonlySet<string>) => void
}

const STEP = 60

export function RowTable({ kind, columns, rows, sort, order, caption, picked, pick }: RowTableProps) {
  const say = useSay()
  const called = useNames()
  const { most, end } = useDrawn(rows)
  const at = useRowKeys(rows)
  const toggle = useToggle(picked, pick)
  const follow = useFollow()
  const allPicked = picked !== null && rows.length > 0 && rows.every(({ id }) => picked.has(id))
  return (
    <>
      <table className="rows">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {picked && (
              <th scope="col" className="pick">
                <input
                  type="checkbox"
                  aria-label={say(words.pickAll)}
                  checked={allPicked}
                  onChange={() => pick(new Set(allPicked ? [] : rows.map(({ id }) => id)))}
                />
              </th>
            )}
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
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links inside have the keys; this only follows them without a new page */}
        <tbody onClick={follow}>
          {rows.slice(0, Math.max(most, at + 1)).map((row, index) => (
            <Row
              key={row.id}
              kind={kind}
              row={row}
              columns={columns}
              called={called}
              chosen={index === at}
              picked={picked ? picked.has(row.id) : null}
              toggle={toggle}
            />
          ))}
        </tbody>
      </table>
      <div ref={end} />
    </>
  )
}

/** Draws further rows as their end comes near. */
function useDrawn(rows: readonly CaseView[]) {
  const [most, setMost] = useState(STEP)
  const end = useRef<HTMLDivElement>(null)
  const more = rows.length > most
  useEffect(() => {
    const all = () => setMost(rows.length)
    addEventListener('beforeprint', all)
    const near = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setMost((before) => before + STEP), {
      rootMargin: '800px',
    })
    // Watched anew after each drawing: the end may still be near.
    if (end.current && more && most > 0) near.observe(end.current)
    return () => {
      removeEventListener('beforeprint', all)
      near.disconnect()
    }
  }, [rows.length, more, most])
  return { most, end }
}

function useToggle(picked: ReadonlySet<string> | null, pick: (picked: ReadonlySet<string>) => void): (id: string) => void {
  const latest = useRef(picked)
  latest.current = picked
  const stable = useRef((id: string) => {
    const next = new Set(latest.current)
    if (!next.delete(id)) next.add(id)
    pick(next)
  })
  return stable.current
}

/** A link in a row is followed inside the workspace; with a key held it opens as links do. A thousand of them cost nothing. */
function useFollow(): (event: MouseEvent) => void {
  const navigate = useNavigate()
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const [, to] = /^\/work(\/case\/.+)/.exec(link?.getAttribute('href') ?? '') ?? []
    if (!to || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate({ to })
  }
}

/** Kinds without a page of their own in the workspace. */
function Opened({ kind, id, words: text }: { readonly kind: string; readonly id: string; readonly words: React.ReactNode }) {
  const say = useSay()
  if (kind === 'ban') return <span className="strong">{text}</span>
  if (kind === 'honour')
    return (
      <>
        <span className="strong">{text}</span>{' '}
        <a href={addressOf('honour.paper', { params: { honour: id } })} target="_blank" rel="noreferrer">
          {say(words.paper)}
        </a>
      </>
    )
  return (
    <a href={`/work/case/${kind}/${id}`} className="strong">
      {text}
    </a>
  )
}

interface RowProps {
  readonly kind: string
  readonly row: CaseView
  readonly columns: readonly Column[]
  readonly called: Called
  readonly chosen: boolean
  readonly picked: boolean | null
  readonly toggle: (id: string) => void
}

const Row = memo(({ kind, row, columns, called, chosen, picked, toggle }: RowProps) => {
  const say = useSay()
  return (
    <tr className={chosen ? 'chosen' : ''}>
      {picked !== null && (
        <td className="pick">
          <input
            type="checkbox"
            checked={picked}
            aria-label={say(words.pick, { name: columns[0]?.text(row, called) || row.id })}
            onChange={() => toggle(row.id)}
          />
        </td>
      )}
      {columns.map(({ key, text, show, number }, index) => {
        const cell = show ? show(row, called) : text(row, called)
        return (
          <td key={key} className={number ? 'number' : ''}>
            {index === 0 ? <Opened kind={kind} id={row.id} words={cell || '—'} /> : cell}
          </td>
        )
      })}
    </tr>
  )
})
