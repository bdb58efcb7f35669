import type { AwardClass } from '../../measures.ts'

// §26.1
// | 获奖企业和组织在宣传活动中涉及市政府质量奖及提名奖荣誉的，必须注明获奖年度。
/** The words a holder may use, always with the year of the award. */
export function wording(awardClass: AwardClass, year: number): string {
  return awardClass === 'award' ? `${year}年度兰州市政府质量奖` : `${year}年度兰州市政府质量奖提名奖`
}
