import { describe, it } from 'vitest'
import { applicationEvents, numberOf } from '../../tests/helpers/applications.ts'
import { none } from '../../tests/helpers/approvals.ts'
import { editionEvents, reply, suspendedFacts, suspension, wording } from '../../tests/helpers/editions.ts'
import { effect, given, on } from '../../tests/helpers/given.ts'
import { countedNotice, subjectOf } from '../../tests/helpers/notices.ts'
import { identityOf } from '../../tests/helpers/organisations.ts'
import { city } from '../../tests/helpers/people.ts'
import { days } from '../../tests/helpers/terms.ts'
import type { ProposedLine } from './proposed-list.ts'

const line = (key: string, others: Partial<ProposedLine> = {}): ProposedLine => ({
  id: `app-${key}`,
  number: numberOf(key),
  name: identityOf(key).name,
  area: '620102',
  kind: 'enterprise',
  class: 'award',
  stage: 'chosen',
  told: false,
  ...others,
})
const item = (key: string, awardClass: 'award' | 'nomination' = 'award') => ({ application: `app-${key}`, class: awardClass })

describe('the proposed list is published', () => {
  const publishing = (
    lines: readonly ProposedLine[],
    items: readonly object[],
    facts: object = {},
    events = editionEvents('reviewing'),
    rules = {},
  ) =>
    given('edition', ...events)
      .under(rules)
      .when('edition.publish-proposed-list', { ...wording, items }, city, { lines, taken: none, ...facts }, days.proposedNotice)
  const noticeOf = (...keys: readonly (readonly [string, 'award' | 'nomination'])[]) =>
    countedNotice('proposed', { subjects: keys.map(([key, awardClass]) => subjectOf(key, { class: awardClass })), lastDay: '2026-07-23' })
  const proposed = (key: string) => effect('application', `app-${key}`, { type: 'Publicised', kind: 'proposed', notice: 'no-1' })

  it('as the meeting resolved it, and stands five whole working days', () => {
    const lines = [line('a'), line('b', { class: 'nomination' }), line('c', { stage: 'not-chosen', told: true })]
    given('edition', ...editionEvents('reviewing'))
      .beside('application', 'app-a', ...applicationEvents('chosen'))
      .when(
        'edition.publish-proposed-list',
        { ...wording, items: [item('b', 'nomination'), item('a')] },
        city,
        { lines, taken: none },
        days.proposedNotice,
      )
      .then(noticeOf(['a', 'award'], ['b', 'nomination']), proposed('a'), proposed('b'))
      .leaves({ stage: 'reviewing' })
      .leavesBeside('notice', 'no-1', { kind: 'proposed', stage: 'running', lastDay: '2026-07-23' })
      .leavesBeside('application', 'app-a', { stage: 'proposed', notices: { proposed: 'no-1' } })
  })

  it('and who was visited and is left out gets a letter with the reasons, once', () => {
    const lines = [
      line('a'),
      line('b', { stage: 'not-chosen' }),
      line('c', { stage: 'not-candidate' }),
      line('d', { stage: 'not-chosen', told: true }),
    ]
    const outside = [
      { application: 'app-b', reasons: '未达到规定票数' },
      { application: 'app-c', reasons: '得分未进入候选名单' },
    ]
    const listing = (given_: readonly object[] | undefined) =>
      given('edition', ...editionEvents('reviewing'))
        .beside('application', 'app-b', ...applicationEvents('not-chosen', 'b'))
        .when('edition.publish-proposed-list', { ...wording, items: [item('a')], outside: given_ }, city, { lines, taken: none }, days.proposedNotice)
    const told = (key: string, reasons: string) =>
      effect('application', `app-${key}`, { type: 'ToldNotProposed', reasons, letter: `ac-1.app-${key}` })
    listing(outside)
      .then(noticeOf(['a', 'award']), proposed('a'), told('b', '未达到规定票数'), told('c', '得分未进入候选名单'))
      .leavesBeside('application', 'app-b', { stage: 'not-chosen', outReason: '未达到规定票数', letters: [{ id: 'ac-1.app-b', kind: 'not-chosen' }] })
    listing(outside.slice(1)).thenRefused('reasons-missing', { applications: ['LZ2026-0002'] })
    listing([{ application: 'app-b', reasons: ' ' }, ...outside.slice(1)]).thenRefused('reasons-missing', { applications: ['LZ2026-0002'] })
    listing(undefined).thenRefused('reasons-missing', { applications: ['LZ2026-0002', 'LZ2026-0003'] })
  })

  it('no shorter, no longer and in no other class than that', () => {
    const lines = [line('a'), line('b', { class: 'nomination' }), line('c', { stage: 'not-chosen', told: true })]
    const difference = (...numbers: readonly string[]) => ['differs-from-result', { difference: numbers, unknown: 0 }] as const
    publishing(lines, [item('a')]).thenRefused(...difference('LZ2026-0002'))
    publishing(lines, [item('a'), item('b', 'nomination'), item('c')]).thenRefused(...difference('LZ2026-0003'))
    publishing(lines, [item('a'), item('b')]).thenRefused(...difference('LZ2026-0002'))
    publishing(lines, [item('a'), item('b', 'nomination'), item('x')]).thenRefused('differs-from-result', { difference: [], unknown: 1 })
  })

  it('not before the meeting has chosen anyone', () => {
    publishing([line('a', { stage: 'candidate' })], []).thenShut('differs-from-result', { difference: [], unknown: 0 })
    publishing([], []).thenShut('differs-from-result', { difference: [], unknown: 0 })
  })

  it('never with a fourth award or a sixth nomination, those proposed before counted', () => {
    const four = [...'abcd'].map((key) => line(key))
    publishing(
      four,
      [...'abcd'].map((key) => item(key)),
    ).thenRefused('places-award', { count: 4, most: 3 })
    publishing([line('a')], [item('a')], { taken: { award: 3, nomination: 0 } }).thenRefused('places-award', { count: 4, most: 3 })
    const six = [...'abcdef'].map((key) => line(key, { class: 'nomination' }))
    publishing(
      six,
      [...'abcdef'].map((key) => item(key, 'nomination')),
    ).thenRefused('places-nomination', { count: 6, most: 5 })
    publishing([line('a')], [item('a')], { taken: { award: 2, nomination: 5 } }).then(noticeOf(['a', 'award']), proposed('a'))
  })

  it("nor with more than the filing's reply names ◇", () => {
    const answered = { type: 'FilingAnswered', answer: reply({ places: { award: 1, nomination: 5 } }), document: '' }
    const events = [...editionEvents('filed'), on('2026-03-03', answered), ...editionEvents('reviewing').slice(3)]
    const two = [line('a'), line('b')]
    const refusal = { awardClass: 'award', count: 2, most: 1, document: '兰表彰办〔2026〕3号' }
    publishing(two, [item('a'), item('b')], {}, events).thenRefused('places-of-filing', refusal)
    publishing(two, [item('a'), item('b')], {}, events, { filingPlacesBind: false }).then(
      noticeOf(['a', 'award'], ['b', 'award']),
      proposed('a'),
      proposed('b'),
    )
  })

  it('not naming one for both classes ◇', () => {
    publishing([line('a')], [item('a'), item('a', 'nomination')]).thenRefused('one-class-each', { applications: ['LZ2026-0001'] })
  })

  it('not while the edition is suspended, nor before it is announced, nor when it is over', () => {
    const list = [[line('a')], [item('a')]] as const
    publishing(...list, {}, [...editionEvents('reviewing'), suspension]).thenShut('edition-suspended', suspendedFacts)
    const tooLong = [[...'abcd'].map((key) => line(key)), [...'abcd'].map((key) => item(key))] as const
    publishing(...tooLong, {}, [...editionEvents('reviewing'), suspension]).thenShut('edition-suspended', suspendedFacts)
    publishing(...list, {}, editionEvents('filed')).thenShut('step-not-open', { stage: 'filed', command: 'edition.publish-proposed-list' })
    publishing(...list, {}, editionEvents('ended')).thenShut('edition-over', { edition: '第六届', stage: 'ended' })
  })
})
