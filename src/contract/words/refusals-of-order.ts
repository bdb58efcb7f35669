/** Refusals about order, people and papers, the calendar, the implementing rules, the filing and the edition's days. */

import { dayInWords, looksLikeDay } from './days.ts'
import { type Given, kindOf, type Sentence } from './given.ts'
import { calendarFaults, criteriaFaults, papers } from './labels.ts'
import { capitalised, type Language, labelOf } from './language.ts'
import { roleWords } from './steps.ts'

/** Where the case stands. The stage may be that of the application which a step of another kind is about. */
function standing(given: Given): string {
  const kind = kindOf(given.raw('command')) ?? 'application'
  return given.stage('stage', kind) || given.stage('stage', 'application')
}

/** The act under signature, by the title its handler gave it. */
function act(given: Given, otherwise: string): string {
  return given.step('act', (name) => `“${name}”`) || given.text('act', (title) => `“${title}”`) || otherwise
}

/** The first fault of a criteria set, with the code or the band it is about. */
function criteriaFault(given: Given, language: Language): string {
  const [code = '', place = ''] = (given.keys('faults')[0] ?? '').split(' ')
  const words = labelOf(criteriaFaults, code, language) ?? ''
  return words && (language === 'zh' ? `：${place}${words}` : `: ${[place, words].filter(Boolean).join(' ')}`)
}

/** The first fault of a year's table, with its day. */
function fault(given: Given, language: Language): string {
  const [code = '', day = ''] = (given.keys('faults')[0] ?? '').split(' ')
  const words = labelOf(calendarFaults, code, language) ?? ''
  const named = looksLikeDay(day) ? dayInWords(day, language) : ''
  return words && (language === 'zh' ? `：${named}${words}` : `: ${[named, words].filter(Boolean).join(' ')}`)
}

/** What was asked for and is not there to be done, by the fact that names it. */
const chosen: readonly (readonly [fact: string, zh: string, en: string])[] = [
  ['experts', '所选专家已经分派过。请另选专家。', 'The experts chosen have been assigned already. Choose others.'],
  ['readers', '这位专家没有待提交的评分表。请刷新后重新选择。', 'This expert has no open sheet on the application. Reload and choose again.'],
  ['departments', '所选部门已经发过征求意见函。请另选部门。', 'The departments chosen have been asked already. Choose others.'],
  ['letters', '没有找到这份文书。请从文书列表里打开。', 'This letter was not found. Open it from the list of letters.'],
  ['area', '受理机构没有变化。请选择另一家再保存。', 'The receiving body is the same as before. Choose another before you save.'],
  ['lastDay', '公示截止日没有变化。不用重新计算，照原日期办理。', 'The last day is the same as before. There is nothing to count again.'],
  ['role', '这个账号没有这个岗位。请刷新后重新选择。', 'This account does not hold that post. Reload and choose again.'],
  ['people', '名单里没有这位同事。请刷新后重新选择。', 'This colleague is not on the list. Reload and choose again.'],
  ['application', '所选申报不在可选范围内。请重新选择。', 'The application chosen is not among those open to this. Choose again.'],
  ['applications', '所选申报有的已经变化。请刷新后重新选择。', 'Some of the applications chosen have changed. Reload and choose again.'],
]

export const refusalsOfOrder = {
  'step-not-open': {
    zh: (given) =>
      `${given.step('command', (name) => `现在不能“${name}”`) || '这一步现在不能办'}：${standing(given) ? `目前是“${standing(given)}”` : '本件不在相应阶段'}。请打开本件，看现在可以办的步骤。`,
    en: (given) =>
      `${given.step('command', (name) => `“${name}” is not open now`) || 'This step is not open now'}: the stage is ${standing(given) ? `“${standing(given)}”` : 'another'}. Open the case to see what can be done.`,
  },
  'handler-may-not-review': {
    zh: (given) => `${act(given, '本件')}的经办人和审核人不能是同一人。请由另一位同事办理。`,
    en: (given) => `The handler of ${act(given, 'this act')} and its reviewer must be two people. Let another colleague do this.`,
  },
  'handler-may-not-sign': {
    zh: (given) => `${act(given, '本件')}由您经办，不能再由您签发。请由签发人办理。`,
    en: (given) => `You handled ${act(given, 'this act')}, so you cannot sign it. Let a signatory do this.`,
  },
  'act-of-another-body': {
    zh: (given) =>
      given.has('person')
        ? `${given.text('person') || '所选同事'}与您不在同一单位、同一岗位，不能代办。请另选同事。`
        : `${given.text('application', (number) => `申报${number}`) || '这件事'}不归您所在的单位办理。请转由负责的单位办理。`,
    en: (given) =>
      given.has('person')
        ? `${given.text('person') || 'The colleague chosen'} does not hold your post in your office and cannot stand in. Choose another colleague.`
        : `${given.text('application', (number) => `Application ${number}`) || 'This'} belongs to another office. Pass it to the office in charge.`,
  },
  'act-not-yours': {
    zh: (given) => `${act(given, '本件')}由另一位同事经办，只有经办人可以撤回。请由经办人办理。`,
    en: (given) => `${act(given, 'This act')} was prepared by another colleague, who alone can withdraw it. Ask the handler to do so.`,
  },
  'edition-suspended': {
    zh: (given) => `本届评选${given.day('since', (day) => `自${day}起`)}暂停。恢复评选后可以继续办理。`,
    en: (given) => `The edition has been suspended${given.day('since', (day) => ` since ${day}`)}. You can go on when it is resumed.`,
  },
  'edition-over': {
    zh: (given) =>
      `${given.text('edition') || '本届评选'}${given.raw('stage') === 'ended' ? '已经终止' : '已经结束'}，不能再办理。已有记录仍可查阅。`,
    en: (given) => `${given.text('edition') || 'The edition'} is over, so nothing more can be done in it. Its records stay open to you.`,
  },
  'applicant-out': {
    zh: (given) =>
      `这件申报在本届已经结束${given.stage('stage', 'application', (stage) => `（${stage}）`)}${given.step('command', (name) => `，不能再“${name}”`)}。已有记录仍可查阅。`,
    en: (given) =>
      `This application has ended in this edition${given.stage('stage', 'application', (stage) => ` (${stage})`)}${given.step('command', (name) => `, so “${name}” is closed`)}. Its records stay open to you.`,
  },
  'nothing-chosen': {
    zh: (given) => chosen.find(([fact]) => given.has(fact))?.[1] ?? '还没有选择要办的内容。请选择后再办。',
    en: (given) => chosen.find(([fact]) => given.has(fact))?.[2] ?? 'Nothing has been chosen yet. Choose what this is about.',
  },
  'reasons-missing': {
    zh: (given) =>
      given.list('applications', '件', (list) => `${list}还没有写明理由。请逐件写清楚后再办。`) || '还没有写明内容或理由。请写清楚后再办。',
    en: (given) =>
      given.list('applications', '', (list) => `No reasons are written for ${list}. Write them for each first.`) ||
      'The reasons or particulars have not been written. Write them first.',
  },
  'document-missing': {
    zh: (given) => `还没有附上${given.labels('what', papers, '份') || '所依据的文件'}。请上传后再办。`,
    en: (given) => `${capitalised(given.labels('what', papers, '')) || 'The document this rests on'} has not been attached. Upload it first.`,
  },
  'day-in-future': {
    zh: (given) => `${given.day('day') || '所填日期'}还没有到。请按文件填写今天或今天以前的日期。`,
    en: (given) => `${given.day('day') || 'The day entered'} has not come yet. Enter the day of the document, today or earlier.`,
  },
  'calendar-count-provisional': {
    zh: (given) =>
      `${given.day('lastDay', (day) => `公示算到${day}，但`) || given.day('due', (day) => `期限算到${day}，但`)}当年放假安排还没有公布，期满日未定。请等放假安排录入后再办。`,
    en: (given) =>
      `The days off of that year are not published yet${given.day('lastDay', (day) => `, so the last day, ${day}, is not final`) || given.day('due', (day) => `, so the due day, ${day}, is not final`)}. Wait until they are entered.`,
  },
  'calendar-source-missing': {
    zh: (given) => `${given.count('year', (year) => `${year}年`)}放假安排还缺依据文件或文号。请补上国务院办公厅的通知。`,
    en: (given) =>
      `The days off${given.count('year', (year) => ` of ${year}`)} lack their document or its number. Add the notice of the State Council.`,
  },
  'calendar-year-fictional': {
    zh: (given) => `${given.count('year', (year) => `${year}年`)}放假安排是演示用的虚构数据，这里不能采用。请录入国务院办公厅的通知。`,
    en: (given) =>
      `These days off${given.count('year', (year) => ` of ${year}`)} are made up for demonstrations. Enter the notice of the State Council.`,
  },
  'calendar-table-faulty': {
    zh: (given) => `放假安排表${given.many('faults', (number) => `有${number}处`)}需要更正${fault(given, 'zh')}。请对照通知改正后再提交。`,
    en: (given) => `The table of days off needs correction${fault(given, 'en')}. Compare it with the notice and submit it again.`,
  },
  'calendar-version-stale': {
    zh: (given) =>
      `${given.count('year', (year) => `${year}年`)}放假安排已有${given.count('known', (known) => `第${known}版`) || '更新的版本'}。请在它的基础上提交下一版。`,
    en: (given) =>
      `The days off${given.count('year', (year) => ` of ${year}`)} stand at ${given.count('known', (known) => `version ${known}`) || 'a newer version'}. Submit the next one from there.`,
  },
  'notice-only-lengthens': {
    zh: (given) => `公示只能延长，不能缩短${given.deadline('lastDay', (day) => `，现在到${day}止`)}。请选择更晚的日期。`,
    en: (given) => `A notice can only be lengthened${given.deadline('lastDay', (day) => `; it now stands until ${day}`)}. Choose a later day.`,
  },
  'notice-built-upon': {
    zh: (given) => `公示所列的${given.list('applications', '件') || '申报'}已经办到后面的环节，公示不能撤回。请先办结相关事项，或另行公告更正。`,
    en: (given) =>
      `${given.list('applications', '') || 'Applications'} under this notice ${given.keys('applications').length === 1 ? 'has' : 'have'} moved on, so it cannot be withdrawn. Settle that first, or announce a correction.`,
  },
  'replaced-notice-stands': {
    zh: () => '要重新发布的那一件不是已撤回的同类公示。请先撤回有误的公示，或去掉“替换的公示”。',
    en: () => 'The notice to be run anew is no withdrawn notice of the same kind. Withdraw the wrong notice first, or leave “replaces” empty.',
  },
  'criteria-source-missing': {
    zh: (given) => `评审准则${given.text('standard', (name) => `“${name}”`)}还缺依据文件。请上传标准文本，或者发布这套准则的文件。`,
    en: (given) =>
      `The criteria set${given.text('standard', (name) => ` “${name}”`)} lacks its source. Upload the text of the standard or the document that introduces it.`,
  },
  'criteria-faulty': {
    zh: (given) =>
      `这套评审准则${given.many('faults', (number) => `有${number}处`)}需要更正${criteriaFault(given, 'zh')}。请在工作簿里改正后再载入。`,
    en: (given) => `This criteria set needs correction${criteriaFault(given, 'en')}. Correct the workbook and bring it in again.`,
  },
  'criteria-known': {
    zh: (given) =>
      `名为${given.text('standard', (name) => `“${name}”`) || '此名'}的评审准则已经有了。已发布的准则不改动；修订后的请另起名称，例如加上年份或版次。`,
    en: (given) =>
      `A criteria set named ${given.text('standard', (name) => `“${name}”`) || 'so'} is there already. A published set is not changed; give the revised one a name of its own, with its year or revision.`,
  },
  'criteria-unknown': {
    zh: () => '系统里没有所选的评审准则。请重新选择，或者先载入这套准则。',
    en: () => 'The criteria set chosen is not known here. Choose another, or bring it in first.',
  },
  'criteria-below-threshold': {
    zh: (given) =>
      `所选评审准则${given.count('whole', (points) => `满分${points}分`)}，实施细则的受理分数线${given.count('threshold', (points) => `是${points}分`) || '更高'}，没有单位能够列入受理名单。请另选准则，或者先发布改了分数线的实施细则。`,
    en: (given) =>
      `The criteria chosen are worth ${given.count('whole', (points) => `${points} points`) || 'less'}, and the rules ask for ${given.count('threshold', (points) => `${points} points`) || 'more'} on the acceptance list: nobody could be listed. Choose other criteria, or publish rules with another threshold first.`,
  },
  'rules-value-out-of-range': {
    zh: (given) => `${given.text('parameter', (title) => `“${title}”`) || '这项参数'}的值不在可选范围内。请按说明改正。`,
    en: (given) => `The value of ${given.named('key', 'parameters', '') || 'this parameter'} is out of range. Correct it as described.`,
  },
  'rules-default-unconfirmed': {
    zh: (given) =>
      `实施细则还有${given.many('open', (number) => `${number}项`) || '参数'}没有确认${given.list('open', '项', (list) => `：${list}`)}。请逐项确认或修改。`,
    en: (given) =>
      `Values of the implementing rules are not confirmed yet${given.many('keys', (number) => `: ${number}`)}${given.named('keys', 'parameters', '', (list) => ` (${list})`)}. Confirm or change each.`,
  },
  'rules-missing': {
    zh: () => '还没有已经施行的实施细则。请先发布实施细则，施行之后再发布申报通知。',
    en: () => 'No implementing rules are in force yet. Publish them, and announce the edition once their first day has come.',
  },
  'rules-first-day-past': {
    zh: (given) => `施行日期${given.day('firstDay', (day) => `（${day}）`)}不能早于今天，已经办理的事项不受新细则影响。请改选日期。`,
    en: (given) =>
      `The first day${given.day('firstDay', (day) => ` (${day})`)} must not be before today: new rules leave what was done as it was. Choose another day.`,
  },
  'filing-without-approval': {
    zh: (given) =>
      given.raw('answered') === true
        ? '市表彰奖励办公室没有批准本届表彰项目。请按回复调整后重新申报项目。'
        : '还没有收到市表彰奖励办公室的批复。请收到批复后再发布申报通知。',
    en: (given) =>
      given.raw('answered') === true
        ? 'The commendation office did not approve the filing. Change it as the reply says and file it again.'
        : 'The commendation office has not approved the filing yet. Announce the edition after its reply.',
  },
  'schedule-out-of-order': {
    zh: (given) => `日期先后顺序不对${given.day('day', (day) => `：${day}早于应有的日期`)}。请改正后再提交。`,
    en: (given) => `The days are out of order${given.day('day', (day) => `: ${day} is too early`)}. Correct them and submit again.`,
  },
  'deadline-only-later': {
    zh: (given) => `申报截止日只能延后${given.day('deadline', (day) => `，现在是${day}`)}。请选择更晚、且不早于今天的日期。`,
    en: (given) =>
      `The deadline can only be moved later${given.day('deadline', (day) => `; it is now ${day}`)}. Choose a later day, not before today.`,
  },
  'deadline-passed': {
    zh: (given) =>
      `${given.deadline('deadline', (day) => `期限到${day}，现在已经过了`) || '已经过了期限'}。已填写的内容仍然保留，如有疑问请询问受理机构。`,
    en: (given) =>
      `The deadline has passed${given.deadline('deadline', (day) => ` (${day})`)}, so this step is closed. What you wrote is kept; ask the receiving body if in doubt.`,
  },
  'deadline-not-passed': {
    zh: (given) => `还没有到期${given.deadline('deadline', (day) => `，期限是${day}`)}。请在期满次日起办理。`,
    en: (given) => `The time has not run out${given.deadline('deadline', (day) => `; it ends at ${day}`)}. Do this from the day after.`,
  },
  'not-yet-open': {
    zh: (given) => `申报还没有开始。${given.day('opens', (day) => `${day}起可以申报。`) || '请留意申报通知。'}`,
    en: (given) => `Applications are not open yet. ${given.day('opens', (day) => `They open on ${day}.`) || 'Watch for the announcement.'}`,
  },
  'edition-not-suspended': {
    zh: () => '本届评选没有暂停，不用恢复。请照常办理。',
    en: () => 'The edition is not suspended, so there is nothing to resume. Go on as usual.',
  },
  'applications-under-way': {
    zh: (given) => `${given.count('count', (number) => `还有${number}件申报没有办结`) || '还有申报没有办结'}，本届暂不能结束。请先逐件办结。`,
    en: (given) =>
      `The edition cannot be closed while applications are under way${given.count('count', (number) => `: ${number}`)}. Settle them first.`,
  },
  'post-conflict': {
    zh: (given) =>
      `${given.labels('held', roleWords, '个', (held) => `已有“${held}”岗位，`)}不能再兼任${given.labels('asked', roleWords, '个', (asked) => `“${asked}”`) || '这个岗位'}。请把岗位给另一位同事。`,
    en: (given) =>
      `${given.labels('asked', roleWords, '', (asked) => `“${asked}”`) || 'This post'} cannot be held together with ${given.labels('held', roleWords, '', (held) => `“${held}”`) || 'the post already held'}. Give it to another colleague.`,
  },
  'last-legal-representative': {
    zh: () => '单位至少要有一位法定代表人。请先增加另一位，再变动这位。',
    en: () => 'An organisation keeps at least one legal representative. Add another before you change this one.',
  },
  'not-on-leave': {
    zh: () => '这个账号没有登记请假，不用销假。请照常办理。',
    en: () => 'No leave is set for this account, so there is none to end. Go on as usual.',
  },
  'same-person-twice': {
    zh: (given) => (given.has('expert') ? '您已经签署过这份报告，不用再签。请等其他成员签署。' : '这一步不能由本人给本人办理。请由另一位同事办理。'),
    en: (given) =>
      given.has('expert')
        ? 'You have signed this report already. Wait for the other members.'
        : 'Nobody does this for themselves. Let another colleague do it.',
  },
} as const satisfies Readonly<Record<string, Sentence>>
