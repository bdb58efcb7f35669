import type { RuleParameter, RuleValue, RuleValues } from '../measures.ts'
import { rule } from '../verdict.ts'

type Shape = RuleParameter['shape']

const yesNo: Shape = { kind: 'yes-no' }
const number = (unit: string, least: number, most: number): Shape => ({ kind: 'number', unit, least, most })
const choice = (...options: readonly string[]): Shape => ({ kind: 'choice', options })
const list = (options: readonly string[] | null = null): Shape => ({ kind: 'list', options })

/** Ties beyond the employer's that field practice bars; each office chooses. */
export const widerTieKinds = [
  'employed-before',
  'shareholder',
  'adviser',
  'kin',
  'certified',
  'customer',
  'rival',
  'teacher-student',
  'dispute',
  'other',
] as const

type Unnumbered = Omit<RuleParameter, 'clause'>

function parameter(key: keyof RuleValues, fills: readonly number[], suggested: RuleValue, shape: Shape, title: string, titleEn: string): Unnumbered {
  return { key, fills, suggested, shape, title, titleEn }
}

/**
 * What the text leaves to the implementing rules (实施细则, articles 9(1) and 38), clause by clause, each with a
 * suggested value (建议值). The city lead body publishes the values as dated versions; no edition is announced before.
 * A new parameter is added at the end, so that a clause keeps its number.
 */
export const ruleParameters: readonly RuleParameter[] = [
  parameter('filingApprovalFirst', [5], true, yesNo, '表彰项目经批复后方可发布申报通知', 'An edition is announced only after its filing is approved'),
  parameter(
    'filingPlacesBind',
    [4, 5],
    true,
    yesNo,
    '批复名额少于办法名额的，以批复为准',
    "Where the filing's reply names fewer places, the smaller number binds",
  ),
  parameter('oneClassEach', [4], true, yesNo, '同一单位每届只列一类奖项', 'One class per organisation in an edition'),
  parameter('nominationHasTerm', [6], false, yesNo, '提名奖适用五年有效期和重新考核', 'The nomination has a five-year term and re-evaluation'),
  parameter('holderMayApply', [6], false, yesNo, '质量奖有效期内可以再次申报质量奖', 'A holder of the award may apply again while it is valid'),
  parameter(
    'referenceDay',
    [10],
    'deadline',
    choice('deadline', 'submission'),
    '申报条件的年限以哪一天为准',
    'The day on which the years of the conditions are counted',
  ),
  parameter('overviewCharacters', [11], 3000, number('字', 500, 20000), '组织概述字数上限', 'Most characters of the organisation overview'),
  parameter(
    'selfEvaluationCharacters',
    [11],
    30000,
    number('字', 1000, 100000),
    '自我评价报告字数上限',
    'Most characters of the self-evaluation report',
  ),
  parameter('completionWorkingDays', [13], 5, number('个工作日', 1, 60), '补正材料的期限', 'Time to complete returned materials'),
  parameter(
    'consultedDepartments',
    [13],
    ['market-regulation', 'ecology', 'emergency', 'taxation', 'human-resources', 'industry', 'court', 'credit'],
    list(),
    '应当征求意见的部门',
    'Departments that are consulted',
  ),
  parameter('consultationWorkingDays', [13], 7, number('个工作日', 1, 60), '部门回复意见的期限', 'Time for a department to reply'),
  parameter(
    'consultationReminders',
    [13],
    2,
    number('次', 0, 10),
    '到期未回复的，结束征求前须催办的次数',
    'Reminders before a silent consultation may be closed',
  ),
  parameter('readersAtLeast', [14, 15], 3, number('人', 1, 15), '每份材料的评审专家人数下限', 'Fewest experts who read an application'),
  parameter(
    'widerTiesThatBar',
    [17],
    ['shareholder', 'adviser', 'kin', 'certified', 'dispute'],
    list(widerTieKinds),
    '所在单位之外应当回避的关系',
    "Ties beyond the employer's that bar an expert",
  ),
  parameter('acceptanceThreshold', [15], 500, number('分', 0, 1000), '列入受理名单的材料评审最低分', 'Lowest material score for the acceptance list'),
  parameter('acceptanceMost', [15], 15, number('家', 1, 500), '受理名单家数上限', 'Most applicants on the acceptance list'),
  parameter('reasonsBeforeList', [15], true, yesNo, '书面反馈理由先于名单公示', 'Written reasons are given before the list is published'),
  parameter('groupAtLeast', [16], 3, number('人', 1, 15), '现场评审专家组人数下限', 'Fewest experts of a site-review group'),
  parameter('siteScoreWeight', [18], 100, number('%', 0, 100), '综合评价中现场评审得分的权重', 'Weight of the site score in the evaluation'),
  parameter(
    'recheckBeforeMeeting',
    [18],
    true,
    yesNo,
    '上会前再次查询限制名单并征求部门意见',
    'Bans are looked up and departments asked again before the meeting',
  ),
  parameter(
    'recheckBeforeSubmission',
    [19],
    true,
    yesNo,
    '提请审定前再次查询限制名单并征求部门意见',
    'Bans are looked up and departments asked again before submission',
  ),
  parameter('ballot', [18], 'named', choice('named', 'secret', 'none'), '审议会表决方式', 'How the meeting decides'),
  parameter('quorumPercent', [18], 67, number('%', 1, 100), '审议会到会人数占应到人数的最低比例', 'Quorum, of the members called'),
  parameter(
    'majorityPercent',
    [18],
    67,
    number('%', 1, 100),
    '同意票占到会且未回避人数的最低比例',
    'Votes in favour needed, of those present and not recused',
  ),
  parameter('tieAtLastPlace', [4, 18], 'score', choice('score', 'vacant', 'second-vote'), '最后一个名额同票的处理', 'A tie at the last place'),
  parameter(
    'membersRecuse',
    [17, 18],
    true,
    yesNo,
    '审议会成员有利害关系的回避表决，并不计入表决基数',
    'Members with an interest do not vote and leave the denominator',
  ),
  parameter(
    'supplementarySubmission',
    [19],
    true,
    yesNo,
    '有异议未办结的可以暂缓，办结后补充提请审定',
    'A held organisation may follow in a supplementary submission',
  ),
  parameter('awardYear', [26], 'decision', choice('decision', 'edition'), '获奖年度以审定决定年度还是届次年度为准', "The award's year"),
  parameter(
    'falseMaterialEndsApplication',
    [32],
    true,
    yesNo,
    '认定提供虚假材料的，终止本届申报',
    'A finding of false material ends the application',
  ),
  parameter(
    'objectionInvestigationWorkingDays',
    [29],
    20,
    number('个工作日', 1, 120),
    '异议调查的期限',
    'Time for the investigation of an objection',
  ),
  parameter('confirmationWorkingDays', [29], 10, number('个工作日', 1, 120), '等待异议人确认的期限', "Time to wait for the objector's confirmation"),
  parameter('listFollowsScores', [15], true, yesNo, '受理名单按材料评审得分从高到低形成', 'The acceptance list follows the material scores'),
  parameter(
    'freedPlaceRefilled',
    [4, 18],
    false,
    yesNo,
    '审议会后因退出、终止或未获批准空出的名额可以递补',
    'A place freed after the meeting may be filled from below',
  ),
  parameter('candidatesMostAward', [4, 18], 6, number('家', 1, 50), '质量奖候选名单家数上限', 'Most candidates for the award'),
  parameter('candidatesMostNomination', [4, 18], 10, number('家', 1, 50), '提名奖候选名单家数上限', 'Most candidates for the nomination'),
  parameter(
    'supervisorToldBeforeClosing',
    [13],
    true,
    yesNo,
    '到期未回复的，结束征求前须告知监督部门',
    'Word goes to the supervisor before a silent consultation is closed',
  ),
  parameter(
    'votesOneByOne',
    [18],
    false,
    yesNo,
    '逐家开始和结束表决（无记名表决一律逐家进行）',
    'Votes are opened and closed one by one (always, when secret)',
  ),
  parameter('groupsDrawn', [9, 16], true, yesNo, '评审专家从专家库随机抽取', 'Experts are drawn from the bank at random'),
  parameter('drawPartiesAtLeast', [16], 2, number('方', 2, 3), '共同产生抽取种子的部门数下限', 'Fewest parties that bring a number to a draw'),
  parameter('drawOpeningWorkingDays', [16], 1, number('个工作日', 1, 10), '各方揭示随机数的期限', 'Time for the parties to open their numbers'),
  parameter(
    'issuesClosedBeforeReport',
    [16],
    true,
    yesNo,
    '现场核实事项逐条有结论后方可结束现场评审',
    'Every issue is closed with a finding before the visit is',
  ),
  parameter(
    'reportFreshForMeeting',
    [18],
    true,
    yesNo,
    '综合评价报告签发后情况有变化的，重新形成后方可提交会议审议',
    'An evaluation report whose inputs have changed is composed anew before the meeting',
  ),
  parameter('feedbackRelease', [15, 18], 'letter', choice('letter', 'result'), '评审反馈报告的发送时间', 'When the feedback reports are given'),
].map((each, index) => ({ ...each, clause: index + 1 }))

/** Refusals that rest on a clause of the implementing rules and on no article's own file. */
export const ruleGrounds = {
  'readers-too-few': rule('readersAtLeast'),
  'below-threshold': rule('acceptanceThreshold'),
  'list-skips-better': rule('listFollowsScores'),
  'list-too-long': rule('acceptanceMost'),
  'group-too-small': rule('groupAtLeast'),
  'overview-too-long': rule('overviewCharacters'),
  'self-evaluation-too-long': rule('selfEvaluationCharacters'),
  'ballots-not-used': rule('ballot'),
  'second-vote-due': rule('tieAtLastPlace'),
  'votes-not-one-by-one': rule('votesOneByOne'),
  'freed-place-stays-empty': rule('freedPlaceRefilled'),
  'confirmation-not-due': rule('confirmationWorkingDays'),
  'draw-parties-too-few': rule('drawPartiesAtLeast'),
  'draw-opening-days-run': rule('drawOpeningWorkingDays'),
  'draw-missing': rule('groupsDrawn'),
  'expert-not-drawn': rule('groupsDrawn'),
  'drawn-left-out': rule('groupsDrawn'),
  'visit-issues-open': rule('issuesClosedBeforeReport'),
  'report-stale': rule('reportFreshForMeeting'),
  'feedback-not-due': rule('feedbackRelease'),
}
