/** What happened, in sentences, the latest first; the whole of it on demand. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { momentInWords } from '../../contract/words/days.ts'
import { labelOf } from '../../contract/words/language.ts'
import { roleWords } from '../../contract/words/steps.ts'
import { ask } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { words } from './words.ts'

const LATEST = 6

export function Timeline({ id }: { readonly id: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const [whole, setWhole] = useState(false)
  const read = useQuery({
    queryKey: ['timeline', id],
    queryFn: () => ask('application.timeline', { params: { application: id } }),
    retry: false,
  }).data
  const items = [...(read?.items ?? [])].reverse()
  if (items.length === 0) return null
  return (
    <section aria-labelledby="timeline">
      <div className="title-line tight">
        <h2 id="timeline">{say(words.timeline)}</h2>
        {items.length > LATEST && (
          <Button type="link" className="end no-print" onClick={() => setWhole(!whole)}>
            {whole ? say(words.fewer) : say(words.whole, { count: items.length })}
          </Button>
        )}
      </div>
      <ol className="timeline">
        {(whole ? items : items.slice(0, LATEST)).map(({ hash, at, role, zh, en }, index) => (
          <li key={hash} className={index === 0 ? 'now' : ''}>
            <p lang={language === 'zh' ? 'zh-CN' : 'en'}>{language === 'zh' ? zh : en}</p>
            <p className="muted">
              {momentInWords(at, language)} · {labelOf(roleWords, role, language)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
