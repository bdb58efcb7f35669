import { it } from 'vitest'
import { effect, given } from '../../tests/helpers/given.ts'
import { city } from '../../tests/helpers/people.ts'

const erase = { id: 'erasure-1', entries: ['hash-1', 'hash-2'], reason: '异议人申请删除' }
const erasing = (others: object) => given('erasure').when('erasure.erase', { ...erase, ...others }, city, null, '2026-12-01')

it('bodies of the journal are erased by name and with the reason', () => {
  erasing({})
    .then(effect('erasure', 'erasure-1', { type: 'BodiesErased', ...erase }))
    .leaves({ entries: ['hash-1', 'hash-2'], reason: '异议人申请删除', day: '2026-12-01' })
})

it('not without an entry, and not without the reason', () => {
  erasing({ entries: [] }).thenRefused('nothing-chosen')
  erasing({ reason: '\t' }).thenRefused('reasons-missing')
})
