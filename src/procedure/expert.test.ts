import { describe, expect, it } from 'vitest'
import { expert, expertEvents, listed } from '../../tests/helpers/experts.ts'
import { effect, given, on } from '../../tests/helpers/given.ts'
import { identityOf } from '../../tests/helpers/organisations.ts'
import { city, expertBy } from '../../tests/helpers/people.ts'
import { measures, termsWith } from '../../tests/helpers/terms.ts'
import { mayBeGiven, tiesWith } from './expert.ts'

const { creditCode } = identityOf('a')
const idle = { sheets: [], visits: [] }
const removed = given('expert', ...expertEvents('removed'))

describe('an expert', () => {
  it('is listed in the bank with the employer, by its credit code', () => {
    const { type: _, ...entry } = listed(1) as { type: string }
    given('expert')
      .when('expert.list', entry, city, null, '2026-03-01')
      .then(effect('expert', 'expert-1', listed(1)))
      .leaves({ stage: 'listed', ties: [], undertakings: {}, reason: null })
  })

  it('is not listed twice: not with the same account, nor under the same name and employer unless it is another', () => {
    const { type: _, ...entry } = listed(1) as { type: string }
    const list = (more: object, alike: string | null) => given('expert').when('expert.list', { ...entry, ...more }, city, { alike }, '2026-03-01')
    list({}, 'name').thenRefused('expert-listed-already', { expert: '专家1' })
    list({ another: true }, 'name').then(effect('expert', 'expert-1', listed(1)))
    list({ another: true }, 'account').thenRefused('account-listed-already')
  })

  it('signs secrecy and integrity for an edition', () => {
    given('expert', listed(1))
      .when('expert.undertake', { edition: 'edition-6', text: '保密和廉洁承诺' }, expertBy(1), null, '2026-05-20')
      .then({ type: 'UndertakingSigned', edition: 'edition-6', text: '保密和廉洁承诺' })
      .leaves({ undertakings: { 'edition-6': '2026-05-20' } })
  })

  it('is removed with the reason', () => {
    given('expert', ...expertEvents('listed'))
      .when('expert.remove', { reason: '违反保密承诺' }, city, idle, '2026-06-01')
      .then({ type: 'ExpertRemoved', reason: '违反保密承诺' })
      .leaves({ stage: 'removed', reason: '违反保密承诺' })
    given('expert', ...expertEvents('listed'))
      .when('expert.remove', { reason: ' ' }, city, idle, '2026-06-01')
      .thenRefused('reasons-missing')
  })

  it('once removed does nothing more', () => {
    const refusal = (command: string) => ({ stage: 'removed', command })
    removed
      .when('expert.undertake', { edition: 'edition-6', text: '' }, expertBy(1), null, '2026-06-01')
      .thenShut('step-not-open', refusal('expert.undertake'))
    removed.when('expert.remove', { reason: '再次' }, city, idle, '2026-06-01').thenShut('step-not-open', refusal('expert.remove'))
    const tie = { creditCode, kind: 'kin', source: '本人申报' }
    removed.when('expert.record-tie', tie, city, idle, '2026-06-01').thenShut('step-not-open', refusal('expert.record-tie'))
  })
})

describe('a tie is recorded', () => {
  const tie = { creditCode, kind: 'adviser', source: '本人申报' }

  it.each([
    ['declared by the expert', expertBy(1), 'expert'],
    ['found by the office', city, 'office'],
  ])('%s, with its source, who said so and its days', (_, by, declaredBy) => {
    given('expert', ...expertEvents('listed'))
      .when('expert.record-tie', { ...tie, since: '2024-01-01' }, by, idle, '2026-05-22')
      .then({ type: 'TieRecorded', ...tie, declaredBy, since: '2024-01-01' })
      .leaves({ ties: [{ ...tie, declaredBy, since: '2024-01-01', day: '2026-05-22' }] })
  })

  it('not without its source', () => {
    given('expert', ...expertEvents('listed'))
      .when('expert.record-tie', { ...tie, source: '' }, city, idle, '2026-05-22')
      .thenRefused('reasons-missing')
  })
})

describe('whether an expert may be given an application', () => {
  const tied = (kind: string) => expert(1, on('2026-05-22', { type: 'TieRecorded', creditCode, kind, source: '工商登记' }))

  it('yes without a tie to that applicant', () => {
    expect(mayBeGiven(expert(1), creditCode, termsWith())).toEqual({ allowed: true })
    const toAnother = expert(1, { type: 'TieRecorded', creditCode: 'another', kind: 'employer-interest', source: '' })
    expect(mayBeGiven(toAnother, creditCode, termsWith())).toEqual({ allowed: true })
  })

  it('not when the employer is the applicant itself', () => {
    const employed = expert(1, on('2026-03-01', listed(1, { employerCode: creditCode, employer: '兰州A机械有限公司' })))
    expect(tiesWith(employed, creditCode)).toEqual([{ kind: 'employer-interest', source: '兰州A机械有限公司' }])
    expect(mayBeGiven(employed, creditCode, termsWith())).toMatchObject({
      code: 'expert-employer-interest',
      facts: { source: '兰州A机械有限公司', expert: '专家1' },
    })
  })

  it("not when the employer has an interest in it: the measures' own tie", () => {
    expect(mayBeGiven(tied('employer-interest'), creditCode, termsWith())).toMatchObject({
      code: 'expert-employer-interest',
      facts: { source: '工商登记', expert: '专家1' },
    })
  })

  it('not with a wider tie that the rules bar ◇, but with one they do not', () => {
    const refusal = { code: 'expert-wider-tie', facts: { kind: 'adviser', source: '工商登记', expert: '专家1' } }
    expect(mayBeGiven(tied('adviser'), creditCode, termsWith())).toMatchObject(refusal)
    expect(mayBeGiven(tied('customer'), creditCode, termsWith())).toEqual({ allowed: true })
    expect(mayBeGiven(tied('adviser'), creditCode, termsWith({ widerTiesThatBar: [] }))).toEqual({ allowed: true })
  })

  it('not when removed from the bank, nor when unknown to it', () => {
    const gone = expert(2, { type: 'ExpertRemoved', reason: '退休' })
    expect(mayBeGiven(gone, creditCode, termsWith())).toMatchObject({ code: 'expert-not-in-bank', facts: { expert: '专家2' } })
    expect(mayBeGiven(undefined, creditCode, termsWith())).toMatchObject({ code: 'expert-not-in-bank', facts: { expert: '' } })
  })

  it("and the measures' tie rests on article 17, the wider ones on the rules", () => {
    expect(measures.grounds['expert-employer-interest']).toMatchObject({ kind: 'article', article: 17 })
    expect(measures.grounds['expert-wider-tie']).toEqual({ kind: 'rule', parameter: 'widerTiesThatBar' })
  })
})
