import { expect, it } from 'vitest'
import { changedSince } from './report-changes.ts'

const report = { day: '2026-11-02', candidates: [{ application: 'a1', score: 62_400 }] }
const line = { id: 'a1', number: 'LZ2026-0001', stage: 'candidate', score: 62_400, objectionDays: [] } as const

it('nothing has changed where score, standing and objections are as they were', () => {
  expect(changedSince(report, [{ ...line, objectionDays: ['2026-11-02'] }])).toEqual([])
})

it('another score, a withdrawal and an objection of a later day are told', () => {
  const now = { ...line, stage: 'left', score: 62_300, objectionDays: ['2026-11-03'] } as const
  expect(changedSince(report, [now]).map(({ what }) => what)).toEqual(['score', 'out', 'objection'])
})
