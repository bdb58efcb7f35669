/** Made-up names: organisations, people and places. None is meant to be a real one; credit codes are given a right check sign. */
import type { Random } from './random.ts'

const CODE_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

const first = [...'砾望垄棠汐川云禾岸砚苜澄桃麓旱畔栖衡沐朔峪烽泽榆芷漠松溪岩晴棣渡骊祁雁绥靖和沅黛彤稷麦枫荻桐蓼']
const second = [...'桥垣雁梨墨鹭笺序柏池野炬坞炭砂田岭石帆舟禾谷原木台泉石塬屿']
const trades: readonly (readonly [string, string])[] = [
  ['智能装备有限公司', 'C35'],
  ['轨道部件有限公司', 'C37'],
  ['数据服务有限公司', 'I65'],
  ['食品有限公司', 'C14'],
  ['阀门制造有限公司', 'C34'],
  ['仪表股份有限公司', 'C40'],
  ['牧业有限公司', 'A03'],
  ['化工装备有限公司', 'C35'],
  ['新材料有限公司', 'C30'],
  ['生物制药股份有限公司', 'C27'],
  ['建设工程有限公司', 'E47'],
  ['冷链物流有限公司', 'G59'],
  ['乳品有限公司', 'C14'],
  ['石化设备有限公司', 'C35'],
  ['种业有限公司', 'A01'],
  ['环保科技有限公司', 'N77'],
  ['电缆有限公司', 'C38'],
  ['文旅发展有限公司', 'R88'],
]
const otherKinds: readonly (readonly [string, string, 'social-organisation' | 'other'])[] = [
  ['产业协会', 'S95', 'social-organisation'],
  ['社区健康服务中心', 'Q84', 'other'],
  ['专业合作社', 'A01', 'other'],
  ['职业技术学校', 'P83', 'other'],
]
const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱',
]
const given = [...'明华建国志强秀英丽敏静伟芳娜军磊洋勇艳杰娟涛超霞平刚桂兰辉玉珍红梅鑫波斌宇浩凯健俊帆雪荣晨瑞琳佳宁思远致和']

export interface MadeUpOrganisation {
  readonly name: string
  readonly creditCode: string
  readonly kind: 'enterprise' | 'social-organisation' | 'other'
  readonly sector: string
}

/** A made-up organisation; `index` keeps names and codes apart. */
export function organisationName(random: Random, index: number, city: string): MadeUpOrganisation {
  const word = `${first[index % first.length]}${second[Math.floor(index / first.length + index * 7) % second.length]}`
  const series = index >= first.length * second.length ? `第${Math.floor(index / (first.length * second.length)) + 1}` : ''
  if (index % 9 === 8) {
    const [ending, sector, kind] = otherKinds[Math.floor(index / 9) % otherKinds.length] ?? ['协会', 'S95', 'other']
    return {
      name: `${city}${word}${series}${ending}`,
      creditCode: creditCode(kind === 'social-organisation' ? '51' : '12', random, index),
      kind,
      sector,
    }
  }
  const [ending, sector] = trades[(index * 5) % trades.length] ?? ['有限公司', 'C13']
  return { name: `${city}${word}${series}${ending}`, creditCode: creditCode('91', random, index), kind: 'enterprise', sector }
}

/** A credit code with right check signs, inside and outside (GB 11714, GB 32100). */
export function creditCode(head: string, random: Random, index: number): string {
  const body = `${'MA'}${String(index).padStart(4, '0')}${CODE_SIGNS[random.between(10, 30)]}${CODE_SIGNS[random.between(10, 30)]}`
  const sum = [...body].reduce((total, sign, at) => total + letterValue(sign) * (ORGANISATION_WEIGHTS[at] ?? 0), 0)
  const check = 11 - (sum % 11)
  const inner = `${head}620100${body}${check === 10 ? 'X' : check === 11 ? '0' : String(check)}`
  const outer = CODE_WEIGHTS.reduce((total, weight, at) => total + weight * CODE_SIGNS.indexOf(inner[at] ?? '0'), 0)
  return inner + CODE_SIGNS[(31 - (outer % 31)) % 31]
}

function letterValue(sign: string): number {
  return /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55
}

export function personName(random: Random): string {
  return `${random.pick(surnames)}${random.pick(given)}${random.onceIn(3) ? '' : random.pick(given)}`
}
