import type { OrganisationEvent, OrganisationStage, OrganisationState } from '../../src/procedure/organisation.ts'
import { fold, on, type Past } from './given.ts'

/** The applicants of the tests by one letter; each has a credit code of its own. */
export function identityOf(key: string) {
  return {
    id: `org-${key}`,
    name: `兰州${key.toUpperCase()}机械有限公司`,
    creditCode: `91620102MA7${key.toUpperCase()}0000X1`,
    kind: 'enterprise',
    area: '620102',
    domicile: '城关区某路1号',
    registeredInCityOn: '2010-05-01',
    legalRepresentative: '张三',
    licence: 'sha-licence',
    authorisation: 'sha-authorisation',
  } as const
}

export function signedUp(key = 'a', others: object = {}): OrganisationEvent {
  return { type: 'OrganisationSignedUp', person: `p-legal-${key}`, ...identityOf(key), ...others }
}

const paths: Readonly<Record<OrganisationStage, readonly OrganisationEvent[]>> = {
  claimed: [],
  verified: [{ type: 'OrganisationVerified' }],
  rejected: [{ type: 'OrganisationRejected', reason: '授权书无效' }],
  superseded: [{ type: 'OrganisationVerified' }, { type: 'OrganisationSuperseded', reason: '冒用', by: 'org-z' }],
  merged: [{ type: 'OrganisationVerified' }, { type: 'OrganisationMerged', into: 'org-z', document: 'sha-merger' }],
  dissolved: [{ type: 'OrganisationVerified' }, { type: 'OrganisationDissolved', document: 'sha-dissolved' }],
}

/** What was recorded of an organisation up to a stage. */
export function organisationEvents(stage: OrganisationStage, key = 'a', others: object = {}): readonly Past[] {
  return [signedUp(key, others), ...paths[stage]].map((event) => on('2026-03-11', event))
}

export function organisation(stage: OrganisationStage = 'verified', key = 'a', others: object = {}): OrganisationState {
  return fold('organisation', organisationEvents(stage, key, others)) as OrganisationState
}
