/** A list: filters in the address, columns and views as one likes them, the order kept for next and previous. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { askAll, type CaseView } from '../api/client.ts'
import { useSteady } from '../live/steady.ts'
import { UpdatesLine } from '../live/updates-line.tsx'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { useNames, useToday } from '../words/names.ts'
import { NoSuchPage } from '../words/no-such-page.tsx'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { BatchBar, useBatchSteps } from './batch-bar.tsx'
import { columns as allColumns } from './columns.tsx'
import { useEditions } from './current-edition.ts'
import { type Filters, fits, isNarrowed, keepTrail, sorted } from './filters.ts'
import { OpeningActs } from './opening-acts.tsx'
import { type ListPlace, placeNamed } from './places.tsx'
import { QueryBar } from './query-bar.tsx'
import { RowTable } from './row-table.tsx'
import { useColumns } from './use-columns.ts'
import { Views } from './views.tsx'
import { words } from './words.ts'

export default function ListPage() {
  const { list } = useParams({ from: '/list/$list' })
  const place = placeNamed(list)
  return place ? <OneList key={list} place={place} /> : <NoSuchPage />
}

const nothing: readonly CaseView[] = []
const none: ReadonlySet<string> = new Set()
const mark = ({ version, stage }: CaseView) => `${version} ${stage}`

function OneList({ place }: { readonly place: ListPlace }) {
  const say = useSay()
  const address: Filters = useSearch({ from: '/list/$list' })
  const navigate = useNavigate()
  const [filters, setFilters] = useTyped(address)
  const { editions, current } = useEditions()
  const edition = filters.edition ?? current?.id
  const [chosen, choose] = useColumns(place.name, allColumns[place.kind] ?? [])
  const [picked, pick] = useState(none)
  usePlace({ words: say(place.title) })
  const read = useQuery({
    queryKey: ['list', place.name, place.ofEdition ? edition : ''],
    queryFn: () => askAll<CaseView>(place.operation, place.ofEdition && edition ? { params: { edition } } : {}),
    enabled: !place.ofEdition || edition !== undefined,
    refetchInterval: 60_000,
  })
  const rows = read.data ?? nothing
  const shown = useShown(rows, filters, place)
  const steady = useSteady(shown, JSON.stringify([place.name, filters]), mark)
  const batches = useBatchSteps(place.kind)
  useEffect(() => {
    keepTrail({ href: location.pathname.replace(/^\/work/, '') + location.search, kind: place.kind, ids: steady.rows.map(({ id }) => id) })
  }, [steady.rows, place])
  const show = (next: Filters) => {
    const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value))
    setFilters(kept, () => navigate({ to: '/list/$list', params: { list: place.name }, search: kept, replace: true }))
  }
  const filter = (change: Filters) => show({ ...filters, ...change })
  const filtered = isNarrowed(filters)
  return (
    <>
      <div className="title-line">
        <h1>{say(place.title)}</h1>
        <Views list={place.name} filters={filters} columns={chosen.map(({ key }) => key)} show={show} choose={choose} />
        <div className="end no-print">
          <OpeningActs place={place} edition={edition} />
        </div>
      </div>
      <QueryBar
        place={place}
        rows={rows}
        shown={steady.rows}
        filters={filters}
        filter={filter}
        editions={place.ofEdition ? editions : nothing}
        edition={edition}
        chosen={chosen}
        choose={choose}
      />
      {batches.length > 0 && <BatchBar kind={place.kind} steps={batches} picked={picked} clear={() => pick(none)} />}
      <div ref={steady.place}>
        <UpdatesLine waiting={steady.waiting} show={steady.show} />
        {read.error ? (
          <Fault fault={read.error} again={() => read.refetch()} />
        ) : read.isPending ? (
          <Loading rows={6} />
        ) : steady.rows.length === 0 ? (
          <Empty title={say(filtered ? words.emptyFiltered : words.emptyTitle)} why={filtered ? '' : say(words.emptyWhy)} />
        ) : (
          <RowTable
            kind={place.kind}
            columns={chosen}
            rows={steady.rows}
            sort={filters.sort}
            order={(sort) => filter({ sort })}
            caption={say(place.title)}
            picked={batches.length > 0 ? picked : null}
            pick={pick}
          />
        )}
      </div>
      {read.data && (
        <div className="foot">
          <span role="status">
            {steady.rows.length === rows.length
              ? say(words.count, { count: rows.length })
              : say(words.countOf, { shown: steady.rows.length, count: rows.length })}
          </span>
          <span className="only-wide">{say(words.filterHelp)}</span>
        </div>
      )}
    </>
  )
}

function useShown(rows: readonly CaseView[], filters: Filters, place: ListPlace): readonly CaseView[] {
  const called = useNames()
  const today = useToday()
  return useMemo(() => {
    const columns = allColumns[place.kind] ?? []
    const fitting = rows.filter((row) => fits(row, filters, { columns, called, today }))
    return sorted(fitting, filters.sort, columns, called)
  }, [rows, filters, place, called, today])
}

const PAUSE = 250

/** What is typed narrows the rows at once; the address follows in a pause, so that a key costs no more than the rows. */
function useTyped(address: Filters): readonly [Filters, (next: Filters, write: () => void) => void] {
  const [typed, setTyped] = useState(address)
  const written = useRef(address)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const moved = JSON.stringify(address) !== JSON.stringify(written.current)
  useEffect(() => {
    if (!moved) return
    written.current = address
    setTyped(address)
  }, [moved, address])
  useEffect(() => () => clearTimeout(waiting.current), [])
  const set = (next: Filters, write: () => void) => {
    clearTimeout(waiting.current)
    setTyped(next)
    waiting.current = setTimeout(() => {
      written.current = next
      write()
    }, PAUSE)
  }
  return [moved ? address : typed, set]
}
