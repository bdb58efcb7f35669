import { describe, expect, it } from 'vitest'
import { applicationAt, around } from '../../tests/helpers/applications.ts'
import { suspended, suspendedFacts } from '../../tests/helpers/editions.ts'
import { expert, visit } from '../../tests/helpers/experts.ts'
import { effect, given } from '../../tests/helpers/given.ts'
import { packEvents, packTaken } from '../../tests/helpers/packs.ts'
import { expertBy, leaderBy } from '../../tests/helpers/people.ts'
import { termsWith } from '../../tests/helpers/terms.ts'
import { carriedAs, packUntil } from './pack.ts'
import type { VisitState } from './site-review.ts'

const facts = (visitNow: VisitState, others: object = {}) => ({
  ...around(),
  application: applicationAt('listed'),
  expert: expert(1),
  visit: visitNow,
  ...others,
})
const command = { id: 'pack-1', content: 'c'.repeat(64), files: [{ sha256: 'a'.repeat(64), businessSecret: false }] }
const taking = (visitNow: VisitState, others: object = {}, day = '2026-06-23', asked: object = command) =>
  given('pack').when('pack.take', asked, leaderBy, facts(visitNow, others), day)
const planned = visit('planned')
const taken = (others: object = {}) => effect('pack', 'pack-1', { ...packTaken(packUntil(planned, termsWith())), ...others })

describe('an offline pack is taken', () => {
  it('by a member of the group, until the day that the visit and the rules give ◇', () => {
    taking(planned).then(taken())
    taking(visit('opened')).then(taken())
  })

  it('so many days after the last planned day as the rules say ◇', () => {
    const { days } = { days: ['2026-06-25', '2026-06-24'] }
    expect(packUntil({ days }, termsWith())).toBe('2026-06-26')
    expect(packUntil({ days }, termsWith({ packDaysAfterVisit: 0 }))).toBe('2026-06-25')
  })

  it('and each business secret in it counts as opened', () => {
    const files = [...command.files, { sha256: 'b'.repeat(64), businessSecret: true }]
    const secret = { type: 'SecretOpened', id: 'op-1-1', application: 'app-a', sha256: 'b'.repeat(64), use: 'carrying' }
    taking(planned, {}, '2026-06-23', { ...command, files }).then(
      taken({ files: files.map(({ sha256 }) => sha256) }),
      effect('opening', 'op-1-1', secret),
    )
  })

  it('on its last day still, and not on the day after', () => {
    const until = packUntil(planned, termsWith())
    taking(planned, {}, until).then(taken())
    taking(planned, {}, '2026-07-15').thenShut('pack-over', { until })
  })

  it('not by another expert, nor by one who recused, nor before the undertakings are signed', () => {
    taking(planned, { expert: expert(9) }).thenShut('expert-not-in-group', { expert: '' })
    taking({ ...planned, members: ['expert-2'], off: { 'expert-1': 'kin' } }).thenShut('recused-by-rule', { tie: 'kin' })
    taking(planned, { expert: { ...expert(1), undertakings: {} } }).thenShut('undertakings-missing', { expert: '专家1' })
  })

  it('not by a member for whom a tie came to light that bars', () => {
    const { creditCode } = applicationAt('listed')
    const kin = { creditCode, kind: 'kin', source: '本人申报', day: '2026-06-20' }
    taking(planned, { expert: { ...expert(1), ties: [kin] } }).thenShut('barred-since-by-rule', { kind: 'kin' })
  })

  it('not when the visit is over, was replaced, or the edition stands still', () => {
    taking(visit('closed')).thenShut('step-not-open', { stage: 'closed', command: 'pack.take' })
    taking({ ...planned, stage: 'replaced' }).thenShut('visit-replaced')
    taking(planned, { edition: suspended }).thenShut('edition-suspended', suspendedFacts)
  })
})

describe('a pack ends', () => {
  const out = () => given('pack', ...packEvents('out'))
  const ending = (visitNow: VisitState) => ({ visit: visitNow })

  it('with what was typed brought in', () => {
    out()
      .when('pack.return', { sent: 4 }, expertBy(1), ending(visit('opened')), '2026-06-26')
      .then({ type: 'PackEnded', how: 'returned', sent: 4, left: 0 })
      .leaves({ stage: 'returned', ended: { day: '2026-06-26', sent: 4, left: 0 } })
  })

  it('with what its device wrote down of each opening, as far as it lay in the pack; a device that says nothing leaves no entry', () => {
    const [form, file] = [
      { file: null, at: '2026-06-25T01:00:00.000Z' },
      { file: 'a'.repeat(64), at: '2026-06-25T01:05:00.000Z' },
    ]
    const read = [form, file, { ...file, file: 'd'.repeat(64) }]
    out()
      .when('pack.return', { sent: 0, read }, expertBy(1), ending(visit('opened')), '2026-06-26')
      .then({ type: 'PackReadingsTold', read: [form, file] }, { type: 'PackEnded', how: 'returned', sent: 0, left: 0 })
      .leaves({ stage: 'returned', read: [form, file] })
    out()
      .when('pack.wipe', { how: 'wiped', sent: 0, left: 0, read: [] }, expertBy(1), ending(visit('opened')), '2026-06-26')
      .then({ type: 'PackEnded', how: 'wiped', sent: 0, left: 0 })
  })

  it('after its last day too: what was typed is not lost with it', () => {
    out()
      .when('pack.return', { sent: 4 }, expertBy(1), ending(visit('closed')), '2026-07-20')
      .then({ type: 'PackEnded', how: 'returned', sent: 4, left: 0 })
  })

  it('but who recused brings nothing in: theirs is wiped', () => {
    const recused = ending({ ...visit('opened'), members: ['expert-2'], off: { 'expert-1': 'kin' } })
    out().when('pack.return', { sent: 1 }, expertBy(1), recused, '2026-06-26').thenShut('recused-by-rule', { tie: 'kin' })
    out()
      .when('pack.wipe', { how: 'wiped', sent: 0, left: 1 }, expertBy(1), recused, '2026-06-26')
      .then({ type: 'PackEnded', how: 'wiped', sent: 0, left: 1 })
  })

  it('as lost with its device, and once only', () => {
    out()
      .when('pack.wipe', { how: 'lost', sent: 0, left: 0 }, expertBy(1), ending(visit('opened')), '2026-06-26')
      .then({ type: 'PackEnded', how: 'lost', sent: 0, left: 0 })
    for (const stage of ['returned', 'wiped', 'lost'] as const)
      given('pack', ...packEvents(stage))
        .when('pack.return', { sent: 0 }, expertBy(1), ending(visit('opened')), '2026-06-26')
        .thenShut('step-not-open', { stage, command: 'pack.return' })
  })
})

describe('a file of a pack', () => {
  it('carries the mark in its pages where it has pages, and under the reader’s mark else', () => {
    expect([carriedAs({ pdf: true }), carriedAs({ pdf: false })]).toEqual(['marked', 'under-mark'])
  })
})
