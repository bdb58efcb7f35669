/** Days as every calendar and count of the workspace calls them. */
import type { Words } from '../../contract/words/language.ts'

export const dayWords = {
  weekend: ['周末', 'weekend'],
  holiday: ['放假', 'day off'],
  makeUp: ['调休上班', 'make-up working day'],
  today: ['今天', 'today'],
} as const satisfies Readonly<Record<string, Words>>

/** The days of the week from Sunday on, as short as a cell. */
export const weekdays = {
  0: ['日', 'Su'],
  1: ['一', 'Mo'],
  2: ['二', 'Tu'],
  3: ['三', 'We'],
  4: ['四', 'Th'],
  5: ['五', 'Fr'],
  6: ['六', 'Sa'],
} as const satisfies Readonly<Record<number, Words>>
