import { describe, expect, it } from 'vitest'
import type { ConditionFinding, EligibilityFacts } from '../../measures.ts'
import { areas } from '../places.ts'
import { conditionFindings, conditions } from './art-10-conditions.ts'

const yes = Object.fromEntries(conditions.map((condition) => [condition.key, true]))
const facts = (changed: Partial<EligibilityFacts> = {}): EligibilityFacts => ({
  domicileArea: '620102',
  areas: areas.map((area) => area.key),
  registeredInCityOn: '2021-06-30',
  answers: yes,
  ...changed,
})
const registered = (changed: Partial<EligibilityFacts>, referenceDay = '2026-06-30') => conditionFindings(facts(changed), referenceDay, 5)[0]
const item1 = (outcome: ConditionFinding['outcome'], fact: string) => ({ item: 1, key: 'registered', outcome, fact })

describe('第十条 申报条件', () => {
  it('has six conditions, one for each item', () => {
    expect(conditions.map((condition) => condition.item)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('finds all six met where domicile and years are seen and the applicant answers yes', () => {
    const findings = conditionFindings(facts(), '2026-06-30', 5)
    expect(findings.map((finding) => finding.outcome)).toEqual(Array(6).fill('met'))
    expect(findings.map((finding) => finding.fact)).toEqual(['registered', ...Array(5).fill('own-answer')])
  })

  const fifthYear = [
    ['2026-06-29', 'not-met', 'years-not-full', 'the day before five years are full'],
    ['2026-06-30', 'met', 'registered', 'the day itself: 以上 includes it (民法典 1259)'],
    ['2026-07-01', 'met', 'registered', 'the day after'],
  ] as const
  for (const [day, outcome, fact, words] of fifthYear) {
    it(`finds five years of registration ${outcome} on ${words}`, () => {
      expect(registered({}, day)).toEqual(item1(outcome, fact))
    })
  }

  it('counts five years from 29 February to 28 February', () => {
    expect(registered({ registeredInCityOn: '2024-02-29' }, '2029-02-27')).toEqual(item1('not-met', 'years-not-full'))
    expect(registered({ registeredInCityOn: '2024-02-29' }, '2029-02-28')).toEqual(item1('met', 'registered'))
  })

  it('leaves an unclear domicile and an unknown day of registration to a person', () => {
    expect(registered({ domicileArea: null })).toEqual(item1('for-a-person', 'domicile-unclear'))
    expect(registered({ domicileArea: '620402' })).toEqual(item1('for-a-person', 'domicile-unclear'))
    expect(registered({ registeredInCityOn: null })).toEqual(item1('for-a-person', 'registration-day-unknown'))
  })

  it('believes an applicant who says that the first condition is not met', () => {
    expect(registered({ answers: { ...yes, registered: false } })).toEqual(item1('not-met', 'own-answer'))
  })

  it('shows the other five as the applicant answers them, and an unanswered one to a person', () => {
    const answers = { registered: true, 'quality-system': true, 'good-faith': false }
    const [, quality, innovation, , goodFaith] = conditionFindings(facts({ answers }), '2026-06-30', 5)
    expect(quality).toEqual({ item: 2, key: 'quality-system', outcome: 'met', fact: 'own-answer' })
    expect(innovation).toEqual({ item: 3, key: 'innovation', outcome: 'for-a-person', fact: 'unanswered' })
    expect(goodFaith).toEqual({ item: 5, key: 'good-faith', outcome: 'not-met', fact: 'own-answer' })
  })
})
