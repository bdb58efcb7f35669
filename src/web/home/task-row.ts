/** A task as a row of home, what it asks for and where that is done. */
import type { Language } from '../../contract/words/language.ts'
import { isStepName, stepLabel } from '../../contract/words/steps.ts'
import { isTaskWork, taskWorkLabel } from '../../contract/words/task-work.ts'
import type { Task } from '../api/client.ts'
import { actPages } from '../shell/act-pages.ts'
import { deskOf } from './desk-of.ts'

/** A task as a row is drawn from it. Watched cases and what was done stand in the same table. */
export type TaskRow = Omit<Task, 'steps' | 'since' | 'blocks' | 'work' | 'workingDays'> &
  Partial<Pick<Task, 'since' | 'blocks' | 'work' | 'workingDays'>>

/** What is to do, in words: work at a desk, or the step that comes first. */
export function askedFor({ work, stepNames: [step] }: TaskRow, language: Language): string {
  if (work && isTaskWork(work)) return taskWorkLabel(work, language)
  return step && isStepName(step) ? stepLabel(step, language) : ''
}

/** What is done on the board of an application. */
const onBoard = [
  'application.unseal',
  'application.witness-unsealing',
  'application.agree-result',
  'application.sign-result',
  'application.countersign-result',
]

/** Where it is done: on the page made for the act, at the desk made for the kind, else on the case's own page. */
export function placeOf({ kind, id, stepNames: [step] }: TaskRow, role: string | undefined): string {
  if (step && onBoard.includes(step)) return role === 'expert' ? `/consensus/${id}` : `/decision/review/${id}`
  return actPages[step ?? '']?.(id) ?? deskOf(role, { kind, id })
}
