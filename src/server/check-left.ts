/** The check that a refusal rolls back with its command is made once more as an act of its own, so that its entries stand. */
import type { RefusalCode } from '../law/verdict.ts'
import { refusedByCheck } from '../procedure/check-ties.ts'
import type { VisitState } from '../procedure/site-review.ts'
import type { StepName } from '../procedure/steps.ts'
import type { Database } from './store/schema.ts'

interface Asked {
  readonly name: StepName
  readonly subject: string | null
  // biome-ignore lint/suspicious/noExplicitAny: checked by the contract's schema of the operation
  readonly data: any
}

interface Check {
  readonly name: 'application.check-ties'
  readonly subject: string
  readonly data: { readonly experts: readonly string[]; readonly purpose: 'reading' | 'visit' }
}

/** What is left to be recorded of a command that was refused; null where no expert was looked at. */
export async function checkLeft(db: Database, { name, subject, data }: Asked, code: RefusalCode): Promise<Check | null> {
  if (!subject || !refusedByCheck.includes(code)) return null
  switch (name) {
    case 'application.assign-readers': {
      const rows = await db.selectFrom('sheet').select('expert').where('application', '=', subject).execute()
      const reading = new Set(rows.map(({ expert }) => expert))
      return check(
        subject,
        'reading',
        (data.experts as readonly string[]).filter((id) => !reading.has(id)),
      )
    }
    case 'application.form-group':
      return check(subject, 'visit', [data.leader, ...data.members])
    case 'visit.complete-group': {
      const row = await db.selectFrom('visit').select('state').where('id', '=', subject).executeTakeFirstOrThrow()
      const { application, members } = row.state as VisitState
      return check(
        application,
        'visit',
        (data.members as readonly string[]).filter((id) => !members.includes(id)),
      )
    }
    default:
      return null
  }
}

const check = (subject: string, purpose: 'reading' | 'visit', experts: readonly string[]): Check => ({
  name: 'application.check-ties',
  subject,
  data: { experts: [...new Set(experts)].filter(Boolean), purpose },
})
