import type { Words } from '../../contract/words/language.ts'

/** In the menu from the first screen on; the rest of the desk's words come with its pages. */
export const words = {
  inbox: ['收件箱', 'Inbox'],
  consult: ['征求意见', 'Consultation'],
  notices: ['公示管理', 'Notices'],
  answers: ['待回复', 'To answer'],
} as const satisfies Readonly<Record<string, Words>>
