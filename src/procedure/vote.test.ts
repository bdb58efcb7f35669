import { describe, expect, it } from 'vitest'
import { effect, fold } from '../../tests/helpers/given.ts'
import { candidate, cast, two } from '../../tests/helpers/meetings.ts'
import { asking, closedWith, concluded, five, forTimes, linesOf, opened, secretly, sitting } from '../../tests/helpers/votes.ts'
import type { MeetingState } from './meeting.ts'

const secret = { ballot: 'secret' }
const named = { votesOneByOne: true }
const a = { application: 'app-a' }
const whole = { found: 5, ballots: [...forTimes(4), 'against'] }
const counted = (inFavour: number, against: number, denominator = inFavour + against, passes = inFavour * 100 >= 67 * denominator) => ({
  application: 'app-a',
  for: inFavour,
  against,
  abstain: 0,
  denominator,
  passes,
})

describe('the chair opens a vote', () => {
  it('on one candidate, secret where the rules say so; those present are its voters', () => {
    asking(sitting())
      .chair('meeting.open-vote', a)
      .then(opened('a'))
      .leaves({ votes: { 'app-a': { stage: 'open', voters: five, voted: [], round: 1 } } })
    asking(sitting(), named)
      .chair('meeting.open-vote', a)
      .then(opened('a', { secret: false }))
  })

  it('recused members are no voters, absent ones neither', () => {
    const recused = { type: 'MemberRecused', member: 'm2', application: 'app-a', reason: '亲属任职' }
    asking([...sitting(two, ['m1', 'm2', 'm3', 'm4']), recused])
      .chair('meeting.open-vote', a)
      .then(opened('a', { voters: ['m1', 'm3', 'm4'] }))
  })

  it('not while another is open, nor on one that is closed or put off, nor where members vote throughout ◇', () => {
    asking([...sitting(), opened('b')])
      .chair('meeting.open-vote', a)
      .thenShut('vote-open-already', { application: 'LZ2026-0002' })
    asking([...sitting(), opened('a'), closedWith('a', 5)])
      .chair('meeting.open-vote', a)
      .thenRefused('vote-closed-already')
    asking([...sitting(), { type: 'CandidateDeferred', application: 'app-a', reason: '待补' }])
      .chair('meeting.open-vote', a)
      .thenRefused('candidate-deferred')
    asking(sitting(), {}).chair('meeting.open-vote', a).thenShut('votes-not-one-by-one')
    asking(sitting(), { ballot: 'none' }).chair('meeting.open-vote', a).thenShut('ballots-not-used')
  })

  it('the quorum ◇ is asked each time: three of five are too few when two have gone', () => {
    const gone = ['m4', 'm5'].map((member) => ({ type: 'MemberLeft', member }))
    asking([...sitting(), ...gone])
      .chair('meeting.open-vote', a)
      .thenShut('quorum-missing', { present: 3, called: 5, percent: 67 })
    asking([...sitting(), ...gone, { type: 'MemberArrived', member: 'm4' }])
      .chair('meeting.open-vote', a)
      .then(opened('a', { voters: ['m1', 'm2', 'm3', 'm4'] }))
  })
})

describe('a secret ballot', () => {
  it('leaves in the record who has voted, and no more', () => {
    const asked = asking([...sitting(), opened('a')]).member('m3', 'meeting.vote', { ...a, ballot: 'against' })
    asked.then(...secretly('a', 'm3')).leaves({ ballots: { 'app-a': {} }, votes: { 'app-a': { voted: ['m3'] } } })
    const state = fold('meeting', [...sitting(), opened('a'), ...secretly('a', 'm3', 'm1', 'm2')]) as MeetingState
    expect(state.votes?.['app-a']?.voted).toEqual(['m1', 'm2', 'm3'])
  })

  it('is final: it cannot be found again to be changed', () => {
    asking([...sitting(), opened('a'), ...secretly('a', 'm3')])
      .member('m3', 'meeting.vote', { ...a, ballot: 'for' })
      .thenRefused('ballot-final')
  })

  it('is not cast where no vote is open, on paper, or by one who came after the opening', () => {
    asking(sitting())
      .member('m1', 'meeting.vote', { ...a, ballot: 'for' })
      .thenRefused('vote-not-open')
    asking([...sitting(), opened('a', { paper: true })])
      .member('m1', 'meeting.vote', { ...a, ballot: 'for' })
      .thenRefused('vote-on-paper')
    asking([...sitting(two, ['m1', 'm2', 'm3', 'm4']), opened('a', { voters: ['m1', 'm2', 'm3', 'm4'] }), { type: 'MemberArrived', member: 'm5' }])
      .member('m5', 'meeting.vote', { ...a, ballot: 'for' })
      .thenRefused('member-absent', { called: true })
  })

  it('is not taken when the box no longer holds what was cast', () => {
    asking([...sitting(), opened('a'), ...secretly('a', 'm1')])
      .member('m2', 'meeting.vote', { ...a, ballot: 'for', box: { found: 0, ballots: null } })
      .thenRefused('ballot-box-differs', { cast: 1, found: 0 })
  })
})

describe('a named ballot of an open vote', () => {
  it('may be changed until the vote is closed', () => {
    const once = [...sitting(), opened('a', { secret: false }), cast('m1', 'a', 'for')]
    asking(once, named)
      .member('m1', 'meeting.vote', { ...a, ballot: 'against' })
      .then(cast('m1', 'a', 'against'))
      .leaves({ ballots: { 'app-a': { m1: 'against' } }, votes: { 'app-a': { voted: ['m1'] } } })
    asking([...once, closedWith('a', 5)], named)
      .member('m1', 'meeting.vote', { ...a, ballot: 'against' })
      .thenRefused('vote-not-open')
  })
})

describe('the chair closes a vote', () => {
  const all = [...sitting(), opened('a'), ...secretly('a', ...five)]

  it('and the count is that of the ballots in the box, which stand shuffled beside it', () => {
    asking(all)
      .chair('meeting.close-vote', { ...a, box: whole })
      .then({ type: 'VoteClosed', application: 'app-a', round: 1, count: counted(4, 1), shuffled: whole.ballots })
      .leaves({ votes: { 'app-a': { stage: 'closed', count: { for: 4 } } } })
  })

  it('not with one ballot too few, one too many, or one that does not open', () => {
    for (const [found, ballots] of [
      [4, forTimes(4)],
      [6, forTimes(6)],
      [5, null],
    ] as const)
      asking(all)
        .chair('meeting.close-vote', { ...a, box: { found, ballots } })
        .thenRefused('ballot-box-differs', { cast: 5, found })
    asking(all).chair('meeting.close-vote', a).thenRefused('ballot-box-differs', { cast: 5, found: 0 })
  })

  it('not while somebody at it has not voted', () => {
    asking([...sitting(), opened('a'), ...secretly('a', 'm1', 'm2')])
      .chair('meeting.close-vote', { ...a, box: { found: 2, ballots: forTimes(2) } })
      .thenRefused('ballots-missing', { missing: 3 })
  })

  it('a named one counts the ballots of its voters', () => {
    const ballots = five.map((member) => cast(member, 'a', member === 'm5' ? 'against' : 'for'))
    asking([...sitting(), opened('a', { secret: false }), ...ballots], named)
      .chair('meeting.close-vote', a)
      .then({ type: 'VoteClosed', application: 'app-a', round: 1, count: counted(4, 1) })
  })
})

describe('a member leaves', () => {
  const left = { type: 'MemberLeft', member: 'm5' }

  it('before voting: out of the open vote, which closes without them', () => {
    const events = [...sitting(), opened('a'), ...secretly('a', 'm1', 'm2', 'm3', 'm4')]
    asking(events).chair('meeting.attend', { member: 'm5', here: false }).then(left)
    asking([...events, left])
      .chair('meeting.close-vote', { ...a, box: { found: 4, ballots: forTimes(4) } })
      .then({ type: 'VoteClosed', application: 'app-a', round: 1, count: counted(4, 0), shuffled: forTimes(4) })
  })

  it('after voting: the ballot stays, and they stay in the denominator', () => {
    asking([...sitting(), opened('a'), ...secretly('a', ...five), left])
      .chair('meeting.close-vote', { ...a, box: whole })
      .then({ type: 'VoteClosed', application: 'app-a', round: 1, count: counted(4, 1), shuffled: whole.ballots })
  })

  it('and when too few are left at an open vote, it cannot be closed, only made void', () => {
    const gone = [...sitting(), opened('a'), ...secretly('a', 'm1', 'm2', 'm3'), left, { type: 'MemberLeft', member: 'm4' }]
    asking(gone)
      .chair('meeting.close-vote', { ...a, box: { found: 3, ballots: forTimes(3) } })
      .thenRefused('quorum-missing', { present: 3, called: 5, percent: 67 })
    asking(gone)
      .chair('meeting.void-vote', { ...a, reason: '人数不足' })
      .then({ type: 'VoteVoided', application: 'app-a', round: 1, why: 'chair', reason: '人数不足' })
      .leaves({ votes: { 'app-a': { stage: 'void', voted: [] } } })
  })

  it('only one who is there, and comes only when away', () => {
    asking(sitting()).chair('meeting.attend', { member: 'stranger', here: true }).thenRefused('nothing-chosen', { application: '' })
    asking(sitting()).chair('meeting.attend', { member: 'm1', here: true }).thenRefused('nothing-chosen', { application: '' })
    asking([...sitting(), left])
      .chair('meeting.attend', { member: 'm5', here: true })
      .then({ type: 'MemberArrived', member: 'm5' })
  })
})

describe('a member recuses once the vote is open', () => {
  const recuse = { ...a, reason: '亲属任职' }
  const recused = { type: 'MemberRecused', member: 'm2', ...recuse }
  const voided = { type: 'VoteVoided', application: 'app-a', round: 1, why: 'recusal', reason: '' }

  it('before voting secretly: they leave the denominator', () => {
    asking([...sitting(), opened('a'), ...secretly('a', 'm1')])
      .member('m2', 'meeting.recuse', recuse)
      .then(recused, { type: 'VoterWithdrawn', application: 'app-a', round: 1, member: 'm2' })
      .leaves({ votes: { 'app-a': { voters: ['m1', 'm3', 'm4', 'm5'] } } })
  })

  it('after voting secretly: nobody can find the ballot, so the vote is void and held again without them', () => {
    const events = [...sitting(), opened('a'), ...secretly('a', 'm1', 'm2')]
    asking(events).member('m2', 'meeting.recuse', recuse).then(recused, voided)
    asking([...events, recused, voided])
      .chair('meeting.open-vote', a)
      .then(opened('a', { round: 2, voters: ['m1', 'm3', 'm4', 'm5'] }))
  })

  it('after the close of a secret vote: its count is void too', () => {
    asking([...sitting(), opened('a'), ...secretly('a', ...five), closedWith('a', 5)])
      .member('m2', 'meeting.recuse', recuse)
      .then(recused, voided)
      .leaves({ votes: { 'app-a': { stage: 'void', count: null } } })
  })

  it('after the close of a named vote: their ballot is taken out and the rest counted', () => {
    const ballots = five.map((member) => cast(member, 'a', member === 'm5' ? 'against' : 'for'))
    asking([...sitting(), opened('a', { secret: false }), ...ballots, closedWith('a', 4, 1)], named)
      .member('m2', 'meeting.recuse', recuse)
      .then(
        recused,
        { type: 'VoterWithdrawn', application: 'app-a', round: 1, member: 'm2' },
        { type: 'VoteClosed', application: 'app-a', round: 1, count: counted(3, 1) },
      )
  })

  it('stays in the vote where the rules know no recusal ◇', () => {
    asking([...sitting(), opened('a'), ...secretly('a', 'm2')], { ...secret, membersRecuse: false })
      .member('m2', 'meeting.recuse', recuse)
      .then(recused)
  })
})

describe('paper ballots', () => {
  const open = [...sitting(), opened('a', { paper: true })]
  const sheet = 'a'.repeat(64)
  const typing = { ...a, for: 4, against: 1, abstain: 0, sheet }
  const first = { event: { type: 'PaperCountTyped', application: 'app-a', round: 1, sum: { for: 4, against: 1, abstain: 0 }, sheet } }
  const by = (person: string) => ({ person, role: 'city' as const, body: 'lead' })
  const once = { ...first, day: '2026-07-10', by: by('clerk-1') }

  it('are typed by one person and taken when a second types the same', () => {
    asking(open).chair('meeting.type-paper-count', typing, by('clerk-1')).then(first.event)
    asking([...open, once])
      .chair('meeting.type-paper-count', typing, by('clerk-2'))
      .then(first.event, { type: 'VoteClosed', application: 'app-a', round: 1, count: counted(4, 1), sheet })
  })

  it('are not taken when the two differ, and the difference is named', () => {
    asking([...open, once])
      .chair('meeting.type-paper-count', { ...typing, for: 3, against: 2 }, by('clerk-2'))
      .thenRefused('paper-counts-differ', { first: ['4', '1', '0'], second: ['3', '2', '0'] })
  })

  it('typed again by the same person stay one entry, corrected', () => {
    const corrected = { ...first.event, sum: { for: 3, against: 2, abstain: 0 } }
    asking([...open, once])
      .chair('meeting.type-paper-count', { ...typing, for: 3, against: 2 }, by('clerk-1'))
      .then(corrected)
  })

  it('are as many as there are voters, and only for a vote on paper', () => {
    asking(open)
      .chair('meeting.type-paper-count', { ...typing, for: 5 })
      .thenRefused('paper-count-not-ballots', { typed: 6, voters: 5 })
    asking([...sitting(), opened('a')])
      .chair('meeting.type-paper-count', typing)
      .thenRefused('vote-not-on-paper')
    asking(open).chair('meeting.close-vote', a).thenRefused('vote-on-paper')
  })
})

describe('the meeting concludes with votes opened one by one', () => {
  const minutes = { minutes: '纪要' }
  const four = ['a', 'b', 'c', 'd'].map((key) => candidate(key, 'award'))
  const facts = { candidates: linesOf(four) }
  const closing = (counts: readonly (readonly [string, number])[]) =>
    counts.flatMap(([key, inFavour]) => [opened(key), closedWith(key, inFavour, 5 - inFavour)])
  const resultOf = (events: Parameters<typeof asking>[0], rules: object) => concluded(events, minutes, { ...secret, ...rules }, facts)

  it('not before each candidate has its vote, nor with one open', () => {
    asking([...sitting(), ...closing([['a', 5]])])
      .chair('meeting.conclude', minutes)
      .thenShut('votes-missing', { applications: ['LZ2026-0002'] })
    asking([...sitting(), ...closing([['a', 5]]), opened('b')])
      .chair('meeting.conclude', minutes)
      .thenShut('vote-open-already', { application: 'LZ2026-0002' })
  })

  it('a candidate put off stays a candidate for a later meeting', () => {
    const deferred = { type: 'CandidateDeferred', application: 'app-b', reason: '材料待补' }
    asking([...sitting(), deferred, ...closing([['a', 5]])])
      .chair('meeting.conclude', minutes)
      .then(
        {
          type: 'MeetingConcluded',
          counts: [counted(5, 0)],
          outcomes: [
            { application: 'app-a', class: 'award', outcome: 'chosen' },
            { application: 'app-b', class: 'nomination', outcome: 'deferred' },
          ],
          minutes: '纪要',
        },
        effect('application', 'app-a', { type: 'ChosenByMeeting' }),
      )
  })

  const tie = [
    ...sitting(four),
    ...closing([
      ['a', 5],
      ['b', 5],
      ['c', 4],
      ['d', 4],
    ]),
  ]

  it('a tie at the third place: a second vote where the rules say so ◇, on the tied ones only', () => {
    asking(tie, { ...secret, tieAtLastPlace: 'second-vote' }, facts)
      .chair('meeting.conclude', minutes)
      .thenShut('second-vote-due', { applications: ['LZ2026-0003', 'LZ2026-0004'] })
    const again = asking(tie, { ...secret, tieAtLastPlace: 'second-vote' }, facts)
    again.chair('meeting.open-vote', a).thenRefused('vote-closed-already')
    again.chair('meeting.open-vote', { application: 'app-d' }).then(opened('d', { round: 2 }))
    const second = [...tie, opened('c', { round: 2 }), closedWith('c', 2, 3, 2), opened('d', { round: 2 }), closedWith('d', 3, 2, 2)]
    expect(resultOf(second, { tieAtLastPlace: 'second-vote' })).toMatchObject({
      outcomes: [{ outcome: 'chosen' }, { outcome: 'chosen' }, { outcome: 'places-full' }, { outcome: 'chosen' }],
      seconds: [
        { application: 'app-c', for: 2 },
        { application: 'app-d', for: 3 },
      ],
    })
  })

  it('equal again in the second vote: the place stays empty', () => {
    const second = [...tie, ...['c', 'd'].flatMap((key) => [opened(key, { round: 2 }), closedWith(key, 3, 2, 2)])]
    expect(resultOf(second, { tieAtLastPlace: 'second-vote' })).toMatchObject({
      outcomes: [{ outcome: 'chosen' }, { outcome: 'chosen' }, { outcome: 'tied-out' }, { outcome: 'tied-out' }],
    })
  })

  it('not with minutes whose number differs from the count', () => {
    const done = [
      ...sitting(),
      ...closing([
        ['a', 4],
        ['b', 5],
      ]),
    ]
    asking(done).chair('meeting.conclude', { minutes: 'LZ2026-0001：同意5票，反对0票。' }).thenRefused('minutes-number-differs', {
      application: 'LZ2026-0001',
      what: '同意',
      said: 5,
      counted: 4,
    })
    const right = { minutes: '应到5人，实到5人。LZ2026-0001得同意四票，反对一票；LZ2026-0002同意5票。' }
    expect(concluded(done, right, secret)).toMatchObject({ type: 'MeetingConcluded', ...right })
  })
})

describe('a candidate is put off', () => {
  it('with the reason, before its vote; not while it is open or after it is counted', () => {
    const defer = { ...a, reason: '材料待补' }
    asking(sitting())
      .chair('meeting.defer', defer)
      .then({ type: 'CandidateDeferred', ...defer })
    asking(sitting())
      .chair('meeting.defer', { ...a, reason: ' ' })
      .thenRefused('reasons-missing')
    asking([...sitting(), opened('a')])
      .chair('meeting.defer', defer)
      .thenRefused('vote-open-already', { application: 'LZ2026-0001' })
    asking([...sitting(), opened('a'), closedWith('a', 5)])
      .chair('meeting.defer', defer)
      .thenRefused('vote-closed-already')
  })
})
