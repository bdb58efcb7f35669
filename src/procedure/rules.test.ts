import { describe, expect, it } from 'vitest'
import { effect, fold, given } from '../../tests/helpers/given.ts'
import { drafted, everyKey, everyValue, rulesEvents } from '../../tests/helpers/offices.ts'
import { city } from '../../tests/helpers/people.ts'
import { measures } from '../../tests/helpers/terms.ts'
import { type RulesState, valuesOf } from './rules.ts'

const draft = { id: 'rules-1', version: 1, values: everyValue, confirmed: everyKey }
const titleOf = (key: string) => measures.parameters.find((parameter) => parameter.key === key)?.title ?? ''

describe('the implementing rules are drafted', () => {
  const drafting = (values: object) =>
    given('rules').when('rules.draft', { ...draft, values: { ...everyValue, ...values } }, city, null, '2026-02-01')

  it('with a value for every parameter', () => {
    given('rules')
      .when('rules.draft', draft, city, null, '2026-02-01')
      .then(effect('rules', 'rules-1', drafted()))
      .leaves({ stage: 'draft', version: 1, documentNumber: null, firstDay: null })
  })

  it('and may be written again until they are published', () => {
    const other = { ...draft, values: { ...everyValue, acceptanceMost: 20 } }
    given('rules', ...rulesEvents('draft'))
      .when('rules.draft', other, city, null, '2026-02-03')
      .then({ type: 'RulesDrafted', ...other })
      .leaves({ stage: 'draft', values: { acceptanceMost: 20 } })
    given('rules', ...rulesEvents('published'))
      .when('rules.draft', draft, city, null, '2026-03-01')
      .thenShut('step-not-open', {
        stage: 'published',
        command: 'rules.draft',
      })
  })

  it.each([
    ['a yes or no', 'reasonsBeforeList', 'yes'],
    ['a number', 'acceptanceMost', '15'],
    ['a whole number', 'acceptanceMost', 1.5],
    ['not too small a number', 'acceptanceMost', 0],
    ['not too large a number', 'acceptanceMost', 501],
    ['one of the choices', 'tieAtLastPlace', 'dice'],
    ['a list', 'consultedDepartments', 'ecology'],
    ['a list of the known', 'widerTiesThatBar', ['kin', 'neighbour']],
  ])('each value being %s: not %s = %j', (_, key, value) => {
    drafting({ [key]: value }).thenRefused('rules-value-out-of-range', { parameter: titleOf(key), key, value: String(value) })
  })

  it.each([
    ['acceptanceMost', 1],
    ['acceptanceMost', 500],
    ['consultedDepartments', ['customs']],
    ['widerTiesThatBar', []],
    ['tieAtLastPlace', 'vacant'],
  ])('%s = %j is within its range', (key, value) => {
    const values = { ...everyValue, [key]: value }
    drafting({ [key]: value }).then(effect('rules', 'rules-1', drafted({ values })))
  })

  it('none being left out', () => {
    const { quorumPercent: _, ...rest } = everyValue
    given('rules')
      .when('rules.draft', { ...draft, values: rest }, city, null, '2026-02-01')
      .thenRefused('rules-value-out-of-range', { parameter: titleOf('quorumPercent'), key: 'quorumPercent', value: '' })
  })
})

describe('a version of the rules is published', () => {
  const paper = { documentNumber: '兰质办〔2026〕1号', firstDay: '2026-02-20' }
  const publishing = (confirmed: readonly string[]) => given('rules', drafted({ confirmed })).when('rules.publish', paper, city, null, '2026-02-10')

  it('with its document and its first day, once each default was confirmed or changed', () => {
    publishing(everyKey)
      .then({ type: 'RulesPublished', ...paper })
      .leaves({ stage: 'published', ...paper })
  })

  it('not with a default that nobody looked at', () => {
    publishing(everyKey.filter((key) => key !== 'quorumPercent' && key !== 'ballot')).thenShut('rules-default-unconfirmed', {
      open: [titleOf('ballot'), titleOf('quorumPercent')],
      keys: ['ballot', 'quorumPercent'],
    })
  })

  it('not from a day that is past, but from today on', () => {
    const from = (firstDay: string) => given('rules', ...rulesEvents('draft')).when('rules.publish', { ...paper, firstDay }, city, null, '2026-02-10')
    from('2026-02-09').thenRefused('rules-first-day-past', { firstDay: '2026-02-09' })
    from('2026-02-10').then({ type: 'RulesPublished', ...paper, firstDay: '2026-02-10' })
  })

  it('not twice', () => {
    given('rules', ...rulesEvents('published'))
      .when('rules.publish', paper, city, null, '2026-03-01')
      .thenShut('step-not-open', { stage: 'published', command: 'rules.publish' })
  })

  it('and then its values are those that were drafted', () => {
    const state = fold('rules', rulesEvents('published')) as RulesState
    expect(valuesOf(state)).toMatchObject({ quorumPercent: 67, ballot: 'named', consultedDepartments: everyValue.consultedDepartments })
  })
})
