/** What the critical path of an edition starts from: running clocks, planned days, the measures' notices, and what is assumed. */
import { addDays, type Day } from '../../law/calendar.ts'
import type { NoticeKind, Stage, Terms } from '../../law/measures.ts'
import type { Hold, PathFacts, Taking } from '../../procedure/critical-path.ts'
import { openObjectionStages } from '../../procedure/objection.ts'
import type { Looked } from './counts.ts'
import type { NoticeLine, ObjectionLine } from './load.ts'

/** Days that somebody assumes; each replaces what stands where it is not given. */
export interface WhatIf {
  readonly districtNoticeOn?: Day
  readonly acceptanceNoticeOn?: Day
  readonly meetingOn?: Day
  readonly proposedNoticeOn?: Day
  readonly materialDays?: number
  readonly visitDays?: number
  readonly approvalDays?: number
}

export interface Assumption {
  readonly key: keyof WhatIf
  readonly stage: Stage
  readonly days: number | null
  readonly day: Day | null
  readonly text: 'measures' | 'assumed' | 'planned'
}

/** A working day at least for what no text gives a number. Said to be an assumption wherever it shows. */
const SHORTEST = { materialDays: 1, visitDays: 1, approvalDays: 0 }

const noticeStages: readonly (readonly [Stage, NoticeKind, 'districtNoticeOn' | 'acceptanceNoticeOn' | 'proposedNoticeOn'])[] = [
  ['district-review', 'district', 'districtNoticeOn'],
  ['acceptance-notice', 'acceptance', 'acceptanceNoticeOn'],
  ['proposed-notice', 'proposed', 'proposedNoticeOn'],
]

/** The facts of the path, with the days asked about; open objections hold their subjects only where that is asked too. */
export function pathFacts(looked: Looked, ahead: readonly Stage[], asked: WhatIf, withObjections: boolean): PathFacts {
  const holds = [
    ...noticeStages.flatMap(([stage, kind, key]) => noticeHolds(looked, stage, kind, asked[key])),
    ...deadlineHold(looked),
    ...visitHolds(looked),
    ...meetingHolds(looked, asked.meetingOn),
    ...(withObjections ? objectionHolds(looked, ahead) : []),
  ]
  return { today: looked.today, ahead, holds: holds.filter(({ stage }) => ahead.includes(stage)), takes: takesOf(looked, ahead, asked) }
}

/** What of the path is assumed, or set by the measures, in the stages ahead. */
export function assumptionsOf(looked: Looked, ahead: readonly Stage[]): readonly Assumption[] {
  const takes = takesOf(looked, ahead, {})
  const days = (stage: Stage, key: keyof WhatIf): readonly Assumption[] =>
    takes
      .filter((each) => each.stage === stage && each.kind === 'assumed')
      .map(({ workingDays }) => ({ key, stage, days: workingDays, day: null, text: 'assumed' }))
  const notices = noticeStages.flatMap(([stage, , key]): readonly Assumption[] =>
    takes
      .filter((each) => each.stage === stage && each.kind === 'notice')
      .map(({ workingDays }) => ({ key, stage, days: workingDays, day: null, text: 'measures' })),
  )
  const meeting = openMeeting(looked)
  const all = [
    ...notices,
    ...days('material-review', 'materialDays'),
    ...days('site-review', 'visitDays'),
    ...(ahead.includes('deliberation')
      ? [
          {
            key: 'meetingOn' as const,
            stage: 'deliberation' as const,
            days: null,
            day: meeting?.day ?? null,
            text: meeting ? ('planned' as const) : ('assumed' as const),
          },
        ]
      : []),
    ...days('approval', 'approvalDays'),
  ]
  return [...all].sort((one, other) => ahead.indexOf(one.stage) - ahead.indexOf(other.stage))
}

function hold(stage: Stage, at: Hold['at'], day: Day, kind: Hold['kind'], more: Partial<Hold> = {}): Hold {
  return { stage, at, day, kind, case: null, final: true, ...more }
}

function newest({ loaded }: Looked, kind: NoticeKind): readonly NoticeLine[] {
  return loaded.notices.filter((each) => each.kind === kind && each.stage === 'running')
}

/** A running notice is over on the day after its last; one that is still to come begins on the day assumed. */
function noticeHolds(looked: Looked, stage: Stage, kind: NoticeKind, asked: Day | undefined): readonly Hold[] {
  const running = newest(looked, kind).flatMap(({ id, title, lastDay, final }) =>
    lastDay ? [hold(stage, 'ends', addDays(lastDay, 1), 'notice', { case: { kind: 'notice', id, name: title }, final })] : [],
  )
  return [...running, ...(asked && needsNotice(looked, kind) ? [hold(stage, 'begins', asked, 'assumed')] : [])]
}

/** Whether a notice of this kind is still to be published for somebody. */
function needsNotice({ loaded }: Looked, kind: NoticeKind): boolean {
  if (kind === 'district')
    return (
      loaded.edition.stage === 'accepting' ||
      loaded.applications.some(({ stage, districtNotice }) => (stage === 'submitted' || stage === 'returned') && !districtNotice)
    )
  return !loaded.notices.some((each) => each.kind === kind && each.stage !== 'withdrawn')
}

function deadlineHold({ loaded }: Looked): readonly Hold[] {
  const deadline = loaded.edition.stage === 'accepting' ? loaded.edition.schedule?.deadline : undefined
  return deadline ? [hold('application', 'ends', addDays(deadline, 1), 'deadline')] : []
}

function visitHolds({ loaded, byId }: Looked): readonly Hold[] {
  return loaded.visits
    .filter(({ stage }) => stage === 'planned' || stage === 'opened' || stage === 'closed')
    .flatMap(({ id, application, days }) => {
      const last = days.at(-1)
      return last ? [hold('site-review', 'ends', last, 'visit', { case: { kind: 'visit', id, name: byId.get(application)?.name ?? '' } })] : []
    })
}

function openMeeting({ loaded }: Looked) {
  return loaded.meetings.find(({ stage }) => stage !== 'concluded') ?? null
}

function meetingHolds(looked: Looked, asked: Day | undefined): readonly Hold[] {
  if (asked) return [hold('deliberation', 'ends', asked, 'assumed')]
  const meeting = openMeeting(looked)
  return meeting?.day ? [hold('deliberation', 'ends', meeting.day, 'meeting', { case: { kind: 'meeting', id: meeting.id, name: meeting.name } })] : []
}

/** The gate at which an open objection holds its subject (articles 13, 16, 19). */
function gateOf(stage: string): readonly [Stage, Hold['at']] {
  if (['draft', 'submitted', 'returned', 'publicised'].includes(stage)) return ['district-review', 'ends']
  return ['recommended', 'received', 'reviewed', 'listed'].includes(stage) ? ['site-review', 'begins'] : ['approval', 'begins']
}

/** Each open objection uses its whole time; the act it holds may follow on the day after. */
function objectionHolds({ loaded, byId, today }: Looked, ahead: readonly Stage[]): readonly Hold[] {
  return loaded.objections
    .filter(({ stage }) => openObjectionStages.includes(stage))
    .map((line) => {
      const [gate, at] = gateOf(byId.get(line.application)?.stage ?? '')
      const { due, final } = dueOf(line, today)
      const about = { case: { kind: 'objection', id: line.id, name: line.number }, final }
      return ahead.includes(gate)
        ? hold(gate, at, addDays(due, 1), 'objection', about)
        : hold(ahead[0] ?? 'approval', 'ends', addDays(due, 1), 'objection', about)
    })
}

function dueOf(
  { stage, examinationDue, examinationFinal, investigationDue, investigationFinal }: ObjectionLine,
  today: Day,
): { due: Day; final: boolean } {
  if (stage === 'registered') return { due: examinationDue, final: examinationFinal }
  return stage === 'investigating' && investigationDue ? { due: investigationDue, final: investigationFinal } : { due: today, final: true }
}

function takesOf(looked: Looked, ahead: readonly Stage[], asked: WhatIf): readonly Taking[] {
  const { applications } = looked.loaded
  const { measures }: Terms = looked.terms
  const notices = noticeStages.flatMap(([stage, kind]): readonly Taking[] =>
    needsNotice(looked, kind) ? [{ stage, workingDays: measures.noticeWorkingDays[kind], kind: 'notice' }] : [],
  )
  const unread =
    ahead.includes('material-review') &&
    (ahead[0] !== 'material-review' || applications.some(({ stage }) => ['recommended', 'received'].includes(stage)))
  const unvisited =
    ahead.includes('site-review') && (ahead[0] !== 'site-review' || applications.some((line) => line.stage === 'listed' && !looked.held.has(line.id)))
  const assumed = (stage: Stage, workingDays: number): Taking => ({ stage, workingDays, kind: 'assumed' })
  return [
    ...notices,
    ...(unread ? [assumed('material-review', asked.materialDays ?? SHORTEST.materialDays)] : []),
    ...(unvisited ? [assumed('site-review', asked.visitDays ?? SHORTEST.visitDays)] : []),
    assumed('approval', asked.approvalDays ?? SHORTEST.approvalDays),
  ].filter(({ stage }) => ahead.includes(stage))
}
