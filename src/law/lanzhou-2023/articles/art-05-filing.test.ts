import { describe, expect, it } from 'vitest'
import { termsWith } from '../../../../tests/helpers/terms.ts'
import type { FilingAnswer } from '../../measures.ts'
import { allowed, refuse } from '../../verdict.ts'
import { mayAnnounce } from './art-05-filing.ts'

const terms = termsWith()
const reply = (approved: boolean): FilingAnswer => ({ approved, documentNumber: '', day: '2026-02-10', places: { award: 3, nomination: 5 } })

describe('第五条 项目申报', () => {
  it('allows the announcement once the filing is approved', () => {
    expect(mayAnnounce(reply(true), terms)).toEqual(allowed)
  })

  it('refuses it while the filing has no reply', () => {
    expect(mayAnnounce(null, terms)).toEqual(refuse('filing-without-approval', { answered: false }))
  })

  it('refuses it when the reply does not approve', () => {
    expect(mayAnnounce(reply(false), terms)).toEqual(refuse('filing-without-approval', { answered: true }))
  })

  it('does not wait for the reply where the rules do not ask for it', () => {
    expect(mayAnnounce(null, termsWith({ filingApprovalFirst: false }))).toEqual(allowed)
  })
})
