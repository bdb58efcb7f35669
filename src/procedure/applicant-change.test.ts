import { describe, it } from 'vitest'
import { applicationAt, applicationEvents } from '../../tests/helpers/applications.ts'
import { effect, given } from '../../tests/helpers/given.ts'
import { identityOf, organisation, organisationEvents } from '../../tests/helpers/organisations.ts'
import { district } from '../../tests/helpers/people.ts'
import type { ApplicantChangeFacts } from './applicant-change.ts'
import { type ApplicationStage, applicationStages, finalStages } from './application.ts'

const changing = (command: object, facts: Partial<ApplicantChangeFacts> = {}) =>
  given('organisation', ...organisationEvents('verified'))
    .beside('application', 'app-a', ...applicationEvents('publicised'))
    .when(
      'organisation.record-change',
      command,
      district,
      { underWay: [applicationAt('publicised')], successor: null, successorApplied: [], ...facts },
      '2026-06-01',
    )
const end = (reason: string) => effect('application', 'app-a', { type: 'ApplicationEnded', reason, letter: 'ac-1.app-a' })

describe('an organisation is renamed', () => {
  const renamed = { change: 'renamed', name: '兰州新A公司', document: 'sha-name' }

  it('and goes on with its application under the new name', () => {
    changing(renamed)
      .then(
        { type: 'OrganisationRenamed', name: '兰州新A公司', document: 'sha-name' },
        effect('application', 'app-a', { type: 'ApplicantRenamed', name: '兰州新A公司', document: 'sha-name' }),
      )
      .leaves({ stage: 'verified', name: '兰州新A公司', formerNames: [{ name: '兰州A机械有限公司', until: '2026-06-01' }] })
      .leavesBeside('application', 'app-a', { stage: 'publicised', name: '兰州新A公司' })
  })

  it.each(applicationStages)('an application that is %s takes the name only while it is under way', (stage: ApplicationStage) => {
    const follows = effect('application', 'app-a', { type: 'ApplicantRenamed', name: '兰州新A公司', document: 'sha-name' })
    changing(renamed, { underWay: [applicationAt(stage)] }).then(
      { type: 'OrganisationRenamed', name: '兰州新A公司', document: 'sha-name' },
      ...(finalStages.includes(stage) ? [] : [follows]),
    )
  })
})

describe('an organisation is merged', () => {
  const merged = { change: 'merged', into: 'org-b', continues: true, reason: '整体承继', document: 'sha-merger' }
  const successor = organisation('verified', 'b')
  const { name, creditCode } = identityOf('b')

  it('and its successor goes on with the application', () => {
    changing(merged, { successor })
      .then(
        { type: 'OrganisationMerged', into: 'org-b', document: 'sha-merger' },
        effect('application', 'app-a', { type: 'ApplicantMerged', organisation: 'org-b', name, creditCode, document: 'sha-merger' }),
      )
      .leaves({ stage: 'merged', successor: 'org-b' })
      .leavesBeside('application', 'app-a', { stage: 'publicised', organisation: 'org-b', name, creditCode })
  })

  it('but not a successor with an application of its own in that edition', () => {
    const own = [{ edition: 'edition-6', number: 'LZ2026-0002' }]
    changing(merged, { successor, successorApplied: own }).thenRefused('already-applied', { application: 'LZ2026-0002', successor: name })
    changing({ ...merged, continues: false }, { successor, successorApplied: own }).then(
      { type: 'OrganisationMerged', into: 'org-b', document: 'sha-merger' },
      end('整体承继'),
    )
    changing(merged, { successor, successorApplied: [{ edition: 'edition-5', number: 'LZ2025-0002' }] }).then(
      { type: 'OrganisationMerged', into: 'org-b', document: 'sha-merger' },
      effect('application', 'app-a', { type: 'ApplicantMerged', organisation: 'org-b', name, creditCode, document: 'sha-merger' }),
    )
  })

  it('or the application ends, as the clerk decides in writing', () => {
    changing({ ...merged, continues: false, reason: '条件不再具备' }, { successor })
      .then({ type: 'OrganisationMerged', into: 'org-b', document: 'sha-merger' }, end('条件不再具备'))
      .leavesBeside('application', 'app-a', { stage: 'ended', outReason: '条件不再具备' })
  })

  it.each(['claimed', 'rejected', 'superseded', 'merged', 'dissolved'] as const)('not into one that is %s', (stage) => {
    changing(merged, { successor: organisation(stage, 'b') }).thenRefused('organisation-not-verified', { organisation: '兰州B机械有限公司' })
  })

  it('not into an unknown one, nor without the reason', () => {
    changing(merged).thenRefused('organisation-not-verified', { organisation: '' })
    changing({ ...merged, reason: '' }, { successor }).thenRefused('reasons-missing')
  })
})

describe('an organisation is dissolved', () => {
  const dissolved = { change: 'dissolved', document: 'sha-dissolved', reason: '注销登记' }

  it('and its application ends, with a letter', () => {
    changing(dissolved)
      .then({ type: 'OrganisationDissolved', document: 'sha-dissolved' }, end('注销登记'))
      .leaves({ stage: 'dissolved' })
      .leavesBeside('application', 'app-a', { stage: 'ended', letters: [{ id: 'ac-1.app-a', kind: 'ended', text: '注销登记' }] })
  })

  it('not without the reason that the letter gives', () => {
    changing({ ...dissolved, reason: ' ' }).thenRefused('reasons-missing')
  })
})

describe('a change of any kind', () => {
  const changes = [
    { change: 'renamed', name: '兰州新A公司', document: ' ' },
    { change: 'merged', into: 'org-b', continues: true, reason: '承继', document: '' },
    { change: 'dissolved', document: '', reason: '注销' },
  ]

  it.each(changes)('$change is not recorded without its document', (command) => {
    changing(command).thenRefused('document-missing', { what: 'change' })
  })

  it.each(['claimed', 'rejected', 'superseded', 'merged', 'dissolved'] as const)('is not recorded of an organisation that is %s', (stage) => {
    given('organisation', ...organisationEvents(stage))
      .when('organisation.record-change', { ...changes[0], document: 'sha' }, district, { underWay: [], successor: null }, '2026-06-01')
      .thenShut('step-not-open', { stage, command: 'organisation.record-change' })
  })
})
