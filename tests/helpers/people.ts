import type { By } from '../../src/procedure/decision.ts'

/** Who acts in the tests. One person for each seat; a second clerk and a head where an act takes three steps. */
export const CHENGGUAN = '城关区质量工作议事协调机构牵头部门'
export const QILIHE = '七里河区质量工作议事协调机构牵头部门'

export const city: By = { person: 'p-city-clerk', role: 'city', body: 'city' }
export const cityHead: By = { person: 'p-city-head', role: 'city', body: 'city' }
export const district: By = { person: 'p-chengguan-clerk', role: 'district', body: CHENGGUAN }
export const otherDistrict: By = { person: 'p-qilihe-clerk', role: 'district', body: QILIHE }
export const ecology: By = { person: 'p-ecology', role: 'department', body: 'ecology' }
export const commendation: By = { person: 'p-commendation', role: 'commendation', body: 'commendation' }
export const government: By = { person: 'p-government', role: 'government', body: 'government' }
export const legalRepresentative: By = { person: 'p-legal-a', role: 'legal-representative', body: 'org-a' }
export const drafter: By = { person: 'p-drafter-a', role: 'drafter', body: 'org-a' }
export const anyone: By = { person: 'p-anyone', role: 'public', body: '' }
export const theClock: By = { person: 'system', role: 'system', body: 'system' }
export const systemAdministrator: By = { person: 'p-system', role: 'system-administrator', body: 'office' }
export const securityAdministrator: By = { person: 'p-security', role: 'security-administrator', body: 'office' }

/** The expert of the bank entry `expert-1`, `expert-2` …, reading; the first one leads the visit. */
export const expertBy = (number: number): By => ({ person: `p-expert-${number}`, role: 'expert', body: `employer-${number}` })
export const leaderBy: By = { ...expertBy(1), role: 'leader' }

/** A member of the meeting, `m1`, `m2` … */
export const memberBy = (person: string): By => ({ person, role: 'member', body: 'department' })
