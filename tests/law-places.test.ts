import { describe, expect, it } from 'vitest'
import { ARTICLES } from '../scripts/law-sources.ts'
import { lanzhou2023On } from '../src/law/lanzhou-2023/measures.ts'
import { stepNames } from '../src/procedure/steps.ts'

const { stepPlaces } = lanzhou2023On('2026-03-02')
const cited = Object.entries(stepPlaces).flatMap(([name, place]) => ('articles' in place ? [[name, place.articles] as const] : []))

/** An organisation tells of its ties to experts as an expert does: what it tells is what bars them. */
const ofTies = ['organisation.declare-tie', 'organisation.end-tie', 'expert.record-tie', 'expert.end-tie']

describe('the place of a step in the measures', () => {
  it('is there for every step of the table, and for no other', () => {
    expect(Object.keys(stepPlaces).sort()).toEqual([...stepNames].sort())
  })

  it('is at least one article of the text, each once and in ascending order, or another ground', () => {
    for (const [name, articles] of cited) {
      const inOrder = [...new Set(articles)].sort((a, b) => a - b)
      expect([name, articles]).toEqual([name, inOrder])
      expect([name, articles.every((article) => article >= 1 && article <= ARTICLES)]).toEqual([name, true])
    }
  })

  it('is never an article for accounts, for the three steps of an act, or for signing up', () => {
    const own = /^(?:account|act|erasure|calendar|organisation)\./
    expect(cited.filter(([name]) => own.test(name) && !ofTies.includes(name))).toEqual([])
  })

  it('is the article on recusal for a tie, whoever tells of it or looks for it, and no other', () => {
    expect(Object.fromEntries(cited.filter(([name]) => name.includes('tie')))).toEqual(
      Object.fromEntries([...ofTies, 'application.check-ties'].map((name) => [name, [17]])),
    )
  })

  it('is found for every article that the road from filing to certificate carries out', () => {
    const carriedOut = new Set(cited.flatMap(([, articles]) => articles))
    const road = [2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 26, 28, 29, 32, 38]
    expect(road.filter((article) => !carriedOut.has(article))).toEqual([])
  })
})
