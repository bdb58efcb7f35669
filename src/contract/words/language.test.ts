import { describe, expect, it } from 'vitest'
import { percentInWords, pointsInWords, sizeInWords } from './amounts.ts'
import { countInWords, dayInWords, deadlineInWords, looksLikeDay, momentInWords, shortDay } from './days.ts'
import { counted, labelOf, listInWords } from './language.ts'
import { articleName, chineseNumeral } from './numerals.ts'

describe('numerals as laws write them', () => {
  it.each([
    [0, '零'],
    [7, '七'],
    [10, '十'],
    [13, '十三'],
    [20, '二十'],
    [39, '三十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [116, '一百一十六'],
    [201, '二百零一'],
    [1000, '一千'],
    [1010, '一千零一十'],
    [1259, '一千二百五十九'],
    [2012, '二千零一十二'],
    [9999, '九千九百九十九'],
  ])('%i is %s', (number, words) => expect(chineseNumeral(number)).toBe(words))

  it('has no numeral for what no article is', () => {
    for (const number of [-1, 1.5, 10_000, Number.NaN]) expect(() => chineseNumeral(number)).toThrow()
  })

  it('names an article with its paragraph and item', () => {
    expect(articleName('zh', 13)).toBe('第十三条')
    expect(articleName('zh', 13, 1)).toBe('第十三条第一款')
    expect(articleName('zh', 13, 1, 2)).toBe('第十三条第一款第二项')
    expect(articleName('zh', 35, undefined, 1)).toBe('第三十五条第一项')
    expect(articleName('en', 13)).toBe('Article 13')
    expect(articleName('en', 13, 1, 2)).toBe('Article 13(1)(2)')
  })
})

describe('days and moments', () => {
  it('writes a day with its weekday', () => {
    expect(dayInWords('2026-09-24', 'zh')).toBe('2026年9月24日（星期四）')
    expect(dayInWords('2026-09-24', 'en')).toBe('Thursday 24 September 2026')
    expect(dayInWords('2024-02-29', 'zh')).toBe('2024年2月29日（星期四）')
    expect(dayInWords('2027-01-03', 'zh')).toBe('2027年1月3日（星期日）')
  })

  it('writes a short day, an end and a count', () => {
    expect(shortDay('2026-09-24', 'zh')).toBe('9月24日')
    expect(shortDay('2026-09-24', 'en')).toBe('24 September')
    expect(deadlineInWords('2026-11-30', 'zh')).toBe('2026年11月30日（星期一）24时')
    expect(deadlineInWords('2026-11-30', 'en')).toBe('24:00 on Monday 30 November 2026')
    expect(countInWords(3, 5, 'zh')).toBe('第3个工作日，共5个')
    expect(countInWords(3, 5, 'en')).toBe('working day 3 of 5')
  })

  it('tells an instant by the clock of China, over midnight too', () => {
    expect(momentInWords('2026-09-22T07:20:08.512Z', 'zh')).toBe('2026年9月22日（星期二）15:20:08')
    expect(momentInWords('2026-09-22T16:00:00Z', 'zh')).toBe('2026年9月23日（星期三）00:00:00')
    expect(momentInWords('2026-09-22T07:20:08Z', 'en')).toBe('15:20:08 on Tuesday 22 September 2026')
  })

  it('knows a day by its form and refuses other texts', () => {
    expect(looksLikeDay('2026-09-24')).toBe(true)
    for (const text of ['', '2026-9-24', '2026-13-01', '2026-09-24T00:00:00Z']) {
      expect(looksLikeDay(text)).toBe(false)
      expect(() => dayInWords(text, 'zh')).toThrow('not a day')
    }
  })
})

describe('amounts and lists', () => {
  it('writes points from hundredths of a point', () => {
    expect([62_400, 3250, 525, 5, 0, -50].map(pointsInWords)).toEqual(['624.00', '32.50', '5.25', '0.05', '0.00', '-0.50'])
    expect(percentInWords(65)).toBe('65%')
  })

  it('writes the size of a file', () => {
    expect([0, 1, 512].map((bytes) => sizeInWords(bytes, 'zh'))).toEqual(['0字节', '1字节', '512字节'])
    expect([1, 2].map((bytes) => sizeInWords(bytes, 'en'))).toEqual(['1 byte', '2 bytes'])
    const [kilo, mega] = [1024, 1024 * 1024]
    expect([kilo, 1.5 * kilo, 12 * kilo, mega - 1, 1.5 * mega, 200 * mega, 3 * 1024 * mega].map((bytes) => sizeInWords(bytes, 'zh'))).toEqual([
      '1 KB',
      '1.5 KB',
      '12 KB',
      '1 MB',
      '1.5 MB',
      '200 MB',
      '3 GB',
    ])
  })

  it('joins a list and says how long it is', () => {
    expect(listInWords(['甲', '乙', '丙'], 'zh', '家')).toBe('甲、乙、丙')
    expect(listInWords(['甲', '乙', '丙', '丁', '戊'], 'zh', '家')).toBe('甲、乙、丙等5家')
    expect(listInWords(['A'], 'en', '家')).toBe('A')
    expect(listInWords(['A', 'B', 'C'], 'en', '家')).toBe('A, B and C')
    expect(listInWords(['A', 'B', 'C', 'D'], 'en', '家')).toBe('A, B, C and 1 other')
    expect(listInWords([], 'zh', '家')).toBe('')
    expect([counted(1, 'place'), counted(2, 'place')]).toEqual(['1 place', '2 places'])
  })

  it('looks only at the keys a table has of its own', () => {
    expect(labelOf({ a: ['甲', 'A'] }, 'a', 'zh')).toBe('甲')
    expect(labelOf({ a: ['甲', 'A'] }, 'constructor', 'zh')).toBeNull()
  })
})
