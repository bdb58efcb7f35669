import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applicationEvents } from '../../tests/helpers/applications.ts'
import { approvedLine, none } from '../../tests/helpers/approvals.ts'
import { editionEvents, reply, suspendedFacts, suspension, wording } from '../../tests/helpers/editions.ts'
import { effect, fold, given, on } from '../../tests/helpers/given.ts'
import { plainNotice, subjectOf } from '../../tests/helpers/notices.ts'
import { identityOf } from '../../tests/helpers/organisations.ts'
import { city } from '../../tests/helpers/people.ts'
import { days } from '../../tests/helpers/terms.ts'
import { type ApprovedLine, certificateNumber, type HonourState, heldHonour, type IssueFacts, isCertificateNumber } from './honour.ts'

const issued = (key: string, certificate: string, others: object = {}) => {
  const { id: organisation, name, creditCode, area } = identityOf(key)
  return {
    type: 'CertificateIssued',
    id: `app-${key}.honour`,
    certificate,
    edition: 'edition-6',
    application: `app-${key}`,
    organisation,
    name,
    creditCode,
    area,
    class: 'award',
    year: 2026,
    decision: '兰政函〔2026〕20号',
    awardedOn: days.approval,
    until: '2031-07-30',
    ...others,
  }
}

describe('certificates are issued', () => {
  const issuing = (lines: readonly ApprovedLine[], facts: Partial<IssueFacts> = {}, rules = {}, events = editionEvents('reviewing')) =>
    given('edition', ...events)
      .under(rules)
      .when('edition.issue-certificates', wording, city, { lines, issued: none, ...facts }, days.honour)
  const honour = (key: string, certificate: string, others: object = {}) => [
    effect('honour', `app-${key}.honour`, issued(key, certificate, others)),
    effect('application', `app-${key}`, { type: 'Honoured', honour: `app-${key}.honour` }),
  ]
  const announced = (...subjects: readonly ReturnType<typeof subjectOf>[]) => plainNotice('conferment', { subjects })

  it('to everyone the government approved, with the public announcement, in one act', () => {
    given('edition', ...editionEvents('reviewing'))
      .beside('application', 'app-a', ...applicationEvents('approved'))
      .when(
        'edition.issue-certificates',
        wording,
        city,
        { lines: [approvedLine('a'), approvedLine('b', { class: 'nomination' }), approvedLine('c', { stage: 'struck-out' })], issued: none },
        days.honour,
      )
      .then(
        announced(subjectOf('a', { class: 'award' }), subjectOf('b', { class: 'nomination' })),
        ...honour('a', 'LZ26-Q0601-1'),
        ...honour('b', 'LZ26-T0601-4', { class: 'nomination', until: null }),
      )
      .leavesBeside('honour', 'app-a.honour', { standing: 'valid', certificate: 'LZ26-Q0601-1' })
      .leavesBeside('application', 'app-a', { stage: 'honoured', honour: 'app-a.honour' })
      .leavesBeside('notice', 'no-1', { kind: 'conferment', stage: 'standing' })
  })

  it('the award valid five years from the decision, the nomination without a term ◇', () => {
    const nomination = approvedLine('b', { class: 'nomination' })
    issuing([nomination], {}, { nominationHasTerm: true }).then(
      announced(subjectOf('b', { class: 'nomination' })),
      ...honour('b', 'LZ26-T0601-4', { class: 'nomination', until: '2031-07-30' }),
    )
    const leapDay = approvedLine('a', { approval: { documentNumber: '兰政函〔2028〕2号', decidedOn: '2028-02-29' } })
    issuing([leapDay]).then(
      announced(subjectOf('a', { class: 'award' })),
      ...honour('a', 'LZ28-Q0601-9', { year: 2028, decision: '兰政函〔2028〕2号', awardedOn: '2028-02-29', until: '2033-02-28' }),
    )
  })

  it("the year is the decision's, or the edition's, as the rules say ◇", () => {
    const late = approvedLine('a', { approval: { documentNumber: '兰政函〔2027〕1号', decidedOn: '2027-01-08' } })
    const paper = { decision: '兰政函〔2027〕1号', awardedOn: '2027-01-08', until: '2032-01-08' }
    const notice = announced(subjectOf('a', { class: 'award' }))
    issuing([late]).then(notice, ...honour('a', 'LZ27-Q0601-0', { ...paper, year: 2027 }))
    issuing([late], {}, { awardYear: 'edition' }).then(notice, ...honour('a', 'LZ26-Q0601-1', { ...paper, year: 2026 }))
  })

  it('numbered after those issued before', () => {
    issuing([approvedLine('a')], { issued: { award: 1, nomination: 4 } }).then(
      announced(subjectOf('a', { class: 'award' })),
      ...honour('a', 'LZ26-Q0602-0'),
    )
  })

  it('never a fourth award or a sixth nomination, those issued before counted', () => {
    issuing([approvedLine('a')], { issued: { award: 3, nomination: 0 } }).thenShut('places-award', { count: 4, most: 3 })
    const nomination = approvedLine('a', { class: 'nomination' })
    issuing([nomination], { issued: { award: 0, nomination: 5 } }).thenShut('places-nomination', { count: 6, most: 5 })
    const answered = on('2026-03-03', { type: 'FilingAnswered', answer: reply({ places: { award: 0, nomination: 5 } }), document: '' })
    const events = [...editionEvents('filed'), answered, ...editionEvents('reviewing').slice(3)]
    const refusal = { awardClass: 'award', count: 1, most: 0, document: '兰表彰办〔2026〕3号' }
    issuing([approvedLine('a')], {}, {}, events).thenShut('places-of-filing', refusal)
  })

  it('not before the government has approved', () => {
    issuing([]).thenShut('not-approved')
    issuing([approvedLine('a', { stage: 'put-forward' })]).thenShut('not-approved')
  })

  it('not while the edition is suspended, nor before it is announced, nor when it is over', () => {
    issuing([approvedLine('a')], {}, {}, [...editionEvents('reviewing'), suspension]).thenShut('edition-suspended', suspendedFacts)
    issuing([approvedLine('a')], {}, {}, editionEvents('filed')).thenShut('step-not-open', { stage: 'filed', command: 'edition.issue-certificates' })
    issuing([approvedLine('a')], {}, {}, editionEvents('closed')).thenShut('edition-over', { edition: '第六届', stage: 'closed' })
  })
})

describe("a certificate's number", () => {
  const number = fc.record({
    prefix: fc.constantFrom('LZ', 'BJ', 'SH'),
    year: fc.integer({ min: 2023, max: 2122 }),
    awardClass: fc.constantFrom('award' as const, 'nomination' as const),
    sequence: fc.integer({ min: 1, max: 99 }),
    edition: fc.integer({ min: 1, max: 99 }),
  })
  const write = ({
    prefix,
    year,
    awardClass,
    sequence,
    edition,
  }: {
    prefix: string
    year: number
    awardClass: 'award' | 'nomination'
    sequence: number
    edition: number
  }) => certificateNumber(prefix, year, awardClass, sequence, edition)

  it('carries prefix, year, class, edition, sequence and a check digit', () => {
    expect(certificateNumber('LZ', 2026, 'award', 1, 6)).toBe('LZ26-Q0601-1')
    expect(certificateNumber('LZ', 2026, 'nomination', 5, 12)).toMatch(/^LZ26-T1205-\d$/)
  })

  it('every one written is recognised', () => {
    fc.assert(
      fc.property(number, (parts) => {
        expect(isCertificateNumber(write(parts))).toBe(true)
      }),
    )
  })

  it('any single digit changed is refused, and so is the class letter', () => {
    fc.assert(
      fc.property(number, fc.nat(6), fc.integer({ min: 1, max: 9 }), (parts, at, by) => {
        const text = write(parts)
        const places = [...text].flatMap((sign, index) => (/\d/.test(sign) ? [index] : []))
        const place = places[at] ?? 0
        const wrong = `${text.slice(0, place)}${(Number(text[place]) + by) % 10}${text.slice(place + 1)}`
        expect(isCertificateNumber(wrong)).toBe(false)
        expect(isCertificateNumber(text.replace(/[QT]/, (letter) => (letter === 'Q' ? 'T' : 'Q')))).toBe(false)
      }),
    )
  })

  it('no two certificates of one award share a number', () => {
    fc.assert(
      fc.property(fc.uniqueArray(number, { selector: (parts) => JSON.stringify(parts), minLength: 2, maxLength: 20 }), (all) => {
        expect(new Set(all.map(write)).size).toBe(all.length)
      }),
    )
  })

  it.each(['', 'LZ26-Q0601', 'lz26-Q0601-0', 'LZ26-X0601-0', 'LZ26-Q0601-00', ' LZ26-Q0601-1', 'LZ2026-Q0601-0'])('%j is none', (text) => {
    expect(isCertificateNumber(text)).toBe(false)
  })
})

it('eligibility is told class, certificate, term and standing of an honour', () => {
  const state = fold('honour', [issued('a', 'LZ26-Q0601-1')]) as HonourState
  expect(heldHonour(state)).toEqual({ class: 'award', certificate: 'LZ26-Q0601-1', until: '2031-07-30', standing: 'valid' })
})
