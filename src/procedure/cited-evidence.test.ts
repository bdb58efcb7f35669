import { expect, it } from 'vitest'
import { file } from '../../tests/helpers/applications.ts'
import { citedIn, saysSomething } from './cited-evidence.ts'

const files = [file, { ...file, sha256: 'sha-audit', name: '审计报告.pdf' }]
const said = (strengths: string, improvements = '') => citedIn({ strengths, improvements }, files)

it('a place that the sheet wrote is a file with its page', () => {
  expect(said('有季度复盘（附件2第3页）')).toEqual([{ sha256: 'sha-audit', name: '审计报告.pdf', page: 3 }])
  expect(said('see file 1, p. 12')).toEqual([{ sha256: 'sha-file', name: '营业执照.pdf', page: 12 }])
})

it('a file called by its name is cited without a page; nothing else is', () => {
  expect(said('', '审计报告没有附注')).toEqual([{ sha256: 'sha-audit', name: '审计报告.pdf', page: null }])
  expect(said('附件9第1页')).toEqual([])
  expect(said('目标分解到班组')).toEqual([])
})

it.each(['', ' ', '附件2第3页', '（附件2第3页）', '见附件2第3页、附件 12 第 40 页。', '详见附件2', '第3页', 'see file 1, p. 12', '-', '。', '60'])(
  '%s says nothing besides a place',
  (comment) => expect(saysSomething(comment)).toBe(false),
)

it.each(['好', '目标逐级分解到班组（附件2第3页）', '附件齐全', '见不到滚动调整', 'goals per team (file 2, p. 3)'])('%s says something', (comment) =>
  expect(saysSomething(comment)).toBe(true),
)
