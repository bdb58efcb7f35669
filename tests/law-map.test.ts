import { describe, expect, it } from 'vitest'
import { type ArticleEntry, differences, lawMap, mapPage, unplaced } from '../scripts/law-map.ts'
import { testSentences } from '../scripts/law-sources.ts'

const map = lawMap()
const article = (number: number): ArticleEntry => {
  const entry = map[number - 1]
  if (!entry) throw new Error(`no article ${number}`)
  return entry
}

describe('the law map', () => {
  it('has a place in the code for every paragraph of every article', () => {
    expect(map).toHaveLength(39)
    expect(unplaced(map)).toEqual([])
  })

  it('says so when a paragraph has neither code nor a reason, and when its place is gone', () => {
    const { source } = article(13)
    const [first, ...others] = source.places
    const emptied = { ...article(13), source: { ...source, places: [{ ...first, names: [], notComputed: null }, ...others] as typeof source.places } }
    expect(unplaced([emptied])).toEqual(['第十三条 (src/law/lanzhou-2023/articles/art-13-district-review.ts)'])
    expect(unplaced([{ ...article(35), source: { ...article(35).source, places: article(35).source.places.slice(0, 4) } }])).toHaveLength(1)
  })

  it('leads from article 13 to its code, its tests, its steps, its refusals and its parameters', () => {
    const { source, tests, steps, refusals, parameters } = article(13)
    expect(source.places.flatMap((place) => place.names.map(({ name }) => name))).toContain('maySendToCity')
    const beside = tests.filter((test) => test.file.endsWith('art-13-district-review.test.ts')).map((test) => test.sentence)
    expect(beside).toContain('refuses before any department was asked')
    expect(steps.map((step) => step.name)).toContain('notice.publish-district')
    expect(refusals.map((refusal) => refusal.code)).toContain('opinion-missing')
    expect(parameters.map((parameter) => parameter.key)).toContain('consultationReminders')
  })

  it('knows a test by the titles around it', () => {
    const beside = testSentences('src/law').filter((test) => test.file.endsWith('art-26-mark-with-year.test.ts'))
    expect(beside.map((test) => [test.under, test.sentence])).toEqual([
      [['第二十六条 注明年度'], 'puts the year before the name of the award, and of the nomination'],
    ])
  })

  it('has one row an article, and shows a stale row as it is and as it should be', () => {
    const page = mapPage(map)
    expect(page.split('\n').filter((line) => line.startsWith('| 第'))).toHaveLength(39)
    expect(differences(page, page)).toEqual([])
    const old = page.replace('Recusal and secrecy', 'Recusal')
    expect(differences(old, page).map((line) => line.slice(0, 11))).toEqual(['- | 第十七条 回避', '+ | 第十七条 回避'])
  })
})
