import { describe, expect, it } from 'vitest'
import { applicationEvents, around } from '../../tests/helpers/applications.ts'
import { bank, expert } from '../../tests/helpers/experts.ts'
import { given, on } from '../../tests/helpers/given.ts'
import { identityOf, organisation, organisationEvents } from '../../tests/helpers/organisations.ts'
import { city, drafter, expertBy } from '../../tests/helpers/people.ts'
import { termsWith } from '../../tests/helpers/terms.ts'
import { isRefused } from './decision.ts'
import { mayBeGiven, type ToldTie, tiesToWeigh, tiesWith } from './expert.ts'
import { type DeclaredTie, meets } from './tie.ts'
import { tieKey } from './tie-check.ts'

const { creditCode } = identityOf('a')
const terms = termsWith()
const employer1 = { kind: 'organisation', name: '研究院1', creditCode: '12620000EMPLOYER01' } as const
const declared = (party: DeclaredTie['party'], kind: string, others: Partial<DeclaredTie> = {}): DeclaredTie => ({
  party,
  kind,
  source: '合同',
  day: '2026-03-12',
  declaredBy: 'applicant',
  ...others,
})

describe('a tie that an applicant declares', () => {
  const declaring = (command: object = {}, by = drafter) =>
    given('organisation', ...organisationEvents('verified')).when(
      'organisation.declare-tie',
      { partyKind: 'organisation', name: '研究院1', creditCode: employer1.creditCode, kind: 'shareholder', source: '股权登记', ...command },
      by,
      {},
      '2026-05-12',
    )

  it('stands with its source and the applicant as its declarer, before the submission or after', () => {
    const tie = { party: employer1, kind: 'shareholder', source: '股权登记' }
    declaring()
      .then({ type: 'TieDeclared', ...tie })
      .leaves({ ties: [{ ...tie, declaredBy: 'applicant', day: '2026-05-12' }] })
  })

  it('or the office finds it: then the office alone ends it, and it bars like any other', () => {
    const tie = { party: employer1, kind: 'shareholder', source: '股权登记' }
    const found = declaring({}, city)
      .then({ type: 'TieFound', ...tie })
      .leaves({ ties: [{ ...tie, declaredBy: 'office', day: '2026-05-12' }] }).state as { ties: readonly DeclaredTie[] }
    expect(mayBeGiven(expert(1), creditCode, terms, found.ties)).toMatchObject({ code: 'expert-employer-interest' })
    const ending = (by = city) =>
      given('organisation', ...organisationEvents('verified'), on('2026-05-12', { type: 'TieFound', ...tie })).when(
        'organisation.end-tie',
        { number: 1, how: 'withdrawn', reason: '查无此事' },
        by,
        {},
        '2026-05-20',
      )
    ending(drafter).thenRefused('tie-unknown', { number: 1 })
    ending().then({ type: 'FoundTieEnded', number: 1, how: 'withdrawn', reason: '查无此事' })
  })

  it('needs a source, and the credit code of a body', () => {
    declaring({ source: ' ' }).thenRefused('reasons-missing')
    declaring({ creditCode: undefined }).thenRefused('tie-without-code')
    declaring({ partyKind: 'person', name: '专家1', creditCode: undefined }).then({
      type: 'TieDeclared',
      party: { kind: 'person', name: '专家1' },
      kind: 'shareholder',
      source: '股权登记',
    })
  })

  it('ends with a reason, once, and is never erased', () => {
    const before = [...organisationEvents('verified'), on('2026-05-12', { type: 'TieDeclared', party: employer1, kind: 'dispute', source: '判决' })]
    const ending = (command: object = {}) =>
      given('organisation', ...before).when(
        'organisation.end-tie',
        { number: 1, how: 'ended', reason: '已经和解', ...command },
        city,
        {},
        '2026-05-20',
      )
    ending()
      .then({ type: 'DeclaredTieEnded', number: 1, how: 'ended', reason: '已经和解' })
      .leaves({ ties: [{ kind: 'dispute', over: { how: 'ended', day: '2026-05-20', reason: '已经和解' } }] })
    ending({ number: 2 }).thenRefused('tie-unknown', { number: 2 })
    ending({ reason: '' }).thenRefused('reasons-missing')
  })

  it('meets the expert it names, with the employer where it is known, and everybody whom a body employs', () => {
    const one = expert(1)
    expect(meets(employer1, one)).toBe(true)
    expect(meets({ ...employer1, creditCode: 'another' }, one)).toBe(false)
    expect(meets({ kind: 'person', name: '专家1' }, one)).toBe(true)
    expect(meets({ kind: 'person', name: '专家1', employer: '研究院' }, one)).toBe(true)
    expect(meets({ kind: 'person', name: '专家1', employer: '别的单位' }, one)).toBe(false)
    expect(meets({ kind: 'person', name: '专家2' }, one)).toBe(false)
  })

  it('with the employer is the interest of article 17; with the person it bars as the rules say ◇', () => {
    const with1 = (kind: string, party: DeclaredTie['party'] = employer1) => mayBeGiven(expert(1), creditCode, terms, [declared(party, kind)])
    expect(with1('customer')).toMatchObject({ code: 'expert-employer-interest', facts: { source: '合同', expert: '专家1' } })
    expect(with1('same-legal-person')).toMatchObject({ code: 'expert-employer-interest' })
    expect(with1('other')).toEqual({ allowed: true })
    const person = { kind: 'person', name: '专家1' } as const
    expect(with1('kin', person)).toMatchObject({ code: 'expert-wider-tie', facts: { kind: 'kin' } })
    expect(with1('customer', person)).toEqual({ allowed: true })
    expect(mayBeGiven(expert(2), creditCode, terms, [declared(employer1, 'customer')])).toEqual({ allowed: true })
  })

  it('bars no more when it has ended, and is told; taken back it is told no more', () => {
    const over = (how: 'ended' | 'withdrawn') => [declared(employer1, 'customer', { over: { how, day: '2026-04-01', reason: '合同期满' } })]
    expect(mayBeGiven(expert(1), creditCode, terms, over('ended'))).toEqual({ allowed: true })
    expect(tiesToWeigh(expert(1), creditCode, terms, over('ended'))).toMatchObject([{ kind: 'employer-interest', overSince: '2026-04-01' }])
    expect(tiesWith(expert(1), creditCode, over('withdrawn'))).toEqual([])
  })
})

describe('a tie that the bank keeps', () => {
  const kept = (declaredBy: 'expert' | 'office') =>
    expert(1, on('2026-05-22', { type: 'TieRecorded', creditCode, kind: 'kin', source: '申报', declaredBy }))
  const ending = (declaredBy: 'expert' | 'office', by = expertBy(1)) =>
    given(
      'expert',
      ...[
        on('2026-03-01', { type: 'ExpertListed', id: 'expert-1', person: 'p-expert-1', name: '专家1', employer: '', employerCode: 'x', fields: [] }),
        on('2026-05-22', { type: 'TieRecorded', creditCode, kind: 'kin', source: '申报', declaredBy }),
      ],
    ).when('expert.end-tie', { number: 1, how: 'withdrawn', reason: '写错了单位' }, by, null, '2026-05-23')

  it('is ended by the expert who declared it, or by the office, and nobody else', () => {
    ending('expert').then({ type: 'TieEnded', number: 1, how: 'withdrawn', reason: '写错了单位' })
    ending('office', city).then({ type: 'TieEnded', number: 1, how: 'withdrawn', reason: '写错了单位' })
    ending('office').thenRefused('tie-unknown', { number: 1 })
  })

  it('bars while it stands', () => {
    expect(mayBeGiven(kept('expert'), creditCode, terms)).toMatchObject({ code: 'expert-wider-tie' })
    const over = { type: 'TieEnded', number: 1, how: 'ended', reason: '已经离婚' }
    const ended = expert(1, on('2026-05-22', { type: 'TieRecorded', creditCode, kind: 'kin', source: '申报' }), on('2026-05-23', over))
    expect(mayBeGiven(ended, creditCode, terms)).toEqual({ allowed: true })
  })
})

describe('the check of an expert against an applicant', () => {
  const customer = expert(2, on('2026-05-22', { type: 'TieRecorded', creditCode, kind: 'customer', source: '采购合同' }))
  const experts = bank.map((each) => (each.id === customer.id ? customer : each))
  const assigning = (command: object) =>
    given('application', ...applicationEvents('received')).when('application.assign-readers', command, city, { ...around(), experts }, '2026-05-29')
  const three = ['expert-1', 'expert-2', 'expert-3']
  const seenTie: ToldTie = { kind: 'customer', source: '采购合同', day: '2026-05-22' }
  const keyOf = (others: Partial<ToldTie>) => tieKey('expert-2', 'app-a', { ...seenTie, ...others })

  it('is refused while a tie that bars nobody was not seen, and names whose it is', () => {
    const facts = { ties: 1, seen: 0, experts: ['专家2'] }
    assigning({ experts: three }).thenRefused('ties-not-seen', facts)
    assigning({ experts: three, tiesSeen: [keyOf({ kind: 'rival' })] }).thenRefused('ties-not-seen', facts)
  })

  it('is refused where one was seen that has ended since, and another has begun: as many, but not the same', () => {
    const facts = { ties: 1, seen: 0, experts: ['专家2'] }
    const since = { overSince: '2026-05-28' }
    assigning({ experts: three, tiesSeen: [keyOf(since)] }).thenRefused('ties-not-seen', facts)
    assigning({ experts: three, tiesSeen: [keyOf({ day: '2026-05-23' })] }).thenRefused('ties-not-seen', facts)
    assigning({ experts: three, tiesSeen: [tieKey('expert-3', 'app-a', seenTie)] }).thenRefused('ties-not-seen', facts)
    expect(isRefused(assigning({ experts: three, tiesSeen: [keyOf(since), keyOf({})] }).decision)).toBe(false)
  })

  it('is an entry of its own for each expert, with what was weighed', () => {
    const { decision } = assigning({ experts: three, tiesSeen: [keyOf({})] })
    const entries = (decision as readonly { event: { type: string } }[]).map(({ event }) => event).filter(({ type }) => type === 'TiesChecked')
    expect(entries).toEqual(
      three.map((id) => ({ type: 'TiesChecked', expert: id, purpose: 'reading', weighed: id === 'expert-2' ? ['customer'] : [] })),
    )
  })

  it('holds for the declared ties of the applicant as well', () => {
    expect(organisation('verified').ties ?? []).toEqual([])
    given('application', ...applicationEvents('received'))
      .when(
        'application.assign-readers',
        { experts: ['expert-1'] },
        city,
        { ...around(), experts: bank, declared: [declared(employer1, 'rival')] },
        '2026-05-29',
      )
      .thenRefused('expert-employer-interest', { source: '合同', expert: '专家1' })
  })
})
