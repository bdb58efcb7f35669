import { describe, expect, it } from 'vitest'
import { termsWith } from '../../../../tests/helpers/terms.ts'
import { allowed, refuse } from '../../verdict.ts'
import { widerTieKinds } from '../rules.ts'
import { mayGoOn, mayReview, recusedOn, SAME_LEGAL_PERSON, STATUTORY_TIE, throughEmployer, tiesToWeigh } from './art-17-recusal.ts'

const terms = termsWith()
const employer = { kind: STATUTORY_TIE, source: '兰州理工大学' }

describe('第十七条 回避', () => {
  it('lets an expert without ties review', () => {
    expect(mayReview([], terms)).toEqual(allowed)
  })

  it('bars an expert whose employer has an interest in the applicant, by the article', () => {
    expect(mayReview([employer], terms)).toEqual(refuse('expert-employer-interest', { source: '兰州理工大学' }))
  })

  it('bars by the article whatever the rules say of wider ties', () => {
    expect(mayReview([employer], termsWith({ widerTiesThatBar: [] })).allowed).toBe(false)
  })

  it('names the article first where a wider tie bars as well', () => {
    const verdict = mayReview([{ kind: 'kin', source: '本人申报' }, employer], terms)
    expect(verdict).toEqual(refuse('expert-employer-interest', { source: '兰州理工大学' }))
  })

  it('bars each wider tie that the rules name, and none that they leave out', () => {
    for (const kind of widerTieKinds) {
      const verdict = mayReview([{ kind, source: '本人申报' }], terms)
      const barred = terms.rules.widerTiesThatBar.includes(kind)
      expect(verdict).toEqual(barred ? refuse('expert-wider-tie', { kind, source: '本人申报' }) : allowed)
    }
  })

  it('takes a tie of business between the employer and the applicant for an interest, and a tie of people not', () => {
    expect([SAME_LEGAL_PERSON, 'shareholder', 'customer', 'rival', 'dispute'].map(throughEmployer)).toEqual(Array(5).fill(STATUTORY_TIE))
    expect(['kin', 'teacher-student', 'other'].map(throughEmployer)).toEqual(['kin', 'teacher-student', 'other'])
  })

  it('lets nobody go on with work in hand once a tie bars, and does not tell whose word it is', () => {
    const kin = { kind: 'kin', source: '申报单位声明' }
    expect(mayGoOn([{ kind: 'customer', source: '申报单位声明' }], terms)).toEqual(allowed)
    expect(mayGoOn([kin, employer], terms)).toEqual(refuse('barred-since-by-article'))
    expect(mayGoOn([kin], terms)).toEqual(refuse('barred-since-by-rule', { kind: 'kin' }))
    expect(mayGoOn([kin], termsWith({ widerTiesThatBar: [] }))).toEqual(allowed)
  })

  it('leaves to be weighed what the rules leave out and what is over, and bars by neither', () => {
    const over = { ...employer, overSince: '2026-01-05' }
    const customer = { kind: 'customer', source: '申报单位声明' }
    expect(mayReview([over, customer], terms)).toEqual(allowed)
    expect(tiesToWeigh([over, customer, employer], terms)).toEqual([over, customer])
    expect(tiesToWeigh([customer], termsWith({ widerTiesThatBar: ['customer'] }))).toEqual([])
  })

  it('keeps a recused expert out on the ground of the tie: the article, the rules, or the word of the expert alone', () => {
    expect(recusedOn(STATUTORY_TIE, terms)).toEqual(refuse('recused-by-article', { tie: STATUTORY_TIE }))
    expect(recusedOn('kin', terms)).toEqual(refuse('recused-by-rule', { tie: 'kin' }))
    expect(recusedOn('customer', terms)).toEqual(refuse('recused-by-own-word', { tie: 'customer' }))
    expect(recusedOn('kin', termsWith({ widerTiesThatBar: [] }))).toEqual(refuse('recused-by-own-word', { tie: 'kin' }))
  })
})
