/** A made-up criteria set: two categories, five items, 500 points, percentages in steps of ten. */
import type { BroughtCriteria } from '../../src/law/criteria.ts'

const words = (title: string, titleEn: string, low: string, lowEn: string) => [{ title, titleEn, words: low, wordsEn: lowEn }]

export const smallCriteria: BroughtCriteria = {
  standard: '小型组织评价准则（示例）',
  source: '示例文件附录A',
  percentStep: 10,
  categories: [
    {
      code: '1',
      title: '管理',
      titleEn: 'Management',
      items: [
        { code: '1.1', title: '负责人的作用', titleEn: 'Role of the head', points: 100, kind: 'process' },
        { code: '1.2', title: '过程控制', titleEn: 'Process control', points: 100, kind: 'process' },
        { code: '1.3', title: '改进', titleEn: 'Improvement', points: 50, kind: 'process' },
      ],
    },
    {
      code: '2',
      title: '成效',
      titleEn: 'Results',
      items: [
        { code: '2.1', title: '质量成效', titleEn: 'Quality results', points: 150, kind: 'result' },
        { code: '2.2', title: '顾客评价', titleEn: 'What customers say', points: 100, kind: 'result' },
      ],
    },
  ],
  bands: [
    {
      from: 0,
      to: 40,
      process: words('做法', 'Practice', '做法零散', 'practice is scattered'),
      result: words('成效', 'Results', '成效不明显', 'results are slight'),
    },
    {
      from: 50,
      to: 100,
      process: words('做法', 'Practice', '做法系统', 'practice is systematic'),
      result: words('成效', 'Results', '成效明显', 'results are clear'),
    },
  ],
}
