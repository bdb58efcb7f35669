/** Where an edition stands, from what is public about it: its own stage, its notices, and how many cases are where. */
import type { Day } from '../../../law/calendar.ts'
import type { NoticeKind, Stage } from '../../../law/measures.ts'
import type { EditionState } from '../../../procedure/edition.ts'
import type { NoticeState, PlainNoticeKind } from '../../../procedure/notice.ts'

/** A notice as far as the road needs it. */
export interface RoadNotice {
  readonly id: string
  readonly kind: NoticeKind | PlainNoticeKind
  readonly stage: NoticeState['stage']
  readonly publishedOn: Day
  readonly lastDay: Day | null
}

export interface RoadFacts {
  readonly edition: Pick<EditionState, 'stage' | 'schedule' | 'announcement'>
  readonly notices: readonly RoadNotice[]
  /** Applications by stage. */
  readonly counts: Readonly<Record<string, number>>
  readonly meetingCalled: boolean
}

/** The stage now, and the newest notice that it rests on, if any. */
export interface Standing {
  readonly stage: Stage
  readonly notice: RoadNotice | null
}

const inDistrict = ['submitted', 'returned', 'publicised', 'recommended']

/** The stage of an announced edition, as the public may know it. */
export function standingOf({ edition, notices, counts, meetingCalled }: RoadFacts): Standing {
  const newest = (kind: RoadNotice['kind']) => notices.filter((notice) => notice.kind === kind && notice.stage !== 'withdrawn').at(-1) ?? null
  const [conferment, proposed, acceptance] = [newest('conferment'), newest('proposed'), newest('acceptance')]
  if (conferment) return { stage: 'honour', notice: conferment }
  if (proposed) return { stage: proposed.stage === 'running' ? 'proposed-notice' : 'approval', notice: proposed }
  if (acceptance?.stage === 'running') return { stage: 'acceptance-notice', notice: acceptance }
  if (acceptance) return { stage: meetingCalled ? 'deliberation' : 'site-review', notice: acceptance }
  if (edition.stage === 'accepting') return { stage: 'application', notice: newest('announcement') }
  const stillInDistrict = inDistrict.some((stage) => (counts[stage] ?? 0) > 0)
  return { stage: stillInDistrict ? 'district-review' : 'material-review', notice: newest('district') }
}

/** One stage on the road: behind us, here, or planned; with the day that is known of it. */
export interface RoadStage {
  readonly stage: Stage
  readonly state: 'done' | 'now' | 'later'
  readonly day: Day | null
  /** What the day is: when it ended, until when it runs, the earliest or the planned day. */
  readonly dayIs: 'span' | 'done' | 'until' | 'earliest' | 'planned' | null
}

/** The road of stages, with the days that are public. `earliestVisit` is the first working day after the acceptance notice. */
export function roadOf(
  stages: readonly Stage[],
  facts: RoadFacts,
  standing: Standing,
  over: boolean,
  earliestVisit: Day | null,
): readonly RoadStage[] {
  const at = stages.indexOf(standing.stage)
  return stages.map((stage, index) => {
    const state = over || index < at ? 'done' : index === at ? 'now' : 'later'
    return { stage, state, ...dayOf(stage, state, facts, earliestVisit) }
  })
}

type StageDay = Pick<RoadStage, 'day' | 'dayIs'>
const unknown: StageDay = { day: null, dayIs: null }

function dayOf(stage: Stage, state: RoadStage['state'], { edition, notices }: RoadFacts, earliestVisit: Day | null): StageDay {
  const newest = (kind: RoadNotice['kind']) => notices.filter((notice) => notice.kind === kind && notice.stage !== 'withdrawn').at(-1)
  const { schedule } = edition
  const known = (day: Day | null | undefined, dayIs: RoadStage['dayIs']): StageDay => (day ? { day, dayIs } : unknown)
  const planned = (day: Day | undefined): StageDay => (state === 'later' ? known(day, 'planned') : unknown)
  switch (stage) {
    case 'application':
      return state === 'now' ? known(schedule?.deadline, 'until') : known(schedule?.deadline, 'span')
    case 'district-review':
      return state === 'done' ? known(newest('district')?.lastDay, 'done') : unknown
    case 'material-review':
      return state === 'done' ? known(newest('acceptance')?.publishedOn, 'done') : unknown
    case 'acceptance-notice':
      return state === 'later' ? unknown : known(newest('acceptance')?.lastDay, state === 'now' ? 'until' : 'done')
    case 'site-review':
      return state === 'later' && earliestVisit ? known(earliestVisit, 'earliest') : planned(schedule?.plannedSiteReview)
    case 'deliberation':
      return state === 'done' ? known(newest('proposed')?.publishedOn, 'done') : planned(schedule?.plannedMeeting)
    case 'proposed-notice':
      return state === 'later' ? unknown : known(newest('proposed')?.lastDay, state === 'now' ? 'until' : 'done')
    case 'approval':
      return state === 'done' ? known(newest('conferment')?.publishedOn, 'done') : planned(schedule?.plannedApproval)
    case 'honour':
      return state === 'later' ? unknown : known(newest('conferment')?.publishedOn, 'done')
  }
}
