/** What may be seen of a sheet: before it is unsealed nothing of its scores, by nobody but the expert whose it is. */
import type { Event, Role } from '../../procedure/decision.ts'
import type { SheetState } from '../../procedure/sheet.ts'

const owners: readonly Role[] = ['expert', 'leader']

/** A sheet as this role reads it; an expert reaches no sheet but the own. */
export function unsealedOnly(state: SheetState, role: Role): Record<string, unknown> {
  if (state.unsealed || owners.includes(role)) return { ...state }
  const { items: _, total: __, ...rest } = state
  return rest
}

/** The entry of a sealing without the scores, while the sheet is shut; one that never was unsealed stays so. */
export function shutBody(state: SheetState | null, body: { readonly event: Event }): object {
  const { event } = body
  if (event.type !== 'SheetSealed' || state?.unsealed) return body
  const { items: _, total: __, ...rest } = event
  return { ...body, event: rest }
}
