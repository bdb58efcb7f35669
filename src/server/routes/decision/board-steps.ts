/** What whoever looks at a board may do there now, and the list of an expert's boards. */
import { sql } from 'kysely'
import { stepLabel } from '../../../contract/words/steps.ts'
import { refuse } from '../../../law/verdict.ts'
import type { ApplicationState } from '../../../procedure/application.ts'
import type { Role } from '../../../procedure/decision.ts'
import { type StepName, stepRow } from '../../../procedure/steps.ts'
import { refused } from '../../handle.ts'
import { actorIn, type Handler, type Input } from '../input.ts'
import { sendRefusal } from '../problems.ts'
import { gateOf, mayTake } from '../reading.ts'
import { type Around, around, editionOf } from './ground.ts'

const steps: readonly StepName[] = [
  'application.unseal',
  'application.witness-unsealing',
  'application.agree-result',
  'application.sign-result',
  'application.note-absence',
  'application.countersign-result',
]

/** Who leads the readers calls for the unsealing, where the rules have a reader lead ◇: of the board they see how far it is, and no more. */
export function mayLead({ admission: { by } }: Input, { terms }: Around): boolean {
  return by.role === 'leader' && terms.rules.boardLedBy !== 'office'
}

/** An expert reads nothing of the others before the unsealing, not even how many there are. */
export async function boardShut(input: Input, { terms }: Around): Promise<unknown> {
  await sendRefusal(input.reply, refused(refuse('sheets-not-opened'), terms).refusal)
  return input.reply
}

/** The steps of the board that the asker's post takes, each asked in the role that takes it. */
export async function boardSteps(input: Input, application: string) {
  const { by } = input.admission
  const roles: readonly Role[] = by.role === 'leader' ? ['leader', 'expert'] : [by.role]
  const asked = steps.flatMap((step) => {
    const role = roles.find((each) => stepRow(step).by.includes(each))
    return role && mayTake(input, step) ? [{ step, role }] : []
  })
  const told = await Promise.all(
    asked.map(async ({ step, role }) => {
      const verdict = await gateOf({ ...input, admission: { ...input.admission, by: { ...by, role } } }, step, { id: application })
      const label = { zh: stepLabel(step, 'zh'), en: stepLabel(step, 'en') }
      return verdict ? [{ step, label, open: verdict.open, refusal: 'refusal' in verdict ? (verdict.refusal ?? null) : null }] : []
    }),
  )
  return told.flat()
}

interface Row {
  readonly state: ApplicationState
  readonly open: boolean
}

/** The applications that this expert reads with others. The others show only once the sheets are unsealed. */
export const expertBoards: Handler = async (input) => {
  const { expert } = actorIn(input)
  if (expert === null) return { items: [] }
  const { rows } = await sql<Row>`select a.state, not exists (select 1 from sheet o where o.application = a.id
      and (o.stage = 'open' or (o.stage = 'sealed' and o.state->'unsealed' is null))) as open
    from sheet s join application a on a.id = s.application
    where s.expert = ${expert} and s.stage = 'sealed' and a.stage in ('received', 'reviewed', 'listed', 'visited')
    order by a.number limit 200`.execute(input.house.db)
  return { items: await Promise.all(rows.map((row) => boardOf(input, row, expert))) }
}

async function boardOf(input: Input, { state, open }: Row, expert: string) {
  const { id, number, name, agreement, material, materialStale, readingLeader } = state
  const signed = agreement?.signed[expert] ?? agreement?.absent[expert]
  const leads = readingLeader === expert
  const stands = material !== null && !materialStale
  return {
    ...{ application: id, number, name, open, leads },
    ...(await unsealingOf(input, state, leads && !open)),
    sign: open && agreement !== null && agreement !== undefined && !stands && signed === undefined,
    stage: stands ? 'agreed' : 'open',
  }
}

/** Whether the board of who leads the readers is there before it is unsealed, and whether the unsealing can be called for. */
async function unsealingOf(input: Input, { id, edition }: ApplicationState, asks: boolean) {
  if (!asks) return { led: false, unseal: false }
  const leading: Input = { ...input, admission: { ...input.admission, by: { ...input.admission.by, role: 'leader' } } }
  if (!mayLead(leading, await around(input, await editionOf(input, edition)))) return { led: false, unseal: false }
  return { led: true, unseal: (await gateOf(leading, 'application.unseal', { id }))?.open === true }
}
