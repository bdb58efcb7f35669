// §36.1
// | 市表彰奖励办公室应对市政府质量奖评选表彰程序进行监督和指导，确保公平公正。
// not computed: the commendation office reads everything and changes nothing (`server/access/policy.ts`); its supervision opinions are not carried yet.
