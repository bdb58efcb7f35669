/** A step of the board as this post is offered it. */
import type { ApplicationReview } from '../../contract/decision.ts'
import type { Offered } from '../api/client.ts'

export function boardStep(review: ApplicationReview, name: string): Offered | undefined {
  return review.steps.find(({ step }) => step === name) as Offered | undefined
}
