import type { Task } from '../api/client.ts'

/** A task as a row is drawn from it. */
export type TaskRow = Omit<Task, 'steps'>
