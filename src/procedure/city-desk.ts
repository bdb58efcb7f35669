/** What an edition waits for from the lead body: its own acts in the order of the road, each with the applications that it takes up. */
import type { ApplicationStage } from './application.ts'
import type { StepName } from './steps.ts'

interface RoadAct {
  readonly step: StepName
  /** Applications at these stages wait for it; none named: the edition as a whole. */
  readonly takes: readonly ApplicationStage[]
  /** While applications stand here, the one act for all of them is not due yet. */
  readonly after: readonly ApplicationStage[]
}

/** Whether each may be done now is for its gate; here stands only whom it is for. */
const roadActs: readonly RoadAct[] = [
  { step: 'edition.file', takes: [], after: [] },
  { step: 'edition.announce', takes: [], after: [] },
  { step: 'edition.publish-acceptance-list', takes: ['reviewed'], after: ['recommended', 'received'] },
  { step: 'edition.sign-report', takes: ['visited'], after: [] },
  { step: 'meeting.call', takes: ['candidate'], after: [] },
  { step: 'edition.publish-proposed-list', takes: ['chosen'], after: [] },
  { step: 'edition.submit-list', takes: ['proposed'], after: [] },
  { step: 'edition.issue-certificates', takes: ['approved'], after: [] },
  { step: 'edition.close', takes: [], after: [] },
]

/** How many applications stand at a stage. Of the proposed only those are counted whose notice is over and whom no objection holds. */
export type StandingAt = Readonly<Partial<Record<ApplicationStage, number>>>

export interface EditionWaits {
  readonly step: StepName
  /** Applications that go no further before it is done. */
  readonly blocks: number
}

/** The edition's acts that somebody waits for, the first of the road first. */
export function editionWaits(standing: StandingAt): readonly EditionWaits[] {
  const at = (stages: readonly ApplicationStage[]) => stages.reduce((sum, stage) => sum + (standing[stage] ?? 0), 0)
  return roadActs
    .filter(({ takes, after }) => (takes.length === 0 || at(takes) > 0) && at(after) === 0)
    .map(({ step, takes }) => ({ step, blocks: Math.max(1, at(takes)) }))
}
