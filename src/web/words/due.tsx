/** How much time is left: only the nearest is bold, what is late is red. */
import { countInWords, dayInWords, shortDay } from '../../contract/words/days.ts'
import { useLanguage, useSay } from './language.tsx'
import { useToday } from './names.ts'
import { daysUntil } from './until.ts'
import { words } from './words.ts'

export function Left({ day }: { readonly day: string | null }) {
  const say = useSay()
  const today = useToday()
  if (!day || !today) return null
  const days = daysUntil(today, day)
  if (days < 0) return <span className="late">{say(words.late, { days: -days })}</span>
  if (days === 0) return <span className="nearest">{say(words.today)}</span>
  return <span className={days <= 3 ? 'nearest' : ''}>{say(words.daysLeft, { days })}</span>
}

/** A period of working days, as far as it has come: 第3个工作日，共5个. Days that are no such period are counted plainly. */
export function LeftOf({ day, counted }: { readonly day: string | null; readonly counted: { readonly left: number; readonly of: number } | null }) {
  const say = useSay()
  const { language } = useLanguage()
  const today = useToday()
  if (!day || !today || !counted) return <Left day={day} />
  const { left, of } = counted
  if (day < today) return <span className="late">{say(left === 0 ? words.lateNow : words.lateWorking, { days: -left })}</span>
  if (day === today) return <span className="nearest">{say(words.today)}</span>
  const told = left < of ? countInWords(of - left, of, language) : say(words.leftWorking, { days: left })
  return <span className={left <= 3 ? 'nearest' : ''}>{told}</span>
}

/** A day as people write it; the year only where it is not clear. */
export function DayWords({ day, short }: { readonly day: string | null; readonly short?: boolean }) {
  const { language } = useLanguage()
  return day ? <span className="nowrap">{short ? shortDay(day, language) : dayInWords(day, language)}</span> : null
}
