import { describe, it } from 'vitest'
import { applicationAt, applicationEvents } from '../../tests/helpers/applications.ts'
import { effect, given } from '../../tests/helpers/given.ts'
import { identityOf, organisation, organisationEvents, signedUp } from '../../tests/helpers/organisations.ts'
import { anyone, district, legalRepresentative } from '../../tests/helpers/people.ts'
import type { OrganisationStage } from './organisation.ts'
import type { StepName } from './steps.ts'

const { creditCode } = identityOf('a')
const stages: readonly OrganisationStage[] = ['claimed', 'verified', 'rejected', 'superseded', 'merged', 'dissolved']
const alone = { verifiedClaim: null, underWay: [], own: [] }
const earlier = organisation('verified', 'z')

function shutOutside(name: StepName, open: readonly OrganisationStage[], command: object, facts: object = alone) {
  it.each(stages.filter((stage) => !open.includes(stage)))('not when it is %s', (stage) => {
    given('organisation', ...organisationEvents(stage))
      .when(name, command, district, facts, '2026-03-12')
      .thenShut('step-not-open', { stage, command: name })
  })
}

const postGiven = (person: string, role: string) => effect('account', person, { type: 'PostGiven', post: { role, body: 'org-a', capacities: [] } })
const postTaken = (person: string, role: string, reason: string, body = 'org-a') =>
  effect('account', person, { type: 'PostTaken', role, body, reason })

describe('an organisation signs up', () => {
  it('by anyone, with credit code, licence and letter of authorisation; who signs up represents it and holds its post', () => {
    given('organisation')
      .when('organisation.sign-up', { person: 'p-legal-a', ...identityOf('a') }, anyone, null, '2026-03-11')
      .then(effect('organisation', 'org-a', signedUp()), postGiven('p-legal-a', 'legal-representative'))
      .leaves({ stage: 'claimed', creditCode, colleagues: [{ person: 'p-legal-a', role: 'legal-representative' }], formerNames: [], successor: null })
  })
})

describe('a sign-up', () => {
  it('names no day of registration that has not come', () => {
    const on = (registeredInCityOn: string) =>
      given('organisation').when('organisation.sign-up', { person: 'p-legal-a', ...identityOf('a'), registeredInCityOn }, anyone, null, '2026-03-11')
    on('2026-03-12').thenRefused('day-in-future', { day: '2026-03-12' })
    on('2026-03-11').then(
      effect('organisation', 'org-a', { ...signedUp(), registeredInCityOn: '2026-03-11' }),
      postGiven('p-legal-a', 'legal-representative'),
    )
  })
})

describe('the receiving body verifies a sign-up', () => {
  const verifying = (facts: object) =>
    given('organisation', ...organisationEvents('claimed')).when('organisation.verify', {}, district, facts, '2026-03-12')

  it('once licence and authorisation are looked at', () => {
    verifying(alone).then({ type: 'OrganisationVerified' }).leaves({ stage: 'verified' })
  })

  it('not while another claim of the same credit code is verified', () => {
    verifying({ ...alone, verifiedClaim: earlier }).thenShut('credit-code-verified-already', { creditCode })
  })

  shutOutside('organisation.verify', ['claimed'], {})
})

describe('the receiving body rejects a sign-up', () => {
  const rejecting = (reason: string) =>
    given('organisation', ...organisationEvents('claimed')).when('organisation.reject', { reason }, district, alone, '2026-03-12')

  it('with the reason', () => {
    rejecting('授权书无效').then({ type: 'OrganisationRejected', reason: '授权书无效' }).leaves({ stage: 'rejected', reason: '授权书无效' })
    rejecting(' ').thenRefused('reasons-missing')
  })

  shutOutside('organisation.reject', ['claimed'], { reason: '授权书无效' })
})

describe('of two people claiming one credit code the later proves to be right', () => {
  const superseding = (facts: object, reason = '持照人本人') =>
    given('organisation', ...organisationEvents('claimed'))
      .beside('organisation', 'org-z', ...organisationEvents('verified', 'z'))
      .when('organisation.supersede', { reason }, district, facts, '2026-03-12')

  it('and the earlier verified claim gives way with all its posts, with the reason', () => {
    superseding({ ...alone, verifiedClaim: earlier })
      .then(
        effect('organisation', 'org-z', { type: 'OrganisationSuperseded', reason: '持照人本人', by: 'org-a' }),
        postTaken('p-legal-z', 'legal-representative', '持照人本人', 'org-z'),
        { type: 'OrganisationVerified' },
      )
      .leaves({ stage: 'verified' })
      .leavesBeside('organisation', 'org-z', { stage: 'superseded', reason: '持照人本人', successor: 'org-a' })
  })

  it('and its applications under way go over; one that the later has of its own in that edition ends', () => {
    const facts = {
      verifiedClaim: { ...earlier, colleagues: [] },
      underWay: [applicationAt('submitted'), { ...applicationAt('submitted', 'b'), edition: 'edition-7' }],
      own: [{ edition: 'edition-7', number: 'LZ2027-0001' }],
    }
    given('organisation', ...organisationEvents('claimed'))
      .beside('application', 'app-a', ...applicationEvents('submitted'))
      .when('organisation.supersede', { reason: '持照人本人' }, district, facts, '2026-03-12')
      .then(
        effect('organisation', 'org-z', { type: 'OrganisationSuperseded', reason: '持照人本人', by: 'org-a' }),
        { type: 'OrganisationVerified' },
        effect('application', 'app-a', { type: 'ApplicantSuperseded', organisation: 'org-a', name: identityOf('a').name }),
        effect('application', 'app-b', { type: 'ApplicationEnded', reason: '持照人本人', letter: 'ac-1.app-b' }),
      )
      .leavesBeside('application', 'app-a', { stage: 'submitted', organisation: 'org-a' })
  })

  it('not where no other claim is verified', () => {
    superseding(alone).thenShut('no-earlier-claim', { creditCode: identityOf('a').creditCode })
  })

  it('not without the reason', () => {
    superseding({ ...alone, verifiedClaim: earlier }, '').thenRefused('reasons-missing')
  })

  shutOutside('organisation.supersede', ['claimed'], { reason: '持照人本人' }, { ...alone, verifiedClaim: earlier })
})

describe('colleagues', () => {
  const open: readonly OrganisationStage[] = ['claimed', 'verified']
  const adding = (stage: OrganisationStage, colleague: object, rolesHeld: readonly string[] = []) =>
    given('organisation', ...organisationEvents(stage)).when(
      'organisation.add-colleague',
      colleague,
      legalRepresentative,
      { rolesHeld },
      '2026-03-12',
    )

  describe('are let in by the legal representative', () => {
    it.each(open)('while the organisation is %s, and hold its post', (stage) => {
      adding(stage, { person: 'p-drafter-a', role: 'drafter' })
        .then({ type: 'ColleagueAdded', person: 'p-drafter-a', role: 'drafter' }, postGiven('p-drafter-a', 'drafter'))
        .leaves({
          stage,
          colleagues: [
            { person: 'p-legal-a', role: 'legal-representative' },
            { person: 'p-drafter-a', role: 'drafter' },
          ],
        })
    })

    it('each in one role: a second entry changes the first', () => {
      given('organisation', ...organisationEvents('verified'), { type: 'ColleagueAdded', person: 'p-drafter-a', role: 'drafter' })
        .when(
          'organisation.add-colleague',
          { person: 'p-drafter-a', role: 'legal-representative' },
          legalRepresentative,
          { rolesHeld: ['drafter'] },
          '2026-03-12',
        )
        .then(
          { type: 'ColleagueAdded', person: 'p-drafter-a', role: 'legal-representative' },
          postTaken('p-drafter-a', 'drafter', 'legal-representative'),
          postGiven('p-drafter-a', 'legal-representative'),
        )
        .leaves({
          colleagues: [
            { person: 'p-legal-a', role: 'legal-representative' },
            { person: 'p-drafter-a', role: 'legal-representative' },
          ],
        })
    })

    it('nobody who holds a post on the deciding side', () => {
      adding('verified', { person: 'p-city-clerk', role: 'drafter' }, ['city']).thenRefused('post-conflict', { held: 'city', asked: 'drafter' })
    })

    it('and the last legal representative is not made a drafter', () => {
      adding('verified', { person: 'p-legal-a', role: 'drafter' }).thenRefused('last-legal-representative')
    })

    shutOutside('organisation.add-colleague', open, { person: 'p-drafter-a', role: 'drafter' }, { rolesHeld: [] })
  })

  describe('leave', () => {
    const drafter = { type: 'ColleagueAdded', person: 'p-drafter-a', role: 'drafter' }
    const removing = (person: string, ...more: readonly { type: string }[]) =>
      given('organisation', ...organisationEvents('verified'), drafter, ...more).when(
        'organisation.remove-colleague',
        { person },
        legalRepresentative,
        null,
        '2026-03-12',
      )

    it('and act no more for it: the post goes too', () => {
      removing('p-drafter-a')
        .then({ type: 'ColleagueLeft', person: 'p-drafter-a' }, postTaken('p-drafter-a', 'drafter', 'left'))
        .leaves({ colleagues: [{ person: 'p-legal-a', role: 'legal-representative' }] })
    })

    it('but not the last legal representative', () => {
      removing('p-legal-a').thenRefused('last-legal-representative')
      const second = { type: 'ColleagueAdded', person: 'p-legal-b', role: 'legal-representative' }
      removing('p-legal-a', second).then({ type: 'ColleagueLeft', person: 'p-legal-a' }, postTaken('p-legal-a', 'legal-representative', 'left'))
    })

    it('nor one who is no colleague', () => {
      removing('p-stranger').thenRefused('nothing-chosen', { people: 1 })
    })

    it.each(stages.filter((stage) => !open.includes(stage)))('not when the organisation is %s', (stage) => {
      given('organisation', ...organisationEvents(stage), drafter)
        .when('organisation.remove-colleague', { person: 'p-drafter-a' }, legalRepresentative, null, '2026-03-12')
        .thenShut('step-not-open', { stage, command: 'organisation.remove-colleague' })
    })
  })
})
