/** 会上的次序: by score, equals by number, whatever their ids say. */
import { expect, it } from 'vitest'
import type { MeetingCandidate } from './meeting.ts'
import { inCallingOrder } from './meeting-order.ts'

const candidate = (application: string, number: string, score: number): MeetingCandidate => ({
  application,
  number,
  name: number,
  class: 'award',
  score,
})

it('equals share a place and stand by their numbers, not by their ids', () => {
  const three = [candidate('ap-a', 'LZ2026-0010', 68_975), candidate('ap-b', 'LZ2026-0009', 68_975), candidate('ap-c', 'LZ2026-0002', 77_850)]
  for (const list of [three, [...three].reverse()])
    expect(inCallingOrder(list).map(({ candidate: { number }, place }) => [place, number])).toEqual([
      [1, 'LZ2026-0002'],
      [2, 'LZ2026-0009'],
      [2, 'LZ2026-0010'],
    ])
})
