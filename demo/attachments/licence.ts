/** What stands on the stand-in for a business licence. It does not imitate a real one. */
import type { Random } from '../random.ts'
import type { AttachmentHolder } from './report.ts'

const scopes: Readonly<Record<string, string>> = {
  A: '种植、养殖及农产品初加工、销售',
  C: '设备、零部件及材料的研发、制造、销售和售后服务',
  E: '房屋建筑、市政公用工程施工',
  G: '道路货物运输、冷链仓储服务',
  I: '软件开发、数据处理和存储服务',
  N: '水处理、固体废物处置及环境监测服务',
  P: '职业教育与技能培训',
  Q: '基层医疗卫生和健康管理服务',
  R: '文化旅游项目开发和运营',
  S: '行业自律、标准制定、信息交流和培训',
}

export function licence(holder: AttachmentHolder, area: string, random: Random) {
  const founded = holder.year - random.between(8, 30)
  const isFirm = /公司$/.test(holder.name)
  return {
    title: isFirm ? '营业执照（示例）' : '登记证书（示例）',
    holder: holder.name,
    rows: [
      ['名称', holder.name],
      ['统一社会信用代码', holder.creditCode],
      ['类型', isFirm ? (holder.name.includes('股份') ? '股份有限公司' : '有限责任公司') : '其他组织'],
      ...(isFirm ? [['注册资本', `${random.between(5, 120) * 100}万元人民币`]] : []),
      ['成立日期', `${founded}年${random.between(1, 12)}月${random.between(1, 28)}日`],
      ['住所', `甘肃省兰州市${area}示例路${random.between(1, 300)}号`],
      ['经营范围', `${scopes[holder.sector.charAt(0)] ?? '产品和服务的研发、生产、销售'}（依法须经批准的项目，经批准后方可开展）`],
      ['登记机关', '示例登记机关（虚构）'],
    ],
  }
}
