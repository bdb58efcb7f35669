import type { Words } from '../../contract/words/language.ts'

/** In the menu from the first screen on; the rest of the desk's words come with its pages. */
export const words = {
  myWork: ['我的评审任务', 'My review work'],
} as const satisfies Readonly<Record<string, Words>>
