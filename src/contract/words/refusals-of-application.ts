/** Refusals about the organisation, its eligibility, the application, and the district's review. */
import { gapInWords } from './gaps.ts'
import { aboutApplication, departments, type Given, type Sentence } from './given.ts'
import { conditionFacts, qualities } from './labels.ts'
import { capitalised, type Language, labelOf, listInWords } from './language.ts'
import { titleOf } from './names.ts'

/** Conditions by their titles, with the fact found about each: `registered:years-not-full`. */
function conditions(given: Given, language: Language): string {
  const named = given.keys('conditions').flatMap((entry) => {
    const [key = '', fact = ''] = entry.split(':')
    const title = titleOf(given.names.conditions, key)
    const found = labelOf(conditionFacts, fact, language)
    if (title === null) return []
    return [language === 'zh' ? `“${title}”${found ? `（${found}）` : ''}` : `“${title}”${found ? ` (${found})` : ''}`]
  })
  return named.length === 0 ? '' : `${language === 'zh' ? '：' : ': '}${listInWords(named, language, '项', 1)}`
}

function gaps(given: Given, language: Language): string {
  return listInWords(
    given.keys('gaps').map((gap) => gapInWords(gap, language, given.names)),
    language,
    '处',
  )
}

/** 3120 written, 3000 at most: how many characters to take off. */
function tooLong(given: Given, language: Language, what: string): string {
  const over = (given.number('characters') ?? 0) - (given.number('most') ?? 0)
  if (language === 'zh')
    return `${what}${over > 0 ? `超出${over}字` : '超出字数上限'}${given.count('most', (most) => `，上限${most}字`)}。请删减后再提交。`
  return `${what} is ${over > 0 ? `${over} characters too long` : 'too long'}${given.count('most', (most) => `; at most ${most}`)}. Shorten it before you submit.`
}

/** How often a silent department was reminded after its due day. */
const remindersZh = (given: Given) =>
  `${given.count('reminders', (number) => (number === 0 ? '到期后还没有催办' : `到期后只催办了${number}次`)) || '到期后催办次数不够'}${given.count('needed', (number) => `，须满${number}次`)}`
const remindersEn = (given: Given) =>
  `reminders after the due day: ${given.number('reminders') ?? 'too few'}${given.count('needed', (number) => ` of ${number}`)}`

/** Decision and end of a ban. */
const banZh = (given: Given, why: string) =>
  `该单位因${why}${given.text('decision', (decision) => `（${decision}）`)}，${given.deadline('until', (until) => `至${until}`) || '现在'}不予受理申报。${given.day('until') ? '期满次日起可以申报。' : '期满后可以申报。'}`
const banEn = (given: Given, why: string) =>
  `Applications of this organisation are not accepted${given.deadline('until', (until) => ` until ${until}`)}, because of ${why}${given.text('decision', (decision) => ` (${decision})`)}. It may apply from the day after.`

export const refusalsOfApplication = {
  'organisation-not-verified': {
    zh: (given) => `${given.text('organisation') || '单位'}的信息还没有核验。请等受理机构核验营业执照和授权书后再办。`,
    en: (given) =>
      `${given.text('organisation') || 'The organisation'} has not been verified. Wait until the receiving body has looked at its licence and authorisation.`,
  },
  'organisation-dissolved': {
    zh: (given) =>
      `${given.text('organisation') || '该单位'}${given.stage('stage', 'organisation', (stage) => `目前是“${stage}”，`)}不能申报。如有出入，请向受理机构说明。`,
    en: (given) =>
      `${given.text('organisation') || 'The organisation'} cannot apply${given.stage('stage', 'organisation', (stage) => `: it stands as “${stage}”`)}. If that is wrong, tell the receiving body.`,
  },
  'credit-code-verified-already': {
    zh: (given) => `统一社会信用代码${given.text('creditCode')}已有核验过的账号。请核对两份授权，确需更换的，办理“更替单位账号”。`,
    en: (given) =>
      `The credit code ${given.text('creditCode', (code) => `${code} `)}has a verified account already. Compare the two authorisations; replace the earlier account if the later one is right.`,
  },
  'no-earlier-claim': {
    zh: () => '这个统一社会信用代码没有别的核验过的账号，不用更替。请直接核验。',
    en: () => 'No other account of this credit code has been verified, so none is to be replaced. Verify this one.',
  },
  'already-applied': {
    zh: (given) =>
      given.has('successor')
        ? `${given.text('successor') || '承继单位'}本届已有一件申报${given.text('application', (number) => `（${number}）`)}，不能再承接一件。请选择不再继续，或者先向申报单位问明。`
        : `您单位本届已有一件申报${given.text('application', (number) => `（${number}）`)}。请在原申报上继续办理。`,
    en: (given) =>
      given.has('successor')
        ? `${given.text('successor') || 'The successor'} has an application in this edition already${given.text('application', (number) => ` (${number})`)} and cannot take over another. Choose that this one ends, or ask the applicants first.`
        : `Your organisation has an application in this edition already${given.text('application', (number) => ` (${number})`)}. Go on with that one.`,
  },
  'banned-false-material': {
    zh: (given) => banZh(given, '隐瞒有关情况或者提供虚假材料'),
    en: (given) => banEn(given, 'concealment or false material'),
  },
  'banned-fraud': {
    zh: (given) => banZh(given, '以不正当手段获奖被取消奖励'),
    en: (given) => banEn(given, 'an award got by improper means'),
  },
  'banned-revoked': {
    zh: (given) => banZh(given, '荣誉被撤销'),
    en: (given) => banEn(given, 'the revocation of its honour'),
  },
  'holder-still-valid': {
    zh: (given) =>
      `该单位的市政府质量奖${given.text('certificate', (number) => `（${number}）`)}还有效${given.deadline('until', (until) => `，至${until}`)}。有效期满并办结考核后可以再次申报。`,
    en: (given) =>
      `The award this organisation holds${given.text('certificate', (number) => ` (${number})`)} is still valid${given.deadline('until', (until) => `, until ${until}`)}. It may apply again when that has ended and re-evaluation is done.`,
  },
  'condition-needs-statement': {
    zh: (given) =>
      `${given.many('conditions', (number) => `有${number}项申报条件`) || '有的申报条件'}需要您说明${conditions(given, 'zh')}。请写明情况，由审核人书面认定。`,
    en: (given) => `Some conditions need your statement${conditions(given, 'en')}. Describe the facts; a clerk decides in writing.`,
  },
  'condition-needs-decision': {
    zh: (given) =>
      `${aboutApplication(given)}${given.many('conditions', (number) => `还有${number}项申报条件`) || '有的申报条件'}没有书面认定${conditions(given, 'zh')}。请先作出认定。`,
    en: (given) => `${aboutApplication(given)}Some conditions are not decided in writing${conditions(given, 'en')}. Decide on them first.`,
  },
  'receiving-body-unknown': {
    zh: (given) => `${given.named('area', 'areas', '个') || '该地区'}还没有设定受理机构。请由市牵头部门在受理机构表里补上。`,
    en: (given) =>
      `No receiving body is set for ${given.named('area', 'areas', '') || 'this area'}. The city lead body adds it in the table of receiving bodies.`,
  },
  'declarations-missing': {
    zh: (given) => `${given.many('missing', (number) => `还有${number}项声明`) || '有的声明'}没有作出。请阅读并勾选后再提交。`,
    en: (given) =>
      `${given.many('keys', (number) => (number === 1 ? '1 declaration is' : `${number} declarations are`)) || 'Some declarations are'} not made yet${given.named('keys', 'declarations', '', (list) => `: ${list}`)}. Read and tick before you submit.`,
  },
  'state-secret-not-excluded': {
    zh: () => '还没有声明申报材料不涉及国家安全、国家秘密。请核对材料，作出声明后再提交。',
    en: () =>
      'It is not declared that the materials are free of state security matters and state secrets. Check them and declare it before you submit.',
  },
  'dossier-incomplete': {
    zh: (given) => `申报材料${gaps(given, 'zh') ? `还差：${gaps(given, 'zh')}` : '还没有填完整'}。请补齐后再提交。`,
    en: (given) => `The dossier is incomplete${gaps(given, 'en') && `: ${gaps(given, 'en')}`}. Fill in what is missing before you submit.`,
  },
  'overview-too-long': {
    zh: (given) => tooLong(given, 'zh', '组织概述'),
    en: (given) => tooLong(given, 'en', 'The overview of the organisation'),
  },
  'self-evaluation-too-long': {
    zh: (given) => tooLong(given, 'zh', '自我评价报告'),
    en: (given) => tooLong(given, 'en', 'The self-evaluation report'),
  },
  'file-not-ready': {
    zh: (given) => `${given.files('files') || '有的附件'}还没有通过检查。请等检查完成，打不开的请重新上传。`,
    en: (given) =>
      `${given.files('files', (list) => `Not through the check yet: ${list}`) || 'An attachment is not through the check yet'}. Wait for it, or upload again what cannot be opened.`,
  },
  'completion-date-past': {
    zh: (given) => `补正期限${given.day('due', (day) => `是${day}，`)}应当晚于今天。请改选日期。`,
    en: (given) => `The date for completion${given.day('due', (day) => ` (${day})`)} must be later than today. Choose another day.`,
  },
  'already-decided-by-government': {
    zh: () => '市政府已经审定，不能再退出本届评选。如有特殊情况，请书面告知市牵头部门。',
    en: () => 'The city government has decided, so the edition can no longer be left. Write to the city lead body if there is cause.',
  },
  'verdicts-open': {
    zh: (given) =>
      `${aboutApplication(given)}${given.labels('open', qualities, '项', (list) => list) || '有的项目'}还没有审核结论，或者仍然存疑。请审核清楚后再办。`,
    en: (given) =>
      `${aboutApplication(given)}No verdict yet, or one of doubt, on ${given.labels('open', qualities, '') || 'some of the qualities'}. Audit each of them to the end first.`,
  },
  'verdict-not-met': {
    zh: (given) =>
      `${aboutApplication(given)}${given.labels('notMet', qualities, '项') || '有的项目'}审核为“不符合”，不能公示或报送。请退回补正，或作出不予推荐。`,
    en: (given) =>
      `${aboutApplication(given)}${capitalised(given.labels('notMet', qualities, '')) || 'A quality'} was found not met, so this cannot go on. Return it for completion, or decline to recommend.`,
  },
  'departments-missing': {
    zh: (given) => `${aboutApplication(given)}征求意见的部门不全，还缺${departments(given, 'missing')}。请一并选上。`,
    en: (given) => `${aboutApplication(given)}Not every department is asked: ${departments(given, 'missing')} missing. Choose them too.`,
  },
  'consultation-not-sent': {
    zh: (given) => `${aboutApplication(given)}还没有征求相关部门意见。请先发出征求意见函。`,
    en: (given) => `${aboutApplication(given)}The departments have not been consulted. Send the letters first.`,
  },
  'consultation-open': {
    zh: (given) => `${aboutApplication(given)}${departments(given, 'waiting')}未回复，不回复不等于同意。请催办，到期后按规定结束征求。`,
    en: (given) =>
      `${aboutApplication(given)}No answer yet from ${departments(given, 'waiting')}; silence is no consent. Remind them, or close the consultation as the rules say.`,
  },
  'department-not-due': {
    zh: (given) =>
      `${given.named('department', 'departments', '个') || '该部门'}的回复期限${given.deadline('due', (due) => `是${due}，`)}还没有到。请到期后再办。`,
    en: (given) =>
      `The time for ${given.named('department', 'departments', '') || 'the department'} to answer has not run out${given.deadline('due', (due) => ` (${due})`)}. Do this afterwards.`,
  },
  'department-not-reminded': {
    zh: (given) => `${given.named('department', 'departments', '个') || '该部门'}未回复，${remindersZh(given)}。请补办后再结束。`,
    en: (given) =>
      `${given.named('department', 'departments', '') || 'The department'} has not answered; ${remindersEn(given)}. Do that before you close.`,
  },
  'supervisor-not-told': {
    zh: (given) => `${given.named('department', 'departments', '个') || '该部门'}到期未回复，还没有告知监督部门。请告知后再结束。`,
    en: (given) =>
      `${given.named('department', 'departments', '') || 'The department'} has not answered, and the supervisor has not been told. Do that before you close.`,
  },
  'district-notice-missing': {
    zh: (given) => `${aboutApplication(given)}还没有在县（区）公示，或者公示已经撤回。请先发布公示。`,
    en: (given) => `${aboutApplication(given)}There is no district notice, or it was withdrawn. Publish it first.`,
  },
  'district-notice-running': {
    zh: (given) => `${aboutApplication(given)}县（区）公示还在进行${given.deadline('lastDay', (day) => `，到${day}止`)}。期满次日起可以办理。`,
    en: (given) =>
      `${aboutApplication(given)}The district notice is still running${given.deadline('lastDay', (day) => `, until ${day}`)}. Do this from the day after.`,
  },
  'objection-open-district': {
    zh: (given) =>
      `${aboutApplication(given)}对该单位的异议${given.list('objections', '件', (list) => `（${list}）`)}还没有办结。结果书面告知异议人后可以办理。`,
    en: (given) =>
      `${aboutApplication(given)}An objection against this applicant${given.list('objections', '', (list) => ` (${list})`)} is open. Do this when its result has been told in writing.`,
  },
  'opinion-missing': {
    zh: () => '还没有填写审核意见。请填写后再报送市级。',
    en: () => 'The audit opinion has not been written. Write it before you send to the city.',
  },
  'recommendation-missing': {
    zh: () => '还没有填写申报推荐意见。请填写后再报送市级。',
    en: () => 'The recommendation has not been written. Write it before you send to the city.',
  },
} as const satisfies Readonly<Record<string, Sentence>>
