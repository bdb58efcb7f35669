import type { Words } from '../../contract/words/language.ts'

/** In the menu from the first screen on; the rest of the draw's words come with its pages. */
export const words = {
  freeze: ['冻结抽取名单', 'Freeze a pool'],
} as const satisfies Readonly<Record<string, Words>>
