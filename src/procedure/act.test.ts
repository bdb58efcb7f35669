import { describe, it } from 'vitest'
import { effect, given, on, type Past } from '../../tests/helpers/given.ts'
import { actEvents, prepared } from '../../tests/helpers/offices.ts'
import { city, cityHead } from '../../tests/helpers/people.ts'
import type { ActStage } from './act.ts'
import type { By } from './decision.ts'
import type { StepName } from './steps.ts'

const stages: readonly ActStage[] = ['prepared', 'reviewed', 'returned', 'withdrawn', 'signed']
const third: By = { ...city, person: 'p-city-third' }
const day = '2026-03-06'
const title = '发布申报通知'

function shutOutside(name: StepName, open: readonly ActStage[], command: object, by: By) {
  it.each(stages.filter((stage) => !open.includes(stage)))('not when it is %s', (stage) => {
    given('act', ...actEvents(stage))
      .when(name, command, by, null, day)
      .thenShut('step-not-open', { stage, command: name })
  })
}

describe('an act that binds others is prepared', () => {
  it('by its handler, with the command inside', () => {
    const { type: _, ...act } = prepared as { type: string }
    given('act')
      .when('act.prepare', act, city, null, '2026-03-04')
      .then(effect('act', 'act-9', prepared))
      .leaves({ stage: 'prepared', role: 'city', body: 'city', handler: 'p-city-clerk', handlers: ['p-city-clerk'], reviewer: null, signatory: null })
  })
})

describe('an act is reviewed', () => {
  const reviewing = (by: By, ...more: readonly Past[]) =>
    given('act', ...actEvents('prepared'), ...more).when('act.review', { note: '同意' }, by, null, day)

  it('by another than its handler', () => {
    reviewing(cityHead).then({ type: 'ActReviewed', note: '同意' }).leaves({ stage: 'reviewed', reviewer: 'p-city-head', note: '同意' })
    reviewing(city).thenShut('handler-may-not-review', { act: title })
  })

  it('nor by one who had it in hand before', () => {
    const handedOver = on(day, { type: 'ActHandedOver', to: 'p-city-third' })
    reviewing(city, handedOver).thenShut('handler-may-not-review', { act: title })
    reviewing(third, handedOver).thenShut('handler-may-not-review', { act: title })
    reviewing(cityHead, handedOver).then({ type: 'ActReviewed', note: '同意' })
  })

  shutOutside('act.review', ['prepared'], { note: '' }, cityHead)
})

describe('an act is signed', () => {
  const signing = (by: By, ...more: readonly Past[]) => given('act', ...actEvents('reviewed'), ...more).when('act.sign', {}, by, null, day)

  it('by another than its handler; reviewer and signatory may be one', () => {
    signing(cityHead).then({ type: 'ActSigned' }).leaves({ stage: 'signed', reviewer: 'p-city-head', signatory: 'p-city-head' })
    signing(third).then({ type: 'ActSigned' }).leaves({ signatory: 'p-city-third' })
    signing(city).thenShut('handler-may-not-sign', { act: title })
  })

  it('nor by one who had it in hand before', () => {
    const handedOver = on(day, { type: 'ActHandedOver', to: 'p-city-third' })
    signing(city, handedOver).thenShut('handler-may-not-sign', { act: title })
    signing(third, handedOver).thenShut('handler-may-not-sign', { act: title })
    signing(cityHead, handedOver).then({ type: 'ActSigned' })
  })

  shutOutside('act.sign', ['reviewed'], {}, cityHead)
})

describe('an act is returned to its handler', () => {
  const returning = (stage: ActStage, note = '标题有误') => given('act', ...actEvents(stage)).when('act.return', { note }, cityHead, null, day)

  it.each(['prepared', 'reviewed'] as const)('with a note, while it is %s', (stage) => {
    returning(stage).then({ type: 'ActReturned', note: '标题有误' }).leaves({ stage: 'returned', note: '标题有误' })
  })

  it('not without a word', () => {
    returning('prepared', ' ').thenRefused('reasons-missing')
  })

  shutOutside('act.return', ['prepared', 'reviewed'], { note: '标题有误' }, cityHead)
})

describe('an act is withdrawn', () => {
  it.each(['prepared', 'reviewed', 'returned'] as const)('by its handler, while it is %s', (stage) => {
    given('act', ...actEvents(stage))
      .when('act.withdraw', { note: '不再需要' }, city, null, day)
      .then({ type: 'ActWithdrawn', note: '不再需要' })
      .leaves({
        stage: 'withdrawn',
        note: '不再需要',
      })
  })

  it('by nobody else', () => {
    given('act', ...actEvents('prepared'))
      .when('act.withdraw', { note: '' }, cityHead, null, day)
      .thenShut('act-not-yours', { act: title })
  })

  it('and once handed over, by the new handler only', () => {
    const handedOver = given('act', ...actEvents('prepared'), on(day, { type: 'ActHandedOver', to: 'p-city-third' }))
    handedOver.when('act.withdraw', { note: '' }, city, null, day).thenShut('act-not-yours', { act: title })
    handedOver.when('act.withdraw', { note: '' }, third, null, day).then({ type: 'ActWithdrawn', note: '' })
  })

  shutOutside('act.withdraw', ['prepared', 'reviewed', 'returned'], { note: '' }, city)
})

describe('an open act is handed over', () => {
  it.each(['prepared', 'reviewed', 'returned'] as const)('to the substitute, while it is %s', (stage) => {
    given('act', ...actEvents(stage))
      .when('act.hand-over', { to: 'p-city-third' }, city, null, day)
      .then({ type: 'ActHandedOver', to: 'p-city-third' })
      .leaves({ stage, handler: 'p-city-third', handlers: ['p-city-clerk', 'p-city-third'] })
  })

  it('but not to the one who reviewed it', () => {
    given('act', ...actEvents('reviewed'))
      .when('act.hand-over', { to: 'p-city-head' }, city, null, day)
      .thenRefused('handler-may-not-review', { act: title })
  })

  shutOutside('act.hand-over', ['prepared', 'reviewed', 'returned'], { to: 'p-city-third' }, city)
})
