import { describe, it } from 'vitest'
import { smallCriteria } from '../../tests/helpers/criteria.ts'
import { effect, given } from '../../tests/helpers/given.ts'
import { city } from '../../tests/helpers/people.ts'
import { criteria } from '../../tests/helpers/terms.ts'

const publishing = (set: object, document = 'sha-standard') =>
  given('criteria').when('criteria.publish', { id: 'cr-small', set, document }, city, null, '2026-02-10')

describe('第三条 a criteria set is brought without a line of code', () => {
  it('with its source, and is there from then on', () => {
    publishing(smallCriteria)
      .then(effect('criteria', 'cr-small', { type: 'CriteriaPublished', id: 'cr-small', set: smallCriteria, document: 'sha-standard' }))
      .leaves({ id: 'cr-small', set: smallCriteria })
  })

  it('not without the document it comes from', () => {
    publishing(smallCriteria, '').thenRefused('criteria-source-missing', { standard: smallCriteria.standard })
  })

  it('not with a fault: it is refused rather than mended', () => {
    publishing({ ...smallCriteria, percentStep: 15 }).thenRefused('criteria-faulty', { faults: ['step-not-of-100'] })
  })

  it('not under the name of another: a published set is never changed', () => {
    publishing({ ...smallCriteria, standard: ` ${criteria.standard} ` }).thenRefused('criteria-known', { standard: criteria.standard })
  })
})
