import { allowed, article, refuse, type Verdict } from '../../verdict.ts'

// §14.1
// | 评审包括材料评审和现场评审。
/** A candidate has been through both parts. */
export function bothReviewed(materialReviewed: boolean, siteReviewed: boolean): Verdict {
  return materialReviewed && siteReviewed ? allowed : refuse('both-reviews-needed', { materialReviewed, siteReviewed })
}

export const grounds = {
  'both-reviews-needed': article(14, 1, '评审包括材料评审和现场评审'),
}
