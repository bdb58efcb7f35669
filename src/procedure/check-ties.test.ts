import { describe, it } from 'vitest'
import { applicationEvents, around } from '../../tests/helpers/applications.ts'
import { bank, expert, sheetLine } from '../../tests/helpers/experts.ts'
import { given, on } from '../../tests/helpers/given.ts'
import { identityOf } from '../../tests/helpers/organisations.ts'
import { city } from '../../tests/helpers/people.ts'
import { shutOutside } from '../../tests/helpers/shut.ts'

const { creditCode } = identityOf('a')
const tied = (number: number, kind: string) => expert(number, on('2026-05-22', { type: 'TieRecorded', creditCode, kind, source: '申报' }))
const experts = [tied(1, 'kin'), tied(2, 'customer'), expert(3), tied(4, 'employer-interest'), expert(5)]
const facts = { ...around({ sheets: [sheetLine('recused', 5)] }), experts, visits: [] }

describe('experts are checked against an applicant', () => {
  const checking = (ids: readonly string[], others: object = {}) =>
    given('application', ...applicationEvents('received')).when(
      'application.check-ties',
      { experts: ids, purpose: 'reading' },
      city,
      { ...facts, ...others },
      '2026-05-29',
    )
  const looked = (number: number, found: object) => ({ type: 'TiesChecked', expert: `expert-${number}`, purpose: 'reading', ...found })

  it('each with an entry of its own: what bars, by article, by rule or by an earlier recusal, or what is to be weighed', () => {
    checking(['expert-1', 'expert-2', 'expert-3', 'expert-4', 'expert-5', 'expert-1'])
      .then(
        looked(1, { weighed: [], barred: 'expert-wider-tie' }),
        looked(2, { weighed: ['customer'] }),
        looked(3, { weighed: [] }),
        looked(4, { weighed: [], barred: 'expert-employer-interest' }),
        looked(5, { weighed: [], barred: 'recused-by-rule' }),
      )
      .leaves({ stage: 'received', readers: [] })
  })

  it('not one whom the bank does not know', () => {
    checking(['expert-1', 'expert-9']).thenRefused('nothing-chosen', { experts: 1 })
    checking(['expert-1'], { experts: bank.slice(1) }).thenRefused('nothing-chosen', { experts: 0 })
  })

  shutOutside('application.check-ties', ['received', 'listed', 'visited'], { experts: ['expert-1'], purpose: 'reading' }, city, (edition) => ({
    ...around({ edition }),
    experts,
    visits: [],
  }))
})
