import { article } from '../../verdict.ts'

// §35.1
// | 获奖企业和组织在获奖后5年内发生下列情形之一的，由市质量工作议事协调机构牵头部门组织对其进行调查，经核实后，报请
// | 市政府批准，撤销其荣誉，收回奖牌和证书，并向社会通报，5年内不得参加市政府质量奖的评选。
// The ban is counted as in article 32. Investigation and revocation are not carried yet.
export const grounds = {
  'banned-revoked': article(35, 1, '5年内不得参加市政府质量奖的评选'),
}

// §35.1(1)
// | （一）发生重大质量、安全、环保、公共卫生等事故的，或者存在严重违法、违规、违纪情形的；
// not computed: a finding of facts by an investigation; not carried yet.

// §35.1(2)
// | （二）发生重大质量问题，被监管部门查处，或服务对象（用户、顾客）对其产品、工程、环境、服务等有重大质量投诉并查证
// | 属实的；
// not computed: a finding of facts by an investigation; not carried yet.

// §35.1(3)
// | （三）因经营管理不善，出现严重经营性亏损的；
// not computed: a finding of facts by an investigation; not carried yet.

// §35.1(4)
// | （四）发生其他严重违反法律、法规行为的。
// not computed: a finding of facts by an investigation; not carried yet.
