import { describe, expect, it } from 'vitest'
import { termsWith } from '../../../../tests/helpers/terms.ts'
import type { FilingAnswer } from '../../measures.ts'
import { allowed, refuse } from '../../verdict.ts'
import { oneClassEach, placesOf, withinPlaces } from './art-04-classes-and-places.ts'

const terms = termsWith()
const reply = (award: number, nomination: number): FilingAnswer => ({
  approved: true,
  documentNumber: '兰表彰办〔2026〕3号',
  day: '2026-02-10',
  places: { award, nomination },
})

describe('第四条 奖项和名额', () => {
  it('has three places for the award and five for the nomination', () => {
    expect(placesOf(null, terms)).toEqual({ award: 3, nomination: 5 })
  })

  it('takes the smaller number where the reply to the filing names fewer places, class by class', () => {
    expect(placesOf(reply(2, 5), terms)).toEqual({ award: 2, nomination: 5 })
    expect(placesOf(reply(3, 4), terms)).toEqual({ award: 3, nomination: 4 })
  })

  it('never takes more than the text says, whatever the reply names', () => {
    expect(placesOf(reply(9, 9), terms)).toEqual({ award: 3, nomination: 5 })
  })

  it('takes nothing from a reply that does not approve', () => {
    expect(placesOf({ ...reply(0, 0), approved: false }, terms)).toEqual({ award: 3, nomination: 5 })
  })

  it('keeps the places of the text where the rules do not bind to the reply', () => {
    expect(placesOf(reply(1, 1), termsWith({ filingPlacesBind: false }))).toEqual({ award: 3, nomination: 5 })
  })

  it('allows a third award and a fifth nomination, and places that stay empty', () => {
    expect(withinPlaces({ award: 3, nomination: 5 }, null, terms)).toEqual(allowed)
    expect(withinPlaces({ award: 0, nomination: 0 }, null, terms)).toEqual(allowed)
  })

  it('refuses a fourth award', () => {
    expect(withinPlaces({ award: 4, nomination: 5 }, null, terms)).toEqual(refuse('places-award', { count: 4, most: 3 }))
  })

  it('refuses a sixth nomination', () => {
    expect(withinPlaces({ award: 3, nomination: 6 }, null, terms)).toEqual(refuse('places-nomination', { count: 6, most: 5 }))
  })

  it('refuses a third award on the reply, not on the article, where the reply names two', () => {
    const facts = { awardClass: 'award', count: 3, most: 2, document: '兰表彰办〔2026〕3号' }
    expect(withinPlaces({ award: 3, nomination: 5 }, reply(2, 5), terms)).toEqual(refuse('places-of-filing', facts))
  })

  it('refuses a fourth award on the article, even where the reply names fewer', () => {
    expect(withinPlaces({ award: 4, nomination: 0 }, reply(2, 5), terms)).toEqual(refuse('places-award', { count: 4, most: 3 }))
  })

  it('refuses one organisation in two classes, unless the rules let it stand in both', () => {
    expect(oneClassEach(['a', 'b'], terms)).toEqual(allowed)
    expect(oneClassEach(['a', 'b', 'a'], terms)).toEqual(refuse('one-class-each', { applications: ['a'] }))
    expect(oneClassEach(['a', 'b', 'a'], termsWith({ oneClassEach: false }))).toEqual(allowed)
  })
})
