import type { BandWords, CriteriaBand } from '../../measures.ts'

type Glosses = readonly [zh: string, en: string][]

const approach = [
  ['方法', 'Approach'],
  ['展开', 'Deployment'],
  ['学习', 'Learning'],
  ['整合', 'Integration'],
] as const
const outcome = [
  ['水平', 'Levels'],
  ['趋势', 'Trends'],
  ['对比', 'Comparisons'],
  ['整合', 'Integration'],
] as const

const put = (factors: typeof approach | typeof outcome, glosses: Glosses): readonly BandWords[] =>
  factors.map(([title, titleEn], at) => ({ title, titleEn, words: glosses[at]?.[0] ?? '', wordsEn: glosses[at]?.[1] ?? '' }))

const band = (from: number, to: number, process: Glosses, result: Glosses): CriteriaBand => ({
  from,
  to,
  process: put(approach, process),
  result: put(outcome, result),
})

/** What each band of percentages means: four factors for process items, four for result items. Our own wording of the scoring guide. */
export const bandsOfGbt19580: readonly CriteriaBand[] = [
  band(
    0,
    5,
    [
      ['没有系统的方法，说明零散', 'no systematic approach, only anecdotes'],
      ['没有展开，或者展开很少', 'little or no deployment'],
      ['出了问题才改进', 'improvement only by reacting to problems'],
      ['各部门各自工作，互不衔接', 'units work alone'],
    ],
    [
      ['没有结果，或者结果很差', 'no results, or poor ones'],
      ['没有趋势数据，或者多数变差', 'no trend data, or mostly worse'],
      ['没有对比数据', 'no comparisons'],
      ['对组织重要的方面没有结果', 'nothing on what matters to the organisation'],
    ],
  ),
  band(
    10,
    25,
    [
      ['针对基本要求，开始有系统的方法', 'a start of a systematic approach to the basic requirement'],
      ['刚开始展开，多数部门还没有跟上', 'early deployment that holds progress back in most units'],
      ['开始从被动应对转向主动改进', 'a start of moving from reacting to improving'],
      ['主要靠临时共同解决问题来衔接', 'aligned mostly by solving problems together'],
    ],
    [
      ['结果很少，个别方面开始变好', 'few results, some early good levels'],
      ['有少量趋势数据，有些变差', 'some trends, some of them worse'],
      ['对比数据很少或者没有', 'little or no comparison'],
      ['只有少数重要方面有结果', 'results for a few areas that matter'],
    ],
  ),
  band(
    30,
    45,
    [
      ['针对基本要求，方法系统、有效', 'an effective, systematic approach to the basic requirement'],
      ['已经展开，有的部门还在起步', 'deployed, some units still at an early stage'],
      ['开始对关键过程作系统的评价和改进', 'a start of systematic evaluation of key processes'],
      ['开始与组织的需要衔接', 'early alignment with the needs of the organisation'],
    ],
    [
      ['部分重要方面水平良好', 'good levels in some areas that matter'],
      ['有一些趋势数据，多数良好', 'some trends, most of them good'],
      ['开始取得对比数据', 'comparisons begin to be had'],
      ['许多重要方面有结果', 'results for many areas that matter'],
    ],
  ),
  band(
    50,
    65,
    [
      ['针对总体要求，方法系统、有效', 'an effective, systematic approach to the overall requirement'],
      ['展开良好，个别部门有差异', 'well deployed, uneven in places'],
      ['有以事实为依据的评价和改进，有一些创新', 'evaluation by facts, and some innovation'],
      ['与概述和其他条款中提出的需要衔接', 'aligned with the needs named in the overview'],
    ],
    [
      ['多数重要方面水平良好', 'good levels in most areas that matter'],
      ['这些方面趋势良好', 'good trends there'],
      ['部分水平有对比，有的好于同行', 'some levels compared, some better than peers'],
      ['覆盖多数关键的顾客、市场和过程要求', 'most key customer, market and process needs covered'],
    ],
  ),
  band(
    70,
    85,
    [
      ['针对多项具体要求，方法系统、有效', 'an effective, systematic approach to the detailed requirements'],
      ['展开良好，没有大的差距', 'well deployed, no large gaps'],
      ['学习和创新是主要的管理手段，方法明显改进过', 'learning and innovation are key tools, with clear refinement'],
      ['与现在和将来的需要整合', 'integrated with present and future needs'],
    ],
    [
      ['多数方面水平良好到优秀', 'good to excellent levels in most areas'],
      ['趋势长期保持良好', 'good trends kept over time'],
      ['许多水平有对比，有的方面领先', 'many levels compared, leading in some areas'],
      ['覆盖多数关键要求和战略计划', 'most key needs and plans covered'],
    ],
  ),
  band(
    90,
    100,
    [
      ['针对全部具体要求，方法完全系统、有效', 'a fully effective, systematic approach to all requirements'],
      ['完全展开，没有薄弱环节', 'fully deployed, no weak spots'],
      ['全组织的学习和创新成为习惯', 'learning and innovation throughout the organisation'],
      ['与组织的需要整合得很好', 'well integrated with the needs of the organisation'],
    ],
    [
      ['多数重要方面水平优秀', 'excellent levels in most areas that matter'],
      ['趋势长期优秀', 'excellent trends kept over time'],
      ['在行业和标杆对比中领先', 'leading against the sector and benchmarks'],
      ['全部关键要求都有结果', 'results for all key needs'],
    ],
  ),
]
