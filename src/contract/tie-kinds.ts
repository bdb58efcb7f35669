/**
 * Kinds of ties that can be declared; what they are called stands in `words/labels.ts`. No rule travels to the browser, so they
 * stand here a second time: a test compares them with those of the law.
 */
export const declarable = [
  'same-legal-person',
  'employed-before',
  'shareholder',
  'adviser',
  'kin',
  'certified',
  'customer',
  'rival',
  'teacher-student',
  'dispute',
  'other',
] as const
