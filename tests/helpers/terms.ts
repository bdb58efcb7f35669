import { calendarOf, type Day } from '../../src/law/calendar.ts'
import { fictionalNotice } from '../../src/law/holidays/fictional.ts'
import { publishedNotices } from '../../src/law/holidays/published.ts'
import { lanzhou2023On } from '../../src/law/lanzhou-2023/measures.ts'
import { itemsOf, type RuleValues, suggestedRules, type Terms } from '../../src/law/measures.ts'

/** The measures on the day the edition of the tests was announced, and the suggested rules. */
export const measures = lanzhou2023On('2026-03-01')
/** Nobody is drawn, witnesses an unsealing or signs an agreed result in the tests' edition unless a test says so. */
const suggested = { ...suggestedRules(measures.parameters), groupsDrawn: false, unsealingWitnessed: false, readersSignResult: false }

/** The terms of the edition, with some rules ◇ chosen otherwise. */
export function termsWith(rules: Partial<RuleValues> = {}): Terms {
  return { measures, rules: { ...suggested, ...rules }, rulesVersion: 1 }
}

/** The published notices: the last year known is 2026. */
export const calendar = calendarOf(publishedNotices)

/** The same with a made-up notice for 2027. */
export const calendarWith2027 = calendarOf([...publishedNotices, fictionalNotice(2027)])

export const criteria = measures.criteria[measures.currentCriteria] ?? { id: '', standard: '', categories: [], percentStep: 5, bands: [], source: '' }
export const items = itemsOf(criteria)

/** The same percentage on every item: 60 is 600.00 points. */
export function percents(percent: number): Record<string, number> {
  return Object.fromEntries(items.map((item) => [item.code, percent]))
}

/** The area table as the city lead body keeps it at first. */
export const receivingTable: Record<string, string> = Object.fromEntries(measures.areas.map((area) => [area.key, area.body]))

/** The departments that the suggested rules have asked. */
export const departments = suggested.consultedDepartments

/** The schedule of the edition: announced 2026-03-09, open to 24:00 of 2026-04-30. */
export const days = {
  announced: '2026-03-09',
  opens: '2026-03-10',
  submitted: '2026-03-20',
  deadline: '2026-04-30',
  consulted: '2026-05-06',
  districtNotice: '2026-05-18',
  districtNoticeLast: '2026-05-25',
  recommended: '2026-05-26',
  received: '2026-05-28',
  reviewed: '2026-06-10',
  acceptanceNotice: '2026-06-12',
  acceptanceNoticeLast: '2026-06-22',
  visit: '2026-06-24',
  report: '2026-07-01',
  meeting: '2026-07-15',
  proposedNotice: '2026-07-16',
  proposedNoticeLast: '2026-07-23',
  submission: '2026-07-24',
  approval: '2026-07-30',
  honour: '2026-08-03',
} as const satisfies Record<string, Day>
