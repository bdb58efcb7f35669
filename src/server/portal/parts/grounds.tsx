/** 依据: the texts a count rests on, each under the kind of ground it is. */
import type { ReactElement, ReactNode } from 'react'
import { dayInWords, shortDay } from '../../../contract/words/days.ts'
import { groundInWords, groundKindLabel } from '../../../contract/words/grounds.ts'
import { articleName } from '../../../contract/words/numerals.ts'
import { addDays, type Day, type YearNotice } from '../../../law/calendar.ts'
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
  const named = stretchesOf(
    days.filter(({ day, reason }) => day.startsWith(String(notice.year)) && (reason === 'make-up-workday' || reason === 'day-off')),
  )
  const zh = view.language === 'zh'
  return (
    <>
      <Zh view={view}>{`《${notice.title}》（${notice.documentNumber}）`}</Zh>
      {named.length > 0 && `${zh ? '：' : ': '}${named.map((stretch) => stretchInWords(view, stretch)).join(zh ? '、' : ', ')}${zh ? '。' : '. '}`}
      <a href={href(view, `/calendar/${notice.year}`)}>{say(view, words.yearCalendar)}</a>
    </>
  )
}

interface Stretch {
  readonly from: Day
  readonly to: Day
  readonly works: boolean
}

/** Days off one after another are one stretch. */
function stretchesOf(days: Count['days']): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const { day, reason } of days) {
    const works = reason === 'make-up-workday'
    const last = stretches.at(-1)
    if (last && !works && !last.works && addDays(last.to, 1) === day) stretches[stretches.length - 1] = { ...last, to: day }
    else stretches.push({ from: day, to: day, works })
  }
  return stretches
}

function stretchInWords({ language }: View, { from, to, works }: Stretch): string {
  const [first, last] = [shortDay(from, language), shortDay(to, language)]
  if (language === 'en') return from === to ? `${first} ${works ? 'is a working day' : 'is a day off'}` : `${first} to ${last} are days off`
  if (from !== to) return `${first}至${from.slice(5, 7) === to.slice(5, 7) ? last.replace(/^.*月/, '') : last}放假`
  const weekday = dayInWords(from, 'zh').replace(/^.*（星期/, '（周')
  return `${first}${weekday}${works ? '上班' : '放假'}`
}
