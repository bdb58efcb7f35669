import type { Words } from '../../contract/words/language.ts'

export const words = {
  holders: ['离线包去向', 'Offline packs'],
} as const satisfies Readonly<Record<string, Words>>
