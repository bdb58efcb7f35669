/** A public notice stands whole working days; the next act is dated from the day after its last day. */
import type { Day } from './calendar.ts'
import type { NoticeFacts } from './measures.ts'
import { allowed, type RefusalCode, refuse, type Verdict } from './verdict.ts'

/**
 * Whether the notice has stood to 24:00 of its last day. A last day that rests on a year without its holiday notice is
 * provisional, and nothing is built on it.
 *
 * @param whileRunning the code to refuse with while the notice stands
 */
export function noticeHasRun(notice: NonNullable<NoticeFacts>, day: Day, whileRunning: RefusalCode): Verdict {
  if (day <= notice.lastDay) return refuse(whileRunning, { publishedOn: notice.publishedOn, lastDay: notice.lastDay })
  return notice.final ? allowed : refuse('calendar-count-provisional', { lastDay: notice.lastDay })
}
