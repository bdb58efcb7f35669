// §27.1
// | 获奖企业和组织不得出售、出租奖牌、证书，或者将其用于从事其他营利性活动。
// not computed: a prohibition outside the system; the text attaches no loss of title. Reports of misuse are not carried yet.
