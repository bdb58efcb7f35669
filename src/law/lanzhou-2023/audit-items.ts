import type { AuditItem, Quality } from '../measures.ts'

const item =
  (quality: Quality) =>
  (key: string, title: string, titleEn: string, ...places: readonly string[]) =>
    ({ key: `${quality}.${key}`, quality, title, titleEn, places }) satisfies AuditItem

const completeness = item('completeness')
const truth = item('truth')
const accuracy = item('accuracy')
const legality = item('legality')

/**
 * What the district looks at under each of the four qualities (第十三条). The text names the qualities only; the lists are
 * suggested values 建议值 ◇ of the lead body's form. A place is `form#part`, or the slot of the evidence it concerns.
 */
export const auditItems: readonly AuditItem[] = [
  completeness('basics', '基本情况各栏已填写', 'Every field of the basics is filled in', 'form#basics'),
  completeness('conditions', '六项申报条件逐项作答', 'Each of the six conditions is answered', 'form#conditions'),
  completeness('indicators', '三年主要指标逐年填写，空缺有说明', 'Three years of indicators, gaps explained', 'form#indicators', 'indicators'),
  completeness(
    'self-evaluation',
    '自我评价报告盖章版与申报表条款齐全',
    'Sealed report and every item of the self-evaluation',
    'self-evaluation',
    'form#4.1',
  ),
  completeness('audit', '近三年审计报告齐全、页码连续', 'Audited accounts of three years, no page missing', 'audit'),
  completeness('no-incident', '近五年无重大事故和违法行为的证明或说明已附', 'Statement of no major incident in five years', 'no-incident'),
  completeness('declarations', '真实性等声明已作出', 'The declarations are given', 'form#declarations'),

  truth('licence', '营业执照与申报单位名称、代码一致', 'Licence agrees with name and credit code', 'licence', 'form#basics'),
  truth('revenue', '营业收入与审计报告一致', 'Revenue agrees with the audited accounts', 'form#indicators', 'audit'),
  truth('profit', '利润总额、上缴税金与审计报告一致', 'Profit and tax agree with the audited accounts', 'form#indicators', 'audit'),
  truth('patents', '专利、标准、品牌与证明逐件相符', 'Patents, standards and brands agree with their proof', 'form#indicators', 'standards'),
  truth('certificates', '认证证书在有效期内', 'Certificates are in force', 'certificates'),
  truth('results', '自我评价中的结果有证据支持', 'Results told in the self-evaluation are proved', 'form#4.7', 'indicators'),

  accuracy('years', '三年指标口径一致、计算无误', 'Indicators counted alike over three years, sums right', 'form#indicators', 'indicators'),
  accuracy('units', '单位与数量级正确', 'Units and orders of magnitude are right', 'form#indicators', 'indicators'),
  accuracy('report', '自我评价报告与申报表数据一致', 'Sealed report and form agree', 'self-evaluation', 'form#indicators'),
  accuracy('satisfaction', '顾客满意度注明测评方法和来源', 'Customer satisfaction names its method and source', 'form#4.7', 'indicators'),

  legality('registration', '登记有效，住所在本辖区', 'Registered, in force, domiciled in this area', 'licence', 'form#basics'),
  legality(
    'incidents',
    '近五年无重大质量、安全、环境、公共卫生事故',
    'No major quality, safety, environmental or health incident',
    'no-incident',
    'form#conditions',
  ),
  legality('violations', '近五年无违法违规行为，处罚已逐项说明', 'No violation of law; each penalty explained', 'no-incident', 'form#conditions'),
  legality('secrets', '材料不含国家秘密，商业秘密已逐件标明', 'No state secrets; business secrets marked file by file', 'form#declarations'),
]
