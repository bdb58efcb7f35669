import { describe, expect, it } from 'vitest'
import { lanzhou2023On } from '../../../law/lanzhou-2023/measures.ts'
import type { EditionStage, Schedule } from '../../../procedure/edition.ts'
import { type RoadFacts, type RoadNotice, roadOf, standingOf } from './standing.ts'

const { stages } = lanzhou2023On('2026-09-22')
const schedule: Schedule = {
  opens: '2026-06-01',
  deadline: '2026-06-30',
  plannedSiteReview: '2026-09-28',
  plannedMeeting: '2026-11-16',
  plannedApproval: '2026-12-10',
}

const notice = (
  kind: RoadNotice['kind'],
  stage: RoadNotice['stage'],
  publishedOn = '2026-07-24',
  lastDay: string | null = '2026-07-31',
): RoadNotice => ({
  id: `no-${kind}`,
  kind,
  stage,
  publishedOn,
  lastDay,
})
const facts = (
  notices: readonly RoadNotice[],
  counts: Record<string, number> = {},
  stage: EditionStage = 'reviewing',
  meetingCalled = false,
): RoadFacts => ({
  edition: { stage, schedule, announcement: null },
  notices,
  counts,
  meetingCalled,
})
const district = notice('district', 'ended')
const acceptance = notice('acceptance', 'ended', '2026-09-18', '2026-09-24')

describe('where an edition stands', () => {
  it.each([
    ['application', facts([], { draft: 4 }, 'accepting')],
    ['district-review', facts([], { submitted: 3, received: 2 })],
    ['district-review', facts([notice('district', 'running')], { publicised: 3 })],
    ['material-review', facts([district], { received: 5 })],
    ['acceptance-notice', facts([district, { ...acceptance, stage: 'running' }], { listed: 5 })],
    ['material-review', facts([district, { ...acceptance, stage: 'withdrawn' }], { reviewed: 5 })],
    ['site-review', facts([district, acceptance], { listed: 5 })],
    ['deliberation', facts([district, acceptance], { candidate: 5 }, 'reviewing', true)],
    ['proposed-notice', facts([district, acceptance, notice('proposed', 'running')], { proposed: 3 }, 'reviewing', true)],
    ['approval', facts([district, acceptance, notice('proposed', 'ended')], { 'put-forward': 3 }, 'reviewing', true)],
    ['honour', facts([district, acceptance, notice('proposed', 'ended'), notice('conferment', 'standing')], { honoured: 3 }, 'reviewing', true)],
  ] as const)('%s', (stage, given) => {
    expect(standingOf(given).stage).toBe(stage)
  })
})

it('the road has days for what is behind, now and planned, and none that nobody set', () => {
  const given = facts([district, { ...acceptance, stage: 'running' }], { listed: 5 })
  const road = roadOf(stages, given, standingOf(given), false, '2026-09-28')
  expect(road.map(({ stage, state, day, dayIs }) => [stage, state, day, dayIs])).toEqual([
    ['application', 'done', '2026-06-30', 'span'],
    ['district-review', 'done', '2026-07-31', 'done'],
    ['material-review', 'done', '2026-09-18', 'done'],
    ['acceptance-notice', 'now', '2026-09-24', 'until'],
    ['site-review', 'later', '2026-09-28', 'earliest'],
    ['deliberation', 'later', '2026-11-16', 'planned'],
    ['proposed-notice', 'later', null, null],
    ['approval', 'later', '2026-12-10', 'planned'],
    ['honour', 'later', null, null],
  ])
})

it('an edition that is over has the whole road behind it', () => {
  const given = facts([district, acceptance, notice('proposed', 'ended'), notice('conferment', 'standing', '2026-12-20', null)])
  expect(roadOf(stages, given, standingOf(given), true, null).every((each) => each.state === 'done')).toBe(true)
})
