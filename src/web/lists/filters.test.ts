/** 时限: days to come are working days where the server counts them, calendar days elsewhere. */
import { expect, it } from 'vitest'
import type { CaseView } from '../api/client.ts'
import { columns } from './columns.tsx'
import { fits } from './filters.ts'

const standing = { columns: columns.objection ?? [], called: {} as never, today: '2026-09-30' }
const row = (examinationDue: string, left?: number) =>
  ({
    kind: 'objection',
    id: 'o',
    stage: 'registered',
    state: { examinationDue },
    ...(left !== undefined && { workingDays: { left, of: 5 } }),
  }) as never as CaseView
const within = (clock: string, one: CaseView) => fits(one, { clock }, standing)

it('three working days over a holiday are within three, though eleven days away; without a count they are not', () => {
  expect(within('3', row('2026-10-11', 3))).toBe(true)
  expect(within('3', row('2026-10-11'))).toBe(false)
})

it('past its day is late and never due, on a day off too', () => {
  const yesterday = row('2026-09-29', 0)
  expect([within('late', yesterday), within('3', yesterday)]).toEqual([true, false])
  expect(within('late', row('2026-09-30', 0))).toBe(false)
})
