/** What a dossier still lacks, in words: the codes of `procedure/dossier.ts` with what they name. */
import { inLanguage, type Language, type Words } from './language.ts'
import { type Names, titleOf } from './names.ts'

const basics: Readonly<Record<string, Words>> = {
  contact: ['联系人', 'contact'],
  phone: ['联系电话', 'phone number'],
  sector: ['所属行业', 'sector'],
  products: ['主要产品或服务', 'main products or services'],
  helpers: ['协助申报的机构', 'who helped with the application'],
}

const whole: Readonly<Record<string, Words>> = {
  basics: ['基本情况', 'basic particulars'],
  indicators: ['近几年主要指标', 'indicators of the last years'],
  overview: ['组织概述', 'overview of the organisation'],
}

const named: Readonly<Record<string, readonly [titles: keyof Names, zh: string, en: string]>> = {
  condition: ['conditions', '申报条件', 'condition'],
  statement: ['conditions', '需要说明的条件', 'statement on the condition'],
  indicator: ['indicators', '指标', 'indicator'],
  item: ['items', '自我评价', 'self-evaluation'],
  evidence: ['evidence', '证明材料', 'evidence'],
}

const tooLong: Readonly<Record<string, Words>> = {
  'overview-too-long': ['组织概述', 'the overview'],
  'self-evaluation-too-long': ['自我评价报告', 'the self-evaluation report'],
}

/** One gap: 组织概述, 自我评价4.1.2高层领导的作用, 组织概述超出120字, 附件“审计.pdf”还没有收完或没有通过检查. */
export function gapInWords(gap: string, language: Language, names: Names): string {
  const [code = '', about = ''] = gap.split(/:(.*)/s)
  const plain = code === 'basics' && about !== '' ? basics[about] : whole[code]
  if (plain) return inLanguage(plain, language)
  const long = tooLong[code]
  if (long) return lengthInWords(long, about, language)
  if (code === 'file') return language === 'zh' ? `附件“${about}”还没有收完或没有通过检查` : `attachment “${about}” is not ready`
  const [titles, zh, en] = named[code] ?? (['items', '申报材料', 'materials'] as const)
  const title = titleOf(names[titles], about) ?? (/^[\d.]+$/.test(about) ? about : '')
  return language === 'zh' ? `${zh}${title && titles !== 'items' ? `“${title}”` : title}` : `${en}${title && ` “${title}”`}`
}

function lengthInWords(what: Words, about: string, language: Language): string {
  const [length = 0, most = 0] = about.split('/').map(Number)
  if (language === 'zh') return `${what[0]}超出${length - most}字`
  return `${what[1]} is ${length - most} characters too long`
}
