/** How one event is told: who may see that it happened, and the sentence from what is known of it. */

import type { AccountEvent } from '../../procedure/account.ts'
import type { ActEvent } from '../../procedure/act.ts'
import type { ApplicationEvent } from '../../procedure/application.ts'
import type { ApprovalEvent } from '../../procedure/approval.ts'
import type { BanEvent } from '../../procedure/ban.ts'
import type { CalendarYearEvent } from '../../procedure/calendar-year.ts'
import type { ConductEvent } from '../../procedure/conduct.ts'
import type { ConsultationEvent } from '../../procedure/consultation.ts'
import type { CriteriaEvent } from '../../procedure/criteria.ts'
import type { CaseKind } from '../../procedure/decision.ts'
import type { DrawEvent } from '../../procedure/draw.ts'
import type { EditionEvent } from '../../procedure/edition.ts'
import type { ErasureEvent } from '../../procedure/erasure.ts'
import type { ExpertEvent } from '../../procedure/expert.ts'
import type { HonourEvent } from '../../procedure/honour.ts'
import type { MeetingEvent } from '../../procedure/meeting.ts'
import type { NoticeEvent } from '../../procedure/notice.ts'
import type { ObjectionEvent } from '../../procedure/objection.ts'
import type { OpeningEvent } from '../../procedure/opening.ts'
import type { OrganisationEvent } from '../../procedure/organisation.ts'
import type { PackEvent } from '../../procedure/pack.ts'
import type { ReceivingEvent } from '../../procedure/receiving.ts'
import type { RulesEvent } from '../../procedure/rules.ts'
import type { SheetEvent } from '../../procedure/sheet.ts'
import type { VisitEvent } from '../../procedure/site-review.ts'
import type { Audience } from './language.ts'
import type { Names } from './names.ts'

/** The events of each kind of case. */
export interface EventsOf {
  readonly rules: RulesEvent
  readonly criteria: CriteriaEvent
  readonly calendar: CalendarYearEvent
  readonly receiving: ReceivingEvent
  readonly organisation: OrganisationEvent
  readonly edition: EditionEvent
  readonly application: ApplicationEvent
  readonly consultation: ConsultationEvent
  readonly notice: NoticeEvent
  readonly expert: ExpertEvent
  readonly sheet: SheetEvent
  readonly visit: VisitEvent
  readonly meeting: MeetingEvent
  readonly approval: ApprovalEvent
  readonly honour: HonourEvent
  readonly objection: ObjectionEvent
  readonly ban: BanEvent
  readonly account: AccountEvent
  readonly act: ActEvent
  readonly erasure: ErasureEvent
  readonly draw: DrawEvent
  readonly opening: OpeningEvent
  readonly conduct: ConductEvent
  readonly pack: PackEvent
}

/** An event as it may be found: its body can have been erased, so that only its type is left. */
export type Known<E> = Partial<Omit<E, 'type'>>

export interface Told<E> {
  readonly to: Audience
  readonly zh: (event: Known<E>, names: Names) => string
  readonly en: (event: Known<E>, names: Names) => string
}

/** How every event of one kind is told. An event without a sentence does not compile. */
export type EventWords<K extends CaseKind> = {
  readonly [T in EventsOf[K]['type']]: Told<Extract<EventsOf[K], { readonly type: T }>>
}

/** An event told in one sentence for all that is known of it. */
export function plain(to: Audience, zh: string, en: string): Told<unknown> {
  return { to, zh: () => zh, en: () => en }
}

/** Words about a field, when the field is there. */
export function part<V>(value: V | null | undefined, say: (value: V) => string): string {
  return value === undefined || value === null || value === '' ? '' : say(value)
}
