import { describe, it } from 'vitest'
import { budget, editionEvents, planned, reply } from '../../tests/helpers/editions.ts'
import { effect, given } from '../../tests/helpers/given.ts'
import { city, commendation } from '../../tests/helpers/people.ts'

const plan = { id: 'edition-6', number: 6, year: 2026, name: '第六届', budget }
const answer = { approved: true, documentNumber: '兰表彰办〔2026〕3号', repliedOn: '2026-03-02', places: { award: 3, nomination: 5 } }

describe('an edition is planned', () => {
  it('with its number, its year and the budget lines that pay for it', () => {
    given('edition')
      .when('edition.plan', plan, city, null, '2026-02-24')
      .then(effect('edition', 'edition-6', planned))
      .leaves({ stage: 'planned', budget, filing: null, filingAnswer: null, announcement: null, schedule: null, reports: [] })
  })
})

describe('the edition is filed with 市表彰奖励办公室', () => {
  it('once it is planned', () => {
    given('edition', ...editionEvents('planned'))
      .when('edition.file', { text: '申报第六届表彰项目' }, city, null, '2026-02-25')
      .then({ type: 'EditionFiled', text: '申报第六届表彰项目' })
      .leaves({ stage: 'filed', filing: { day: '2026-02-25', text: '申报第六届表彰项目' } })
  })

  it.each(['filed', 'registered', 'accepting', 'reviewing', 'closed', 'ended'] as const)('but not while it is %s', (stage) => {
    given('edition', ...editionEvents(stage))
      .when('edition.file', { text: '再次申报' }, city, null, '2026-03-05')
      .thenShut('step-not-open', { stage, command: 'edition.file' })
  })
})

describe('市表彰奖励办公室 answers the filing', () => {
  it('in the system, with number, date and places', () => {
    given('edition', ...editionEvents('filed'))
      .when('edition.answer-filing', answer, commendation, null, '2026-03-03')
      .then({ type: 'FilingAnswered', answer: reply(), document: '' })
      .leaves({ stage: 'registered', filingAnswer: { approved: true, day: '2026-03-02', places: { award: 3, nomination: 5 } } })
  })

  it('or a clerk records its reply with the document', () => {
    given('edition', ...editionEvents('filed'))
      .when('edition.answer-filing', { ...answer, document: 'sha-reply' }, city, null, '2026-03-03')
      .then({ type: 'FilingAnswered', answer: reply(), document: 'sha-reply' })
  })

  it('and a clerk cannot record it without the document', () => {
    given('edition', ...editionEvents('filed'))
      .when('edition.answer-filing', answer, city, null, '2026-03-03')
      .thenRefused('document-missing', { what: 'reply' })
  })

  it('and not on a day that has not come', () => {
    given('edition', ...editionEvents('filed'))
      .when('edition.answer-filing', { ...answer, repliedOn: '2026-03-04' }, commendation, null, '2026-03-03')
      .thenRefused('day-in-future', { day: '2026-03-04' })
  })

  it('and a refusal sends the edition back to its planning, where it may be filed again', () => {
    given('edition', ...editionEvents('filed'))
      .when('edition.answer-filing', { ...answer, approved: false }, commendation, null, '2026-03-03')
      .then({ type: 'FilingAnswered', answer: reply({ approved: false }), document: '' })
      .leaves({ stage: 'planned', filingAnswer: { approved: false } })
    given('edition', ...editionEvents('filed'), { type: 'FilingAnswered', answer: reply({ approved: false }), document: '' })
      .when('edition.file', { text: '补充后再次申报' }, city, null, '2026-03-10')
      .then({ type: 'EditionFiled', text: '补充后再次申报' })
      .leaves({ stage: 'filed' })
  })

  it.each(['planned', 'registered', 'accepting', 'reviewing', 'closed', 'ended'] as const)('but not while it is %s', (stage) => {
    given('edition', ...editionEvents(stage))
      .when('edition.answer-filing', answer, commendation, null, '2026-03-03')
      .thenShut('step-not-open', { stage, command: 'edition.answer-filing' })
  })
})
