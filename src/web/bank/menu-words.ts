import type { Words } from '../../contract/words/language.ts'

/** In the menu from the first screen on; the rest of the bank's words come with its pages. */
export const words = {
  own: ['本人专家信息', 'My entry in the bank'],
  import: ['从Excel导入专家', 'Import experts from Excel'],
} as const satisfies Readonly<Record<string, Words>>
