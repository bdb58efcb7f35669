import { expect, it } from 'vitest'
import { effect, given } from '../../tests/helpers/given.ts'
import { CHENGGUAN, city } from '../../tests/helpers/people.ts'
import { RECEIVING } from './receiving.ts'

const set = { area: '620102', body: CHENGGUAN }
const event = { type: 'ReceivingBodySet', ...set }

it('the city lead body says which body receives the applications of an area', () => {
  given('receiving')
    .when('receiving.set', set, city, null, '2026-01-05')
    .then(effect('receiving', RECEIVING, event))
    .leaves({ table: { '620102': CHENGGUAN } })
})

it('and may say otherwise later; other areas stay', () => {
  given('receiving', event, { type: 'ReceivingBodySet', area: 'LZ-GX', body: '高新区' })
    .when('receiving.set', { area: '620102', body: '市级' }, city, null, '2026-01-06')
    .then({ type: 'ReceivingBodySet', area: '620102', body: '市级' })
    .leaves({ table: { '620102': '市级', 'LZ-GX': '高新区' } })
})

it('but saying it twice says nothing', () => {
  const { decision } = given('receiving', event).when('receiving.set', set, city, null, '2026-01-06')
  expect(decision).toEqual({ allowed: false, code: 'nothing-chosen', facts: { area: '620102' } })
})
