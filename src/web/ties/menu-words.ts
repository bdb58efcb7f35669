import type { Words } from '../../contract/words/language.ts'

/** In the menu from the first screen on; the rest of the words come with the pages. */
export const words = {
  own: ['利害关系声明', 'Ties we declare'],
  all: ['利害关系', 'Ties'],
} as const satisfies Readonly<Record<string, Words>>
