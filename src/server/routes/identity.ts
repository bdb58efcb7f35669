/** Who stands behind an objection: every particular of article 28 that was given, opened with a reason that is kept. */
import type { ObjectorKind } from '../../law/measures.ts'
import type { House } from '../house.ts'
import { unseal } from '../ledger/keys.ts'
import { actorIn, type Handler } from './input.ts'
import { sendFault } from './problems.ts'

/** The vault's fields in the order they are read; those under which an uploaded file lies. */
const fields = ['name', 'domicile', 'phone', 'address', 'identityProof', 'seal'] as const
const files: readonly string[] = ['identityProof', 'seal']
const particularOf = (field: string) => (field === 'identityProof' ? 'identity-proof' : field)

type Kept = { readonly kind: ObjectorKind } & Readonly<Record<string, string | undefined>>

/** Opening an objector's identity is kept with the reason, before anything is shown. */
export const openIdentity: Handler = async (input) => {
  const { house, params, body, reply } = input
  const objection = params.objection ?? ''
  const row = await house.db.selectFrom('vault').selectAll().where('objection', '=', objection).executeTakeFirst()
  if (!row) return sendFault(reply, 'not-found')
  await house.db
    .insertInto('vault_opening')
    .values({ objection, person: actorIn(input).person, reason: body.reason, at: house.clock.now().toISOString() })
    .execute()
  const key = Buffer.from(unseal(house.keys.derive('vault'), row.key), 'base64')
  return shown(house, JSON.parse(unseal(key, row.sealed)) as Kept)
}

/** What was given, a file by the name it was handed in under. */
async function shown({ db }: House, kept: Kept) {
  const given = fields.flatMap((field) => (kept[field] ? [{ field, text: kept[field] }] : []))
  const ids = given.filter(({ field }) => files.includes(field)).map(({ text }) => text)
  const names = ids.length > 0 ? await db.selectFrom('upload').select(['id', 'name']).where('id', 'in', ids).execute() : []
  return {
    kind: kept.kind,
    given: given.map(({ field, text }) => ({
      particular: particularOf(field),
      text: names.find(({ id }) => id === text)?.name ?? text,
      isFile: files.includes(field),
    })),
  }
}
