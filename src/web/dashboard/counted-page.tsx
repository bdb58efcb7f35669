/** The cases behind one number: exactly those that were counted. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { CountKey } from '../../contract/dashboard.ts'
import { titleOf } from '../../contract/words/names.ts'
import { isStepName, stepLabel } from '../../contract/words/steps.ts'
import { ask } from '../api/client.ts'
import { useEditions } from '../lists/current-edition.ts'
import { keepTrail } from '../lists/filters.ts'
import { usePlace } from '../shell/where.tsx'
import { DayWords, LeftOf } from '../words/due.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { NoSuchPage } from '../words/no-such-page.tsx'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { countNames } from './count-words.ts'
import type { Asked, CountedCase } from './read.ts'
import { useKeys } from './use-keys.ts'
import { words } from './words.ts'
import './dashboard.css'

export default function CountedPage() {
  const { count } = useParams({ from: '/dashboard/$count' })
  return count in countNames ? <CountedList count={count as CountKey} /> : <NoSuchPage />
}

function CountedList({ count }: { readonly count: CountKey }) {
  const say = useSay()
  const { area: nameOf } = useNames()
  const { edition: wanted, area } = useSearch({ from: '/dashboard/$count' }) as Asked
  const { editions, current } = useEditions()
  const edition = wanted ?? current?.id
  const title = `${area ? `${nameOf(area)} ` : ''}${say(countNames[count])}`
  usePlace({ words: say(words.title), to: '/dashboard' }, { words: title })
  const read = useQuery({
    queryKey: ['counted', edition, count, area],
    queryFn: () =>
      ask('edition.counted', { params: { edition: edition ?? '', count }, query: { area } }) as Promise<{ items: readonly CountedCase[] }>,
    enabled: edition !== undefined,
    refetchInterval: 60_000,
  })
  const items = read.data?.items
  const [first] = items ?? []
  useKeys()
  useEffect(() => {
    if (items && first && items.every(({ kind }) => kind === first.kind))
      keepTrail({ href: location.pathname.replace(/^\/work/, '') + location.search, kind: first.kind, ids: items.map(({ id }) => id) })
  }, [items, first])
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!items) return <Loading rows={6} />
  return (
    <>
      <div className="title-line">
        <h1>{title}</h1>
        <span className="muted">{String(editions.find(({ id }) => id === edition)?.state.name ?? '')}</span>
        <Link className="end no-print" to="/dashboard" search={wanted ? { edition: wanted } : {}}>
          {say(words.back)}
        </Link>
      </div>
      {items.length === 0 ? <Empty title={say(words.emptyList)} why="" /> : <Rows items={items} caption={title} />}
      <p className="foot" role="status">
        {say(words.listCount, { count: items.length })}
      </p>
    </>
  )
}

function Rows({ items, caption }: { readonly items: readonly CountedCase[]; readonly caption: string }) {
  const say = useSay()
  const { area: nameOf } = useNames()
  const due = items.some((each) => each.due !== null)
  const heads = [words.case, words.number, words.area, words.stage, ...(due ? [words.due] : [])]
  return (
    <table className="rows">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {heads.map((title) => (
            <th key={title[1]} scope="col">
              {say(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((row) => (
          <tr key={`${row.kind} ${row.id}`}>
            <td>
              <Link className="strong" to="/case/$kind/$id" params={{ kind: row.kind, id: row.id }} data-stop>
                <Title row={row} />
              </Link>
            </td>
            <td>
              <NumberOf row={row} />
            </td>
            <td>{row.area ? nameOf(row.area) : ''}</td>
            <td>
              <StageTag kind={row.kind} stage={row.stage} />
            </td>
            {due && (
              <td>
                <DayWords day={row.due} short /> <LeftOf day={row.due} counted={row.workingDays ?? null} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Title({ row }: { readonly row: CountedCase }) {
  const { language } = useLanguage()
  return row.kind === 'act' && isStepName(row.title) ? stepLabel(row.title, language) : row.title || row.number
}

/** A consultation is told from the next by its department. */
function NumberOf({ row }: { readonly row: CountedCase }) {
  const { names } = useNames()
  return <>{row.kind === 'consultation' ? titleOf(names.departments, row.number) : row.number}</>
}
