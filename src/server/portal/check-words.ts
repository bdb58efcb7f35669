/** Eight words for the first eight bytes of a hash: what people read to each other to compare a paper with the ledger. */

/** One sign a byte, none of them twice. The order is fixed for ever: printed papers carry these words. */
const SIGNS = [
  ...'河桥塔麦云石梁川山杏渡雪灯砖舟柳鼓帆桑井陶风松竹梅兰荷菊桃李枣梨瓜豆稻粟棉麻丝茶盐糖油米面饼饭菜汤酒水火土木金铜铁银玉珠镜钟铃笛琴棋书画诗词歌舞星月日虹霜露雾雷电雨冰泉溪湖海江岸沙洲岛峰岭谷坡原野田园林草花叶根枝果种蜂蝶蝉鱼虾蟹龟蛙蛇鸟雁鹤燕鹰鸽鸡鸭鹅牛马羊驼鹿兔虎豹象猴熊狗猫鼠龙凤春夏秋冬晨午夕夜东西南北左右前后里外红橙黄绿青蓝紫白黑灰方圆长短高低大小多少门窗墙瓦屋亭台楼阁院街巷路车船轮轴锁钥针线布衣帽鞋伞扇杯碗盘筷锅壶瓶桶箱柜桌椅床席笔墨纸砚印信旗锣炉炭烟香药刀弓箭盾犁锄镰斧锯尺秤斗升网钩竿绳梯鹊笋藕蒜',
]

/** The eight words of a hash. */
export function checkWords(hash: string): readonly string[] {
  return [...Buffer.from(hash.slice(0, 16), 'hex')].map((byte) => SIGNS[byte] ?? '')
}

/** Every word in the order of the bytes they stand for. */
export const checkSigns: readonly string[] = SIGNS
