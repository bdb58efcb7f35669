// §21.1
// | 市政府相关部门在政府性投资项目安排、产业发展政策扶持、科技计划资金投入、技术研发项目补助、评优评先等方面，对获奖
// | 企业和组织给予倾斜和支持。
// not computed: a duty of departments with a free hand; their preferences are not recorded yet.
