/** Refusals about the evaluation report, the meeting, the proposed list, the approval, objections and bans. */
import { aboutApplication, type Given, type Sentence } from './given.ts'
import { awardClasses, particulars } from './labels.ts'

/** Applications by number. */
const these = (given: Given, otherwise: string) => given.list('applications', '件') || otherwise

/** One application by its number. */
const aboutNumber = (given: Given, otherwise: string) => given.text('application', (number) => number) || otherwise

/** 3 at most, 4 counted: how many to take off. */
const tooMany = (given: Given) => Math.max(1, (given.number('count') ?? 0) - (given.number('most') ?? 0))
const placesZh = (given: Given, of: string) =>
  `${of}名额${given.count('most', (most) => `最多${most}个`) || '有限'}${given.count('count', (count) => `，现在是${count}个`)}。请至少减少${tooMany(given)}个。`
const placesEn = (given: Given, of: string) =>
  `${of} has ${given.count('most', (most) => `at most ${most}`) || 'a limited number of'} places${given.count('count', (count) => `; these are ${count}`)}. Take off at least ${tooMany(given)}.`

/** Names that the meeting never had before it, when there are any. */
const unknown = (given: Given, say: (number: number) => string) => given.count('unknown', (number) => (number > 0 ? say(number) : ''))

const candidatesZh = (given: Given, of: string) =>
  `${of}候选名单${given.count('most', (most) => `最多${most}家`) || '家数有上限'}${given.count('count', (count) => `，现在是${count}家`)}。请至少减少${tooMany(given)}家。`
const candidatesEn = (given: Given, of: string) =>
  `The candidate list for ${of} has ${given.count('most', (most) => `at most ${most}`) || 'a limited number of'} names${given.count('count', (count) => `; these are ${count}`)}. Take off at least ${tooMany(given)}.`

export const refusalsOfDecision = {
  'both-reviews-needed': {
    zh: (given) =>
      `材料评审和现场评审都完成后，才能提出候选名单${given.raw('siteReviewed') === false ? '，现在还缺现场评审' : given.raw('materialReviewed') === false ? '，现在还缺材料评审' : ''}。请先完成评审。`,
    en: (given) =>
      `A candidate needs both reviews${given.raw('siteReviewed') === false ? '; the site review is missing' : given.raw('materialReviewed') === false ? '; the material review is missing' : ''}. Complete the review first.`,
  },
  'candidates-too-many-award': {
    zh: (given) => candidatesZh(given, '质量奖'),
    en: (given) => candidatesEn(given, 'the award'),
  },
  'candidates-too-many-nomination': {
    zh: (given) => candidatesZh(given, '提名奖'),
    en: (given) => candidatesEn(given, 'the nomination award'),
  },
  'report-missing': {
    zh: () => '还没有签发综合评价报告和候选名单。请签发后再召集会议。',
    en: () => 'The evaluation report with its candidates is not signed. Sign it before you call the meeting.',
  },
  'recheck-before-meeting-missing': {
    zh: (given) => `${these(given, '有的候选单位')}上会前还没有再次查询和征求意见，或者部门未回复。请办完后再开会。`,
    en: (given) =>
      `${these(given, 'Some candidates')} have not been looked up and asked about again, or replies are open. Do that before the meeting.`,
  },
  'recheck-before-submission-missing': {
    zh: (given) =>
      `${aboutApplication(given)}提请审定前${given.named('waiting', 'departments', '个部门', (list) => `征求的意见（${list}）还未回复`) || '还没有再次查询和征求意见，或者部门未回复'}。请办完后再提请。`,
    en: (given) =>
      `${aboutApplication(given)}${given.named('waiting', 'departments', '', (list) => `No reply yet from ${list}`) || 'Bans and departments have not been asked again, or replies are open'}. Do that before the submission.`,
  },
  'places-award': {
    zh: (given) => placesZh(given, '市政府质量奖'),
    en: (given) => placesEn(given, 'The award'),
  },
  'places-nomination': {
    zh: (given) => placesZh(given, '市政府质量奖提名奖'),
    en: (given) => placesEn(given, 'The nomination award'),
  },
  'places-of-filing': {
    zh: (given) =>
      placesZh(
        given,
        `市表彰奖励办公室${given.text('document', (number) => `（${number}）`)}批复的${given.labels('awardClass', awardClasses, '类', (name) => name)}`,
      ),
    en: (given) => {
      const document = given.text('document', (number) => ` (${number})`)
      return placesEn(given, `By the commendation office's reply${document}, ${given.labels('awardClass', awardClasses, '') || 'this class'}`)
    },
  },
  'freed-place-stays-empty': {
    zh: (given) =>
      `审议会后空出的${given.labels('awardClass', awardClasses, '类') || ''}名额${given.count('freed', (number) => `（${number}个）`)}按实施细则不递补。请相应减少。`,
    en: (given) =>
      `Places freed after the meeting stay empty under the rules${given.count('freed', (number) => `: ${number}`)}${given.labels('awardClass', awardClasses, '', (name) => ` (${name})`)}. Resolve on fewer.`,
  },
  'one-class-each': {
    zh: (given) => `${these(given, '有的单位')}在一届里列了两类奖项，只能列一类。请保留其中一类。`,
    en: (given) => `${these(given, 'An applicant')} is named for two classes in one edition. Keep one of them.`,
  },
  'quorum-missing': {
    zh: (given) =>
      `${given.count('called', (called) => `应到${called}人，`)}${given.count('present', (present) => `实到${present}人，`)}没有达到${given.count('percent', (percent) => `${percent}%的`)}到会要求。请人数达到后再开会。`,
    en: (given) =>
      `The quorum${given.count('percent', (percent) => ` of ${percent}%`)} is missing${given.count('present', (present) => `: ${present} present`)}${given.count('called', (called) => ` of ${called} called`)}. Open the meeting when enough are there.`,
  },
  'member-absent': {
    zh: (given) =>
      given.raw('called') === false
        ? '您不在本次审议会的成员名单里，不参加表决。如有出入，请告知会议召集人。'
        : '您还没有登记到会，不能表决。请先由会议召集人登记。',
    en: (given) =>
      given.raw('called') === false
        ? 'You are not among the members of this meeting, and take no part in its vote. If that is wrong, tell the convenor.'
        : 'You are not recorded as present, so you cannot vote. Ask the convenor to record you.',
  },
  'member-recused': {
    zh: () => '您已经回避这个候选单位，不参加对它的表决。其他候选单位照常表决。',
    en: () => 'You are recused from this candidate and do not vote on it. Vote on the others as usual.',
  },
  'ballots-not-used': {
    zh: () => '实施细则规定审议会不投票，由会议议定。请在会议纪要里写明议定的结果。',
    en: () => 'By the rules the meeting decides without ballots. Write into the minutes what it resolved.',
  },
  'ballots-missing': {
    zh: (given) => `${given.count('missing', (number) => `还有${number}张票`) || '有的票'}没有投。请等全部投完，再结束会议并计票。`,
    en: (given) =>
      `${given.count('missing', (number) => (number === 1 ? '1 ballot is' : `${number} ballots are`)) || 'Some ballots are'} not cast yet. Conclude the meeting when all are in.`,
  },
  'vote-not-open': {
    zh: () => '对这家单位的表决没有在进行。请由会议召集人开始表决后再办。',
    en: () => 'No vote on this candidate is open. The convenor opens it first.',
  },
  'vote-open-already': {
    zh: (given) => `对${aboutNumber(given, '一家单位')}的表决还在进行。请先结束这次表决，或者写明原因作废。`,
    en: (given) => `The vote on ${aboutNumber(given, 'a candidate')} is still open. Close it first, or make it void with the reason.`,
  },
  'vote-closed-already': {
    zh: () => '对这家单位的表决已经结束并计票，不能再改。对结果有不同意见的，请记入会议纪要。',
    en: () => 'The vote on this candidate is closed and counted, and stays as it is. Put a different opinion into the minutes.',
  },
  'votes-not-one-by-one': {
    zh: () => '本届实施细则没有规定逐家开始和结束表决，成员在会议期间直接表决。结束会议时一并计票。',
    en: () =>
      'Under the rules of this edition votes are not opened one by one. Members vote while the meeting is open, and all is counted at its end.',
  },
  'votes-missing': {
    zh: (given) => `${these(given, '有的候选单位')}还没有表决。请逐家表决完，再结束会议。`,
    en: (given) => `No vote yet on ${these(given, 'some candidates')}. Vote on each, then conclude the meeting.`,
  },
  'second-vote-due': {
    zh: (given) => `${these(given, '有的候选单位')}在最后一个名额同票，实施细则规定再次表决。请对这些单位再次表决。`,
    en: (given) => `A tie at the last place sends ${these(given, 'some candidates')} into a second vote under the rules. Vote on them again.`,
  },
  'ballot-final': {
    zh: () => '您对这家单位已经投了无记名票，没有人能找回它，所以不能更改。请对其他单位表决。',
    en: () => 'Your secret ballot on this candidate is cast; nobody can find it again, so it cannot be changed. Vote on the others.',
  },
  'ballot-box-differs': {
    zh: (given) =>
      `票箱里的票与投票记录不一致${given.count('cast', (cast) => `：记录${cast}张`)}${given.count('found', (found) => `，票箱${found}张`)}。本次不计票。请作废本次表决，报告监督部门后重新表决。`,
    en: (given) =>
      `The box does not hold the ballots that were cast${given.count('cast', (cast) => `: ${cast} recorded`)}${given.count('found', (found) => `, ${found} found`)}. Nothing is counted. Make the vote void, tell the supervisor, and vote again.`,
  },
  'vote-on-paper': {
    zh: () => '这次表决用纸质票。请两个人分别录入票数。',
    en: () => 'This vote is on paper. Two people type its numbers in.',
  },
  'vote-not-on-paper': {
    zh: () => '这次表决不用纸质票。请成员在系统里投票，或者作废后改用纸质票重新表决。',
    en: () => 'This vote is not on paper. Members vote here, or make it void and vote again on paper.',
  },
  'paper-counts-differ': {
    zh: (given) =>
      `两次录入不一致${given.list('first', '', (list) => `：先录入的同意、反对、弃权为${list}`)}${given.list('second', '', (list) => `，后录入的为${list}`)}。没有记入结果。请核对纸质票，由录错的人重新录入。`,
    en: (given) =>
      `The two entries differ${given.list('first', '', (list) => `: first for, against, abstained ${list}`)}${given.list('second', '', (list) => `, then ${list}`)}. Nothing was taken. Look at the paper; whoever was wrong types again.`,
  },
  'paper-count-not-ballots': {
    zh: (given) =>
      `录入的票数${given.count('typed', (typed) => `是${typed}张`) || '有出入'}，应当${given.count('voters', (voters) => `是${voters}张`) || '与表决人数相同'}。请核对纸质票；未表明意见的计为弃权。`,
    en: (given) =>
      `${given.count('typed', (typed) => `${typed} ballots were typed`) || 'The typed ballots are not all'}${given.count('voters', (voters) => `; there should be ${voters}`)}. Look at the paper; a ballot without a mark is an abstention.`,
  },
  'candidate-deferred': {
    zh: () => '这家单位本次会议暂缓审议，不参加本次表决。可以在以后的会议上审议。',
    en: () => 'This candidate is put off and not voted on today. A later meeting may take it up.',
  },
  'minutes-number-differs': {
    zh: (given) =>
      `纪要里${aboutNumber(given, '')}${given.text('what', (what) => `“${what}”`)}的数字${given.count('said', (said) => `（${said}）`)}与计票结果${given.count('counted', (counted) => `（${counted}）`)}不一致。文字可以改，数字不能改。请改正这个数字。`,
    en: (given) =>
      `The minutes say ${given.count('said', (said) => `${said}`) || 'a number'}${aboutNumber(given, '') && ` for ${aboutNumber(given, '')}`}, the count says ${given.count('counted', (counted) => `${counted}`) || 'another'}. Words may be edited, numbers stay. Correct it.`,
  },
  'differs-from-result': {
    zh: (given) =>
      `名单与审议会结果不一致${given.list('difference', '件', (list) => `，涉及${list}`)}${unknown(given, (number) => `，另有${number}件未经会议审议`)}。请按会议结果拟定名单。`,
    en: (given) =>
      `The list differs from what the meeting resolved${given.list('difference', '', (list) => `: ${list}`)}${unknown(given, (number) => `; not before the meeting: ${number}`)}. Draw it up as the meeting resolved.`,
  },
  'proposed-notice-missing': {
    zh: (given) => `${aboutApplication(given)}拟获奖名单还没有公示，或者公示已经撤回。请先发布拟获奖名单公示。`,
    en: (given) => `${aboutApplication(given)}The proposed list has no notice, or it was withdrawn. Publish it first.`,
  },
  'proposed-notice-running': {
    zh: (given) => `${aboutApplication(given)}拟获奖名单公示还在进行${given.deadline('lastDay', (day) => `，到${day}止`)}。期满次日起可以提请审定。`,
    en: (given) =>
      `${aboutApplication(given)}The notice of the proposed list is still running${given.deadline('lastDay', (day) => `, until ${day}`)}. Submit from the day after.`,
  },
  'objection-open-proposed': {
    zh: (given) =>
      `${aboutApplication(given)}对该单位的异议${given.list('objections', '件', (list) => `（${list}）`)}还没有办结。请等结果书面告知，或按实施细则先提请其他单位。`,
    en: (given) =>
      `${aboutApplication(given)}An objection against this applicant${given.list('objections', '', (list) => ` (${list})`)} is open. Wait until its result has been told, or submit the others first where the rules allow it.`,
  },
  'supplementary-not-allowed': {
    zh: (given) => `实施细则没有规定补充提请，${these(given, '暂缓的单位')}应当一并提请。请等异议办结后一起提请审定。`,
    en: (given) =>
      `The rules know no supplementary submission, so ${these(given, 'the held applicants')} must go together with the rest. Submit when the objections are settled.`,
  },
  'left-behind-unheld': {
    zh: (given) => `${these(given, '有的单位')}没有未办结的异议，应当一并提请审定。请加入名单后再提请。`,
    en: (given) => `No objection holds ${these(given, 'some of those left out')}, so they go with the rest. Add them before you submit.`,
  },
  'not-put-forward': {
    zh: (given) => `${given.count('count', (number) => `有${number}家单位`) || '有的单位'}没有提请审定，不能批准。请只在提请的名单里选择。`,
    en: (given) =>
      `${given.count('count', (number) => `Of those named, ${number}`) || 'Some of those named'} were not put forward and cannot be approved. Choose only from the list submitted.`,
  },
  'strike-out-without-reason': {
    zh: (given) => `${these(given, '有的单位')}没有批准，也没有写明理由。请逐一写明理由。`,
    en: (given) => `${these(given, 'Some of those listed')} are not approved and no reason is given. Give the reason of each.`,
  },
  'not-approved': {
    zh: () => '还没有市政府审定批准的单位。请在审定后颁发证书。',
    en: () => 'The city government has approved nobody yet. Issue certificates after its decision.',
  },
  'objection-evidence-missing': {
    zh: () => '异议还没有附证明材料。请至少附一份后再提交。已填写的内容仍然保留。',
    en: () => 'The objection carries no evidence. Attach at least one piece and submit again. What you wrote is kept.',
  },
  'particulars-of-person-missing': {
    zh: (given) => `个人提出异议，还缺${given.labels('missing', particulars, '项') || '必需的信息'}。请补充后再提交。已填写的内容仍然保留。`,
    en: (given) =>
      `The objection of an individual lacks ${given.labels('missing', particulars, '') || 'particulars'}. Add them and submit again. What you wrote is kept.`,
  },
  'particulars-of-organisation-missing': {
    zh: (given) => `单位提出异议，还缺${given.labels('missing', particulars, '项') || '必需的信息'}。请补充后再提交。已填写的内容仍然保留。`,
    en: (given) =>
      `The objection of an organisation lacks ${given.labels('missing', particulars, '') || 'particulars'}. Add them and submit again. What you wrote is kept.`,
  },
  'objection-result-not-sent': {
    zh: (given) => `异议${given.text('number')}的处理结果还没有书面告知异议人。请先告知，再记录确认。`,
    en: (given) =>
      `The result of ${given.text('number', (number) => `objection ${number}`) || 'the objection'} has not been told in writing. Tell the objector before you record the confirmation.`,
  },
  'confirmation-not-due': {
    zh: (given) => `等待异议人确认的期限还没有到${given.deadline('until', (until) => `，到${until}止`)}。请期满次日起记为到期未答复。`,
    en: (given) =>
      `The time for the objector to confirm has not run out${given.deadline('until', (until) => `; it ends at ${until}`)}. Record no reply from the day after.`,
  },
} as const satisfies Readonly<Record<string, Sentence>>
