import { describe, expect, it } from 'vitest'
import { effect, given, type Past } from '../../tests/helpers/given.ts'
import { account, accountEvents, clerkPost } from '../../tests/helpers/offices.ts'
import { city, securityAdministrator, systemAdministrator } from '../../tests/helpers/people.ts'
import { rolesConflict } from './account.ts'
import { roles } from './decision.ts'
import type { StepName } from './steps.ts'

const open = (...more: readonly Past[]) => given('account', ...accountEvents('open'), ...more)
const closed = given('account', ...accountEvents('closed'))
const day = '2026-05-01'

function shutWhenClosed(name: StepName, command: object, facts: object | null = null) {
  it('not once the account is closed', () => {
    closed.when(name, command, systemAdministrator, facts, day).thenShut('step-not-open', { stage: 'closed', command: name })
  })
}

describe('an account is opened', () => {
  it('for a person, without any post', () => {
    given('account')
      .when('account.open', { id: 'p-1', name: '李四' }, systemAdministrator, null, day)
      .then(effect('account', 'p-1', { type: 'AccountOpened', id: 'p-1', name: '李四' }))
      .leaves({ stage: 'open', posts: [], leave: null, factorReset: null })
  })
})

describe('a post is given', () => {
  const signer = { ...clerkPost, capacities: ['sign'] as const }

  it('with its capacities', () => {
    given('account', { type: 'AccountOpened', id: 'p-1', name: '李四' })
      .when('account.give-post', clerkPost, securityAdministrator, null, day)
      .then({ type: 'PostGiven', post: clerkPost })
      .leaves({ posts: [clerkPost] })
  })

  it('again, and the new capacities stand in place of the old', () => {
    open()
      .when('account.give-post', signer, securityAdministrator, null, day)
      .then({ type: 'PostGiven', post: signer })
      .leaves({ posts: [signer] })
  })

  it('but not one that clashes with a post held', () => {
    const audit = { role: 'auditor', body: 'audit', capacities: [] }
    open().when('account.give-post', audit, securityAdministrator, null, day).thenRefused('post-conflict', { held: 'city', asked: 'auditor' })
  })

  it('nor one to oneself', () => {
    const own = { role: 'security-administrator', body: 'office', capacities: [] }
    given('account', { type: 'AccountOpened', id: 'p-security', name: '王五' })
      .when('account.give-post', own, securityAdministrator, null, day)
      .thenRefused('same-person-twice', { person: '王五' })
  })

  shutWhenClosed('account.give-post', clerkPost)
})

describe('roles that one person may not hold together', () => {
  const alone = ['system-administrator', 'security-administrator', 'auditor', 'commendation', 'discipline'] as const

  it.each(alone)('%s stands alone', (role) => {
    expect(roles.filter((other) => other !== role && !rolesConflict(role, other))).toEqual([])
  })

  it('an applicant holds no office, and an office applies for nothing', () => {
    for (const office of ['district', 'city', 'department', 'expert', 'leader', 'member', 'government'] as const) {
      expect(rolesConflict('drafter', office) && rolesConflict('legal-representative', office)).toBe(true)
    }
    expect(rolesConflict('drafter', 'legal-representative')).toBe(false)
  })

  it('the district and the city are two offices; an expert may lead', () => {
    expect(rolesConflict('district', 'city')).toBe(true)
    expect(rolesConflict('expert', 'leader')).toBe(false)
  })

  it('it does not matter which was held first, and one role never clashes with itself', () => {
    for (const one of roles) for (const other of roles) expect(rolesConflict(one, other)).toBe(rolesConflict(other, one))
    for (const role of roles) expect(rolesConflict(role, role)).toBe(false)
  })
})

describe('a post is taken', () => {
  const taken = { role: 'city', body: 'city', reason: '轮岗' }

  it('and is held no more', () => {
    open()
      .when('account.take-post', taken, securityAdministrator, null, day)
      .then({ type: 'PostTaken', ...taken })
      .leaves({ posts: [] })
  })

  it('and the others stay: of the same role in another body, of the same body in another role', () => {
    const others = [
      { role: 'member', body: 'city', capacities: [] },
      { role: 'city', body: 'second-office', capacities: [] },
    ]
    open(...others.map((post) => ({ type: 'PostGiven', post })))
      .when('account.take-post', taken, securityAdministrator, null, day)
      .then({ type: 'PostTaken', ...taken })
      .leaves({ posts: others })
  })

  it('but only one that is held, in that body', () => {
    open()
      .when('account.take-post', { ...taken, body: 'other' }, securityAdministrator, null, day)
      .thenRefused('nothing-chosen', { role: 'city' })
  })

  shutWhenClosed('account.take-post', taken)
})

describe('leave is set', () => {
  const leave = { from: '2026-05-04', to: '2026-05-08', substitute: 'p-2' }
  const colleague = account('p-2')
  const setting = (command: object = {}, substitute: object | null = colleague, on = day) =>
    open().when('account.set-leave', { ...leave, ...command }, city, { substitute }, on)

  it('with a substitute of the same body and role', () => {
    setting()
      .then({ type: 'LeaveSet', ...leave })
      .leaves({ leave })
  })

  it('to its last day, and not when that is past', () => {
    setting({}, colleague, '2026-05-08').then({ type: 'LeaveSet', ...leave })
    setting({}, colleague, '2026-05-09').thenRefused('schedule-out-of-order', { day: '2026-05-08' })
  })

  it('not ending before it begins', () => {
    setting({ from: '2026-05-09' }).thenRefused('schedule-out-of-order', { day: '2026-05-08' })
    setting({ from: '2026-05-08' }).then({ type: 'LeaveSet', ...leave, from: '2026-05-08' })
  })

  it('not with oneself, an unknown person, one of another body or one whose account is closed', () => {
    setting({ substitute: 'p-city-clerk' }).thenRefused('same-person-twice', { person: '李四' })
    setting({}, null).thenRefused('act-of-another-body', { person: '' })
    const elsewhere = account('p-2', { type: 'PostTaken', role: 'city', body: 'city', reason: '' })
    setting({}, elsewhere).thenRefused('act-of-another-body', { person: '李四' })
    const sameRoleElsewhere = { type: 'PostGiven', post: { ...clerkPost, body: 'second-office' } }
    const otherRoleHere = { type: 'PostGiven', post: { ...clerkPost, role: 'member' } }
    const colleagueOfNone = account('p-2', { type: 'PostTaken', role: 'city', body: 'city', reason: '' }, sameRoleElsewhere, otherRoleHere)
    setting({}, colleagueOfNone).thenRefused('act-of-another-body', { person: '李四' })
    setting({}, account('p-2', { type: 'AccountClosed', reason: '离职' })).thenRefused('act-of-another-body', { person: '李四' })
  })

  shutWhenClosed('account.set-leave', leave, { substitute: colleague })

  it('and is ended, once', () => {
    open({ type: 'LeaveSet', ...leave })
      .when('account.end-leave', {}, city, null, '2026-05-06')
      .then({ type: 'LeaveEnded' })
      .leaves({ leave: null })
    open().when('account.end-leave', {}, city, null, '2026-05-06').thenShut('not-on-leave')
    closed.when('account.end-leave', {}, city, null, '2026-05-06').thenShut('step-not-open', { stage: 'closed', command: 'account.end-leave' })
  })
})

describe('a lost second factor is reset', () => {
  it('with the reason; who did it and when is kept', () => {
    open()
      .when('account.reset-factor', { reason: '手机遗失' }, systemAdministrator, null, day)
      .then({ type: 'FactorReset', reason: '手机遗失' })
      .leaves({ factorReset: { day, by: 'p-system' } })
    open().when('account.reset-factor', { reason: ' ' }, systemAdministrator, null, day).thenRefused('reasons-missing')
  })

  shutWhenClosed('account.reset-factor', { reason: '手机遗失' })
})

describe('an account is closed', () => {
  it('and loses its posts and its leave', () => {
    open({ type: 'LeaveSet', from: '2026-05-04', to: '2026-05-08', substitute: 'p-2' })
      .when('account.close', { reason: '离职' }, systemAdministrator, null, day)
      .then({ type: 'AccountClosed', reason: '离职' })
      .leaves({ stage: 'closed', posts: [], leave: null })
  })

  shutWhenClosed('account.close', { reason: '离职' })
})
