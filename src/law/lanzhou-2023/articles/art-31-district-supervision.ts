// §31.1
// | 县（区）质量工作议事协调机构牵头部门应当组织本地区、本行业获奖企业和组织开展质量管理交流推广活动，并对其遵守本办
// | 法规定的情况进行监督。发现存在重大违法行为的，应当报告市质量工作议事协调机构牵头部门。
// not computed: exchange events and watching holders are work in the districts; not carried yet.
