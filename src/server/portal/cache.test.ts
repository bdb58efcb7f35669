import { describe, expect, it } from 'vitest'
import { PageCache } from './cache.ts'
import { Drawn } from './drawn.ts'

const drawing = (length = 100, keep = true) => new Drawn({ type: 'text/html', body: Buffer.alloc(length, 'x'), compress: false, keep })
const now = { epoch: 1, day: 20_000 }

describe('the cache of pages', () => {
  it('gives a page for the moment it was drawn for, and for no other', async () => {
    const cache = new PageCache(1_000_000)
    const drawn = await cache.draw('/', now, async () => drawing())
    expect(cache.find('/', now)).toBe(drawn)
    expect(cache.find('/', { ...now, epoch: 2 })).toBeNull()
    expect(cache.find('/', { ...now, day: 20_001 })).toBeNull()
    expect(cache.find('/en', now)).toBeNull()
  })

  it('draws once for all who ask at the same time, and anew after a change', async () => {
    const cache = new PageCache(1_000_000)
    let times = 0
    const slowly = async () => {
      times += 1
      await new Promise((resolve) => setTimeout(resolve, 20))
      return drawing()
    }
    const [first, second] = await Promise.all([cache.draw('/', now, slowly), cache.draw('/', now, slowly)])
    expect(first).toBe(second)
    expect(times).toBe(1)
    await Promise.all([cache.draw('/', { ...now, epoch: 2 }, slowly), cache.draw('/', now, slowly)])
    expect(times).toBe(3)
    expect(cache.find('/', { ...now, epoch: 2 })).not.toBeNull()
  })

  it('lets a drawing that failed be tried again', async () => {
    const cache = new PageCache(1_000_000)
    await expect(cache.draw('/', now, () => Promise.reject(new Error('no database')))).rejects.toThrow('no database')
    await cache.draw('/', now, async () => drawing())
    expect(cache.find('/', now)).not.toBeNull()
  })

  it('keeps within its bytes, letting go what was asked for longest ago', async () => {
    const cache = new PageCache(10_000)
    for (const key of ['/a', '/b', '/c']) await cache.draw(key, now, async () => drawing(1_500))
    cache.find('/a', now)
    await cache.draw('/d', now, async () => drawing(1_500))
    expect(['/a', '/b', '/c', '/d'].map((key) => cache.find(key, now) !== null)).toEqual([true, false, true, true])
    expect(cache.bytes).toBeLessThanOrEqual(10_000)
  })

  it('keeps nothing that is for one visitor only', async () => {
    const cache = new PageCache(10_000)
    await cache.draw('/', now, async () => drawing(100, false))
    expect(cache.find('/', now)).toBeNull()
    expect(cache.bytes).toBe(0)
  })
})
