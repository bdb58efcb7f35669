import type { CriteriaItem, CriteriaSet } from '../../measures.ts'
import { bandsOfGbt19580 } from './gbt19580-bands.ts'

const process = (code: string, points: number, title: string, titleEn: string): CriteriaItem => ({ code, title, titleEn, points, kind: 'process' })
const result = (code: string, points: number, title: string, titleEn: string): CriteriaItem => ({ code, title, titleEn, points, kind: 'result' })

/** 《卓越绩效评价准则》GB/T 19580-2012: 7 categories, 23 items, 1,000 points. */
export const gbt19580of2012: CriteriaSet = {
  id: 'gbt19580-2012',
  standard: 'GB/T 19580-2012',
  percentStep: 5,
  bands: bandsOfGbt19580,
  source: 'GB/Z 19579-2012 附录A（分值待对照正式文本复核）',
  categories: [
    {
      code: '4.1',
      title: '领导',
      titleEn: 'Leadership',
      items: [
        process('4.1.2', 50, '高层领导的作用', 'Role of senior leaders'),
        process('4.1.3', 30, '组织治理', 'Governance'),
        process('4.1.4', 30, '社会责任', 'Social responsibility'),
      ],
    },
    {
      code: '4.2',
      title: '战略',
      titleEn: 'Strategy',
      items: [process('4.2.2', 40, '战略制定', 'Strategy development'), process('4.2.3', 50, '战略部署', 'Strategy deployment')],
    },
    {
      code: '4.3',
      title: '顾客与市场',
      titleEn: 'Customers and market',
      items: [
        process('4.3.2', 40, '顾客和市场的了解', 'Knowledge of customers and market'),
        process('4.3.3', 50, '顾客关系与顾客满意', 'Customer relations and satisfaction'),
      ],
    },
    {
      code: '4.4',
      title: '资源',
      titleEn: 'Resources',
      items: [
        process('4.4.2', 60, '人力资源', 'People'),
        process('4.4.3', 15, '财务资源', 'Finance'),
        process('4.4.4', 20, '信息和知识资源', 'Information and knowledge'),
        process('4.4.5', 15, '技术资源', 'Technology'),
        process('4.4.6', 10, '基础设施', 'Infrastructure'),
        process('4.4.7', 10, '相关方关系', 'Stakeholder relations'),
      ],
    },
    {
      code: '4.5',
      title: '过程管理',
      titleEn: 'Process management',
      items: [
        process('4.5.2', 50, '过程的识别与设计', 'Identification and design of processes'),
        process('4.5.3', 50, '过程的实施与改进', 'Running and improvement of processes'),
      ],
    },
    {
      code: '4.6',
      title: '测量、分析与改进',
      titleEn: 'Measurement, analysis and improvement',
      items: [
        process('4.6.2', 40, '测量、分析和评价', 'Measurement, analysis and evaluation'),
        process('4.6.3', 40, '改进与创新', 'Improvement and innovation'),
      ],
    },
    {
      code: '4.7',
      title: '结果',
      titleEn: 'Results',
      items: [
        result('4.7.2', 80, '产品和服务结果', 'Product and service results'),
        result('4.7.3', 80, '顾客与市场结果', 'Customer and market results'),
        result('4.7.4', 80, '财务结果', 'Financial results'),
        result('4.7.5', 60, '资源结果', 'Resource results'),
        result('4.7.6', 50, '过程有效性结果', 'Process effectiveness results'),
        result('4.7.7', 50, '领导方面的结果', 'Leadership results'),
      ],
    },
  ],
}
