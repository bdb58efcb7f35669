/** A running notice on the first page and under an article: how far its count has come. */
import type { ReactElement } from 'react'
import { countInWords } from '../../../contract/words/days.ts'
import type { NoticeLine } from '../facts/notices.ts'
import { progressOf, type StripDay } from '../facts/strip.ts'
import type { View } from '../page.ts'
import { href, nearDay, nearDeadline, say, Zh } from '../say.tsx'
import { houses, leftAfterToday, noticeWords, publishedOn } from '../words/notices.ts'
import { Pips } from './pips.tsx'
import { Tag } from './tag.tsx'

export function RunningNotice({ view, line, days }: { view: View; line: NoticeLine; days: readonly StripDay[] }): ReactElement {
  const { number, of, left } = progressOf(days)
  const path = href(view, `/notices/${line.id}`)
  const until = line.lastDay === null ? '' : nearDeadline(view, line.lastDay)
  const published = say(view, publishedOn(nearDay(view, line.publishedOn).replace(/（.*/, '')))
  return (
    <li>
      <h3>
        <a href={path}>
          <Zh view={view}>{line.title}</Zh>
        </a>
      </h3>
      <p>
        <Pips days={days} />
        <b>{countInWords(number, of, view.language)}</b>
        {view.language === 'zh' ? '，' : ', '}
        {say(view, leftAfterToday(left))} {!line.final && <Tag tone="wait">{say(view, noticeWords.provisional)}</Tag>}
      </p>
      <p className="small muted">
        {view.language === 'zh' ? `${published}，至${until}　` : `${published}, until ${until} · `}
        {say(view, houses(line.subjects))}
        {view.language === 'zh' ? '　' : ' · '}
        <a href={`${path}#count`}>{say(view, noticeWords.howCounted)}</a>
      </p>
    </li>
  )
}
