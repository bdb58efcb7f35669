// §20.1
// | 市政府向获得“兰州市政府质量奖”称号的企业和组织颁发奖牌、证书，并向社会公告。
// not computed: who gets which paper is `procedure/honour.ts`; the sentence grants, it refuses nothing.
