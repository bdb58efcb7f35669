import { expect, it } from 'vitest'
import { differenceOf } from './difference.ts'

const told = (before: string, after: string) => differenceOf(before, after).map(({ kind, text }) => `${kind} ${text}`)

it('shows what was put in and taken out', () => {
  expect(told('质量管理有效', '质量管理持续有效')).toEqual(['kept 质量管理', 'in 持续', 'kept 有效'])
  expect(told('一二三', '一三')).toEqual(['kept 一', 'out 二', 'kept 三'])
  expect(told('', '新写的')).toEqual(['in 新写的'])
  expect(told('同样', '同样')).toEqual(['kept 同样'])
})

it('goes by sentences in long texts, and loses nothing of either', () => {
  const before = '领导层制定方针。'.repeat(300)
  const after = `${before}新的一句。`
  expect(told(before, after)).toEqual([`kept ${before}`, 'in 新的一句。'])
  const parts = differenceOf(`甲。${before}`, `乙。${before}丙`)
  expect(parts.flatMap(({ kind, text }) => (kind === 'in' ? [] : [text])).join('')).toBe(`甲。${before}`)
  expect(parts.flatMap(({ kind, text }) => (kind === 'out' ? [] : [text])).join('')).toBe(`乙。${before}丙`)
})
