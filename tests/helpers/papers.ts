/** Papers with made-up contents, with rare characters and long names, to be set in tests. */
import { createHash } from 'node:crypto'
import type { CertificatePaper, LetterPaper, NoticePaper, Proof, ReceiptPaper, VerificationPaper } from '../../src/server/documents/papers.ts'

const REMARK = '示例（虚构）'
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const proof = (number: number | null, path: string): Proof => ({ number, hash: hashOf(path), address: `https://award.example.gov.cn${path}` })

const areas = [
  '城关区',
  '七里河区',
  '西固区',
  '安宁区',
  '红古区',
  '永登县',
  '皋兰县',
  '榆中县',
  '兰州新区',
  '兰州高新区',
  '兰州经开区',
  '榆中生态创新城',
]
const names = [
  '甘肃汐墨智能装备有限公司',
  '兰州川鹭轨道部件有限公司',
  '兰州云笺数据服务有限公司',
  '兰州禾序食品有限公司',
  '兰州岸柏阀门制造有限公司',
  '兰州喆昇镕頔堃仪表股份有限公司',
  '永登苜野牧业有限公司',
  '西固澄炬化工装备有限公司',
  '安宁桃坞社区健康服务中心',
  '红古麓炭新材料有限公司',
  '皋兰旱砂瓜果专业合作社',
  '兰州新区黄河上游生态环境综合治理与绿色低碳循环发展工程技术研究中心有限责任公司',
]

const week = ['日', '一', '二', '三', '四', '五', '六']
const days = [
  ['9月18日', 5, '发布日，不计'],
  ['9月19日', 6, '休息日，不计'],
  ['9月20日', 0, '第1个（调休）'],
  ['9月21日', 1, '第2个'],
  ['9月22日', 2, '第3个'],
  ['9月23日', 3, '第4个'],
  ['9月24日', 4, '第5个，24时止'],
] as const

/** A notice of the acceptance list with so many subjects. */
export function sampleNotice(subjects = 12): NoticePaper {
  return {
    office: '兰州市质量工作议事协调机构牵头部门',
    documentNumber: '质奖公示〔2026〕4号',
    title: '第六届兰州市政府质量奖受理名单公示',
    text: '根据《兰州市政府质量奖评选管理办法》第十五条，经对各县（区）推荐的申报材料组织专家评审，并报市质量工作议事协调机构同意，形成第六届（2026年度）兰州市政府质量奖正式受理名单，现予公示。\n未列入受理名单的申报单位，已由我部门书面反馈理由。',
    subjects: {
      caption: `受理名单，共${subjects}家`,
      order: '按单位名称笔画排序，排名不分先后',
      columns: ['序号', '单位名称', '类别', '所在县（区）'],
      rows: Array.from({ length: subjects }, (_, index) => [
        String(index + 1),
        names[index % names.length] ?? '',
        index % 5 === 4 ? '其他组织' : '企业',
        areas[index % areas.length] ?? '',
      ]),
    },
    period: {
      sentence: '公示期为5个工作日，自2026年9月18日发布，至9月24日（星期四）24时止。',
      days: days.map(([day, weekday, note]) => ({ day, weekday: `星期${week[weekday]}`, note, counted: note.startsWith('第') })),
      ground:
        '计算依据：《办法》第十五条“公示时间不少于5个工作日”；《民法典》第二百零一条“开始的当日不计入”；国办发明电〔2025〕7号第七项，9月20日（星期日）上班。',
    },
    issuer: '兰州市质量工作议事协调机构牵头部门',
    contact:
      '对名单有异议的，可以向我部门提出，并提供证明材料。个人应当签署本人姓名，注明联系电话、通讯地址并提供身份证明；单位应当注明住所及联系电话、通讯地址，并加盖公章（第二十八条）。\n联系电话：0931-×××××××；地址：兰州市城关区××路××号。',
    date: '2026-09-18',
    proof: proof(8640, '/notices/no-4k8s0v7x2m1q9c3d'),
    remark: REMARK,
  }
}

export const sampleCertificate: CertificatePaper = {
  holder: '兰州喆昇镕頔堃乳品股份有限公司',
  creditCode: '91620100MA71YUX88A',
  honour: '兰州市政府质量奖',
  year: 2026,
  citation: '依据《兰州市政府质量奖评选管理办法》，经审定，授予',
  documentNumber: '兰政发〔2027〕3号',
  government: '兰州市人民政府',
  date: '2027-01-20',
  validity: '2027年1月20日至2032年1月20日24时',
  certificate: 'LZ26-Q0601-4',
  proof: proof(11204, '/verify/LZ26-Q0601-4'),
  remark: REMARK,
}

const slots = [
  ['营业执照或登记证书', '营业执照.pdf', '86 KB', false],
  ['自我评价报告（盖章版）', '自我评价报告（盖章版）.pdf', '3.4 MB', false],
  ['近三年审计报告', '2023—2025年审计报告合订本（甘肃××会计师事务所）.pdf', '12 MB', true],
  ['近五年无重大事故和违法行为的证明或说明', '近五年无重大质量、安全、环保事故情况说明.docx', '24 KB', false],
  ['主要指标佐证', '主要指标三年数据及佐证材料（财务、质量、研发、能耗）.xlsx', '17 KB', true],
] as const

export const sampleReceipt: ReceiptPaper = {
  office: '城关区质量工作议事协调机构牵头部门',
  title: '申报材料提交回执',
  number: 'LZ2026-0041',
  checkCode: '4827 3191',
  applicant: '兰州喆昇镕頔堃乳品股份有限公司',
  creditCode: '91620100MA71YUX88A',
  edition: '第六届（2026年度）兰州市政府质量奖',
  version: 2,
  receivedAt: '2026年6月18日（星期四）15:20:08',
  files: slots.map(([slot, name, size, businessSecret]) => ({ slot, name, size, sha256: hashOf(name), businessSecret })),
  next: [
    { what: '城关区审核材料的完整性、真实性、准确性、合法性，征求有关部门意见后向社会公示。', when: '公示不少于5个工作日（第十三条）' },
    { what: '公示无异议的，报市里审核；材料需要补正的，一次告知，请在期限内补齐。', when: '' },
    { what: '截止前可以撤回修改，再次提交后得到新的版本和回执，以最后一版为准。', when: '2026年6月30日（星期二）24时截止' },
  ],
  tracker: 'https://award.example.gov.cn/tracker',
  proof: proof(8655, '/entries/receipt'),
  remark: REMARK,
}

export const sampleLetter: LetterPaper = {
  office: '兰州市质量工作议事协调机构牵头部门',
  documentNumber: '质奖告知〔2026〕17号',
  title: '未列入受理名单告知书',
  addressee: '兰州喆昇镕頔堃仪表股份有限公司',
  matter: '你单位申报第六届（2026年度）兰州市政府质量奖（申报编号LZ2026-0023），材料评审已经结束，未列入正式受理名单。',
  facts:
    '经材料评审，你单位得分为486.5分。\n主要不足：4.3.3顾客满意度缺少第三方测评数据；4.7.2财务结果三年趋势未作说明；4.6.1测量分析的对标对象没有给出来源。',
  ground:
    '《兰州市政府质量奖评选管理办法》第十五条：市质量工作议事协调机构牵头部门组织对申报材料进行评审，提出受理名单并公示；对未列入受理名单的申报单位，应当书面反馈理由。\n第六届实施细则第9条（材料评审受理线）：500分。',
  conclusion: '你单位未达到受理线，本届评选程序终止。申报材料退回保存，不影响以后各届申报。',
  remedy:
    '如对上述结论有异议，可以向我部门提出异议申请，并提供相应证明材料（第二十八条）。我部门自收到之日起5个工作日内审查并书面告知结果（第二十九条）。',
  date: '2026-09-17',
  proof: proof(null, '/letters/17'),
  remark: REMARK,
}

/** What the portal answers of the certificate, with the longest sentences a sheet must bear. */
export const sampleVerification: VerificationPaper = {
  office: '兰州市质量工作议事协调机构牵头部门',
  title: '荣誉证书核验单',
  standing: '期满考核中',
  sentence: '有效期已满，正在重新考核，结果出来前保留称号（《办法》第六条）',
  held: true,
  rows: [
    ['证书编号', 'LZ26-Q0601-1'],
    ['单位名称', '兰州新区黄河上游生态环境综合治理与绿色低碳循环发展工程技术研究中心有限责任公司'],
    ['统一社会信用代码', '91620100MA0000000X'],
    ['所在县（区）', '榆中生态创新城'],
    ['荣誉', '2026年度兰州市政府质量奖提名奖'],
    ['届次', '第六届（2026年度）'],
    ['颁发', '兰州市人民政府，兰政函〔2027〕12号，2027年1月20日'],
    ['有效期', '不设期限，不适用五年有效期（实施细则）'],
  ],
  note: '以上为2027年3月2日（星期二）核验的结果。荣誉的状态可能变化，以扫码打开的网页为准。\n本单由系统生成，不是证书，不能代替证书和奖牌使用。宣传荣誉的，必须注明获奖年度（《办法》第二十六条）。',
  issuer: '兰州市质量工作议事协调机构牵头部门',
  date: '2027-03-02',
  proof: proof(11204, '/verify/LZ26-Q0601-1'),
  remark: REMARK,
}
