import type { Words } from '../../contract/words/language.ts'

export const tableWords = {
  more: ['再显示一些，还有 {count} 件', 'Show more, {count} to come'],
  paper: ['证书', 'Certificate'],
} as const satisfies Readonly<Record<string, Words>>
