import { describe, expect, it } from 'vitest'
import type { NoticeFacts } from '../../measures.ts'
import { allowed, refuse } from '../../verdict.ts'
import { mayReport, mayVisit } from './art-16-site-review.ts'

const notice: NonNullable<NoticeFacts> = { state: 'running', publishedOn: '2026-09-28', lastDay: '2026-10-10', final: true }
const running = refuse('acceptance-notice-running', { publishedOn: '2026-09-28', lastDay: '2026-10-10' })

describe('第十六条 现场评审', () => {
  it('refuses a visit before any acceptance notice, and after a withdrawn one', () => {
    expect(mayVisit(null, [], '2026-10-11')).toEqual(refuse('acceptance-notice-missing'))
    expect(mayVisit({ ...notice, state: 'withdrawn' }, [], '2026-10-11')).toEqual(refuse('acceptance-notice-missing'))
  })

  it('refuses it the day before the last day and on the last day, here a working Saturday', () => {
    expect(mayVisit(notice, [], '2026-10-09')).toEqual(running)
    expect(mayVisit(notice, [], '2026-10-10')).toEqual(running)
  })

  it('allows it the day after', () => {
    expect(mayVisit(notice, [], '2026-10-11')).toEqual(allowed)
  })

  it('refuses it with an open objection, naming it', () => {
    expect(mayVisit(notice, ['YY-2026-0002'], '2026-10-11')).toEqual(refuse('objection-open-acceptance', { objections: ['YY-2026-0002'] }))
  })

  it('refuses it while the last day is provisional', () => {
    expect(mayVisit({ ...notice, final: false }, [], '2026-10-11')).toEqual(refuse('calendar-count-provisional', { lastDay: '2026-10-10' }))
  })

  it('refuses the report while an accepted applicant has neither been visited nor left', () => {
    expect(mayReport([])).toEqual(allowed)
    expect(mayReport(['LZ2026-0003'])).toEqual(refuse('not-all-visited', { applications: ['LZ2026-0003'] }))
  })
})
