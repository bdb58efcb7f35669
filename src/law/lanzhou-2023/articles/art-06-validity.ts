import { addYears, type Day } from '../../calendar.ts'
import type { AwardClass, HeldHonour, Terms } from '../../measures.ts'
import { allowed, refuse, rule, type Verdict } from '../../verdict.ts'

// §6.1
// | 市政府质量奖有效期为5年。对有效期满的获奖企业和组织重新进行考核评价，符合条件的继续保留称号，不符合条件的予以整
// | 改，整改后仍不能达到要求的取消称号。获得提名奖的企业和组织再次申报市政府质量奖不受此规定限制。
/** The last day of validity, to 24:00; null where the class has no term ◇. Ends by date, no holiday notice is needed. */
export function validUntil(awardClass: AwardClass, awardedOn: Day, terms: Terms): Day | null {
  if (awardClass === 'nomination' && !terms.rules.nominationHasTerm) return null
  return addYears(awardedOn, terms.measures.validityYears)
}

/** A holder of the award does not apply again while it stands ◇; the text excepts holders of the nomination. */
export function mayApplyWhileHolding(honours: readonly HeldHonour[], terms: Terms): Verdict {
  const standing = ['valid', 'under-reassessment', 'under-rectification']
  const held = honours.find((honour) => honour.class === 'award' && standing.includes(honour.standing))
  if (!held || terms.rules.holderMayApply) return allowed
  return refuse('holder-still-valid', { certificate: held.certificate, until: held.until ?? '' })
}

export const grounds = {
  'holder-still-valid': rule('holderMayApply'),
}
