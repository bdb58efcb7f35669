// §8.1
// | 市政府质量奖的申报、受理、评审、表彰以及宣传推广、监督管理，均适用本办法。
// not computed: states what the measures cover.
