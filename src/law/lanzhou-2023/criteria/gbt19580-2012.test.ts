import { describe, expect, it } from 'vitest'
import { itemsOf } from '../../measures.ts'
import { lanzhou2023On } from '../measures.ts'
import { gbt19580of2012 } from './gbt19580-2012.ts'

const items = itemsOf(gbt19580of2012)

describe('第三条 《卓越绩效评价准则》', () => {
  it('has seven categories, twenty-three items and a thousand points', () => {
    expect(gbt19580of2012.categories).toHaveLength(7)
    expect(items).toHaveLength(23)
    expect(items.reduce((sum, item) => sum + item.points, 0)).toBe(1_000)
  })

  it('gives six hundred points to processes and four hundred to results', () => {
    const of = (kind: string) => items.filter((item) => item.kind === kind).reduce((sum, item) => sum + item.points, 0)
    expect([of('process'), of('result')]).toEqual([600, 400])
  })

  it('numbers every item once, under its own category', () => {
    expect(new Set(items.map((item) => item.code)).size).toBe(23)
    for (const category of gbt19580of2012.categories) {
      expect(category.items.every((item) => item.code.startsWith(`${category.code}.`))).toBe(true)
    }
  })

  it('says of every percentage on the step what it means, by four factors for each kind of item', () => {
    const { bands, percentStep } = gbt19580of2012
    const steps = Array.from({ length: 100 / percentStep + 1 }, (_, at) => at * percentStep)
    for (const percent of steps) expect(bands.filter(({ from, to }) => from <= percent && percent <= to)).toHaveLength(1)
    for (const { process, result } of bands) {
      const words = [...process, ...result]
      expect(words).toHaveLength(8)
      expect(words.every((each) => each.title && each.titleEn && each.words && each.wordsEn)).toBe(true)
    }
  })

  it('is the criteria set of the measures, found by its own id', () => {
    const { criteria, currentCriteria } = lanzhou2023On('2026-03-02')
    expect(criteria[currentCriteria]).toBe(gbt19580of2012)
  })
})
