/** A vertical line of what happened, where it is, and what is planned. */
import type { ReactElement } from 'react'
import { shortDay } from '../../../contract/words/days.ts'
import { editionStages } from '../../../contract/words/labels.ts'
import { timeOf } from '../../clock.ts'
import type { Happened, Progress } from '../facts/progress.ts'
import type { RoadStage } from '../facts/standing.ts'
import type { StripDay } from '../facts/strip.ts'
import type { View } from '../page.ts'
import { href, nearDeadline, say } from '../say.tsx'
import { holdings, standsUntil, trackerWords as words } from '../words/tracker.ts'
import { Pips } from './pips.tsx'

interface TrackProps {
  readonly view: View
  readonly progress: Progress
  readonly days: readonly StripDay[]
}

export function Track({ view, progress, days }: TrackProps): ReactElement {
  const { happened, stage, road } = progress
  const over = holdings[stage].next === null
  const later = over ? [] : (road?.stages.filter((each) => each.state === 'later' && each.day !== null) ?? [])
  return (
    <ol className="track">
      {happened.map((each, index) => (
        <Done
          key={`${each.at} ${each.sentence}`}
          view={view}
          each={each}
          now={index === happened.length - 1 && !over}
          progress={progress}
          days={days}
        />
      ))}
      {later.map((each) => (
        <Later key={each.stage} view={view} each={each} />
      ))}
    </ol>
  )
}

function Done({ view, each, now, progress, days }: TrackProps & { each: Happened; now: boolean }): ReactElement {
  const at = new Date(each.at)
  return (
    <li className={now ? 'now' : 'done'} aria-current={now ? 'step' : undefined}>
      <time dateTime={each.at}>
        <b>{dayWithYear(view, each.day)}</b> {timeOf(at)}
      </time>
      <h3>{each.sentence.replace(/[。.]$/, '')}</h3>
      <p className="who">{view.language === 'zh' ? each.post[0] : each.post[1]}</p>
      {each.notice && !now && (
        <p>
          <a href={href(view, `/notices/${each.notice}`)}>{say(view, words.seeNotice)}</a>
        </p>
      )}
      {now && progress.notice && <NowBox view={view} progress={progress} days={days} />}
    </li>
  )
}

function NowBox({ view, progress: { notice }, days }: TrackProps): ReactElement | null {
  if (!notice) return null
  const path = href(view, `/notices/${notice.id}`)
  return (
    <div className="now-box">
      <p>
        <Pips days={days} />
        {notice.lastDay && `${say(view, standsUntil(nearDeadline(view, notice.lastDay)))}${view.language === 'zh' ? '。' : '.'}`}
      </p>
      <p className="links">
        <a href={path}>{say(view, words.seeNotice)}</a> <a href={`${path}#count`}>{say(view, words.dayCount)}</a>
      </p>
    </div>
  )
}

function Later({ view, each }: { view: View; each: RoadStage }): ReactElement {
  const day = each.day ?? view.day
  return (
    <li className="later">
      <time dateTime={day}>
        <b>{dayWithYear(view, day)}</b> {say(view, each.dayIs === 'earliest' ? words.earliest : words.planned)}
      </time>
      <h3>{say(view, editionStages[each.stage])}</h3>
    </li>
  )
}

/** A day of another year carries its year. */
function dayWithYear(view: View, day: string): string {
  const short = shortDay(day, view.language)
  if (day.slice(0, 4) === view.day.slice(0, 4)) return short
  return view.language === 'zh' ? `${day.slice(0, 4)}年${short}` : `${short} ${day.slice(0, 4)}`
}
