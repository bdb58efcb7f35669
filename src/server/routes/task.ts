/** A task as it is found, before it is told. */
import type { TaskWork } from '../../contract/words/task-work.ts'
import type { CaseKind } from '../../procedure/decision.ts'
import type { StepName } from '../../procedure/steps.ts'

export interface Task {
  readonly kind: CaseKind
  readonly id: string
  readonly number: string
  readonly title: string
  readonly stage: string
  readonly due: string | null
  /** How many working days were counted up to `due`, where the law or the rules count working days. */
  readonly of: number | null
  /** The day since which it stands like this. */
  readonly since: string
  /** How many cases cannot go on before it is done. */
  readonly blocks: number
  /** Its place on the desk that it is worked on at, where that desk has an order. */
  readonly place: number
  /** What is asked for now: a step of the table, or work that is not one step. */
  readonly does: StepName | TaskWork
}
