import type { Words } from '../../contract/words/language.ts'

export const words = {
  carriedOut: ['执行本条的办理事项', 'Acts that carry this article out'],
} as const satisfies Readonly<Record<string, Words>>
