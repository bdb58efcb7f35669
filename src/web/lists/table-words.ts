import type { Words } from '../../contract/words/language.ts'

export const tableWords = {
  pick: ['选中 {name}', 'Choose {name}'],
  pickAll: ['选中全部', 'Choose all'],
  paper: ['证书', 'Certificate'],
} as const satisfies Readonly<Record<string, Words>>
