import { expect, it } from 'vitest'
import { calendarOf } from '../../law/calendar.ts'
import { publishedNotices } from '../../law/holidays/published.ts'
import { lanzhou2023On } from '../../law/lanzhou-2023/measures.ts'
import { suggestedRules } from '../../law/measures.ts'
import type { EditionState } from '../../procedure/edition.ts'
import { lookAt } from './counts.ts'
import { dashboardOf } from './dashboard.ts'
import type { ApplicationLine, Loaded, NoticeLine, ObjectionLine } from './load.ts'
import type { WhatIf } from './path-facts.ts'

const measures = lanzhou2023On('2026-03-01')
const terms = { measures, rules: suggestedRules(measures.parameters), rulesVersion: 1 }
const calendar = calendarOf(publishedNotices)
const edition = {
  id: 'ed-1',
  number: 6,
  year: 2026,
  name: '第六届',
  stage: 'reviewing',
  suspended: null,
  announcement: { day: '2026-01-05', notice: 'no-0', documentNumber: '', measures: measures.id, rulesVersion: 1, criteria: measures.currentCriteria },
  schedule: {
    opens: '2026-01-06',
    deadline: '2026-02-10',
    plannedSiteReview: '2026-03-20',
    plannedMeeting: '2026-04-10',
    plannedApproval: '2026-04-30',
  },
} as unknown as EditionState

const application = (id: string, more: Partial<ApplicationLine>): ApplicationLine =>
  ({
    id,
    number: id,
    name: id,
    area: '620102',
    stage: 'listed',
    acceptanceNotice: 'no-1',
    submitted: true,
    verdicts: 4,
    readers: 3,
    material: 60000,
    ...more,
  }) as ApplicationLine
const acceptance = {
  id: 'no-1',
  kind: 'acceptance',
  title: '受理名单公示',
  stage: 'running',
  publishedOn: '2026-03-02',
  lastDay: '2026-03-09',
  workingDays: 5,
  final: true,
  lengthened: 0,
} as NoticeLine
const objection = {
  id: 'ob-1',
  number: 'YY1',
  application: 'a1',
  stage: 'registered',
  receivedOn: '2026-03-06',
  examinationDue: '2026-03-13',
  examinationFinal: true,
  investigationFinal: true,
} as ObjectionLine

function at(today: string, more: Partial<Loaded> = {}, asked: WhatIf = {}) {
  const none = { objections: [], consultations: [], sheets: [], visits: [], meetings: [], approvals: [], acts: [] }
  const loaded: Loaded = { edition, applications: [application('a1', {}), application('a2', {})], notices: [acceptance], ...none, ...more }
  return dashboardOf(lookAt(loaded, terms, today), calendar, asked)
}

it('while the acceptance notice stands: its last day, a visit, the meeting, the second notice, the decision', () => {
  const { path, road } = at('2026-03-04')
  // The notice to the 9th; visits from the 10th, one working day assumed; meeting and list on the 11th, five days to the 18th.
  expect(path?.now.day).toBe('2026-03-19')
  expect(path?.now.held.map(({ stage, heldBy }) => [stage, heldBy?.kind ?? null])).toEqual([
    ['acceptance-notice', 'notice'],
    ['site-review', null],
    ['proposed-notice', null],
  ])
  expect(path?.withObjections).toBe(null)
  expect(road.filter(({ state }) => state === 'later').map(({ stage, day, dayIs }) => [stage, day, dayIs])).toEqual([
    ['site-review', '2026-03-10', 'earliest'],
    ['deliberation', '2026-03-11', 'earliest'],
    ['proposed-notice', '2026-03-11', 'earliest'],
    ['approval', '2026-03-19', 'earliest'],
    ['honour', '2026-03-19', 'earliest'],
  ])
})

it('an open objection that uses its whole time holds its subject to the day after', () => {
  const { path, urgent } = at('2026-03-09', { objections: [objection] })
  expect(path?.now.day).toBe('2026-03-19')
  expect(path?.withObjections?.day).toBe('2026-03-25')
  expect(path?.withObjections?.held[0]?.heldBy).toMatchObject({ kind: 'objection', day: '2026-03-14' })
  expect(urgent).toMatchObject({ basis: 'clock', key: 'objection-examinations', due: '2026-03-13', left: 4, holds: 1 })
})

it('the days asked about stand beside the real ones, and cannot lead before what is certain', () => {
  const { path } = at('2026-03-04', {}, { visitDays: 10, meetingOn: '2026-03-05', approvalDays: 3 })
  expect(path?.now.day).toBe('2026-03-19')
  expect(path?.asked?.day).toBe('2026-04-07')
  expect(at('2026-03-04', {}, { meetingOn: '2026-03-05' }).path?.asked?.day).toBe('2026-03-19')
})

it('what is assumed is said to be assumed, and what the measures set is said to be theirs', () => {
  expect(at('2026-03-04').path?.assumptions.map(({ key, days, text }) => [key, days, text])).toEqual([
    ['visitDays', 1, 'assumed'],
    ['meetingOn', null, 'assumed'],
    ['proposedNoticeOn', 5, 'measures'],
    ['approvalDays', 0, 'assumed'],
  ])
})

it('without a clock of the office the blocker that holds most cases comes first', () => {
  const waiting = { id: 's1', application: 'a1', stage: 'open' as const, expert: '甲', undertaken: true }
  const { urgent } = at('2026-03-10', { notices: [{ ...acceptance, stage: 'ended' }], sheets: [waiting] })
  expect(urgent).toMatchObject({ basis: 'blocker', key: 'not-visited', holds: 2 })
  expect(at('2026-03-04', { applications: [] }).urgent.basis).toBe('road')
})
