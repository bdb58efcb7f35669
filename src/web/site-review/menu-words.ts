import type { Words } from '../../contract/words/language.ts'

export const words = {
  feedback: ['评审反馈报告', 'Feedback reports'],
  conduct: ['现场评审纪律反馈', 'Conduct of visits'],
} as const satisfies Readonly<Record<string, Words>>
