/** Why a number of a draw is passed over, in words. */
import type { Words } from './language.ts'

/** Why a number is skipped; the tie behind a rule's bar stands after a slash. */
export const skipReasons: Readonly<Record<string, Words>> = {
  'expert-employer-interest': ['所在单位与申报单位存在利害关系（第十七条）', 'The employer has an interest in the applicant (article 17)'],
  'expert-wider-tie': ['按实施细则应当回避', 'Barred by the implementing rules'],
  'recused-by-article': ['已经回避（第十七条）', 'Recused (article 17)'],
  'recused-by-rule': ['已经按实施细则回避', 'Recused under the implementing rules'],
  'recused-by-own-word': ['本人已经提出回避', 'Recused on own word'],
  'already-given': ['已经承担这项评审', 'Has this work in hand already'],
  'term-over': ['聘期已满', 'The term of appointment is over'],
  unavailable: ['冻结前登记不能参加', 'Was registered as away before the freeze'],
}
