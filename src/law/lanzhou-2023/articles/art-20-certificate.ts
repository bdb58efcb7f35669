import type { AwardClass, Terms } from '../../measures.ts'

// §20.1
// | 市政府向获得“兰州市政府质量奖”称号的企业和组织颁发奖牌、证书，并向社会公告。
/** Plaque and certificate go with the title that the sentence names; it names no other class. It grants, and refuses nothing. */
export function withPlaque(awardClass: AwardClass, terms: Terms): boolean {
  return terms.measures.plaqueClasses.includes(awardClass)
}
