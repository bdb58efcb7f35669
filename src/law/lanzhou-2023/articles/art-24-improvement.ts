// §24.1
// | 获奖企业和组织应不断追求卓越，制定提高质量水平的新目标，积极应用质量管理的新方法，及时总结具有特色的质量管理新经
// | 验，推进质量持续改进。
// not computed: a duty to strive; the holders' reports are not carried yet.
