import type { ApplicantKind } from '../../measures.ts'

// §2.1
// | 市政府质量奖是兰州市人民政府在质量管理领域授予企业和组织的最高奖项。
// not computed: states the rank of the honour.

// §2.2
// | 本办法所称的企业和组织，是指在兰州市注册的企业、社会团体和其他组织。
/** 企业、社会团体、其他组织. */
export const applicantKinds: readonly ApplicantKind[] = ['enterprise', 'social-organisation', 'other']

/**
 * Whether the registered domicile (住所) lies in the city. The credit code's digits are not asked: a body registered
 * by the province or the state may sit here. An unknown or other area is for a named clerk to decide in writing.
 */
export function domicileInCity(area: string | null, areas: readonly string[]): 'met' | 'for-a-person' {
  return area !== null && areas.includes(area) ? 'met' : 'for-a-person'
}
