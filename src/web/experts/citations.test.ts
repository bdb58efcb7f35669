import { describe, expect, it } from 'vitest'
import { citationsIn, citing } from './citations.ts'

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
})
