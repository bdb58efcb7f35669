/** Refusals about experts and their sheets, the acceptance list, and the site review. */
import type { Given, Sentence } from './given.ts'
import { ties } from './labels.ts'

const expertZh = (given: Given) => given.text('expert', (name) => `专家${name}`) || '所选专家'
const expertEn = (given: Given) => given.text('expert', (name) => `Expert ${name}`) || 'The expert chosen'

/** Applications by number. */
const these = (given: Given, otherwise: string) => given.list('applications', '件') || otherwise
/** Criteria items by code. */
const items = (given: Given, fact: string, otherwise: string) => given.list(fact, '条') || otherwise

const recusedZh = (given: Given) =>
  given.has('expert')
    ? `${expertZh(given)}已经回避该申报单位，不能进入专家组。请另选专家。`
    : '您已经回避该申报单位，不能再查阅或评分。其他评审任务照常。'
const recusedEn = (given: Given) =>
  given.has('expert')
    ? `${expertEn(given)} is recused from this applicant and cannot join the group. Choose another expert.`
    : 'You are recused from this applicant, so you neither read nor score. Your other work goes on.'

export const refusalsOfReview = {
  'expert-employer-interest': {
    zh: (given) => `${expertZh(given)}所在单位与申报单位存在利害关系，应当回避。请另选专家。`,
    en: (given) => `The employer of ${given.text('expert') || 'the expert chosen'} has an interest in the applicant: recusal. Choose another expert.`,
  },
  'expert-wider-tie': {
    zh: (given) => `${expertZh(given)}${given.labels('kind', ties, '种') || '与申报单位有关系'}，按实施细则应当回避。请另选专家。`,
    en: (given) =>
      `${expertEn(given)} has a tie that bars under the rules${given.labels('kind', ties, '', (tie) => `: ${tie}`)}. Choose another expert.`,
  },
  'expert-not-in-bank': {
    zh: (given) => `${expertZh(given)}不在评审专家库里。请另选专家，或者先列入专家库。`,
    en: (given) => `${expertEn(given)} is not in the bank of experts. Choose another, or enter the expert first.`,
  },
  'expert-listed-already': {
    zh: (given) => `${expertZh(given)}（同单位、同名）已经在专家库里，没有再列入。确实是另一位的，请逐个办理“专家入库”，并注明是另一位。`,
    en: (given) =>
      `${expertEn(given)} is in the bank already, with the same name and employer, and was not entered again. If it is somebody else, enter the expert singly and say so.`,
  },
  'account-listed-already': {
    zh: () => '这个账号已经对应专家库里的一位专家，没有再列入。请另选账号。',
    en: () => 'This account belongs to an expert of the bank already; nothing was entered. Choose another account.',
  },
  'undertakings-missing': {
    zh: () => '本届的保密承诺和廉洁承诺还没有签署。请签署后再查阅材料。',
    en: () => 'The undertakings of secrecy and integrity for this edition are not signed. Sign them before the materials open.',
  },
  'paper-sheets-differ': {
    zh: (given) => `两次录入不一致${given.list('items', '', (list) => `：${list}`)}。没有封存。请核对纸质评分表，由录错的人重新录入。`,
    en: (given) =>
      `The two entries differ${given.list('items', '', (list) => ` in ${list}`)}. Nothing was sealed. Look at the paper; whoever was wrong types again.`,
  },
  'secret-not-needed': {
    zh: () => '这份材料标明含商业秘密，不向本岗位开放。请由经办、审核这一件的岗位或者本件的评审专家查阅。',
    en: () => 'This document is marked as a business secret. It opens only to those who prepare or review this case and to its experts.',
  },
  'copy-not-given': {
    zh: () => '这份文件不能带上姓名和时间的水印，不提供下载。请在阅读页查看。',
    en: () =>
      'This file cannot carry a watermark with name and time, so it is not given as a copy. Read it in the reader, where the watermark lies over it.',
  },
  'expert-not-barred': {
    zh: () => '这位专家与申报单位没有应当回避的关系。不能继续评审的，请解除分派，或者由本人申请回避。',
    en: () => 'No tie bars this expert from the applicant. Who cannot go on is released, or recuses.',
  },
  'barred-since-by-article': {
    zh: () => '专家所在单位与申报单位存在利害关系，应当回避，不能继续评审。请申请回避；牵头部门会安排他人接替。',
    en: () => 'The employer of the expert has an interest in the applicant: no further act on this case. Recuse; the lead body names another.',
  },
  'barred-since-by-rule': {
    zh: (given) =>
      `专家${given.labels('kind', ties, '种') || '与申报单位有关系'}，按实施细则应当回避，不能继续评审。请申请回避；牵头部门会安排他人接替。`,
    en: (given) =>
      `A tie of the expert bars under the rules${given.labels('kind', ties, '', (tie) => `: ${tie}`)}: no further act on this case. Recuse; the lead body names another.`,
  },
  'recused-by-article': { zh: recusedZh, en: recusedEn },
  'recused-by-rule': { zh: recusedZh, en: recusedEn },
  'recused-by-own-word': { zh: recusedZh, en: recusedEn },
  'readers-too-few': {
    zh: (given) =>
      `${given.count('readers', (number) => `现有${number}位专家评审`) || '评审专家不够'}${given.count('least', (least) => `，至少要${least}位`)}。请补充评审专家。`,
    en: (given) =>
      `${given.count('readers', (number) => `Experts reading: ${number}`) || 'Too few experts read this'}${given.count('least', (least) => `; at least ${least} are needed`)}. Assign more.`,
  },
  'reader-barred-since': {
    zh: (given) =>
      `${given.count('readers', (number) => `还有${number}位评审专家`) || '还有评审专家'}因利害关系应当回避，评分表没有退出。请先办理退出，再形成结果。`,
    en: (given) =>
      `${given.count('readers', (number) => `Readers barred since by a tie: ${number}`) || 'A reader is barred since by a tie'}. Take their sheets out first, then agree the result.`,
  },
  'sheet-incomplete': {
    zh: (given) =>
      given.has('unknown')
        ? `评分里有准则之外的条款：${items(given, 'unknown', '有的条款')}。请刷新后重新填写。`
        : `${given.many('missing', (number) => `还有${number}个条款没有评分：${items(given, 'missing', '')}`) || '有的条款没有评分'}。请补齐后再提交。`,
    en: (given) =>
      given.has('unknown')
        ? `The scores name items outside the criteria: ${items(given, 'unknown', 'some items')}. Reload and fill them in again.`
        : `Some items are not scored yet${given.list('missing', '', (list) => `: ${list}`)}. Score them before you submit.`,
  },
  'percent-off-step': {
    zh: (given) => `${items(given, 'items', '有的条款')}的百分比应当在0到100之间${given.count('step', (step) => `，以${step}为一档`)}。请改正。`,
    en: (given) =>
      `The percentage of ${items(given, 'items', 'some items')} must lie between 0 and 100${given.count('step', (step) => ` in steps of ${step}`)}. Correct it.`,
  },
  'comment-missing': {
    zh: (given) => `${items(given, 'items', '有的条款')}只有百分比，没有评语。请写一句优势或改进机会，只注明证据位置的不算。`,
    en: (given) =>
      `A percentage stands without a comment${given.list('items', '', (list) => `: ${list}`)}. Write a strength or an improvement; a place in the evidence alone is none.`,
  },
  'sheets-unsealed': {
    zh: (given) =>
      `${given.count('of', (of) => `${of}份评分表${given.count('sealed', (sealed) => `提交了${sealed}份`)}`) || '评分表还没有全部提交'}。请等全部提交封存后再办。`,
    en: (given) =>
      `Not all sheets are sealed${given.count('sealed', (sealed) => `: ${sealed}${given.count('of', (of) => ` of ${of}`)}`)}. Do this when all of them are.`,
  },
  'sheets-not-opened': {
    zh: (given) => `${given.count('sheets', (sheets) => `有${sheets}份评分表`) || '评分表'}还没有解封。请解封后再形成评审结果。`,
    en: (given) =>
      `${given.count('sheets', (sheets) => `Sheets still shut: ${sheets}`) || 'Sheets are still shut'}. Unseal them before the result is agreed.`,
  },
  'unsealed-already': {
    zh: () => '现有评分表都已经解封，不用再办。请查看合议台。',
    en: () => 'All standing sheets are unsealed. Look at the board.',
  },
  'unsealing-waits-for-witness': {
    zh: () => '已经提出解封，等待纪检监察机构见证。见证后即可查看各份评分。',
    en: () => 'The unsealing was called and awaits its witness from discipline inspection. The sheets open with it.',
  },
  'unsealing-not-called': {
    zh: () => '还没有提出解封，不用见证。主持人提出后再办。',
    en: () => 'No unsealing was called yet. Witness it when it is.',
  },
  'board-led-by-another': {
    zh: (given) => `按实施细则，解封和合议由${given.raw('by') === 'office' ? '牵头部门' : '评审组组长'}主持。请由其办理。`,
    en: (given) =>
      `By the rules ${given.raw('by') === 'office' ? 'the lead body' : 'the leader of the readers'} unseals and leads the board. Leave it to them.`,
  },
  'discussion-missing': {
    zh: (given) => `${items(given, 'items', '有的条款')}评分相差较大，或者合议值超出个人评分范围，还没有写明合议理由。请讨论后逐条写明。`,
    en: (given) =>
      `The readers are far apart${given.list('items', '', (list) => ` on ${list}`)}, or the agreed value lies outside theirs, and no reason is written. Discuss and give the reason of each.`,
  },
  'discussion-of-total-missing': {
    zh: (given) => `各份总分相差${given.count('points', (points) => `${points}分`) || '较大'}，还没有写明合议说明。请讨论后写明。`,
    en: (given) =>
      `The totals lie ${given.count('points', (points) => `${points} points`) || 'far'} apart and nothing is said of it. Discuss it and write the remark.`,
  },
  'result-by-the-rule': {
    zh: () => '按实施细则，评审结果由各份评分平均得出，不用逐条填写百分比。请核对后提交。',
    en: () => 'By the rules the result is the mean of the sheets; no percentages are typed. Check it and send.',
  },
  'no-signature-asked': {
    zh: () => '现在没有等待这项签名的评审结果。请先录入合议结果，或者查看是否已经办完。',
    en: () => 'No result awaits this signature now. Enter the agreed result first, or see whether it is done.',
  },
  'not-a-reader': {
    zh: () => '这位专家不是这份材料的评审专家，或者已经回避。请由现有评审专家办理。',
    en: () => 'This expert does not read this application, or is recused. Let a reader do this.',
  },
  'signed-already': {
    zh: () => '这位评审专家已经签名，或者已经登记未签名的原因，不用再办。请等其他评审专家签名。',
    en: () => 'This reader has signed, or is on the record as absent. Wait for the others.',
  },
  'material-result-stale': {
    zh: (given) => `${these(given, '有的申报')}的评审专家在形成结果后回避，材料评审结果应当重新形成。请先重新合议。`,
    en: (given) => `A reader of ${these(given, 'some applications')} was recused after the result was agreed. Agree it anew first.`,
  },
  'acceptance-vote-missing': {
    zh: (given) => `按实施细则，受理名单由投票形成，${these(given, '有的申报')}还没有票数。请录入投票结果。`,
    en: (given) => `By the rules the acceptance list is voted on, and ${these(given, 'some applications')} have no count. Enter the votes.`,
  },
  'acceptance-vote-not-used': {
    zh: () => '按实施细则，受理名单不由投票形成。请删去票数后再办。',
    en: () => 'By the rules the acceptance list is not voted on. Take the counts out.',
  },
  'acceptance-votes-too-few': {
    zh: (given) =>
      `${these(given, '有的申报')}的同意票没有达到投票人数的${given.count('percent', (percent) => `${percent}%`) || '要求'}，不能列入受理名单。请调整名单。`,
    en: (given) =>
      `${these(given, 'Some applications')} have fewer votes than the rules ask${given.count('percent', (percent) => `: ${percent}%`)}. Take them off the list.`,
  },
  'list-skips-votes': {
    zh: (given) => `受理名单按同意票从多到少形成，${these(given, '有的申报')}票数不少于已列入的，却没有列入。请调整名单。`,
    en: (given) => `The list follows the votes, and it leaves out ${these(given, 'applications')} with as many or more. Change the list.`,
  },
  'draw-parties-too-few': {
    zh: (given) => `产生抽取种子的部门不够${given.count('least', (least) => `，按实施细则至少${least}方`)}，并且应当包括市牵头部门。请补充。`,
    en: (given) =>
      `Too few parties bring a number${given.count('least', (least) => `; the rules ask for ${least}`)}, the lead body among them. Add others.`,
  },
  'draw-stands': {
    zh: () => '这些申报单位已经有一次同样用途的抽取。确需重新抽取的，请写明代替哪一次、为什么，原记录保留。',
    en: () => 'There is a draw for these applicants and this purpose already. To draw again, name the one replaced and say why; it is kept.',
  },
  'pool-too-small': {
    zh: (given) =>
      `${given.text('field') || '所选'}专业可以抽取的专家不够${given.count('free', (free) => `，现有${free}人`)}${given.count('seats', (seats) => `，需要${seats}人`)}。请补充专家库或者调整名额。`,
    en: (given) =>
      `Too few experts can be drawn in ${given.text('field') || 'this field'}${given.count('free', (free) => `: ${free}`)}${given.count('seats', (seats) => ` of ${seats} needed`)}. Enter more experts or change the seats.`,
  },
  'party-not-in-draw': {
    zh: () => '贵单位不参与产生这次抽取的种子。您可以查看抽取过程和结果。',
    en: () => 'Your body brings no number to this draw. You can follow it and its result.',
  },
  'seed-committed-already': {
    zh: () => '贵单位已经提交随机数承诺，不能更改。请等各方都提交后再揭示。',
    en: () => 'Your body has committed already, and a commitment cannot be changed. Open it when all have committed.',
  },
  'seed-opened-already': {
    zh: () => '贵单位已经揭示随机数，不用再办。请等其他各方揭示。',
    en: () => 'Your body has opened its number already. Wait for the others.',
  },
  'lead-body-opens-first': {
    zh: () => '应当由市牵头部门先揭示随机数。请等市牵头部门揭示后再办。',
    en: () => 'The lead body opens its number first. Open yours after it.',
  },
  'seed-does-not-match': {
    zh: () => '这个随机数与承诺不一致。请使用提交承诺时保存的随机数。',
    en: () => 'This number does not give your commitment. Use the number kept when you committed.',
  },
  'draw-opening-days-run': {
    zh: (given) => `各方揭示随机数的期限还没有到${given.day('until', (day) => `，到${day}24时止`)}。请等期满后再办。`,
    en: (given) => `The days for opening the numbers still run${given.day('until', (day) => `, to 24:00 of ${day}`)}. Do this afterwards.`,
  },
  'number-not-drawn': {
    zh: (given) => `${given.count('number', (number) => `${number}号`) || '这个编号'}没有抽中，也不是替补。请选择已经抽中的编号。`,
    en: (given) =>
      `${given.count('number', (number) => `Number ${number}`) || 'This number'} holds no seat and is no substitute. Choose one that was drawn.`,
  },
  'ties-not-seen': {
    zh: (given) =>
      `${given.list('experts', '位') || '有的专家'}与申报单位有不需要回避的关系${given.count('ties', (ties) => `，共${ties}项`)}。请逐项查看并确认后再办。`,
    en: (given) =>
      `Ties that do not bar stand between the applicant and ${given.list('experts', '') || 'some experts'}${given.count('ties', (ties) => `: ${ties}`)}. Look at each and confirm.`,
  },
  'tie-unknown': {
    zh: () => '没有可以由您结束或者撤回的这项关系。请刷新后查看。',
    en: () => 'There is no such tie that you could end or take back. Reload and look again.',
  },
  'tie-without-code': {
    zh: () => '与单位的关系应当写明该单位的统一社会信用代码。请补充。',
    en: () => 'A tie with a body needs its credit code. Add it.',
  },
  'draw-missing': {
    zh: () => '按实施细则，评审专家应当从专家库随机抽取。请先完成抽取，再选择这次抽取的结果。',
    en: () => 'By the rules experts are drawn from the bank. Complete a draw, then name it here.',
  },
  'draw-of-others': {
    zh: () => '所选的抽取没有完成，或者不是为这家申报单位、这项工作抽取的。请另选一次抽取。',
    en: () => 'That draw is not done, or was not for this applicant and this work. Name another.',
  },
  'expert-not-drawn': {
    zh: (given) => `${expertZh(given)}没有在这次抽取中抽中。请从抽中的专家中选择。`,
    en: (given) => `${expertEn(given)} holds no seat of this draw. Choose among those drawn.`,
  },
  'drawn-left-out': {
    zh: (given) =>
      `抽中的专家应当全部参加${given.count('drawn', (drawn) => `：抽中${drawn}人`)}${given.count('chosen', (chosen) => `，所选${chosen}人`)}。不能参加的，请先记录原因并递补。`,
    en: (given) =>
      `All who were drawn take part${given.count('drawn', (drawn) => `: ${drawn} drawn`)}${given.count('chosen', (chosen) => `, ${chosen} chosen`)}. Record the reason of who cannot, and the next follows.`,
  },
  'not-reviewed': {
    zh: (given) => `${these(given, '申报')}还没有完成材料评审，不能拟定受理名单。请先形成材料评审结果。`,
    en: (given) => `The material review of ${these(given, 'these applications')} is not done, so they cannot be listed. Agree the result first.`,
  },
  'reasons-not-sent': {
    zh: (given) => `${these(given, '有的申报单位')}未列入受理名单，还没有书面反馈理由。请先写明理由，再发布名单。`,
    en: (given) => `${these(given, 'Applicants')} outside the list have no written reasons yet. Give the reasons before you publish the list.`,
  },
  'below-threshold': {
    zh: (given) =>
      `${these(given, '有的申报')}的材料评审得分低于${given.count('threshold', (points) => `${points}分`) || '最低分'}，不能列入受理名单。请调整名单。`,
    en: (given) =>
      `${these(given, 'Some applications')} scored below ${given.count('threshold', (points) => `${points} points`) || 'the threshold'}. Take them off the list.`,
  },
  'list-skips-better': {
    zh: (given) => `受理名单按得分从高到低形成，${these(given, '有的申报')}得分不低于已列入的，却没有列入。请调整名单。`,
    en: (given) => `The list follows the scores, and it leaves out ${these(given, 'applications')} with a score as good or better. Change the list.`,
  },
  'list-too-long': {
    zh: (given) =>
      `受理名单${given.count('count', (count) => `共${count}家，`)}超过${given.count('most', (most) => `${most}家的`)}上限。请减少后再发布。`,
    en: (given) =>
      `The list is too long${given.count('count', (count) => `: ${count}`)}${given.count('most', (most) => `, at most ${most}`)}. Shorten it before you publish.`,
  },
  'list-beyond-ratio': {
    zh: (given) =>
      `受理名单${given.count('count', (count) => `共${count}家，`)}超过按名额比例计算的${given.count('most', (most) => `${most}家`) || '上限'}。请减少后再发布。`,
    en: (given) =>
      `The list is longer than the ratio to the places allows${given.count('count', (count) => `: ${count}`)}${given.count('most', (most) => `, at most ${most}`)}. Shorten it.`,
  },
  'acceptance-notice-missing': {
    zh: () => '受理名单还没有公示，或者公示已经撤回。请先发布受理名单公示。',
    en: () => 'The acceptance list has no notice, or it was withdrawn. Publish it first.',
  },
  'acceptance-notice-running': {
    zh: (given) => `受理名单公示还在进行${given.deadline('lastDay', (day) => `，到${day}止`)}。期满次日起可以现场评审。`,
    en: (given) =>
      `The notice of the acceptance list is still running${given.deadline('lastDay', (day) => `, until ${day}`)}. Visit from the day after.`,
  },
  'objection-open-acceptance': {
    zh: (given) => `对该单位的异议${given.list('objections', '件', (list) => `（${list}）`)}还没有办结，不能现场评审。结果书面告知异议人后可以办理。`,
    en: (given) =>
      `An objection against this applicant${given.list('objections', '', (list) => ` (${list})`)} is open. Visit when its result has been told in writing.`,
  },
  'group-too-small': {
    zh: (given) =>
      `专家组${given.count('members', (members) => `现有${members}人`) || '人数不够'}${given.count('least', (least) => `，至少要${least}人`)}。请补充成员。`,
    en: (given) =>
      `The group is too small${given.count('members', (members) => `: ${members}`)}${given.count('least', (least) => `, at least ${least}`)}. Add members.`,
  },
  'expert-not-in-group': {
    zh: (given) => `${expertZh(given)}不是这次现场评审的专家组成员。请由专家组成员办理。`,
    en: (given) => `${expertEn(given)} is not a member of this group. Let a member of the group do this.`,
  },
  'visit-replaced': {
    zh: () => '这次现场评审已经另行组织专家组。请按新的安排办理。',
    en: () => 'Another group has been formed for this applicant. Go on with the new visit.',
  },
  'revision-without-reason': {
    zh: (given) => `${items(given, 'items', '有的条款')}的得分有调整，还没有写明理由。请逐条写明。`,
    en: (given) => `The scores of ${items(given, 'items', 'some items')} were revised without a reason. Give the reason of each.`,
  },
  'visit-issues-open': {
    zh: (given) => `还有核实事项没有结论${given.list('issues', '项', (list) => `（第${list}项）`)}。请逐项填写结论后再结束现场评审。`,
    en: (given) => `Some issues have no finding${given.list('issues', '', (list) => ` (${list})`)}. Close each before you end the visit.`,
  },
  'packs-out': {
    zh: (given) =>
      `还有成员的离线包没有传回${given.list('holders', '人', (list) => `（${list}）`)}，结束后包里的记录不能再补进来。请等其传回，或者确认不再等候后结束。`,
    en: (given) =>
      `Offline packs of members are still out${given.list('holders', '', (list) => ` (${list})`)}, and what lies in them can be added no more once the record is closed. Wait until they are in, or say that you do not wait.`,
  },
  'agenda-off-days': {
    zh: (given) => `日程里有的日期不是现场评审日${given.list('days', '个', (list) => `（${list}）`)}。请改在现场评审日内。`,
    en: (given) => `The agenda names days that are none of the visit${given.list('days', '', (list) => ` (${list})`)}. Use the days of the visit.`,
  },
  'conduct-given-already': {
    zh: () => '这次现场评审的纪律反馈已经提交。请向纪检监察部门补充说明。',
    en: () => 'The report on the conduct of this visit was given already. Tell discipline inspection of anything further.',
  },
  'pack-over': {
    zh: (given) => `这次现场评审的离线包已经过期${given.day('until', (day) => `（${day}24时）`)}。请在联网的工作台办理。`,
    en: (given) => `Offline packs of this visit are past their last day${given.day('until', (day) => ` (${day})`)}. Work online.`,
  },
  'report-stale': {
    zh: (given) => `综合评价报告签发后，${these(given, '有的单位')}的情况有变化。请重新形成并签发报告后再办理。`,
    en: (given) =>
      `Since the evaluation report was signed, things have changed for ${these(given, 'some applicants')}. Compose and sign it anew first.`,
  },
  'feedback-not-due': {
    zh: (given) => `${these(given, '有的单位')}还不到发送评审反馈报告的时候。请在结果告知后发送。`,
    en: (given) => `It is too early to give the feedback report to ${these(given, 'some applicants')}. Give it once they know the result.`,
  },
  'not-all-visited': {
    zh: (given) => `受理名单里${these(given, '有的单位')}还没有现场评审。请完成现场评审后再签发报告。`,
    en: (given) => `${these(given, 'Some applicants')} on the acceptance list have not been visited. Complete the visits before you sign the report.`,
  },
} as const satisfies Readonly<Record<string, Sentence>>
