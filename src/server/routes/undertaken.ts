/** 保密和廉洁承诺: an expert opens no material of an edition before the undertakings are signed. */

import { refuse } from '../../law/verdict.ts'
import type { ApplicationState } from '../../procedure/application.ts'
import type { EditionState } from '../../procedure/edition.ts'
import type { ExpertState } from '../../procedure/expert.ts'
import { dayOf } from '../clock.ts'
import { refused } from '../handle.ts'
import { termsOf } from '../world.ts'
import type { Input } from './input.ts'
import { sendRefusal } from './problems.ts'

/** Whether the materials of this application are shut to the expert who asks; then the refusal has been sent. */
export async function materialsShut(input: Input, { edition }: Pick<ApplicationState, 'edition'>): Promise<boolean> {
  const { house, actor, admission, reply } = input
  if (admission.by.role !== 'expert' && admission.by.role !== 'leader') return false
  const row = await house.db
    .selectFrom('expert')
    .select('state')
    .where('id', '=', actor?.expert ?? '')
    .executeTakeFirst()
  if ((row?.state as ExpertState | undefined)?.undertakings[edition] !== undefined) return false
  const found = await house.db.selectFrom('edition').select('state').where('id', '=', edition).executeTakeFirst()
  const terms = termsOf(await house.world(), (found?.state as EditionState | undefined) ?? null, dayOf(house.clock.now()))
  await sendRefusal(reply, refused(refuse('undertakings-missing'), terms).refusal)
  return true
}
