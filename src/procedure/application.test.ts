import { describe, expect, it } from 'vitest'
import { applicationAt, applicationEvents } from '../../tests/helpers/applications.ts'
import { fold, on } from '../../tests/helpers/given.ts'
import { applicationStages, finalStages } from './application.ts'

describe('the stages of an application', () => {
  it.each(applicationStages)('what was recorded of an application that is %s tells so', (stage) => {
    expect(applicationAt(stage).stage).toBe(stage)
  })

  it('some are final, and they are stages', () => {
    expect(finalStages.filter((stage) => !applicationStages.includes(stage))).toEqual([])
  })

  it('nothing is recorded of an application before it is started', () => {
    expect(() => fold('application', [{ type: 'ApplicationTakenBack' }])).toThrow('ApplicationTakenBack before ApplicationStarted')
  })
})

describe('what a whole road leaves behind', () => {
  const honoured = applicationAt('honoured')

  it('names the three notices, the opinion, both results, the class, the score, the approval and the honour', () => {
    expect(honoured).toMatchObject({
      notices: { district: 'notice-district', acceptance: 'notice-acceptance', proposed: 'notice-proposed' },
      opinion: { opinion: '属实', recommendation: '同意推荐', day: '2026-05-26' },
      material: { total: 60_000 },
      site: { total: 60_000 },
      visits: ['app-a.visit.1'],
      class: 'award',
      score: 60_000,
      approval: 'approval-1',
      honour: 'app-a.honour',
      outReason: null,
    })
  })
})

describe('a notice is taken back', () => {
  it.each([
    ['publicised', 'district', 'submitted'],
    ['listed', 'acceptance', 'reviewed'],
    ['proposed', 'proposed', 'chosen'],
    ['not-listed', 'acceptance', 'reviewed'],
  ] as const)('and who was %s under the %s notice stands again as %s', (stage, kind, before) => {
    const back = fold('application', [...applicationEvents(stage), on('2026-08-01', { type: 'NoticeTakenBack', kind })])
    expect(back).toMatchObject({ stage: before, notices: { [kind]: null } })
  })
})

describe('readers', () => {
  const read = [...applicationEvents('received'), { type: 'ReadersAssigned', experts: ['expert-1', 'expert-2'] }]

  it('are added, replaced and taken off', () => {
    expect(fold('application', [...read, { type: 'ReadersAssigned', experts: ['expert-3'] }])).toMatchObject({
      readers: ['expert-1', 'expert-2', 'expert-3'],
    })
    expect(fold('application', [...read, { type: 'ReaderReplaced', from: 'expert-1', to: 'expert-4' }])).toMatchObject({
      readers: ['expert-2', 'expert-4'],
    })
    expect(fold('application', [...read, { type: 'ReaderReplaced', from: 'expert-1', to: null }])).toMatchObject({ readers: ['expert-2'] })
  })
})
