/** The names of the bodies that act, from the measures and the table of receiving bodies. */

import type { Words } from '../../../contract/words/language.ts'
import { roleLabel } from '../../../contract/words/steps.ts'
import type { Measures } from '../../../law/measures.ts'
import type { Role } from '../../../procedure/decision.ts'
import type { World } from '../../world.ts'

/** The area whose applications a body receives, if it receives any. */
export function areaOfBody(measures: Measures, world: World, body: string): Measures['areas'][number] | null {
  return measures.areas.find((area) => world.receiving[area.key] === body) ?? null
}

/** The full name of a body that published or acted. */
export function bodyName(measures: Measures, world: World, body: string): string {
  return areaOfBody(measures, world, body)?.body ?? measures.leadBody
}

/** Who a notice is by: the conferment is announced in the name of the city government (第二十条), whoever publishes it. */
export function publisherOf(measures: Measures, world: World, notice: { readonly kind: string; readonly publisher: string }): string {
  return notice.kind === 'conferment' ? measures.government : bodyName(measures, world, notice.publisher)
}

/** Who did something, by post and never by person. */
export function postWords(measures: Measures, world: World, role: Role, body: string): Words {
  const label: Words = [roleLabel(role, 'zh'), roleLabel(role, 'en')]
  if (role === 'drafter' || role === 'legal-representative') return ['申报单位', 'The applicant']
  const area = role === 'district' ? areaOfBody(measures, world, body) : null
  return area ? [area.body, `${label[1]}, ${area.titleEn}`] : label
}
