/** What a task asks for where it is not one step of the table: work at a desk, or a day to keep. */
import { inLanguage, type Language, type Words } from './language.ts'

export const taskWork = {
  'fill-in': ['填写申报材料', 'Fill in the application'],
  complete: ['补正申报材料', 'Complete the application'],
  attend: ['参加审议会议', 'Attend the meeting'],
  'completion-late': ['补正期限已过，决定如何处理', 'The time to complete is over: decide'],
  'not-met': ['处理不符合的审核结论', 'Deal with a quality that is not met'],
  blocked: ['查看为何不能办理', 'See why it cannot go on'],
  'sent-back': ['查看退回意见', 'Read why it was sent back'],
} as const satisfies Readonly<Record<string, Words>>

export type TaskWork = keyof typeof taskWork

export function isTaskWork(name: string): name is TaskWork {
  return Object.keys(taskWork).includes(name)
}

/** What is asked for, in words. */
export function taskWorkLabel(work: TaskWork, language: Language): string {
  return inLanguage(taskWork[work], language)
}
