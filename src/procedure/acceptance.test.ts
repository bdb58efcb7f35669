import { describe, it } from 'vitest'
import { applicationEvents, around, numberOf } from '../../tests/helpers/applications.ts'
import { editionEvents, suspendedFacts, suspension, wording } from '../../tests/helpers/editions.ts'
import { effect, given } from '../../tests/helpers/given.ts'
import { countedNotice, subjectOf } from '../../tests/helpers/notices.ts'
import { city } from '../../tests/helpers/people.ts'
import { shutOutside } from '../../tests/helpers/shut.ts'
import { days } from '../../tests/helpers/terms.ts'
import type { ApplicationLine } from './acceptance.ts'

/** A reviewed application with so many points. */
const line = (key: string, points: number, others: Partial<ApplicationLine> = {}): ApplicationLine => ({
  id: `app-${key}`,
  number: numberOf(key),
  name: `兰州${key.toUpperCase()}机械有限公司`,
  area: '620102',
  kind: 'enterprise',
  stage: 'reviewed',
  materialScore: Math.round(points * 100),
  reasonsWritten: false,
  ...others,
})

describe('reasons are written for an applicant who will not be on the list', () => {
  const writing = (stage: 'reviewed' | 'not-listed', reasons = '得分未达到500分') =>
    given('application', ...applicationEvents(stage)).when('application.write-reasons', { reasons }, city, around(), '2026-06-11')

  it('before the list goes out, by letter', () => {
    writing('reviewed')
      .then({ type: 'ReasonsWritten', reasons: '得分未达到500分', letter: 'ac-1.letter' })
      .leaves({ stage: 'reviewed', letters: [{ id: 'ac-1.letter', kind: 'not-listed', day: '2026-06-11', text: '得分未达到500分', readOn: null }] })
  })

  it('or after it, where the rules do not ask for them first ◇', () => {
    writing('not-listed').then({ type: 'ReasonsWritten', reasons: '得分未达到500分', letter: 'ac-1.letter' }).leaves({ stage: 'not-listed' })
  })

  it('not without a reason in them', () => {
    writing('reviewed', ' ').thenRefused('reasons-missing')
  })

  shutOutside('application.write-reasons', ['reviewed', 'not-listed'], { reasons: '得分偏低' }, city)
})

describe('the acceptance list is published', () => {
  const publishing = (lines: readonly ApplicationLine[], accepted: readonly string[], rules = {}, events = editionEvents('reviewing')) =>
    given('edition', ...events)
      .under(rules)
      .when('edition.publish-acceptance-list', { ...wording, accepted }, city, { lines }, days.acceptanceNotice)
  const noticeOf = (keys: string, ...outside: readonly string[]) =>
    countedNotice('acceptance', { subjects: [...keys].map((key) => subjectOf(key)), outside, lastDay: '2026-06-22' })
  const listed = (key: string) => effect('application', `app-${key}`, { type: 'Publicised', kind: 'acceptance', notice: 'no-1' })
  const notListed = (key: string) => effect('application', `app-${key}`, { type: 'NotListed' })

  it('with its notice, in one act: who is reviewed and not named is outside it', () => {
    given('edition', ...editionEvents('reviewing'))
      .beside('application', 'app-a', ...applicationEvents('reviewed', 'a'))
      .beside('application', 'app-c', ...applicationEvents('reviewed', 'c'))
      .when(
        'edition.publish-acceptance-list',
        { ...wording, accepted: ['app-a', 'app-b'] },
        city,
        { lines: [line('a', 620), line('b', 580), line('c', 400, { reasonsWritten: true })] },
        days.acceptanceNotice,
      )
      .then(noticeOf('ab', 'app-c'), listed('a'), listed('b'), notListed('c'))
      .leaves({ stage: 'reviewing' })
      .leavesBeside('notice', 'no-1', { stage: 'running', publishedOn: '2026-06-12', lastDay: '2026-06-22', outside: ['app-c'] })
      .leavesBeside('application', 'app-a', { stage: 'listed', notices: { acceptance: 'no-1' } })
      .leavesBeside('application', 'app-c', { stage: 'not-listed', notices: { acceptance: null } })
  })

  it('and holds up nobody who is still under review', () => {
    const lines = [line('a', 620), line('b', 0, { stage: 'received', materialScore: null })]
    publishing(lines, ['app-a']).then(noticeOf('a'), listed('a'))
  })

  it('not while one outside it has no written reasons ◇', () => {
    const lines = [line('a', 620), line('b', 400), line('c', 300, { reasonsWritten: true })]
    publishing(lines, ['app-a']).thenRefused('reasons-not-sent', { applications: ['LZ2026-0002'] })
    publishing(lines, ['app-a'], { reasonsBeforeList: false }).then(noticeOf('a', 'app-b', 'app-c'), listed('a'), notListed('b'), notListed('c'))
  })

  it('not before any material review is done', () => {
    const lines = [line('a', 0, { stage: 'received', materialScore: null })]
    publishing(lines, ['app-a']).thenShut('not-reviewed', { applications: ['LZ2026-0001'] })
    publishing([], ['app-a']).thenShut('not-reviewed', { applications: [] })
  })

  it('not naming one who has not been reviewed, or who is listed already', () => {
    const lines = [line('a', 620), line('b', 600, { stage: 'received' }), line('c', 600, { stage: 'listed' })]
    publishing(lines, ['app-a', 'app-b']).thenRefused('not-reviewed', { applications: ['LZ2026-0002'] })
    publishing(lines, ['app-a', 'app-c']).thenRefused('not-reviewed', { applications: ['LZ2026-0003'] })
  })

  it('not naming nobody, nor one who is not of this edition', () => {
    publishing([line('a', 620)], []).thenRefused('nothing-chosen')
    publishing([line('a', 620)], ['app-a', 'app-x']).thenRefused('nothing-chosen', { applications: 2 })
  })

  it('not with a score below the threshold ◇: 500.00 points are enough, 499.99 are not', () => {
    publishing([line('a', 500)], ['app-a']).then(noticeOf('a'), listed('a'))
    publishing([line('a', 499.99)], ['app-a']).thenRefused('below-threshold', { applications: ['LZ2026-0001'], threshold: 500 })
    publishing([line('a', 499.99)], ['app-a'], { acceptanceThreshold: 400 }).then(noticeOf('a'), listed('a'))
  })

  it('not longer than the rules allow ◇, with those listed before', () => {
    const lines = [
      line('a', 620),
      line('b', 600, { reasonsWritten: true }),
      line('c', 610, { stage: 'listed', listedOnce: true }),
      line('d', 610, { stage: 'visited', listedOnce: true }),
    ]
    publishing(lines, ['app-a', 'app-b'], { acceptanceMost: 3 }).thenRefused('list-too-long', { count: 4, most: 3 })
    publishing(lines, ['app-a'], { acceptanceMost: 3 }).then(noticeOf('a', 'app-b'), listed('a'), notListed('b'))
  })

  it('late in the year neither: everybody once listed counts, candidates, winners and those who left included', () => {
    const once = (['candidate', 'honoured', 'left'] as const).map((stage, index) => line('cde'[index] ?? '', 610, { stage, listedOnce: true }))
    publishing([line('a', 620), ...once], ['app-a'], { acceptanceMost: 3 }).thenRefused('list-too-long', { count: 4, most: 3 })
    publishing([line('a', 620), ...once], ['app-a'], { acceptanceMost: 4 }).then(noticeOf('a'), listed('a'))
  })

  it('by ratio to the places where the rules say so ◇: eight places at 25 % take two, whatever they scored', () => {
    const rules = { acceptanceBy: 'ratio', acceptanceRatio: 25 } as const
    const lines = [line('a', 420), line('b', 410), line('c', 400)].map((each) => ({ ...each, reasonsWritten: true }))
    publishing(lines, ['app-a', 'app-b', 'app-c'], rules).thenRefused('list-beyond-ratio', { count: 3, most: 2 })
    publishing(lines, ['app-a', 'app-b'], rules).then(noticeOf('ab', 'app-c'), listed('a'), listed('b'), notListed('c'))
    publishing(lines, ['app-a', 'app-c'], rules).thenRefused('list-skips-better', { applications: ['LZ2026-0002'] })
  })

  it('by vote where the rules say so ◇: enough votes each, and nobody with as many is left out', () => {
    const rules = { acceptanceBy: 'vote', acceptanceVotePercent: 60 } as const
    const lines = [line('a', 420), line('b', 610), line('c', 400)].map((each) => ({ ...each, reasonsWritten: true }))
    const voting = (accepted: readonly string[], votes: Record<string, number> | null) =>
      given('edition', ...editionEvents('reviewing'))
        .under(rules)
        .when(
          'edition.publish-acceptance-list',
          { ...wording, accepted, ...(votes && { vote: { voters: 10, votes } }) },
          city,
          { lines },
          days.acceptanceNotice,
        )
    voting(['app-a'], null).thenRefused('acceptance-vote-missing', { applications: ['LZ2026-0001', 'LZ2026-0002', 'LZ2026-0003'] })
    voting(['app-a'], { 'app-a': 9, 'app-b': 11, 'app-c': 1 }).thenRefused('acceptance-vote-missing', { applications: ['LZ2026-0002'] })
    voting(['app-a', 'app-b'], { 'app-a': 6, 'app-b': 5, 'app-c': 1 }).thenRefused('acceptance-votes-too-few', {
      applications: ['LZ2026-0002'],
      percent: 60,
    })
    voting(['app-a'], { 'app-a': 6, 'app-b': 8, 'app-c': 1 }).thenRefused('list-skips-votes', { applications: ['LZ2026-0002'] })
    voting(['app-a', 'app-b'], { 'app-a': 6, 'app-b': 8, 'app-c': 1 }).leavesAs({ acceptanceVotes: [{ voters: 10 }] })
    publishing([line('a', 620)], ['app-a'], {}).then(noticeOf('a'), listed('a'))
  })

  it('not passing over a better score ◇', () => {
    const lines = [line('a', 620, { reasonsWritten: true }), line('b', 580), line('c', 600, { reasonsWritten: true })]
    publishing(lines, ['app-b']).thenRefused('list-skips-better', { applications: ['LZ2026-0001', 'LZ2026-0003'] })
    publishing(lines, ['app-b'], { listFollowsScores: false }).then(noticeOf('b', 'app-a', 'app-c'), listed('b'), notListed('a'), notListed('c'))
  })

  it('not while the edition is suspended, nor before it is announced, nor when it is over', () => {
    const lines = [line('a', 620)]
    publishing(lines, ['app-a'], {}, [...editionEvents('reviewing'), suspension]).thenShut('edition-suspended', suspendedFacts)
    publishing(lines, ['app-a'], {}, editionEvents('registered')).thenShut('step-not-open', {
      stage: 'registered',
      command: 'edition.publish-acceptance-list',
    })
    publishing(lines, ['app-a'], {}, editionEvents('ended')).thenShut('edition-over', { edition: '第六届', stage: 'ended' })
  })
})
