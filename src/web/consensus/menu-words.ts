import type { Words } from '../../contract/words/language.ts'

/** In the menu from the first screen on; the rest of the words come with the pages. */
export const consensusWords = { mine: ['参加的合议', 'My boards'] } as const satisfies Readonly<Record<string, Words>>
