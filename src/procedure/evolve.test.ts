import { describe, expect, it } from 'vitest'
import { applicationAt } from '../../tests/helpers/applications.ts'
import { edition } from '../../tests/helpers/editions.ts'
import { fold, on } from '../../tests/helpers/given.ts'
import { caseKinds } from './decision.ts'
import { evolve, stageOf } from './evolve.ts'

/** One event of each kind that cannot be the first. */
const later: Partial<Record<(typeof caseKinds)[number], [string, string]>> = {
  rules: ['RulesPublished', 'RulesDrafted'],
  organisation: ['OrganisationVerified', 'OrganisationSignedUp'],
  edition: ['EditionFiled', 'EditionPlanned'],
  application: ['ReceivedByCity', 'ApplicationStarted'],
  consultation: ['DepartmentReminded', 'DepartmentAsked'],
  notice: ['NoticeEnded', 'NoticePublished'],
  expert: ['ExpertRemoved', 'ExpertListed'],
  sheet: ['SheetSealed', 'SheetOpened'],
  visit: ['VisitOpened', 'GroupFormed'],
  meeting: ['MeetingOpened', 'MeetingCalled'],
  approval: ['ListApproved', 'ListSubmitted'],
  objection: ['ObjectionAdmitted', 'ObjectionRegistered'],
  account: ['AccountClosed', 'AccountOpened'],
  act: ['ActSigned', 'ActPrepared'],
  draw: ['SeedOpened', 'PoolFrozen'],
  pack: ['PackEnded', 'PackTaken'],
}

/** Kinds whose every event may be the first: there is only one, or the case is one table. */
const single = ['criteria', 'calendar', 'receiving', 'honour', 'ban', 'erasure', 'opening', 'conduct']

describe('from events to states', () => {
  it('every kind of case is known', () => {
    expect([...Object.keys(later), ...single].sort()).toEqual([...caseKinds].sort())
  })

  it.each(Object.entries(later))('%s: %s, and nothing before it is opened', (kind, [event, first]) => {
    const recorded = on('2026-03-01', { type: event })
    expect(() => evolve(kind as 'rules', null, recorded)).toThrow(`${event} before ${first}`)
  })

  it('the past is never changed: a state given is left as it was', () => {
    const state = applicationAt('recommended')
    const before = structuredClone(state)
    evolve('application', state, on('2026-05-28', { type: 'ReceivedByCity' }))
    expect(state).toEqual(before)
  })

  it('the same events give the same state', () => {
    expect(applicationAt('honoured')).toEqual(applicationAt('honoured'))
  })
})

describe('the stage of a case', () => {
  it("is the state's own word", () => {
    expect(stageOf('application', applicationAt('listed'))).toBe('listed')
    expect(stageOf('edition', edition('accepting'))).toBe('accepting')
  })

  it('an honour stands as its title does', () => {
    expect(stageOf('honour', fold('honour', [{ type: 'CertificateIssued', id: 'h' }]) ?? {})).toBe('valid')
  })

  it.each([
    ['criteria', 'published', { type: 'CriteriaPublished', id: 'cr-1', set: {}, document: 'sha' }],
    ['calendar', 'adopted', { type: 'YearAdopted', id: 'year-2027', notice: {}, document: 'sha' }],
    ['receiving', 'kept', { type: 'ReceivingBodySet', area: '620102', body: 'x' }],
    ['ban', 'imposed', { type: 'BanImposed', id: 'ban-1' }],
    ['erasure', 'erased', { type: 'BodiesErased', id: 'e', entries: [], reason: '' }],
    ['opening', 'kept', { type: 'SecretOpened', id: 'o', application: 'a', sha256: '', use: 'reading' }],
  ] as const)('a %s is %s, and nothing else', (kind, stage, event) => {
    expect(stageOf(kind, fold(kind, [event]) ?? {})).toBe(stage)
  })

  it('a case without a word has none', () => {
    expect(stageOf('application', {})).toBe('')
  })
})
