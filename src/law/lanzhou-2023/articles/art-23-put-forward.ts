// §23.1
// | 获得市政府质量奖的企业和组织，优先推荐参加甘肃省人民政府质量奖和中国质量奖评选。
// not computed: a preference in being put forward; the list of holders shows who stands. Putting forward is not recorded yet.
