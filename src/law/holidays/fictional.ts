import { addDays, type Day, daysIn, weekday, type YearNotice } from '../calendar.ts'

/**
 * A made-up year for demonstrations, tests and rehearsals that run past the last notice. It is marked 虚构 wherever it
 * shows, and a production server refuses it. Its days are only plausible: fixed holidays, a spring festival week in
 * February, a national day week with two make-up Saturdays or Sundays.
 */
export function fictionalNotice(year: number): YearNotice {
  const daysOff = daysIn(
    `${year}-01-01`,
    `${year}-02-08/${year}-02-14`,
    `${year}-04-05`,
    `${year}-05-01/${year}-05-03`,
    `${year}-06-15`,
    `${year}-10-01/${year}-10-07`,
  )
  return {
    year,
    title: `${year}年节假日安排（虚构，仅供演示）`,
    documentNumber: `虚构〔${year - 1}〕1号`,
    issuedOn: `${year - 1}-11-04`,
    version: 1,
    daysOff,
    workdays: [weekendBefore(`${year}-02-08`, daysOff), weekendBefore(`${year}-10-01`, daysOff)],
    fictional: true,
  }
}

/** The nearest Sunday before `day` that is not itself off. */
function weekendBefore(day: Day, daysOff: readonly Day[]): Day {
  let candidate = addDays(day, -1)
  while (weekday(candidate) !== 7 || daysOff.includes(candidate)) candidate = addDays(candidate, -1)
  return candidate
}
