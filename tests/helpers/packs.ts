/** 离线包 for tests: taken by expert 1 for the visit of `experts.ts`, and as it may end. */
import type { Day } from '../../src/law/calendar.ts'
import type { PackState } from '../../src/procedure/pack.ts'
import { on, type Past } from './given.ts'
import { expertBy } from './people.ts'

export const packTaken = (until: Day = '2026-06-26') => ({
  type: 'PackTaken' as const,
  id: 'pack-1',
  visit: 'app-a.visit.1',
  application: 'app-a',
  edition: 'edition-6',
  expert: 'expert-1',
  until,
  content: 'c'.repeat(64),
  files: ['a'.repeat(64)],
})

/** What is recorded of a pack that stands there. */
export function packEvents(stage: PackState['stage']): readonly Past[] {
  const taken = on('2026-06-23', packTaken(), expertBy(1))
  return stage === 'out'
    ? [taken]
    : [taken, on('2026-06-25', { type: 'PackEnded', how: stage, sent: 3, left: stage === 'returned' ? 0 : 2 }, expertBy(1))]
}
