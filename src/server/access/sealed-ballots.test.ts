import { expect, it } from 'vitest'
import { visible } from './views.ts'

const meeting = { id: 'me-1', stage: 'open', members: ['m1'], ballots: { a1: { m1: 'for' } } }

it('ballots are read by nobody, whatever the post, until the meeting has concluded', () => {
  for (const role of ['city', 'member', 'commendation', 'discipline', 'auditor'] as const) {
    expect(visible('meeting', meeting, role), role).not.toHaveProperty('ballots')
    expect(visible('meeting', meeting, role), role).toHaveProperty('members')
  }
  expect(visible('meeting', { ...meeting, stage: 'concluded' }, 'auditor')).toHaveProperty('ballots')
})
