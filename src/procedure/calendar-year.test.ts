import { describe, it } from 'vitest'
import { effect, given } from '../../tests/helpers/given.ts'
import { systemAdministrator } from '../../tests/helpers/people.ts'
import { notice2026 } from '../law/holidays/2026.ts'
import { fictionalNotice } from '../law/holidays/fictional.ts'

const notice2027 = {
  ...notice2026,
  year: 2027,
  documentNumber: '国办发明电〔2026〕9号',
  daysOff: ['2027-01-01', '2027-10-01'],
  workdays: ['2027-10-09'],
}
const adopting = (notice: object, others: object = {}, facts: object = {}) =>
  given('calendar').when(
    'calendar.adopt',
    { id: 'year-2027', notice, document: 'sha-notice', ...others },
    systemAdministrator,
    { knownVersion: 0, fictionalAllowed: false, ...facts },
    '2026-11-10',
  )
const adopted = (notice: object) => effect('calendar', 'year-2027', { type: 'YearAdopted', id: 'year-2027', notice, document: 'sha-notice' })

describe("a year's holidays are adopted", () => {
  it("from the State Council's notice, with its document", () => {
    adopting(notice2027)
      .then(adopted(notice2027))
      .leaves({ notice: { year: 2027, version: 1 }, document: 'sha-notice' })
  })

  it('not without the document, nor without its number', () => {
    adopting(notice2027, { document: '' }).thenRefused('calendar-source-missing', { year: 2027 })
    adopting({ ...notice2027, documentNumber: ' ' }).thenRefused('calendar-source-missing', { year: 2027 })
  })

  it('not a made-up one (虚构), except where a demonstration allows it', () => {
    const fictional = fictionalNotice(2027)
    adopting(fictional).thenRefused('calendar-year-fictional', { year: 2027 })
    adopting(fictional, {}, { fictionalAllowed: true }).then(adopted(fictional))
  })

  it.each([
    ['a day of another year', { daysOff: ['2028-01-01'] }, ['outside-year 2028-01-01']],
    ['a working day that is no weekend', { workdays: ['2027-10-08'] }, ['workday-not-weekend 2027-10-08']],
    ['a day both off and worked', { daysOff: ['2027-10-09'] }, ['both 2027-10-09']],
    ['a day named twice', { daysOff: ['2027-01-01', '2027-01-01'] }, ['repeated']],
    ['no day at all', { daysOff: [], workdays: [] }, ['empty']],
  ])('not with %s: a table is refused rather than guessed at', (_, change, faults) => {
    adopting({ ...notice2027, ...change }).thenRefused('calendar-table-faulty', { faults })
  })

  it('not a notice issued on a day that has not come', () => {
    adopting({ ...notice2027, issuedOn: '2026-11-11' }).thenRefused('day-in-future', { day: '2026-11-11' })
    adopting({ ...notice2027, issuedOn: '2026-11-10' }).then(adopted({ ...notice2027, issuedOn: '2026-11-10' }))
  })

  it('as the version after the known one, and no other', () => {
    adopting({ ...notice2027, version: 2 }, {}, { knownVersion: 1 }).then(adopted({ ...notice2027, version: 2 }))
    adopting(notice2027, {}, { knownVersion: 1 }).thenRefused('calendar-version-stale', { year: 2027, known: 1 })
    adopting({ ...notice2027, version: 2 }).thenRefused('calendar-version-stale', { year: 2027, known: 0 })
  })
})
