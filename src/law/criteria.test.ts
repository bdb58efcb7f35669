import { describe, expect, it } from 'vitest'
import { smallCriteria } from '../../tests/helpers/criteria.ts'
import { edition } from '../../tests/helpers/editions.ts'
import { criteria, termsWith } from '../../tests/helpers/terms.ts'
import { type BroughtCriteria, faultsOfCriteria } from './criteria.ts'
import { gbt19580of2012 } from './lanzhou-2023/criteria/gbt19580-2012.ts'
import { criteriaOf } from './measures.ts'

const [first, second] = smallCriteria.categories
const [low, high] = smallCriteria.bands
const with_ = (change: Partial<BroughtCriteria>) => faultsOfCriteria({ ...smallCriteria, ...change })
const items = (change: object) => with_({ categories: [{ ...first, items: [{ ...first?.items[0], ...change }] }] as never })

describe('第三条 a criteria set can carry a review', () => {
  it('the one the measures come with, and one somebody made up', () => {
    expect(faultsOfCriteria(gbt19580of2012)).toEqual([])
    expect(faultsOfCriteria(smallCriteria)).toEqual([])
  })

  it('not without categories, items or names', () => {
    expect(with_({ categories: [] })).toEqual(['criteria-empty'])
    expect(with_({ categories: [{ ...first, items: [] } as never] })).toEqual(['category-empty 1'])
    expect(with_({ standard: ' ', source: '' })).toEqual(['standard-missing', 'source-missing'])
    expect(items({ title: ' ' })).toEqual(['title-missing 1.1'])
  })

  it('not with codes that repeat, stand elsewhere or are no codes', () => {
    expect(with_({ categories: [first, first] as never })).toEqual(['code-twice 1', 'code-twice 1.1', 'code-twice 1.2', 'code-twice 1.3'])
    expect(items({ code: '2.1' })).toEqual(['item-elsewhere 2.1'])
    expect(items({ code: '1.a' })).toEqual(['code-malformed 1.a'])
    expect(with_({ categories: [{ ...second, code: 'basics' } as never] })).toContain('code-malformed basics')
  })

  it('not with points that are not whole: scores are exact', () => {
    expect(items({ points: 12.5 })).toEqual(['points-not-whole 1.1'])
    expect(items({ points: 0 })).toEqual(['points-not-whole 1.1'])
  })

  it('not with a scale that leaves a percentage without its band or a band without its words', () => {
    expect(with_({ percentStep: 15 })).toEqual(['step-not-of-100'])
    expect(with_({ bands: [low, { ...high, from: 60 }] as never })).toEqual(['band-broken 60-100'])
    expect(with_({ bands: [low] as never })).toEqual(['bands-short'])
    expect(with_({ bands: [] })).toEqual(['bands-short'])
    expect(with_({ bands: [low, { ...high, result: [] }] as never })).toEqual(['band-silent 50-100'])
    expect(with_({ categories: [first] as never, bands: [low, { ...high, result: [] }] as never })).toEqual([])
  })
})

describe('the criteria of an edition', () => {
  it('are those it was announced with, and before any announcement the present ones', () => {
    expect(criteriaOf(edition(), termsWith()).id).toBe(criteria.id)
    expect(criteriaOf(edition('planned'), termsWith()).id).toBe(criteria.id)
    expect(criteriaOf(null, termsWith()).id).toBe(criteria.id)
  })

  it('and a set that the measures do not have is a fault, never a guess', () => {
    const { announcement } = edition()
    const unknown = edition('reviewing', { announcement: announcement && { ...announcement, criteria: 'gbt-none' } })
    expect(() => criteriaOf(unknown, termsWith())).toThrow('criteria set gbt-none is not in the measures')
  })
})
