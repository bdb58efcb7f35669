/** Words of the eligibility check. */
import type { Words } from '../../../contract/words/language.ts'

export const eligibilityWords = {
  title: ['能不能报', 'Can you apply?'],
  lead: [
    '办法第十条的六个条件，逐条对照，不用登录。这里只算系统算得出的；其余由申报时提供的材料说明，由人认定。',
    'The six conditions of Article 10, one by one, without signing in. Only what can be computed is computed; the rest is shown by your materials and judged by people.',
  ],
  area: ['单位住所在哪里', 'Where is the organisation domiciled?'],
  areaHint: ['按登记的住所，不看统一社会信用代码', 'By the registered domicile, not by the credit code'],
  choose: ['请选择', 'Choose'],
  outside: ['不在以上地区，或者拿不准', 'None of these, or not sure'],
  registered: ['从哪天起在兰州市注册登记', 'Registered in Lanzhou since'],
  registeredHint: [
    '营业执照或者登记证书上的日期；迁入的，写迁入登记的日期',
    'The day on the licence; if moved here, the day of registration in the city',
  ],
  submit: ['对照条件', 'Compare'],
  wrongDay: ['日期要写成 2018-05-20 这样，不晚于今天。', 'Write the day like 2018-05-20, not later than today.'],
  reference: (day: string): Words => [`按${day}计算`, `Counted for ${day}`],
  referenceDeadline: ['（本届申报截止日，实施细则第6条）', ' (the deadline of this edition, clause 6 of the implementing rules)'],
  referenceToday: ['（今天；届时以申报截止日为准）', ' (today; an edition counts for its deadline)'],
  result: ['逐条对照', 'The conditions one by one'],
  columns: { item: ['项', 'Item'], condition: ['条件', 'Condition'], outcome: ['对照结果', 'Result'], ground: ['依据', 'Ground'] },
  full: (day: string): Words => [`五年从登记之日起算，到${day}已满`, `Five years from the registration were full on ${day}`],
  notFull: (day: string): Words => [`五年从登记之日起算，${day}才满`, `Five years from the registration will be full on ${day}`],
  yours: ['由您对照材料判断，申报时说明，由专家和部门核实', 'For you to judge by your materials; experts and departments check it'],
  includes: ['“以上”包括本数（《民法典》第一千二百五十九条）', 'The day itself counts (Article 1259 of the Civil Code)'],
  receives: ['材料交给谁', 'Who receives the materials'],
  noBody: ['这个地区还没有设定受理机构，请打电话给市牵头部门：', 'No receiving body is set for this area yet; call the city lead body: '],
  outsideMore: [
    '住所是否属于兰州市，由受理机构书面认定。在省级登记的单位也可能符合条件，请先打电话：',
    'Whether the domicile is in Lanzhou is decided in writing by the receiving body. Bodies registered by the province may qualify; call first: ',
  ],
  also: ['还要看这些', 'Also looked at'],
  alsoList: [
    ['不在限制申报期内（第三十二、三十三、三十五条）', 'No ban is running (Articles 32, 33, 35)'],
    ['质量奖不在有效期内；获提名奖的可以再申报质量奖（第六条）', 'No award still valid; a nomination does not stand in the way (Article 6)'],
    ['限制名单和荣誉由系统在提交时查询，不在这里公开查询', 'Bans and honours are looked up at submission, not here'],
  ],
  notMet: ['有一条不符合，不等于不能申报', 'One condition not met does not turn you away'],
  notMetMore: [
    '可以写明情况照常提交，由受理机构的工作人员书面认定。系统不会因为拿不准的事拒绝任何人。',
    'You may submit with a statement, and a clerk decides in writing. The system turns nobody away over a doubt.',
  ],
  open: (from: string, to: string): Words => [`本届申报时间：${from}至${to}`, `This edition takes applications from ${from} to ${to}`],
  closed: ['现在没有接受申报的评选，申报通知发布后在首页看到。', 'No edition takes applications now; the announcement will stand on the first page.'],
} as const
