// §34.1
// | 县（区）质量工作议事协调机构牵头部门协助隐瞒相关情况、提供虚假材料进行申报，或者协助以欺骗、贿赂等不正当手段获奖
// | 的，依法依规对其直接责任人予以处理。
// not computed: responsibility of persons is decided by those who supervise them; referrals are not carried yet.
