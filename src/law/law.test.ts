import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ARTICLES, articleSource, articleText, CITY, filesBelow, headingOf, type Place, read, two, wordsAt } from '../../scripts/law-sources.ts'
import { projectFile } from '../server/place.ts'
import { lanzhou2023On } from './lanzhou-2023/measures.ts'
import { chapters } from './lanzhou-2023/titles.ts'
import type { Ground } from './verdict.ts'

const measures = lanzhou2023On('2026-03-02')
const numbers = Array.from({ length: ARTICLES }, (_, index) => index + 1)

/** Every paragraph and item of an article in the order of the text, as `§13.1` and `§10.1(6)`, with its words. */
function places(number: number): readonly (readonly [label: string, words: string])[] {
  return articleText(number).paragraphs.flatMap(({ text, items }, index) => [
    [`§${number}.${index + 1}`, text] as const,
    ...items.map((words, item) => [`§${number}.${index + 1}(${item + 1})`, words] as const),
  ])
}

describe('the text', () => {
  it('has thirty-nine articles, each under its own heading and chapter', () => {
    const files = readdirSync(projectFile(CITY, 'text')).filter((name) => name.startsWith('art-'))
    expect(files.sort()).toEqual(numbers.map((number) => `art-${two(number)}.md`))
    expect(measures.articles.map((each) => each.number)).toEqual(numbers)
    expect(new Set(numbers.map(headingOf)).size).toBe(ARTICLES)
    for (const number of numbers) {
      expect([number, articleText(number).chapter]).toEqual([number, measures.articles[number - 1]?.chapter])
    }
  })

  it('lies in eight chapters that follow one another without a gap', () => {
    expect(chapters).toHaveLength(8)
    expect(chapters.flatMap(({ first, last }) => numbers.slice(first - 1, last))).toEqual(numbers)
  })

  it('has items only where the print has them: five, six and four', () => {
    const withItems = numbers.flatMap((number) =>
      articleText(number).paragraphs.flatMap(({ items }) => (items.length > 0 ? [[number, items.length]] : [])),
    )
    expect(withItems).toEqual([
      [9, 5],
      [10, 6],
      [35, 4],
    ])
  })
})

describe('above the code', () => {
  for (const number of numbers) {
    it(`stands ${headingOf(number)}, every paragraph and item once, in order and word for word`, () => {
      expect(articleSource(number).places.map((place) => [place.label, place.quotation])).toEqual(places(number))
    })
  }

  const all = numbers.flatMap((number) => articleSource(number).places.map((place) => ({ place, file: articleSource(number).file })))
  const words = (place: Place) => (place.notComputed ?? '').split(/\s+/).filter(Boolean).length

  it('each place has either code under it or a reason why it is not computed, and not both', () => {
    const neither = all.filter(({ place }) => place.names.length === 0 && place.notComputed === null)
    const both = all.filter(({ place }) => place.names.length > 0 && place.notComputed !== null)
    expect(neither.map(({ place }) => place.label)).toEqual([])
    expect(both.map(({ place }) => place.label)).toEqual([])
  })

  it('a reason is a sentence, not a word', () => {
    expect(all.filter(({ place }) => place.notComputed !== null && words(place) < 4).map(({ place }) => place.label)).toEqual([])
  })

  it('a file that a comment or a reason names is there', () => {
    const named = filesBelow(`${CITY}/articles`).flatMap((file) =>
      [...read(file).matchAll(/`((?:law|procedure)\/[\w/-]+\.ts)`/g)].map((match) => `src/${match[1]}`),
    )
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((file) => !existsSync(projectFile(file)))).toEqual([])
  })
})

describe('a ground in the text', () => {
  const cited: readonly (readonly [string, Ground])[] = [
    ...Object.entries(measures.grounds),
    ...measures.dossier.declarations.map((declaration) => [`declaration ${declaration.key}`, declaration.ground] as const),
  ]

  it('stands word for word in the paragraph that it names', () => {
    const wrong = cited.filter(([, ground]) => {
      return ground.kind === 'article' && !wordsAt(ground.article, ground.paragraph, ground.item ?? null)?.includes(ground.words)
    })
    expect(wrong).toEqual([])
  })

  it('is at least four signs long, so that it says something', () => {
    expect(cited.filter(([, ground]) => ground.kind === 'article' && ground.words.length < 4)).toEqual([])
  })
})
