import { expect, it } from 'vitest'
import { fold } from '../../../tests/helpers/given.ts'
import { closedWith, opened, sitting } from '../../../tests/helpers/votes.ts'
import type { MeetingState } from '../../procedure/meeting.ts'
import { numberIn, numbersAgree } from '../../procedure/minutes.ts'
import { draftMinutes } from './minutes.ts'

const voted = fold('meeting', [
  ...sitting(),
  { type: 'MemberRecused', member: 'm2', application: 'app-b', reason: '亲属任职' },
  opened('a'),
  closedWith('a', 4, 1),
  { type: 'MemberLeft', member: 'm5' },
  { type: 'CandidateDeferred', application: 'app-b', reason: '材料待补' },
]) as MeetingState
const draft = draftMinutes(voted, ['app-a', 'app-b'], (member) => `成员${member.slice(1)}`)

it('the minutes say what the record says, and only that', () => {
  expect(draft.slice(1)).toEqual([
    '应到5人，实到5人。审议候选单位2家。',
    '中途离会：成员5。',
    '回避：成员2回避LZ2026-0002（亲属任职）。',
    'LZ2026-0001兰州A机械有限公司：同意4票，反对1票，弃权0票，应投5票，达到通过票数。',
    'LZ2026-0002兰州B机械有限公司：暂缓审议，材料待补。',
  ])
})

const counts = [{ application: 'app-a', for: 4, against: 1, abstain: 0, denominator: 5, passes: true }]

it('the draft agrees with the count; each of its numbers changed is refused, its words may change', () => {
  const text = draft.join('\n')
  expect(numbersAgree(text, voted, counts)).toEqual({ allowed: true })
  expect(numbersAgree(text.replace('达到通过票数', '会议同意列入').replace('审议候选单位2家', '逐家审议'), voted, counts)).toEqual({ allowed: true })
  for (const [from, to] of [
    ['应到5', '应到6'],
    ['实到5', '实到3'],
    ['同意4', '同意5'],
    ['反对1', '反对０'],
    ['弃权0', '弃权一'],
    ['应投5', '应投4'],
  ] as const)
    expect([to, numbersAgree(text.replace(from, to), voted, counts).allowed]).toEqual([to, false])
})

it('numbers are read in every way they are written', () => {
  expect(['12', '１２', '十二', '二十', '一百零三', '两'].map(numberIn)).toEqual([12, 12, 12, 20, 103, 2])
})
