import { describe, expect, it } from 'vitest'
import { applicationAt, around } from '../../tests/helpers/applications.ts'
import { edition, suspended, suspendedFacts } from '../../tests/helpers/editions.ts'
import { bank, checks, expert, sheetLine, visitEvents } from '../../tests/helpers/experts.ts'
import { effect, given, on, type Past } from '../../tests/helpers/given.ts'
import { identityOf } from '../../tests/helpers/organisations.ts'
import { city, expertBy, leaderBy } from '../../tests/helpers/people.ts'
import { termsWith } from '../../tests/helpers/terms.ts'
import { lackingIn } from './site-group.ts'
import type { VisitState } from './site-review.ts'

const day = '2026-06-25'
const listed = { ...around(), application: applicationAt('listed'), experts: bank, visits: [] }
const finding = (number: number) =>
  on('2026-06-24', { type: 'FindingRecorded', finding: { item: '4.1.2', text: `发现${number}`, expert: `expert-${number}` } })
const signed = (number: number) => on('2026-06-26', { type: 'ReportSigned', expert: `expert-${number}`, last: false })
const off = (number: number, tie: string | null = 'kin'): Past =>
  on('2026-06-25', { type: 'GroupMemberOff', expert: `expert-${number}`, reason: '亲属任职', tie })

describe('a member recuses from the visit', () => {
  const recusing = (number: number, stage: VisitState['stage'], more: readonly Past[] = [], command: object = {}, others: object = {}) =>
    given('visit', ...visitEvents(stage), ...more).when(
      'visit.recuse',
      { reason: '亲属任职', tie: 'kin', ...command },
      number === 1 ? leaderBy : expertBy(number),
      { ...listed, expert: expert(number), ...others },
      day,
    )
  const memberOff = (number: number) => ({ type: 'GroupMemberOff', expert: `expert-${number}`, reason: '亲属任职', tie: 'kin' })

  it('and is no member any more; what the member found no longer counts', () => {
    recusing(2, 'opened', [finding(2), finding(3)])
      .then(memberOff(2))
      .leaves({
        stage: 'opened',
        leader: 'expert-1',
        members: ['expert-1', 'expert-3'],
        off: { 'expert-2': 'kin' },
        findings: [{ expert: 'expert-3' }],
      })
  })

  it('after the closing meeting too: the report is signed anew by those who stay', () => {
    recusing(2, 'closed', [signed(1)])
      .then(memberOff(2))
      .leaves({ stage: 'closed', members: ['expert-1', 'expert-3'], signedBy: [], report: '现场评审报告' })
  })

  it('and when it is the leader, what the leader revised is void and the visit opens again for another to close', () => {
    const revised = on('2026-06-24', { type: 'ScoresRevised', revisions: { '4.1.2': { percent: 80, reason: '核实' } } })
    recusing(1, 'closed', [revised])
      .then(memberOff(1))
      .leaves({ stage: 'opened', leader: '', members: ['expert-2', 'expert-3'], revisions: {}, closing: null, report: null })
    recusing(1, 'planned').then(memberOff(1)).leaves({ stage: 'planned', leader: '' })
  })

  it('while the edition rests too: nobody must stay where there is a tie', () => {
    recusing(2, 'opened', [], {}, { edition: suspended }).then(memberOff(2))
  })

  it('not without the reason', () => {
    recusing(2, 'opened', [], { reason: ' ' }).thenRefused('reasons-missing')
  })

  it('not one who is not of the group, nor one who is off already', () => {
    recusing(4, 'opened').thenShut('expert-not-in-group', { expert: '专家4' })
    recusing(2, 'opened', [off(2)]).thenShut('expert-not-in-group', { expert: '专家2' })
  })

  it('not once the report is signed by all, nor once another group has taken over', () => {
    recusing(2, 'concluded').thenShut('step-not-open', { stage: 'concluded', command: 'visit.recuse' })
    recusing(2, 'replaced').thenShut('visit-replaced')
  })
})

describe('a group under way', () => {
  const lacking = (...more: readonly Past[]) => lackingIn(given('visit', ...visitEvents('opened'), ...more).state as VisitState, termsWith())
  it('lacks members below the least ◇, its leader where the leader is off, and nothing once it is over', () => {
    expect(lacking()).toBe(null)
    expect(lacking(off(2))).toBe('members')
    expect(lacking(off(1), on('2026-06-25', { type: 'GroupCompleted', added: ['expert-4'], leader: '' }))).toBe('leader')
    expect(lackingIn({ stage: 'concluded', leader: '', members: [] }, termsWith())).toBe(null)
  })
})

describe('the group is completed', () => {
  const completing = (more: readonly Past[], command: object, others: object = {}, stage: VisitState['stage'] = 'closed') =>
    given('visit', ...visitEvents(stage), ...more).when(
      'visit.complete-group',
      { members: ['expert-4'], leader: 'expert-1', ...command },
      city,
      { ...listed, expert: null, ...others },
      day,
    )

  const [joining = { type: '' }] = checks('visit', 4)

  it.each(['planned', 'opened', 'closed'] as const)('by one who joins, while the visit is %s', (stage) => {
    completing([off(3)], {}, {}, stage)
      .then(effect('application', 'app-a', joining), { type: 'GroupCompleted', added: ['expert-4'], leader: 'expert-1' })
      .leaves({ stage, members: ['expert-1', 'expert-2', 'expert-4'], leader: 'expert-1' })
  })

  it('by another leader, one of the group or one who joins', () => {
    completing([off(1)], { leader: 'expert-2' }).then(effect('application', 'app-a', joining), {
      type: 'GroupCompleted',
      added: ['expert-4'],
      leader: 'expert-2',
    })
    completing([off(1)], { leader: 'expert-4' })
      .then(effect('application', 'app-a', joining), { type: 'GroupCompleted', added: ['expert-4'], leader: 'expert-4' })
      .leaves({ stage: 'opened', leader: 'expert-4', members: ['expert-2', 'expert-3', 'expert-4'] })
  })

  it('not led by one outside the group', () => {
    completing([off(1)], { leader: 'expert-5' }).thenRefused('expert-not-in-group', { expert: '专家5' })
    completing([off(1)], { leader: 'expert-1' }).thenRefused('expert-not-in-group', { expert: '专家1' })
  })

  it('not with nobody new', () => {
    completing([], { members: ['expert-2'] }).thenRefused('nothing-chosen', { experts: 1 })
  })

  it('not below the least size the rules ask ◇', () => {
    completing([off(2), off(3)], {}).thenRefused('group-too-small', { members: 2, least: 3 })
  })

  it('not by one who recused from this applicant, has a tie to it, or is not in the bank', () => {
    completing([off(3)], {}, { sheets: [sheetLine('recused', 4)] }).thenRefused('recused-by-rule', { tie: 'adviser', expert: '专家4' })
    const earlier = { id: 'app-a.visit.0', stage: 'replaced', off: { 'expert-4': 'employer-interest' } }
    completing([off(3)], {}, { visits: [earlier] }).thenRefused('recused-by-article', { tie: 'employer-interest', expert: '专家4' })
    const { creditCode } = identityOf('a')
    const experts = [expert(4, { type: 'TieRecorded', creditCode, kind: 'kin', source: '本人申报' })]
    completing([off(3)], {}, { experts }).thenRefused('expert-wider-tie', { kind: 'kin', source: '本人申报', expert: '专家4' })
    completing([off(3)], { members: ['expert-9'] }).thenRefused('expert-not-in-bank', { expert: '' })
  })

  it('not once the visit is over or replaced, the applicant out, or the edition at rest', () => {
    completing([], {}, {}, 'concluded').thenShut('step-not-open', { stage: 'concluded', command: 'visit.complete-group' })
    completing([], {}, {}, 'replaced').thenShut('visit-replaced')
    completing([off(3)], {}, { application: applicationAt('left') }).thenShut('applicant-out', { stage: 'left', command: 'visit.complete-group' })
    completing([off(3)], {}, { edition: suspended }).thenShut('edition-suspended', suspendedFacts)
    completing([off(3)], {}, { edition: edition('ended') }).thenShut('edition-over', { edition: '第六届', stage: 'ended' })
  })
})
