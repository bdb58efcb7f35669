import { describe, expect, it } from 'vitest'
import { applicationEvents } from '../../tests/helpers/applications.ts'
import { consultation } from '../../tests/helpers/consultations.ts'
import { edition, editionEvents, suspended, suspendedFacts, suspension, wording } from '../../tests/helpers/editions.ts'
import { effect, given } from '../../tests/helpers/given.ts'
import { plainNotice } from '../../tests/helpers/notices.ts'
import { city } from '../../tests/helpers/people.ts'
import { editionRuns, editionWorks } from './edition-life.ts'

const act = { ...wording, reason: '上级调查' }
const nobody = { lines: [], consultations: [] }
const notLive = ['planned', 'filed', 'registered', 'closed', 'ended'] as const

describe('an edition is suspended', () => {
  it.each(['accepting', 'reviewing'] as const)('by public notice while it is %s', (stage) => {
    given('edition', ...editionEvents(stage))
      .when('edition.suspend', act, city, null, '2026-05-10')
      .then({ type: 'EditionSuspended', reason: '上级调查', notice: 'no-1' }, plainNotice('suspension'))
      .leaves({ stage, suspended: { since: '2026-05-10', reason: '上级调查' } })
      .leavesBeside('notice', 'no-1', { kind: 'suspension', stage: 'standing' })
  })

  it('with its reason', () => {
    given('edition', ...editionEvents('reviewing'))
      .when('edition.suspend', { ...act, reason: ' ' }, city, null, '2026-05-10')
      .thenRefused('reasons-missing')
  })

  it('but not twice', () => {
    given('edition', ...editionEvents('reviewing'), suspension)
      .when('edition.suspend', act, city, null, '2026-05-11')
      .thenShut('edition-suspended', suspendedFacts)
  })

  it.each(notLive)('and not while it is %s', (stage) => {
    given('edition', ...editionEvents(stage))
      .when('edition.suspend', act, city, null, '2026-05-10')
      .thenShut('step-not-open', { stage, command: 'edition.suspend' })
  })
})

describe('a suspended edition is resumed', () => {
  it('by public notice, and stands where it stood', () => {
    given('edition', ...editionEvents('reviewing'), suspension)
      .when('edition.resume', { ...act, reason: '调查结束' }, city, null, '2026-06-01')
      .then({ type: 'EditionResumed', reason: '调查结束', notice: 'no-1' }, plainNotice('resumption'))
      .leaves({ stage: 'reviewing', suspended: null })
  })

  it('with its reason', () => {
    given('edition', ...editionEvents('reviewing'), suspension)
      .when('edition.resume', { ...act, reason: '' }, city, null, '2026-06-01')
      .thenRefused('reasons-missing')
  })

  it.each(['accepting', 'reviewing'] as const)('but one that runs (%s) is not', (stage) => {
    given('edition', ...editionEvents(stage))
      .when('edition.resume', act, city, null, '2026-06-01')
      .thenShut('edition-not-suspended')
  })

  it.each(notLive)('and not while it is %s, whatever was suspended before', (stage) => {
    given('edition', ...editionEvents(stage), suspension)
      .when('edition.resume', act, city, null, '2026-06-01')
      .thenShut('step-not-open', { stage, command: 'edition.resume' })
  })
})

describe('an edition is ended without result', () => {
  it.each(['accepting', 'reviewing'] as const)('by public notice while it is %s', (stage) => {
    given('edition', ...editionEvents(stage))
      .when('edition.end', { ...act, reason: '无符合条件者' }, city, nobody, '2026-06-01')
      .then({ type: 'EditionEnded', reason: '无符合条件者', notice: 'no-1' }, plainNotice('ending'))
      .leaves({ stage: 'ended', ending: { day: '2026-06-01', reason: '无符合条件者' } })
  })

  it('out of a suspension too', () => {
    given('edition', ...editionEvents('reviewing'), suspension)
      .when('edition.end', act, city, nobody, '2026-06-01')
      .then({ type: 'EditionEnded', reason: '上级调查', notice: 'no-1' }, plainNotice('ending'))
      .leaves({ stage: 'ended', suspended: null })
  })

  it('and everybody still in it gets a letter with the reason; who is out already keeps the one there is', () => {
    const lines = [
      { id: 'app-a', stage: 'listed', told: false },
      { id: 'app-b', stage: 'not-chosen', told: false },
      { id: 'app-c', stage: 'not-candidate', told: true },
      { id: 'app-d', stage: 'not-listed', told: false },
    ]
    const open = consultation('sent')
    given('edition', ...editionEvents('reviewing'))
      .beside('application', 'app-a', ...applicationEvents('listed'))
      .beside('application', 'app-b', ...applicationEvents('not-chosen', 'b'))
      .when('edition.end', act, city, { lines, consultations: [open] }, '2026-08-01')
      .then(
        { type: 'EditionEnded', reason: '上级调查', notice: 'no-1' },
        plainNotice('ending'),
        effect('application', 'app-a', { type: 'ApplicationEnded', reason: '上级调查', letter: 'ac-1.app-a' }),
        effect('application', 'app-b', { type: 'ToldNotProposed', reasons: '上级调查', letter: 'ac-1.app-b' }),
        effect('consultation', open.id, { type: 'ConsultationCalledOff' }),
      )
      .leavesBeside('application', 'app-a', { stage: 'ended', letters: [{ kind: 'ended', text: '上级调查' }] })
      .leavesBeside('application', 'app-b', { stage: 'not-chosen', letters: [{ kind: 'not-chosen', text: '上级调查' }] })
  })

  it('not while one the city government approved waits for its certificate', () => {
    given('edition', ...editionEvents('reviewing'))
      .when('edition.end', act, city, { lines: [{ id: 'app-a', stage: 'approved', told: false }], consultations: [] }, '2026-08-01')
      .thenShut('applications-under-way', { count: 1 })
  })

  it('with its reason', () => {
    given('edition', ...editionEvents('reviewing'))
      .when('edition.end', { ...act, reason: '' }, city, nobody, '2026-06-01')
      .thenRefused('reasons-missing')
  })

  it.each(notLive)('but not while it is %s', (stage) => {
    given('edition', ...editionEvents(stage))
      .when('edition.end', act, city, nobody, '2026-06-01')
      .thenShut('step-not-open', { stage, command: 'edition.end' })
  })
})

describe('an edition is closed', () => {
  it('when no application is under way any more', () => {
    given('edition', ...editionEvents('reviewing'))
      .when('edition.close', {}, city, { underWay: 0 }, '2026-12-01')
      .then({ type: 'EditionClosed' })
      .leaves({ stage: 'closed', ending: { day: '2026-12-01' } })
  })

  it('but not while one is', () => {
    given('edition', ...editionEvents('reviewing'))
      .when('edition.close', {}, city, { underWay: 1 }, '2026-12-01')
      .thenShut('applications-under-way', { count: 1 })
  })

  it('nor while it is suspended', () => {
    given('edition', ...editionEvents('reviewing'), suspension)
      .when('edition.close', {}, city, { underWay: 0 }, '2026-12-01')
      .thenShut('edition-suspended', suspendedFacts)
  })

  it.each(['planned', 'filed', 'registered', 'accepting', 'closed', 'ended'] as const)('nor while it is %s', (stage) => {
    given('edition', ...editionEvents(stage))
      .when('edition.close', {}, city, { underWay: 0 }, '2026-12-01')
      .thenShut('step-not-open', { stage, command: 'edition.close' })
  })
})

describe('work on an edition', () => {
  it('goes on while it is neither over nor suspended', () => {
    expect(editionRuns(edition('accepting'))).toMatchObject({ allowed: true })
    expect(editionRuns(edition('reviewing'))).toMatchObject({ allowed: true })
  })

  it('rests while it is suspended, saying since when and why', () => {
    expect(editionRuns(suspended)).toMatchObject({ code: 'edition-suspended', facts: suspendedFacts })
  })

  it.each(['closed', 'ended'] as const)('is over once it is %s', (stage) => {
    expect(editionRuns(edition(stage))).toMatchObject({ code: 'edition-over', facts: { edition: '第六届', stage } })
    expect(editionWorks(edition(stage), 'edition.sign-report')).toMatchObject({ code: 'edition-over' })
  })

  it.each(['planned', 'filed', 'registered'] as const)('has not begun while it is %s', (stage) => {
    expect(editionWorks(edition(stage), 'edition.sign-report')).toMatchObject({
      code: 'step-not-open',
      facts: { stage, command: 'edition.sign-report' },
    })
  })
})
