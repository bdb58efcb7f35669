import type { Day } from '../../src/law/calendar.ts'
import type { NoticeFacts, NoticeKind } from '../../src/law/measures.ts'
import type { Effect } from '../../src/procedure/decision.ts'
import type { NoticeEvent, NoticeState, NoticeSubject } from '../../src/procedure/notice.ts'
import { wording } from './editions.ts'
import { effect, fold, on, type Past } from './given.ts'
import { CHENGGUAN } from './people.ts'
import { days } from './terms.ts'

const published = { district: days.districtNotice, acceptance: days.acceptanceNotice, proposed: days.proposedNotice }
const last = { district: days.districtNoticeLast, acceptance: days.acceptanceNoticeLast, proposed: days.proposedNoticeLast }

export function subjectOf(key: string, others: Partial<NoticeSubject> = {}): NoticeSubject {
  return { application: `app-${key}`, name: `兰州${key.toUpperCase()}机械有限公司`, area: '620102', kind: 'enterprise', ...others }
}

/** A notice published on its usual day of the tests' edition. */
export function noticePublished(kind: NoticeKind, others: Partial<Extract<NoticeEvent, { type: 'NoticePublished' }>> = {}): NoticeEvent {
  return {
    type: 'NoticePublished',
    id: `notice-${kind}`,
    kind,
    edition: 'edition-6',
    publisher: kind === 'district' ? CHENGGUAN : 'city',
    title: wording.title,
    documentNumber: wording.documentNumber,
    text: wording.text,
    subjects: [subjectOf('a')],
    outside: [],
    workingDays: 5,
    lastDay: last[kind],
    final: true,
    replaces: null,
    ...others,
  }
}

export function noticeEvents(stage: NoticeState['stage'], kind: NoticeKind = 'district', others: Partial<NoticeState> = {}): readonly Past[] {
  const count = stage === 'standing' ? { workingDays: null, lastDay: null } : {}
  const first = on(published[kind], noticePublished(kind, { ...count, ...others }))
  if (stage === 'ended') return [first, on('2026-08-01', { type: 'NoticeEnded', objections: 0 })]
  if (stage === 'withdrawn') return [first, on(published[kind], { type: 'NoticeWithdrawn', reason: '单位名称有误' })]
  return [first]
}

export function notice(stage: NoticeState['stage'], kind: NoticeKind = 'district', others: Partial<NoticeState> = {}): NoticeState {
  return fold('notice', noticeEvents(stage, kind, others)) as NoticeState
}

/** What a gate is told of a notice that stands to 24:00 of `lastDay`. */
export function standingUntil(lastDay: Day, final = true): NonNullable<NoticeFacts> {
  return { state: 'running', publishedOn: days.districtNotice, lastDay, final }
}

export const withdrawn: NoticeFacts = { state: 'withdrawn', publishedOn: days.districtNotice, lastDay: days.districtNoticeLast, final: true }

/** The effect of an announcement that stands without a count, published by the city with the act's own id. */
export function plainNotice(kind: NoticeState['kind'], others: Partial<NoticeState> = {}): Effect {
  return countedNotice(kind, { publisher: 'city', subjects: [], workingDays: null, lastDay: null, ...others })
}

/** The effect of a notice published with the usual wording and the act's own id. */
export function countedNotice(kind: NoticeState['kind'], others: Partial<NoticeState>): Effect {
  return effect('notice', 'no-1', { ...noticePublished('proposed'), id: 'no-1', kind, ...others })
}
