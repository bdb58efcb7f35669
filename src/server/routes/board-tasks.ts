/** Tasks of an expert on the boards: a result to sign, and for who leads the readers the unsealing and the result. The gates are asked. */
import { sql } from 'kysely'
import type { By, Role } from '../../procedure/decision.ts'
import type { StepName } from '../../procedure/steps.ts'
import type { House } from '../house.ts'
import { gateOf } from './reading.ts'
import type { Task } from './task.ts'

type Board = Pick<Task, 'id' | 'number' | 'title' | 'stage' | 'since'> & { readonly leads: boolean; readonly proposed: boolean }

/** Where the expert's own sheet is sealed, none is open any more, and no result stands. */
async function boardsOf({ db }: House, expert: string): Promise<readonly Board[]> {
  const { rows } = await sql<Board>`select a.id, a.number, a.state->>'name' as title, a.stage,
      (select max(greatest(a.touched_on, o.touched_on)) from sheet o where o.application = a.id and o.stage = 'sealed') as since,
      coalesce(a.state->>'readingLeader' = ${expert}, false) as leads, coalesce(jsonb_typeof(a.state->'agreement') = 'object', false) as proposed
    from sheet s join application a on a.id = s.application
    where s.expert = ${expert} and s.stage = 'sealed'
      and (a.stage = 'received' or a.stage in ('listed', 'visited') and a.state->>'materialStale' = 'true')
      and not exists (select from sheet o where o.application = a.id and o.stage = 'open')
    order by a.number`.execute(db)
  return rows
}

/** What one board waits for from this expert; undefined while it waits for others. */
async function asked(house: House, by: By, { id, leads, proposed }: Board): Promise<StepName | undefined> {
  const [role, steps]: [Role, readonly StepName[]] = proposed
    ? ['expert', ['application.sign-result']]
    : ['leader', leads ? ['application.unseal', 'application.agree-result'] : []]
  for (const step of steps) if ((await gateOf({ house, admission: { by: { ...by, role } } }, step, { id }))?.open) return step
  return undefined
}

/** Nobody learns here who is late: a board is a task only once every sheet of it is sealed. */
export async function boardTasks(house: House, by: By, expert: string): Promise<readonly Task[]> {
  const tasks: Task[] = []
  for (const board of await boardsOf(house, expert)) {
    const does = await asked(house, by, board)
    const { leads: _, proposed: __, ...row } = board
    if (does) tasks.push({ ...row, kind: 'application', due: null, of: null, blocks: 1, place: 0, does })
  }
  return tasks
}
