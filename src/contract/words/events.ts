/** The timeline in words: one sentence for every event of every kind of case, and who may see it. */
import type { CaseKind, Event } from '../../procedure/decision.ts'
import { applicationEvents, banEvents, consultationEvents, objectionEvents, organisationEvents } from './events-of-application.ts'
import {
  accountEvents,
  actEvents,
  calendarEvents,
  criteriaEvents,
  editionEvents,
  erasureEvents,
  noticeEvents,
  openingEvents,
  receivingEvents,
  rulesEvents,
} from './events-of-office.ts'
import {
  approvalEvents,
  conductEvents,
  drawEvents,
  expertEvents,
  honourEvents,
  meetingEvents,
  packEvents,
  sheetEvents,
  visitEvents,
} from './events-of-review.ts'
import { type Audience, inLanguage, type Language, type Words } from './language.ts'
import { type Names, noNames } from './names.ts'
import type { EventWords, Told } from './told.ts'

export const eventWords = {
  rules: rulesEvents,
  criteria: criteriaEvents,
  calendar: calendarEvents,
  receiving: receivingEvents,
  organisation: organisationEvents,
  edition: editionEvents,
  application: applicationEvents,
  consultation: consultationEvents,
  notice: noticeEvents,
  expert: expertEvents,
  sheet: sheetEvents,
  visit: visitEvents,
  conduct: conductEvents,
  pack: packEvents,
  meeting: meetingEvents,
  approval: approvalEvents,
  honour: honourEvents,
  objection: objectionEvents,
  ban: banEvents,
  account: accountEvents,
  act: actEvents,
  erasure: erasureEvents,
  draw: drawEvents,
  opening: openingEvents,
} satisfies { readonly [K in CaseKind]: EventWords<K> }

/** An event of a type that these words do not know yet. */
const unknown: Words = ['有一条新的办理记录。', 'Something was recorded.']

function toldOf(kind: CaseKind, type: string): Told<Event> | null {
  const table = eventWords[kind] as unknown as Readonly<Record<string, Told<Event>>>
  return Object.keys(table).includes(type) ? (table[type] ?? null) : null
}

/** The widest circle that may see that such an event happened; an unknown one stays in the office. */
export function eventAudience(kind: CaseKind, type: string): Audience {
  return toldOf(kind, type)?.to ?? 'office'
}

/** Whether an audience may see an event: the public sees least, people in office see all. */
export function maySee(audience: Audience, kind: CaseKind, type: string): boolean {
  const to = eventAudience(kind, type)
  return audience === 'office' || to === 'public' || to === audience
}

/** The sentence of an event. An event whose body was erased, so that only its type is left, is told without its facts. */
export function eventSentence(kind: CaseKind, event: Event, language: Language, names: Names = noNames): string {
  const told = toldOf(kind, event.type)
  return told ? told[language](event, names) : inLanguage(unknown, language)
}

/** The sentence of an event for the public; null where the public may not know of it. */
export function publicEventSentence(kind: CaseKind, event: Event, language: Language, names: Names = noNames): string | null {
  return maySee('public', kind, event.type) ? eventSentence(kind, event, language, names) : null
}
