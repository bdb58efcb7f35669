/** 保密和廉洁承诺: an expert opens no material of an edition before the undertakings are signed, nor any of an applicant that a tie bars since. */

import { allowed, firstRefusal, refuse } from '../../law/verdict.ts'
import type { ApplicationState } from '../../procedure/application.ts'
import type { EditionState } from '../../procedure/edition.ts'
import { type ExpertState, mayGoOn } from '../../procedure/expert.ts'
import { dayOf } from '../clock.ts'
import { declaredOf } from '../facts/declared-ties.ts'
import { refused } from '../handle.ts'
import { termsOf } from '../world.ts'
import type { Input } from './input.ts'
import { sendRefusal } from './problems.ts'

/** Whether the materials of this application are shut to the expert who asks; then the refusal has been sent. */
export async function materialsShut(
  input: Input,
  about: Pick<ApplicationState, 'edition'> & Partial<Pick<ApplicationState, 'creditCode'>>,
): Promise<boolean> {
  const { edition, creditCode } = about
  const { house, actor, admission, reply } = input
  if (admission.by.role !== 'expert' && admission.by.role !== 'leader') return false
  const row = await house.db
    .selectFrom('expert')
    .select('state')
    .where('id', '=', actor?.expert ?? '')
    .executeTakeFirst()
  const expert = (row?.state as ExpertState | undefined) ?? null
  const declared = creditCode === undefined ? [] : await declaredOf(house.db, { creditCode })
  const found = await house.db.selectFrom('edition').select('state').where('id', '=', edition).executeTakeFirst()
  const terms = termsOf(await house.world(), (found?.state as EditionState | undefined) ?? null, dayOf(house.clock.now()))
  const verdict = firstRefusal(
    () => (creditCode === undefined ? allowed : mayGoOn({ expert, declared }, creditCode, terms)),
    () => (expert?.undertakings[edition] === undefined ? refuse('undertakings-missing') : allowed),
  )
  if (verdict.allowed) return false
  await sendRefusal(reply, refused(verdict, terms).refusal)
  return true
}
