import { describe, it } from 'vitest'
import { applicationEvents } from '../../tests/helpers/applications.ts'
import { approvalEvents, approving, decideFacts, itemOf, none, proposedLine } from '../../tests/helpers/approvals.ts'
import { edition, editionEvents, reply, suspended, suspendedFacts, suspension } from '../../tests/helpers/editions.ts'
import { effect, given, on } from '../../tests/helpers/given.ts'
import { standingUntil, withdrawn } from '../../tests/helpers/notices.ts'
import { city, government } from '../../tests/helpers/people.ts'
import { days } from '../../tests/helpers/terms.ts'
import type { DecideList, DecideListFacts, SubmissionLine, SubmitListFacts } from './approval.ts'

const paper = { documentNumber: '兰质办〔2026〕9号', text: '提请审定' }
const over = { edition: '第六届', stage: 'ended' }

describe('the list is submitted to the city government', () => {
  const submitting = (
    lines: readonly SubmissionLine[],
    applications: readonly string[],
    facts: Partial<SubmitListFacts> = {},
    day: string = days.submission,
    rules = {},
    events = editionEvents('reviewing'),
  ) =>
    given('edition', ...events)
      .under(rules)
      .when('edition.submit-list', { ...paper, applications }, city, { lines, submittedBefore: false, taken: none, ...facts }, day)
  const submitted = (items: readonly object[], supplementary = false) =>
    effect('approval', 'pr-1', { type: 'ListSubmitted', id: 'pr-1', edition: 'edition-6', ...paper, items, supplementary })
  const putForward = (key: string) => effect('application', `app-${key}`, { type: 'PutForward', approval: 'pr-1' })
  const a = proposedLine('a')
  const b = proposedLine('b', { class: 'nomination' })
  const numberA = { application: 'LZ2026-0001' }

  it('once the proposed notice has run, with its record', () => {
    given('edition', ...editionEvents('reviewing'))
      .beside('application', 'app-a', ...applicationEvents('proposed'))
      .when(
        'edition.submit-list',
        { ...paper, applications: ['app-a', 'app-b'] },
        city,
        { lines: [a, b], submittedBefore: false, taken: none },
        days.submission,
      )
      .then(submitted([itemOf('a'), itemOf('b', 'nomination')]), putForward('a'), putForward('b'))
      .leaves({ stage: 'reviewing' })
      .leavesBeside('approval', 'pr-1', { stage: 'submitted', submittedOn: days.submission, decision: null })
      .leavesBeside('application', 'app-a', { stage: 'put-forward', approval: 'pr-1' })
  })

  it.each(['2026-07-22', '2026-07-23'])('not on %s: the notice stands to 24:00 of its last day', (day) => {
    const refusal = { publishedOn: standingUntil('').publishedOn, lastDay: '2026-07-23', ...numberA }
    submitting([a], ['app-a'], {}, day).thenRefused('proposed-notice-running', refusal)
  })

  it('not without the notice, nor on a withdrawn or a provisional one', () => {
    submitting([{ ...a, notice: null }], ['app-a']).thenRefused('proposed-notice-missing', numberA)
    submitting([{ ...a, notice: withdrawn }], ['app-a']).thenRefused('proposed-notice-missing', numberA)
    const provisional = { ...a, notice: standingUntil('2027-01-04', false) }
    submitting([provisional], ['app-a'], {}, '2027-01-05').thenRefused('calendar-count-provisional', { lastDay: '2027-01-04', ...numberA })
  })

  it('not before anyone is proposed', () => {
    submitting([], ['app-a']).thenShut('proposed-notice-missing')
    submitting([{ ...a, stage: 'chosen' }], ['app-a']).thenShut('proposed-notice-missing')
  })

  it('not naming one who is not proposed', () => {
    submitting([a, { ...b, stage: 'chosen' }], ['app-a', 'app-b']).thenRefused('proposed-notice-missing', { application: 'LZ2026-0002' })
    submitting([a], ['app-a', 'app-x']).thenRefused('proposed-notice-missing', { application: '' })
  })

  it('not naming nobody, and naming one twice is naming it once', () => {
    submitting([a], []).thenRefused('nothing-chosen')
    submitting([a], ['app-a', 'app-a']).then(submitted([itemOf('a')]), putForward('a'))
  })

  it('not naming one with an open objection', () => {
    const held = { ...a, openObjections: ['YY-2026-0003'] }
    submitting([held, b], ['app-a', 'app-b']).thenRefused('objection-open-proposed', { objections: ['YY-2026-0003'], ...numberA })
  })

  it('but without that one, who follows in a supplementary submission ◇', () => {
    const held = { ...a, openObjections: ['YY-2026-0003'] }
    submitting([held, b], ['app-b']).then(submitted([itemOf('b', 'nomination')]), putForward('b'))
    submitting([a], ['app-a'], { submittedBefore: true, taken: { award: 0, nomination: 1 } }).then(submitted([itemOf('a')], true), putForward('a'))
  })

  it('or all wait, where the rules know no supplementary submission ◇', () => {
    const held = { ...a, openObjections: ['YY-2026-0003'] }
    submitting([held, b], ['app-b'], {}, days.submission, { supplementarySubmission: false }).thenRefused('supplementary-not-allowed', {
      applications: ['LZ2026-0001'],
    })
  })

  it('and nobody stays behind without an objection', () => {
    submitting([a, b], ['app-b']).thenRefused('left-behind-unheld', { applications: ['LZ2026-0001'] })
  })

  it('not before bans are looked up and the departments have replied again ◇', () => {
    const unchecked = { ...a, recheckedForSubmission: false }
    const waiting = { ...a, repliesOpen: ['ecology'] }
    submitting([unchecked], ['app-a']).thenRefused('recheck-before-submission-missing', { waiting: [], ...numberA })
    submitting([waiting], ['app-a']).thenRefused('recheck-before-submission-missing', { waiting: ['ecology'], ...numberA })
    submitting([unchecked], ['app-a'], {}, days.submission, { recheckBeforeSubmission: false }).then(submitted([itemOf('a')]), putForward('a'))
  })

  it('never with a fourth award or a sixth nomination, those submitted before counted', () => {
    submitting([a], ['app-a'], { taken: { award: 3, nomination: 0 } }).thenRefused('places-award', { count: 4, most: 3 })
    submitting([a], ['app-a'], { taken: { award: 2, nomination: 5 } }).then(submitted([itemOf('a')]), putForward('a'))
    submitting([b], ['app-b'], { taken: { award: 0, nomination: 5 } }).thenRefused('places-nomination', { count: 6, most: 5 })
  })

  it("nor with more than the filing's reply names ◇", () => {
    const answered = on('2026-03-03', { type: 'FilingAnswered', answer: reply({ places: { award: 0, nomination: 5 } }), document: '' })
    const events = [...editionEvents('filed'), answered, ...editionEvents('reviewing').slice(3)]
    const refusal = { awardClass: 'award', count: 1, most: 0, document: '兰表彰办〔2026〕3号' }
    submitting([a], ['app-a'], {}, days.submission, {}, events).thenRefused('places-of-filing', refusal)
  })

  it('not while the edition is suspended, nor before it is announced, nor when it is over', () => {
    const as = (events: ReturnType<typeof editionEvents>) => submitting([a], ['app-a'], {}, days.submission, {}, events)
    as([...editionEvents('reviewing'), suspension]).thenShut('edition-suspended', suspendedFacts)
    as(editionEvents('registered')).thenShut('step-not-open', { stage: 'registered', command: 'edition.submit-list' })
    as(editionEvents('ended')).thenShut('edition-over', over)
  })
})

describe('the city government decides on the list', () => {
  const deciding = (command: Partial<DecideList> = {}, facts: Partial<DecideListFacts> = {}, by = government, items = listItems) =>
    given('approval', ...approvalEvents('submitted', items)).when(
      'approval.decide',
      { ...approving, ...command },
      by,
      { ...decideFacts, ...facts },
      days.approval,
    )
  const listItems = [itemOf('a'), itemOf('b', 'nomination')]
  const decision = {
    documentNumber: '兰政函〔2026〕20号',
    decidedOn: days.approval,
    reasons: '',
    recorded: false,
    document: '',
    approved: ['app-a', 'app-b'],
    struckOut: [],
  }
  const approved = (key: string) => effect('application', `app-${key}`, { type: 'ApprovedByGovernment' })
  const struckOut = (key: string, reason: string) => effect('application', `app-${key}`, { type: 'StruckOut', reason, letter: `ac-1.app-${key}` })
  const returned = (key: string) => effect('application', `app-${key}`, { type: 'ReturnedByGovernment' })

  it('and approves it', () => {
    given('approval', ...approvalEvents('submitted'))
      .beside('application', 'app-a', ...applicationEvents('put-forward'))
      .when('approval.decide', approving, government, decideFacts, days.approval)
      .then({ type: 'ListApproved', decision }, approved('a'), approved('b'))
      .leaves({ stage: 'approved', decision: { approved: ['app-a', 'app-b'], recorded: false } })
      .leavesBeside('application', 'app-a', { stage: 'approved', approval: 'approval-1' })
  })

  it('or strikes names out, with the reason for each, told by letter', () => {
    const struck = [{ application: 'app-b', reason: '另有安排' }]
    given('approval', ...approvalEvents('submitted'))
      .beside('application', 'app-b', ...applicationEvents('put-forward', 'b', 'nomination'))
      .when('approval.decide', { ...approving, approved: ['app-a'], struckOut: struck }, government, decideFacts, days.approval)
      .then({ type: 'ListApproved', decision: { ...decision, approved: ['app-a'], struckOut: struck } }, approved('a'), struckOut('b', '另有安排'))
      .leavesBeside('application', 'app-b', {
        stage: 'struck-out',
        outReason: '另有安排',
        letters: [{ id: 'ac-1.app-b', kind: 'struck-out', day: days.approval, text: '另有安排', readOn: null }],
      })
    deciding({ approved: [], struckOut: ['app-a', 'app-b'].map((application) => ({ application, reason: '本届空缺' })) }).then(
      {
        type: 'ListApproved',
        decision: { ...decision, approved: [], struckOut: ['app-a', 'app-b'].map((application) => ({ application, reason: '本届空缺' })) },
      },
      struckOut('a', '本届空缺'),
      struckOut('b', '本届空缺'),
    )
  })

  it('but nobody is struck out without a reason', () => {
    deciding({ approved: ['app-a'] }).thenRefused('strike-out-without-reason', { applications: ['LZ2026-0002'] })
    deciding({ approved: ['app-a'], struckOut: [{ application: 'app-b', reason: ' ' }] }).thenRefused('strike-out-without-reason', {
      applications: ['LZ2026-0002'],
    })
  })

  it('or returns it with reasons, and everyone on it stands proposed again', () => {
    const reasons = '名单需再议'
    given('approval', ...approvalEvents('submitted'))
      .beside('application', 'app-a', ...applicationEvents('put-forward'))
      .when('approval.decide', { ...approving, decision: 'return', reasons }, government, decideFacts, days.approval)
      .then({ type: 'ListReturned', decision: { ...decision, reasons, approved: [], struckOut: [] } }, returned('a'), returned('b'))
      .leaves({ stage: 'returned' })
      .leavesBeside('application', 'app-a', { stage: 'proposed', approval: null })
    deciding({ decision: 'return', reasons: ' ' }).thenRefused('reasons-missing')
  })

  it('not on a day that has not come', () => {
    deciding({ decidedOn: '2026-07-31' }).thenRefused('day-in-future', { day: '2026-07-31' })
  })

  it('never approving others than were put before it', () => {
    deciding({ approved: ['app-a', 'app-c'] }).thenRefused('not-put-forward', { count: 1 })
  })

  it('never more than there are places, with those approved before', () => {
    deciding({}, { approvedBefore: { award: 3, nomination: 0 } }).thenRefused('places-award', { count: 4, most: 3 })
    deciding({}, { approvedBefore: { award: 0, nomination: 5 } }).thenRefused('places-nomination', { count: 6, most: 5 })
    const onlyAward = { approved: ['app-a'], struckOut: [{ application: 'app-b', reason: '另有安排' }] }
    deciding(onlyAward, { approvedBefore: { award: 2, nomination: 5 } }).then(
      { type: 'ListApproved', decision: { ...decision, ...onlyAward } },
      approved('a'),
      struckOut('b', '另有安排'),
    )
    deciding({}, { approvedBefore: { award: 2, nomination: 4 } }).then({ type: 'ListApproved', decision }, approved('a'), approved('b'))
    const four = [...'abcd'].map((key) => itemOf(key))
    deciding({ approved: four.map((each) => each.application) }, {}, government, four).thenRefused('places-award', { count: 4, most: 3 })
    const narrow = edition('reviewing', { filingAnswer: reply({ places: { award: 0, nomination: 5 } }) })
    deciding({}, { edition: narrow }).thenRefused('places-of-filing', { awardClass: 'award', count: 1, most: 0, document: '兰表彰办〔2026〕3号' })
  })

  it('and one who has left since is neither approved nor struck out', () => {
    deciding({}, { gone: ['app-b'] }).then({ type: 'ListApproved', decision: { ...decision, approved: ['app-a'] } }, approved('a'))
    deciding({ decision: 'return', reasons: '再议' }, { gone: ['app-b'] }).then(
      { type: 'ListReturned', decision: { ...decision, reasons: '再议', approved: [] } },
      returned('a'),
    )
  })

  it('or a clerk records its 批复 or 会议纪要 with the document', () => {
    deciding({ document: 'sha-approval' }, {}, city).then(
      { type: 'ListApproved', decision: { ...decision, recorded: true, document: 'sha-approval' } },
      approved('a'),
      approved('b'),
    )
    deciding({}, {}, city).thenRefused('document-missing', { what: 'approval' })
  })

  it.each(['approved', 'returned'] as const)('once: not when the list is %s', (stage) => {
    given('approval', ...approvalEvents(stage))
      .when('approval.decide', approving, government, decideFacts, days.approval)
      .thenShut('step-not-open', { stage, command: 'approval.decide' })
  })

  it('not while the edition is suspended, nor when it is over', () => {
    deciding({}, { edition: suspended }).thenShut('edition-suspended', suspendedFacts)
    deciding({}, { edition: edition('ended') }).thenShut('edition-over', over)
  })
})
