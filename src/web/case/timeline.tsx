/** What happened, in sentences, the latest first; the whole of it on demand. Then who handled what. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { momentInWords } from '../../contract/words/days.ts'
import { ask, type Happened } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { words } from './words.ts'

const LATEST = 6
/** Kinds whose events are not told. */
const untold: readonly string[] = ['expert', 'visit', 'meeting', 'honour', 'ban', 'account']

export function useHappened(kind: string, id: string): readonly Happened[] {
  return useTimeline(kind, id).data?.items ?? nothing
}

/** Whether all is read that decides how long the page is: nothing jumps when it comes. */
export function useIsTold(kind: string, id: string): boolean {
  const { isFetched } = useTimeline(kind, id)
  return isFetched || untold.includes(kind)
}

function useTimeline(kind: string, id: string) {
  return useQuery({
    queryKey: ['timeline', kind, id],
    queryFn: () => ask('case.timeline', { query: { kind, id } }),
    retry: false,
    enabled: !untold.includes(kind),
  })
}
const nothing: readonly Happened[] = []

/** 城关区牵头部门 郁禾: the post, and the name where it is for the reader. */
export function useDoer(): (entry: Pick<Happened, 'role' | 'body' | 'person'>) => string {
  const say = useSay()
  const called = useNames()
  return ({ role, body, person }) => {
    if (role === 'system') return say(words.byClock)
    if (role === '') return ''
    return [called.post(role, body), person ? called.person(person) : ''].filter(Boolean).join(' ')
  }
}

export function Timeline({ kind, id }: { readonly kind: string; readonly id: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const [whole, setWhole] = useState(false)
  const doer = useDoer()
  const happened = useHappened(kind, id)
  if (happened.length === 0) return null
  const items = [...happened].reverse()
  return (
    <section aria-labelledby="timeline">
      <div className="title-line tight">
        <h2 id="timeline">{say(words.timeline)}</h2>
        {items.length > LATEST && (
          <Button type="link" className="end no-print" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? say(words.fewer) : say(words.whole, { count: items.length })}
          </Button>
        )}
      </div>
      <ol className="timeline">
        {items.map((entry, index) => (
          <li key={entry.hash} className={[index === 0 ? 'now' : '', !whole && index >= LATEST ? 'only-print' : ''].join(' ')}>
            <p lang={language === 'zh' ? 'zh-CN' : 'en'}>{entry[language]}</p>
            <p className="muted">
              <span className="nowrap">{momentInWords(entry.at, language)}</span> {doer(entry) && <span className="nowrap">· {doer(entry)}</span>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
