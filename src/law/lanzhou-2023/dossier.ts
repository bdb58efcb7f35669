import type { DossierForm } from '../measures.ts'
import { declarations } from './articles/art-11-materials.ts'

const indicator = (key: string, title: string, unit: string, titleEn: string) => ({ key, title, unit, titleEn })
const slot = (key: string, required: boolean, title: string, titleEn: string) => ({ key, required, title, titleEn })

/** The lead body's application form: yearly indicators, evidence by kind, declarations. Data, not text of the measures. */
export const dossier: DossierForm = {
  indicators: [
    indicator('revenue', '主营业务收入', '万元', 'Main revenue'),
    indicator('profit', '利润总额', '万元', 'Total profit'),
    indicator('tax', '上缴税金', '万元', 'Tax paid'),
    indicator('assets', '资产总额', '万元', 'Total assets'),
    indicator('debtRatio', '资产负债率', '%', 'Debt ratio'),
    indicator('productivity', '全员劳动生产率', '万元/人', 'Labour productivity'),
    indicator('research', '研发投入', '万元', 'Research spending'),
    indicator('patents', '有效发明专利', '件', 'Valid invention patents'),
    indicator('passRate', '产品（服务）合格率', '%', 'Product or service pass rate'),
    indicator('qualityLoss', '质量损失率', '%', 'Quality loss rate'),
    indicator('satisfaction', '顾客满意度', '%', 'Customer satisfaction'),
    indicator('energy', '万元产值综合能耗', '吨标准煤/万元', 'Energy per 10,000 yuan of output'),
    indicator('incidents', '安全生产事故', '起', 'Work-safety incidents'),
    indicator('employees', '从业人员', '人', 'Employees'),
  ],
  evidence: [
    slot('licence', true, '营业执照或登记证书', 'Business licence or registration certificate'),
    slot('self-evaluation', true, '自我评价报告（盖章版）', 'Self-evaluation report, sealed'),
    slot('audit', true, '近三年审计报告', 'Audited accounts of three years'),
    slot('no-incident', true, '近五年无重大事故和违法行为的证明或说明', 'Proof or statement of no major incident in five years'),
    slot('indicators', false, '主要指标佐证', 'Proof of the indicators'),
    slot('certificates', false, '管理体系认证证书', 'Management system certificates'),
    slot('standards', false, '标准、专利、品牌证明', 'Standards, patents, brands'),
    slot('other', false, '其他证实性材料', 'Other evidence'),
  ],
  declarations,
}

/** Secrecy rests on article 17 (并对其知悉的商业秘密予以保密); integrity is the lead body's own wording. */
export const undertaking = [
  '我承诺：对评审中知悉的商业秘密和评审情况予以保密，评审结束后继续保密；',
  '不接受申报单位的礼品、宴请、旅游和报酬，不与申报单位私下接触；',
  '本人及所在单位与申报单位有利害关系的，主动申报并回避；',
  '依据评审准则独立、客观、公正地评分。',
].join('')
