/**
 * What a refusal says: what stands in the way, the fact, and how to mend it. A code without a text does not compile.
 * The ground is said beside it (`grounds.ts`).
 */
import type { Facts, RefusalCode } from '../../law/verdict.ts'
import { type Around, Given, type Sentence } from './given.ts'
import type { Language } from './language.ts'
import { refusalsOfApplication } from './refusals-of-application.ts'
import { refusalsOfDecision } from './refusals-of-decision.ts'
import { refusalsOfOrder } from './refusals-of-order.ts'
import { refusalsOfReview } from './refusals-of-review.ts'

const texts = {
  ...refusalsOfOrder,
  ...refusalsOfApplication,
  ...refusalsOfReview,
  ...refusalsOfDecision,
} satisfies Readonly<Record<RefusalCode, Sentence>>

/**
 * The sentence of a refusal.
 *
 * @param around the titles of the measures (without them, what is named by key is counted or left out), and who reads
 */
export function refusalSentence(code: RefusalCode, facts: Facts, language: Language, around: Around = {}): string {
  return texts[code][language](new Given(facts, language, around))
}
