import { describe, expect, it } from 'vitest'
import { ARTICLES, headingOf, wordsAt } from '../../../scripts/law-sources.ts'
import { isDay } from '../calendar.ts'
import { type Dated, valueOn } from '../measures.ts'
import { lanzhou2023On } from './measures.ts'
import { parameters } from './parameters.ts'

/** The number as the text writes it, in the place that the parameter names. */
const written: Readonly<Record<keyof typeof parameters, string>> = {
  awards: '市政府质量奖每届评选表彰不超过3个',
  nominations: '市政府质量奖提名奖每届评选表彰不超过5个',
  validityYears: '市政府质量奖有效期为5年',
  registeredYears: '在本市注册登记并正常运行5年以上',
  indicatorYears: '近3年主要经济、技术、服务、质量等指标',
  lookBackYears: '近5年内未发生',
  districtNoticeWorkingDays: '公示时间不少于5个工作日',
  acceptanceNoticeWorkingDays: '公示时间不少于5个工作日',
  proposedNoticeWorkingDays: '公示时间不少于5个工作日',
  examinationWorkingDays: '自收到异议材料之日起5个工作日内进行审查',
  banYearsFalseMaterial: '5年内不予受理其申报',
  banYearsFraud: '10年内不予受理其申报',
  banYearsRevoked: '5年内不得参加市政府质量奖的评选',
}

const names = Object.keys(written) as readonly (keyof typeof parameters)[]
const all: readonly (readonly [string, Dated<number>])[] = names.flatMap((name) => parameters[name].map((dated) => [name, dated] as const))
const ordinals = '一二三四五六七八九'

/** The words at a place such as 第十三条第一款 or 第十条第六项; 第一款 where none is named. */
function wordsOf(place: string): string {
  const [, heading, paragraph, item] = /^(第.+?条)(?:第(.)款)?(?:第(.)项)?$/.exec(place) ?? []
  const number = Array.from({ length: ARTICLES }, (_, index) => index + 1).find((each) => headingOf(each) === heading)
  if (number === undefined) throw new Error(`no such place: ${place}`)
  return wordsAt(number, paragraph ? ordinals.indexOf(paragraph) + 1 : 1, item ? ordinals.indexOf(item) + 1 : null) ?? ''
}

describe('a number of the measures', () => {
  it('has its first day, the act that set it, the place in it, and the day it was last read', () => {
    for (const [name, dated] of all) {
      expect([name, isDay(dated.from), isDay(dated.readOn)]).toEqual([name, true, true])
      expect(dated.act).toBe('兰政发〔2023〕32号')
      expect(dated.readOn >= dated.from).toBe(true)
    }
  })

  it('is known to this test, one by one', () => {
    expect([...names].sort()).toEqual(Object.keys(parameters).sort())
  })

  for (const name of names) {
    const { place, value } = parameters[name][0] ?? { place: '', value: 0 }
    it(`${name} stands in the text of ${place} as ${written[name]}`, () => {
      expect(wordsOf(place)).toContain(written[name])
      expect(written[name].match(/\d+/g)).toEqual([String(value)])
    })
  }

  it('holds from its first day, and is not guessed for the day before', () => {
    for (const [name] of all) {
      const dated: readonly Dated<number>[] = parameters[name as keyof typeof parameters]
      expect(() => valueOn(dated, '2023-08-14')).toThrow('no value in force on 2023-08-14; the first begins on 2023-08-15')
      expect(valueOn(dated, '2023-08-15')).toBe(dated[0]?.value)
      expect(valueOn(dated, '2060-01-01')).toBe(dated.at(-1)?.value)
    }
  })

  it('gives way to a later act from that act on, whatever the order of the lines', () => {
    const line = (from: string, value: number): Dated<number> => ({ from, value, act: '', place: '', readOn: from })
    for (const lines of [
      [line('2023-08-15', 3), line('2028-01-01', 4)],
      [line('2028-01-01', 4), line('2023-08-15', 3)],
    ]) {
      expect([valueOn(lines, '2027-12-31'), valueOn(lines, '2028-01-01'), valueOn(lines, '2028-01-02')]).toEqual([3, 4, 4])
    }
  })

  it('reaches the measures that the procedure asks', () => {
    const measures = lanzhou2023On('2026-03-02')
    expect(measures.places).toEqual({ award: 3, nomination: 5 })
    expect(measures.noticeWorkingDays).toEqual({ district: 5, acceptance: 5, proposed: 5 })
    expect(measures.banYears).toEqual({ 32: 5, 33: 10, 35: 5 })
    expect([measures.validityYears, measures.registeredYears, measures.lookBackYears]).toEqual([5, 5, 5])
    expect([measures.indicatorYears, measures.examinationWorkingDays]).toEqual([3, 5])
  })
})
