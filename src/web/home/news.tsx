/** 自上次查看以来: what happened meanwhile, in sentences, as this post may know it. Looking is noted by the reader's own hand. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { momentInWords } from '../../contract/words/days.ts'
import { ask, type NewsItem } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useShown } from './shown.ts'
import { words } from './words.ts'

const FIRST = 3

export function useNews() {
  return useQuery({ queryKey: ['news'], queryFn: () => ask('news.list'), retry: false })
}

export function News() {
  const say = useSay()
  const { language } = useLanguage()
  const client = useQueryClient()
  const [whole, setWhole] = useState(false)
  const read = useNews().data
  const look = async () => {
    await ask('news.look').catch(() => {})
    client.invalidateQueries({ queryKey: ['news'] })
  }
  const never = read !== undefined && read.since === null
  useEffect(() => {
    // The first visit begins the count.
    if (never) ask('news.look').catch(() => {})
  }, [never])
  if (!read?.since || read.items.length === 0) return null
  return (
    <section className="news" aria-labelledby="news">
      <div className="title-line tight">
        <h2 id="news">{say(words.news, { at: momentInWords(read.since, language), count: read.items.length })}</h2>
        <span className="end no-print">
          {read.items.length > FIRST && (
            <Button type="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
              {whole ? say(words.newsFewer) : say(words.newsAll, { count: read.items.length })}
            </Button>
          )}
          <Button type="link" onClick={look}>
            {say(words.newsSeen)}
          </Button>
        </span>
      </div>
      <ul className="lines">
        {(whole ? read.items : read.items.slice(0, FIRST)).map((item) => (
          <Item key={`${item.id} ${item.at} ${item.zh}`} item={item} />
        ))}
      </ul>
    </section>
  )
}

function Item({ item }: { readonly item: NewsItem }) {
  const { language } = useLanguage()
  const { title, number } = useShown()(item)
  return (
    <li>
      <Link to="/case/$kind/$id" params={{ kind: item.kind, id: item.id }}>
        {title || number}
      </Link>{' '}
      {language === 'zh' ? item.zh : item.en} <span className="muted nowrap">{momentInWords(item.at, language)}</span>
    </li>
  )
}
