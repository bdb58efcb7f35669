/** 审计检索: who did what to which case when, told in sentences; conditions stand in the address. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { momentInWords } from '../../contract/words/days.ts'
import { labelOf } from '../../contract/words/language.ts'
import { roleWords } from '../../contract/words/steps.ts'
import { ask, type Page } from '../api/client.ts'
import { placeOfKind } from '../lists/places.tsx'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Empty, Fault, Loading } from '../words/states.tsx'
import type { Entry } from './entry.ts'
import { downloadJournal } from './journal-excel.ts'
import { type JournalAsked, JournalQuery } from './journal-query.tsx'
import { words } from './words.ts'
import './oversight.css'

const A_PAGE = 50

export default function JournalPage() {
  const say = useSay()
  const asked: JournalAsked = useSearch({ from: '/journal' })
  const navigate = useNavigate()
  usePlace({ words: say(words.journal) })
  const read = useInfiniteQuery({
    queryKey: ['journal', asked],
    queryFn: ({ pageParam }) => ask('journal.read', { query: { ...asked, limit: A_PAGE, after: pageParam } }) as Promise<Page<Entry>>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const entries = read.data?.pages.flatMap(({ items }) => items) ?? []
  const find = (next: JournalAsked) => navigate({ to: '/journal', search: Object.fromEntries(Object.entries(next).filter(([, value]) => value)) })
  return (
    <>
      <div className="title-line">
        <h1>{say(words.journal)}</h1>
        <div className="end no-print">
          <Export asked={asked} />
        </div>
      </div>
      <p className="muted field">{say(words.why)}</p>
      <JournalQuery key={JSON.stringify(asked)} asked={asked} find={find} />
      {read.error ? (
        <Fault fault={read.error} again={() => read.refetch()} />
      ) : read.isPending ? (
        <Loading rows={6} />
      ) : entries.length === 0 ? (
        <Empty title={say(words.none)} why={say(words.noneWhy)} />
      ) : (
        <>
          <Entries entries={entries} />
          <div className="foot">
            <span role="status">{say(read.hasNextPage ? words.shown : words.whole, { count: entries.length })}</span>
            {read.hasNextPage && (
              <Button className="no-print" loading={read.isFetchingNextPage} onClick={() => read.fetchNextPage()}>
                {say(words.more, { count: A_PAGE })}
              </Button>
            )}
          </div>
        </>
      )}
    </>
  )
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <table className="rows journal">
      <thead>
        <tr>
          <th scope="col">{say(words.at)}</th>
          <th scope="col">{say(words.who)}</th>
          <th scope="col">{say(words.case)}</th>
          <th scope="col">{say(words.told)}</th>
          <th scope="col">{say(words.proof)}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.hash}>
            <td className="nowrap">{momentInWords(entry.at, language)}</td>
            <td>
              {entry.name || (entry.role === 'system' ? say(words.byClock) : '')}{' '}
              {entry.role !== 'system' && <span className="muted">{labelOf(roleWords, entry.role, language)}</span>}
            </td>
            <td>
              <CaseCell entry={entry} />
            </td>
            <td lang={language === 'zh' ? 'zh-CN' : 'en'}>
              {entry[language]}
              {entry.body === null && <span className="muted block">{say(words.erased)}</span>}
            </td>
            <td>
              <Link to="/ledger" search={{ entry: entry.hash }} aria-label={say(words.proofOf, { hash: entry.hash.slice(0, 8) })}>
                <code>{entry.hash.slice(0, 8)}</code>
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Cases with a page of their own are links; the others say of what kind they are. */
function CaseCell({ entry }: { readonly entry: Entry }) {
  const say = useSay()
  const place = placeOfKind(entry.kind)
  const kind = place ? say(place.title) : ''
  if (!place || ['ban', 'honour'].includes(entry.kind)) return <>{entry.title || kind}</>
  return (
    <Link to="/case/$kind/$id" params={{ kind: entry.kind, id: entry.case }}>
      {entry.title || kind}
    </Link>
  )
}

function Export({ asked }: { readonly asked: JournalAsked }) {
  const say = useSay()
  const { language } = useLanguage()
  const [read, setRead] = useState<number | null>(null)
  const run = async () => {
    setRead(0)
    await downloadJournal(asked, { say, language, told: setRead }).finally(() => setRead(null))
  }
  return (
    <Button onClick={run} disabled={read !== null}>
      {read === null ? say(words.excel) : say(words.exporting, { count: read })}
    </Button>
  )
}
