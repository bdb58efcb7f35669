import { describe, expect, it } from 'vitest'
import { applicationAt, around } from '../../tests/helpers/applications.ts'
import { allAnswered, consultation } from '../../tests/helpers/consultations.ts'
import { district } from '../../tests/helpers/people.ts'
import { calendar, termsWith } from '../../tests/helpers/terms.ts'
import { byUrgency, type DistrictNext, nextAtDistrict } from './district-desk.ts'

const context = { by: district, day: '2026-05-07', terms: termsWith(), calendar, id: 'x' }

describe('what is next for an application at the district', () => {
  const met = { completeness: 'met', truth: 'met', accuracy: 'met', legality: 'met' } as const
  const audited = { ...applicationAt('submitted'), verdicts: met }
  const next = (state: object, facts: object = {}, act: object | null = null) =>
    nextAtDistrict({ ...applicationAt('submitted'), ...state } as never, around(facts as never), act as never, context as never)

  it('follows the order of the text: audit, departments, notice', () => {
    expect(next({ verdicts: {} }).next).toBe('audit')
    expect(next(audited, { consultations: [] }).next).toBe('consult')
    expect(next(audited, { consultations: allAnswered }).next).toBe('publish')
    expect(next({ verdicts: { ...met, truth: 'not-met' } }, { consultations: allAnswered }).next).toBe('not-met')
  })

  it('a silent department is waited for until its day, and reminded from the day after', () => {
    const silent = (due: string) => ({ consultations: [{ ...consultation('sent'), due }] })
    expect(next(audited, silent('2026-05-07'))).toMatchObject({ next: 'await-replies', late: false, ours: false, due: '2026-05-07' })
    expect(next(audited, silent('2026-05-06'))).toMatchObject({ next: 'remind', late: true, ours: true })
  })

  it('what was prepared is in other hands until it comes back', () => {
    expect(next(audited, {}, { stage: 'prepared' })).toMatchObject({ next: 'in-hands', ours: false })
    expect(next(audited, {}, { stage: 'returned' })).toMatchObject({ next: 'act-returned', ours: true })
  })

  it('each day comes with the length of its own count: of the consultation, of the completion, of the notice', () => {
    const { rules, measures } = context.terms
    const silent = { consultations: [{ ...consultation('sent'), due: '2026-05-07' }] }
    const notice = { state: 'running', publishedOn: '2026-04-29', lastDay: '2026-05-09', final: true }
    const running = next(
      { ...audited, stage: 'publicised' },
      { consultations: allAnswered, notices: { district: notice, acceptance: null, proposed: null } },
    )
    expect(next(audited, silent).of).toBe(rules.consultationWorkingDays)
    expect(next({ stage: 'returned', completion: { items: ['x'], due: '2026-05-07', dueFinal: true, by: 'district' } }).of).toBe(
      rules.completionWorkingDays,
    )
    expect(running).toMatchObject({ next: 'await-notice', due: '2026-05-09', of: measures.noticeWorkingDays.district })
    expect(next({ verdicts: {} }).of).toBeNull()
  })

  it('a completion is waited for, then late', () => {
    const returned = (due: string) => next({ stage: 'returned', completion: { items: ['x'], due, dueFinal: true, by: 'district' } }).next
    expect([returned('2026-05-07'), returned('2026-05-06')]).toEqual(['await-completion', 'completion-late'])
  })
})

it('urgency: late first, then one’s own by day, then what waits for others', () => {
  const at = (next: DistrictNext, due: string | null, late = false, ours = true) => ({ next, due, late, ours })
  const rows = [at('await-notice', '2026-05-08', false, false), at('consult', null), at('audit', '2026-05-09'), at('remind', '2026-05-01', true)]
  expect([...rows].sort(byUrgency).map(({ next }) => next)).toEqual(['remind', 'audit', 'consult', 'await-notice'])
})
