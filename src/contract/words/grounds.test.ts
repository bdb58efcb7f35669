import { describe, expect, it } from 'vitest'
import { lanzhou2023On } from '../../law/lanzhou-2023/measures.ts'
import { refusalCodes } from '../../law/verdict.ts'
import { type GroundTerms, groundInWords, groundKindLabel } from './grounds.ts'

const measures = lanzhou2023On('2026-11-23')
const terms: GroundTerms = {
  title: measures.title,
  titleEn: measures.titleEn,
  rulesVersion: 1,
  clauseOf: (parameter) => measures.parameters.find((each) => each.key === parameter),
}

describe('a ground in words', () => {
  it('names an article, with the paragraph where there are several', () => {
    const ground = { kind: 'article', article: 13, paragraph: 1, words: '' } as const
    expect(groundInWords(ground, terms, 'zh')).toBe('《兰州市政府质量奖评选管理办法》第十三条第一款')
    expect(groundInWords(ground, terms, 'en')).toBe('Article 13(1) of the Measures for the Lanzhou Municipal Government Quality Award')
    expect(groundInWords(ground, { ...terms, paragraphsOf: () => 2 }, 'zh')).toMatch(/第十三条第一款$/)
    expect(groundInWords(ground, { ...terms, paragraphsOf: () => 1 }, 'zh')).toMatch(/第十三条$/)
    expect(groundInWords({ ...ground, article: 10, item: 6 }, { ...terms, paragraphsOf: () => 1 }, 'zh')).toMatch(/第十条第一款第六项$/)
  })

  it('names a clause of the implementing rules by its version', () => {
    const ground = { kind: 'rule', parameter: 'consultationReminders' } as const
    const clause = terms.clauseOf('consultationReminders')?.clause
    expect(groundInWords(ground, terms, 'zh')).toBe(`实施细则第1版第${clause}条（到期未回复的，结束征求前须催办的次数）`)
    expect(groundInWords(ground, { ...terms, rulesVersion: 0 }, 'zh')).toMatch(/^实施细则（建议值）第/)
    expect(groundInWords({ kind: 'rule', parameter: 'gone' }, terms, 'zh')).toBe('实施细则第1版')
    expect(groundInWords(ground, terms, 'en')).toBe(
      `Implementing rules, version 1, clause ${clause} (Reminders before a silent consultation may be closed)`,
    )
  })

  it('names general law and a control', () => {
    expect(groundInWords({ kind: 'law', title: '民法典', article: '201' }, terms, 'zh')).toBe('《民法典》第二百零一条')
    expect(groundInWords({ kind: 'law', title: '民法典', article: '第二百零一条' }, terms, 'zh')).toBe('《民法典》第二百零一条')
    expect(groundInWords({ kind: 'law', title: '民法典', article: '201' }, terms, 'en')).toBe('Article 201 of the Civil Code')
    expect(groundInWords({ kind: 'control' }, terms, 'zh')).toBe('系统控制')
    expect(groundInWords({ kind: 'control' }, terms, 'en')).toBe('Control of the system')
  })

  it('tells the four kinds apart', () => {
    expect((['article', 'rule', 'law', 'control'] as const).map((kind) => groundKindLabel(kind, 'zh'))).toEqual([
      '办法',
      '实施细则',
      '一般法律',
      '系统控制',
    ])
  })

  it('says the ground of every refusal of the measures', () => {
    for (const code of refusalCodes) {
      expect(groundInWords(measures.grounds[code], terms, 'zh')).toMatch(/^(《.+》第.+[条款项]|实施细则第1版第\d+条（.+）|系统控制)$/)
      expect(groundInWords(measures.grounds[code], terms, 'en')).not.toMatch(/undefined|[\u4e00-\u9fff]/)
    }
  })
})
