import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applicationEvents, numberOf } from '../../tests/helpers/applications.ts'
import { editionEvents, suspendedFacts, suspension } from '../../tests/helpers/editions.ts'
import { effect, given } from '../../tests/helpers/given.ts'
import { city } from '../../tests/helpers/people.ts'
import { days } from '../../tests/helpers/terms.ts'
import type { ApplicationStage } from './application.ts'
import { type EvaluationLine, evaluationScore, notRechecked } from './evaluation.ts'

/** A visited application: material and site score in points. */
const line = (key: string, material: number | null, site: number | null, others: Partial<EvaluationLine> = {}): EvaluationLine => ({
  id: `app-${key}`,
  number: numberOf(key),
  stage: 'visited',
  materialScore: material === null ? null : material * 100,
  siteScore: site === null ? null : site * 100,
  held: false,
  ...others,
})

type Candidates = readonly { readonly application: string; readonly class: 'award' | 'nomination' }[]
const a = { application: 'app-a', class: 'award' } as const
const b = { application: 'app-b', class: 'nomination' } as const
const made = (key: string, awardClass: string, score: number) =>
  effect('application', `app-${key}`, { type: 'MadeCandidate', class: awardClass, score })
const notMade = (key: string, score: number) => effect('application', `app-${key}`, { type: 'NotMadeCandidate', score })

describe('the comprehensive evaluation report is signed', () => {
  const signing = (lines: readonly EvaluationLine[], candidates: Candidates, rules = {}, events = editionEvents('reviewing')) =>
    given('edition', ...events)
      .under(rules)
      .when('edition.sign-report', { text: '综合评价报告', candidates }, city, { lines }, days.report)
  const report = (candidates: readonly object[], number = 1) => ({
    type: 'ReportSigned',
    report: { number, day: days.report, text: '综合评价报告', candidates, inputs: expect.any(Array) },
  })

  it('ranking all who were visited, and naming the candidates of each class', () => {
    given('edition', ...editionEvents('reviewing'))
      .beside('application', 'app-a', ...applicationEvents('visited', 'a'))
      .beside('application', 'app-c', ...applicationEvents('visited', 'c'))
      .when(
        'edition.sign-report',
        { text: '综合评价报告', candidates: [b, a] },
        city,
        { lines: [line('a', 600, 640), line('b', 650, 660), line('c', 700, 500)] },
        days.report,
      )
      .then(
        report([
          { ...b, score: 66_000, rank: 1 },
          { ...a, score: 64_000, rank: 2 },
        ]),
        made('a', 'award', 64_000),
        made('b', 'nomination', 66_000),
        notMade('c', 50_000),
      )
      .leaves({ stage: 'reviewing', reports: [{ number: 1, day: days.report }] })
      .leavesBeside('application', 'app-a', { stage: 'candidate', class: 'award', score: 64_000 })
      .leavesBeside('application', 'app-c', { stage: 'not-candidate', class: null, score: 50_000 })
  })

  it('by the weight of the site score that the rules name ◇', () => {
    signing([line('a', 600, 640)], [a], { siteScoreWeight: 60 }).then(report([{ ...a, score: 62_400, rank: 1 }]), made('a', 'award', 62_400))
  })

  it('not while an accepted applicant has neither been visited nor left', () => {
    const lines = [line('a', 600, 640), line('b', 600, null, { stage: 'listed' })]
    signing(lines, [a]).thenShut('not-all-visited', { applications: ['LZ2026-0002'] })
  })

  it('but one held by an objection holds up nobody else', () => {
    const lines = [line('a', 600, 640), line('b', 600, null, { stage: 'listed', held: true })]
    signing(lines, [a]).then(report([{ ...a, score: 64_000, rank: 1 }]), made('a', 'award', 64_000))
  })

  it('not before anybody has been visited', () => {
    const refusal = { materialReviewed: true, siteReviewed: false }
    signing([], [a]).thenShut('both-reviews-needed', refusal)
    signing([line('a', 600, null, { stage: 'reviewed' })], [a]).thenShut('both-reviews-needed', refusal)
    signing([line('a', 600, 600, { stage: 'not-candidate' })], [a]).thenShut('both-reviews-needed', refusal)
  })

  it('not naming one who has not been through both reviews', () => {
    const lines = [line('a', 600, 640), line('b', 600, null, { stage: 'listed', held: true }), line('c', null, null, { stage: 'reviewed' })]
    signing(lines, [a, b]).thenRefused('both-reviews-needed', { materialReviewed: true, siteReviewed: false })
    signing(lines, [{ ...a, application: 'app-c' }]).thenRefused('both-reviews-needed', { materialReviewed: false, siteReviewed: false })
    signing(lines, [{ ...a, application: 'app-x' }]).thenRefused('both-reviews-needed', { materialReviewed: false, siteReviewed: false })
  })

  it('not naming one who has both scores but does not stand as visited', () => {
    const lines = [line('a', 600, 640), line('b', 600, 610, { stage: 'listed', held: true })]
    signing(lines, [b]).thenRefused('nothing-chosen', { application: 'LZ2026-0002' })
  })

  it('not naming nobody', () => {
    signing([line('a', 600, 640)], []).thenRefused('nothing-chosen')
  })

  it('not naming more of a class than the rules let the meeting deliberate on ◇', () => {
    const lines = [line('a', 600, 640), line('b', 600, 630)]
    const signed = (candidates: readonly object[], rules: object) =>
      given('edition', ...editionEvents('reviewing'))
        .under(rules)
        .when('edition.sign-report', { text: '报告', candidates }, city, { lines }, days.report)
    const both = (awardClass: 'award' | 'nomination') => ['app-a', 'app-b'].map((application) => ({ application, class: awardClass }))
    signed(both('award'), { candidatesMostAward: 1 }).thenRefused('candidates-too-many-award', { count: 2, most: 1 })
    signed(both('nomination'), { candidatesMostNomination: 1 }).thenRefused('candidates-too-many-nomination', { count: 2, most: 1 })
  })

  it('not naming one for both classes ◇', () => {
    const both = [a, { ...a, class: 'nomination' }] as const
    signing([line('a', 600, 640)], both).thenRefused('one-class-each', { applications: ['LZ2026-0001'] })
  })

  it('again, as the next report: who was a candidate is named or not, who was named none stays out and is ranked along', () => {
    const lines = [
      line('a', 600, 640, { stage: 'candidate' }),
      line('b', 600, 700),
      line('c', 600, 680, { stage: 'not-candidate' }),
      line('d', 600, 600, { stage: 'candidate' }),
    ]
    const first = { type: 'ReportSigned', report: { number: 1, day: '2026-06-30', text: '', candidates: [] } }
    signing(lines, [a, b], {}, [...editionEvents('reviewing'), first]).then(
      report(
        [
          { ...b, score: 70_000, rank: 1 },
          { ...a, score: 64_000, rank: 3 },
        ],
        2,
      ),
      made('a', 'award', 64_000),
      made('b', 'nomination', 70_000),
      notMade('d', 60_000),
    )
  })

  it('never naming one whom an earlier report left out', () => {
    const lines = [line('a', 600, 640), line('c', 600, 680, { stage: 'not-candidate' })]
    signing(lines, [a, { ...a, application: 'app-c' }]).thenRefused('applicant-out', {
      stage: 'not-candidate',
      command: 'edition.sign-report',
    })
  })

  it('not while the edition is suspended, nor before it is announced, nor when it is over', () => {
    const lines = [line('a', 600, 640)]
    signing(lines, [a], {}, [...editionEvents('reviewing'), suspension]).thenShut('edition-suspended', suspendedFacts)
    signing(lines, [a], {}, editionEvents('filed')).thenShut('step-not-open', { stage: 'filed', command: 'edition.sign-report' })
    signing(lines, [a], {}, editionEvents('closed')).thenShut('edition-over', { edition: '第六届', stage: 'closed' })
  })

  it('taking no notice of those who have gone', () => {
    const out = ['left', 'ended', 'not-listed'] satisfies ApplicationStage[]
    const lines = [line('a', 600, 640), ...out.map((stage, index) => line('bcd'[index] ?? '', 600, null, { stage }))]
    signing(lines, [a]).then(report([{ ...a, score: 64_000, rank: 1 }]), made('a', 'award', 64_000))
  })
})

describe('the evaluation score', () => {
  const score = fc.integer({ min: 0, max: 100_000 })
  const weight = fc.integer({ min: 0, max: 100 })

  it.each([
    [60_000, 64_000, 100, 64_000],
    [60_000, 64_000, 0, 60_000],
    [60_001, 60_002, 50, 60_001],
    [60_000, 60_001, 99, 60_000],
  ])('of %i and %i by %i%% is %i', (material, site, siteWeight, expected) => {
    expect(evaluationScore(material, site, siteWeight)).toBe(expected)
  })

  it('is exact: the whole hundredths of the weighted sum, rounded down', () => {
    fc.assert(
      fc.property(score, score, weight, (material, site, siteWeight) => {
        const exact = (BigInt(site) * BigInt(siteWeight) + BigInt(material) * BigInt(100 - siteWeight)) / 100n
        expect(BigInt(evaluationScore(material, site, siteWeight))).toBe(exact)
      }),
    )
  })

  it('lies between the two, and a better part never lowers it', () => {
    fc.assert(
      fc.property(score, score, weight, fc.integer({ min: 0, max: 5000 }), (material, site, siteWeight, more) => {
        const value = evaluationScore(material, site, siteWeight)
        expect(value).toBeGreaterThanOrEqual(Math.min(material, site))
        expect(value).toBeLessThanOrEqual(Math.max(material, site))
        expect(evaluationScore(material + more, site, siteWeight)).toBeGreaterThanOrEqual(value)
        expect(evaluationScore(material, site + more, siteWeight)).toBeGreaterThanOrEqual(value)
      }),
    )
  })
})

describe('before the report', () => {
  const one = (stage: ApplicationStage, meeting: string | null) => ({ stage, rechecks: { meeting, submission: null } })
  const all = [one('visited', null), one('visited', days.report), one('listed', null), one('candidate', null)]

  it('those who were visited and are not asked about again are named, where the rules want that', () => {
    expect(notRechecked(all, { recheckBeforeMeeting: true })).toEqual([all[0]])
    expect(notRechecked(all, { recheckBeforeMeeting: false })).toEqual([])
  })
})
