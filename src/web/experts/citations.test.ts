import { describe, expect, it } from 'vitest'
import * as procedure from '../../procedure/cited-evidence.ts'
import { citationsIn, citing, saysSomething } from './citations.ts'
import { isScored, untouched } from './sheet-items.ts'

describe('a place in the evidence', () => {
  it('is found where a comment names it, each once', () => {
    expect(citationsIn('目标分解到班组（附件2第3页），看板见附件 12 第 40 页；附件2第3页同。')).toEqual([
      { file: 2, page: 3, words: '附件2第3页' },
      { file: 12, page: 40, words: '附件 12 第 40 页' },
    ])
    expect(citationsIn('goals per team (file 2, p. 3)')).toEqual([{ file: 2, page: 3, words: 'file 2, p. 3' }])
    expect(citationsIn('附件齐全，第3页有目标卡')).toEqual([])
  })

  it('is written at the end of a comment, once', () => {
    expect(citing('有目标卡', '附件2第3页')).toBe('有目标卡（附件2第3页）')
    expect(citing('有目标卡（附件2第3页）', '附件2第3页')).toBe('有目标卡（附件2第3页）')
  })

  // No rule travels to the browser, so the page has its own words for it: the two must not part.
  it('is alone no comment, to the page as to the procedure', () => {
    const files = [1, 2].map((number) => ({ slot: 'evidence', name: `f${number}`, sha256: `sha-${number}`, bytes: 1, businessSecret: false }))
    const said = [
      '',
      '附件2第3页',
      '见附件 2 第 3 页。',
      '附件2',
      'see file 1, p. 12',
      '目标分解到班组（附件2第3页）',
      '附件齐全',
      'goals (file 2, p. 3)',
      '好',
    ]
    for (const comment of said) {
      expect([comment, saysSomething(comment)]).toEqual([comment, procedure.saysSomething(comment)])
      const cited = procedure.citedIn({ strengths: comment, improvements: '' }, files)
      expect([comment, ...citationsIn(comment).map(({ file, page }) => `sha-${file} ${page}`)]).toEqual([
        comment,
        ...cited.map(({ sha256, page }) => `${sha256} ${page}`),
      ])
    }
    expect(isScored({ ...untouched, percent: 60, strengths: '附件2第3页' })).toBe(false)
    expect(isScored({ ...untouched, percent: 60, improvements: '未见滚动调整（附件2第3页）' })).toBe(true)
  })
})
