import type { Words } from '../../contract/words/language.ts'

/** In the menu from the first screen on; the rest of the desk's words come with its pages. */
export const words = {
  journal: ['审计检索', 'Search the journal'],
  ledger: ['一致性核验', 'Verification'],
} as const satisfies Readonly<Record<string, Words>>
