/** Kinds of ties that can be declared; what they are called stands in `words/labels.ts`. */
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
