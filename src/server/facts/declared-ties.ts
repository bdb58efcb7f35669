/** What applicants declared of their ties, by credit code: of the verified organisation alone, never of a mere claim. */
import { sql } from 'kysely'
import type { OrganisationState } from '../../procedure/organisation.ts'
import type { DeclaredTie } from '../../procedure/tie.ts'
import type { Database } from '../store/schema.ts'

export async function declaredTies(db: Database, codes: readonly string[]): Promise<ReadonlyMap<string, readonly DeclaredTie[]>> {
  const { rows } = await sql<{ state: OrganisationState }>`select state from organisation
    where stage = 'verified' and credit_code = any(${sql.val([...codes])}::text[]) order by id`.execute(db)
  return new Map(rows.map(({ state }) => [state.creditCode, state.ties ?? []]))
}

/** Those of one applicant. */
export async function declaredOf(db: Database, { creditCode }: { readonly creditCode: string }): Promise<readonly DeclaredTie[]> {
  return (await declaredTies(db, [creditCode])).get(creditCode) ?? []
}
