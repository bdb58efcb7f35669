// §25.1
// | 获奖企业和组织应积极宣传推广质量管理制度、模式、方法，并为其他组织学习观摩提供便利。
// not computed: a duty to share; study visits are not carried yet.
