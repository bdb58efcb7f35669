/** A list: filters in the address, columns as one likes them, the order kept for next and previous. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { askAll, type CaseView } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { NoSuchPage } from '../words/no-such-page.tsx'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { columns as allColumns } from './columns.tsx'
import { useEditions } from './current-edition.ts'
import { type Filters, fits, keepTrail, sorted } from './filters.ts'
import { OpeningActs } from './opening-acts.tsx'
import { type ListPlace, placeNamed } from './places.tsx'
import { QueryBar } from './query-bar.tsx'
import { RowTable } from './row-table.tsx'
import { useColumns } from './use-columns.ts'
import { words } from './words.ts'

export default function ListPage() {
  const { list } = useParams({ from: '/list/$list' })
  const place = placeNamed(list)
  return place ? <OneList key={list} place={place} /> : <NoSuchPage />
}

function OneList({ place }: { readonly place: ListPlace }) {
  const say = useSay()
  const called = useNames()
  const filters: Filters = useSearch({ from: '/list/$list' })
  const navigate = useNavigate()
  const { editions, current } = useEditions()
  const edition = filters.edition ?? current?.id
  const [chosen, choose] = useColumns(place.name, allColumns[place.kind] ?? [])
  usePlace({ words: say(place.title) })
  const read = useQuery({
    queryKey: ['list', place.name, place.ofEdition ? edition : ''],
    queryFn: () => askAll<CaseView>(place.operation, place.ofEdition && edition ? { params: { edition } } : {}),
    enabled: !place.ofEdition || edition !== undefined,
    refetchInterval: 60_000,
  })
  const rows = read.data ?? nothing
  const shown = useMemo(
    () =>
      sorted(
        rows.filter((row) => fits(row, filters, allColumns[place.kind] ?? [], called)),
        filters.sort,
        allColumns[place.kind] ?? [],
        called,
      ),
    [rows, filters, place, called],
  )
  useEffect(() => {
    keepTrail({ href: location.pathname.replace(/^\/work/, '') + location.search, kind: place.kind, ids: shown.map(({ id }) => id) })
  }, [shown, place])
  const filter = (change: Filters) => {
    const next = Object.fromEntries(Object.entries({ ...filters, ...change }).filter(([, value]) => value))
    navigate({ to: '/list/$list', params: { list: place.name }, search: next, replace: true })
  }
  const filtered = Boolean(filters.q || filters.stage || filters.area)
  return (
    <>
      <div className="title-line">
        <h1>{say(place.title)}</h1>
        <div className="end no-print">
          <OpeningActs place={place} edition={edition} />
        </div>
      </div>
      <QueryBar
        place={place}
        rows={rows}
        shown={shown}
        filters={filters}
        filter={filter}
        editions={place.ofEdition ? editions : nothing}
        edition={edition}
        chosen={chosen}
        choose={choose}
      />
      {read.error ? (
        <Fault fault={read.error} again={() => read.refetch()} />
      ) : read.isPending ? (
        <Loading rows={6} />
      ) : shown.length === 0 ? (
        <Empty title={say(filtered ? words.emptyFiltered : words.emptyTitle)} why={filtered ? '' : say(words.emptyWhy)} />
      ) : (
        <RowTable kind={place.kind} columns={chosen} rows={shown} sort={filters.sort} order={(sort) => filter({ sort })} caption={say(place.title)} />
      )}
      {read.data && (
        <p className="foot" role="status">
          {shown.length === rows.length ? say(words.count, { count: rows.length }) : say(words.countOf, { shown: shown.length, count: rows.length })}
        </p>
      )}
    </>
  )
}

const nothing: readonly CaseView[] = []
