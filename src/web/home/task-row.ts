import type { Task } from '../api/client.ts'

/** A task as a row is drawn from it. Watched cases and what was done stand in the same table. */
export type TaskRow = Omit<Task, 'steps' | 'since' | 'blocks'> & Partial<Pick<Task, 'since' | 'blocks'>>
