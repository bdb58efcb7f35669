import { describe, expect, it } from 'vitest'
import type { NoticeFacts } from '../../measures.ts'
import { allowed, refuse } from '../../verdict.ts'
import { mayApprove, maySubmit } from './art-19-approval.ts'

const notice: NonNullable<NoticeFacts> = { state: 'running', publishedOn: '2026-11-30', lastDay: '2026-12-07', final: true }
const running = refuse('proposed-notice-running', { publishedOn: '2026-11-30', lastDay: '2026-12-07' })

describe('第十九条 审定', () => {
  it('refuses the submission without a notice of the proposed list, and after a withdrawn one', () => {
    expect(maySubmit(null, [], '2026-12-08')).toEqual(refuse('proposed-notice-missing'))
    expect(maySubmit({ ...notice, state: 'withdrawn' }, [], '2026-12-08')).toEqual(refuse('proposed-notice-missing'))
  })

  it('refuses it the day before the last day and on the last day', () => {
    expect(maySubmit(notice, [], '2026-12-06')).toEqual(running)
    expect(maySubmit(notice, [], '2026-12-07')).toEqual(running)
  })

  it('allows it the day after', () => {
    expect(maySubmit(notice, [], '2026-12-08')).toEqual(allowed)
  })

  it('refuses it for an organisation with an open objection, naming it', () => {
    expect(maySubmit(notice, ['YY-2026-0003'], '2026-12-08')).toEqual(refuse('objection-open-proposed', { objections: ['YY-2026-0003'] }))
  })

  it('refuses it while the last day is provisional', () => {
    expect(maySubmit({ ...notice, final: false }, [], '2026-12-08')).toEqual(refuse('calendar-count-provisional', { lastDay: '2026-12-07' }))
  })

  it('lets the government approve fewer, never others', () => {
    expect(mayApprove(0)).toEqual(allowed)
    expect(mayApprove(1)).toEqual(refuse('not-put-forward', { count: 1 }))
  })
})
