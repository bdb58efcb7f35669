/**
 * Check words: the first 64 bits of a hash as eight characters that two people can read to each other over the telephone.
 * The list is our own, of things of nature, house and road; hardly two sound alike.
 */

const LIST = [
  '天日月星云雨雪风雷电霜晴虹霞雾冰',
  '山水石土火江河湖海溪泉川沙泥岸岛',
  '谷岭岩洞崖坡原田林森草波浪潮井池',
  '松柏柳杨桃李杏梅梨枣桑竹兰菊莲麦',
  '稻豆瓜果花叶根枝藤苗茶棉葱蒜椒米',
  '马牛虎兔龙鸡狗猫鱼虾蟹龟鸟雁鹤鹰',
  '蝶蚕象熊豹狮猴鸽鹅鸭蛙驼鲸鹊蝉蜗',
  '家门窗墙瓦砖梁柱院堂阁亭楼塔台廊',
  '床桌椅凳柜箱灯锅碗盆杯瓶盘刀勺筷',
  '钟镜锁钥伞扇针线布衣帽鞋袖毯枕炉',
  '路桥街站车轮船舟帆渡港城关村市驿',
  '旗铃牌绳桨锚轨隧堤坝闸渠滩湾坊墩',
  '金银铜铁玉珠钢油酒醋蜜糕饼面汤饭',
  '书笔墨纸琴画印尺秤图字卷信笛弦箫',
  '锄斧锯锤钉筐网桶梯架板棚仓窖灶柴',
  '春夏秋冬南北青白黑绿黄紫光影声丝',
].join('')

/** The 256 words; a word's place is the byte it stands for. */
export const wordList: readonly string[] = [...LIST]

/** How many words a hash is told in. */
export const PROOF_WORDS = 8

/** Eight check words of a hash in hex. Throws for fewer than 64 bits. */
export function proofWords(hash: string): string[] {
  if (!/^[0-9a-f]{16}/i.test(hash)) throw new Error('not a hash')
  const bytes = Buffer.from(hash.slice(0, PROOF_WORDS * 2), 'hex')
  return [...bytes].map((byte) => wordList[byte] ?? '')
}

/** The first 16 hex digits that eight words stand for, or null when a word is not of the list. */
export function hashStart(words: readonly string[]): string | null {
  const bytes = words.map((word) => wordList.indexOf(word))
  if (words.length !== PROOF_WORDS || bytes.includes(-1)) return null
  return Buffer.from(bytes).toString('hex')
}
