// §22.1
// | 鼓励各银行业金融机构对获奖企业和组织的融资需求，在政策允许范围内给予适当倾斜。
// not computed: encourages banks; nothing to decide. A bank verifies an honour on the public portal.
