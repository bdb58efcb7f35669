import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { deviceKey, type KeptOnDevice } from '../saving/device.ts'
import { differing, digitsMean, type Items, untouched } from './sheet-items.ts'
import { takeArrived } from './sheet-keeper.ts'

const key = deviceKey('pe-1', 'ap-1.ex-1', 'sheet')
const said = (strengths: string): Items => ({ '4.1.2': { ...untouched, percent: 65, strengths } })
const store = new Map<string, string>()

beforeEach(() => {
  store.clear()
  vi.stubGlobal('localStorage', {
    getItem: (at: string) => store.get(at) ?? null,
    setItem: (at: string, value: string) => store.set(at, value),
    removeItem: (at: string) => store.delete(at),
  })
})
afterEach(() => vi.unstubAllGlobals())

const keep = (content: Items, base: Items) => store.set(key, JSON.stringify({ content, base, conflicts: [] }))
const baseNow = () => (JSON.parse(store.get(key) ?? '{}') as KeptOnDevice<Items>).base

it('a version that arrived though nobody heard so is where the typing goes on from', () => {
  keep(said('目标分解'), {})
  store.set(`${key}/sent`, JSON.stringify([{ version: 0, items: said('目标') }]))
  takeArrived(key, { content: said('目标'), version: 1, savedAt: null })
  expect(baseNow()).toEqual(said('目标'))
})

it('a version of another device is not taken for one’s own', () => {
  keep(said('目标分解'), {})
  store.set(`${key}/sent`, JSON.stringify([{ version: 0, items: said('目标') }]))
  takeArrived(key, { content: said('别处写的'), version: 1, savedAt: null })
  takeArrived(key, { content: said('目标'), version: 2, savedAt: null })
  expect(baseNow()).toEqual({})
})

it('a copy of a killed browser that the server has surpassed is dropped; one that goes further goes on from there', () => {
  store.set(key, JSON.stringify({ content: said('目'), base: {}, conflicts: [], seen: [['a', 4]] }))
  takeArrived(key, { content: said('目标分解'), version: 3, savedAt: null, seen: [['a', 9]] })
  expect(store.has(key)).toBe(false)
  store.set(key, JSON.stringify({ content: said('目标分解到班组'), base: {}, conflicts: [], seen: [['a', 12]] }))
  takeArrived(key, { content: said('目标分解'), version: 3, savedAt: null, seen: [['a', 9]] })
  expect(baseNow()).toEqual(said('目标分解'))
})

it('a copy that another page wrote beside is merged as before', () => {
  store.set(
    key,
    JSON.stringify({
      content: said('目'),
      base: {},
      conflicts: [],
      seen: [
        ['a', 4],
        ['b', 1],
      ],
    }),
  )
  takeArrived(key, { content: said('目标分解'), version: 3, savedAt: null, seen: [['a', 9]] })
  expect(baseNow()).toEqual({})
})

it.each([
  ['6', 5, { percent: null, unfinished: true }],
  ['65', 5, { percent: 65, unfinished: false }],
  ['5', 5, { percent: 5, unfinished: false }],
  ['67', 5, { percent: null, unfinished: false }],
  ['100', 5, { percent: 100, unfinished: false }],
  ['105', 5, { percent: null, unfinished: false }],
])('the digits %s on a step of %i', (digits, step, meant) => {
  expect(digitsMean(digits, step)).toEqual(meant)
})

it('two copies differ only where a score or a word differs', () => {
  const bare = { '4.1.2': { percent: 65, strengths: '目标', improvements: '' } } as unknown as Items
  expect(differing(bare, said('目标'))).toEqual([])
  expect(differing(said('目标'), { ...said('指标'), '4.1.3': { ...untouched, percent: 5 } })).toEqual(['4.1.2', '4.1.3'])
})
