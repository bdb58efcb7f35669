/** 依据: the texts a count rests on, each under the kind of ground it is. */
import type { ReactElement, ReactNode } from 'react'
import { dayInWords, shortDay } from '../../../contract/words/days.ts'
import { groundInWords, groundKindLabel } from '../../../contract/words/grounds.ts'
import { articleName } from '../../../contract/words/numerals.ts'
import type { YearNotice } from '../../../law/calendar.ts'
import { generalLaw } from '../../../law/verdict.ts'
import type { Count } from '../facts/notice.ts'
import type { View } from '../page.ts'
import { href, say, Zh } from '../say.tsx'
import { noticeWords as words } from '../words/notices.ts'
import { Tag } from './tag.tsx'

type CountParts = Pick<Count, 'days' | 'sources' | 'paragraph'>

/** General law by its title and article, in the visitor's language. */
export function lawWords(view: View, title: string, article: string): string {
  const { title: measures, titleEn } = view.measures
  return groundInWords(generalLaw(title, article), { title: measures, titleEn, rulesVersion: 0, clauseOf: () => undefined }, view.language)
}

export function CountGrounds({ view, count }: { view: View; count: CountParts }): ReactElement {
  const { paragraph, sources, days } = count
  return (
    <ul className="sources">
      {paragraph && (
        <Source label={groundKindLabel('article', view.language)}>
          {`${articleName(view.language, paragraph.article)}${view.language === 'zh' ? '：' : ': '}`}
          <Zh view={view}>{`${paragraph.words}。`}</Zh>
          <a href={href(view, `/law/${paragraph.article}`)}>{say(view, words.readArticle)}</a>
        </Source>
      )}
      <Source label={groundKindLabel('law', view.language)}>
        {[
          ['201', words.law201],
          ['203', words.law203],
        ].map(([article, text]) => (
          <span key={String(article)} className="block">
            {`${lawWords(view, '民法典', String(article))}${view.language === 'zh' ? '：' : ': '}${say(view, text as typeof words.law201)}`}
          </span>
        ))}
      </Source>
      {sources.map((notice) => (
        <Source key={notice.year} label={say(view, words.calendarNotice)}>
          <YearSource view={view} notice={notice} days={days} />
        </Source>
      ))}
    </ul>
  )
}

function Source({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <li>
      <Tag tone="still">{label}</Tag>
      <span>{children}</span>
    </li>
  )
}

/** The year's notice with its number, and the days of this count that it speaks of. */
function YearSource({ view, notice, days }: { view: View; notice: YearNotice; days: Count['days'] }): ReactElement {
  const named = days.filter((day) => day.day.startsWith(String(notice.year)) && (day.reason === 'make-up-workday' || day.reason === 'day-off'))
  const zh = view.language === 'zh'
  return (
    <>
      <Zh view={view}>{`《${notice.title}》（${notice.documentNumber}）`}</Zh>
      {named.length > 0 &&
        `${zh ? '：' : ': '}${named.map((day) => namedDay(view, day.day, day.reason === 'make-up-workday')).join(zh ? '、' : ', ')}${zh ? '。' : '. '}`}
      <a href={href(view, `/calendar/${notice.year}`)}>{say(view, words.yearCalendar)}</a>
    </>
  )
}

function namedDay({ language }: View, day: string, works: boolean): string {
  const short = shortDay(day, language)
  if (language === 'en') return `${short} ${works ? 'is a working day' : 'is a day off'}`
  const weekday = dayInWords(day, 'zh').replace(/^.*（星期/, '（周')
  return `${short}${weekday}${works ? '上班' : '放假'}`
}
