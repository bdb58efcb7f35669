/** Who runs an installation and how to reach them: set once, printed on pages and papers. What nobody set is null, and they say so. */
import { z } from 'zod'
import type { Words } from '../contract/words/language.ts'

/** Words of the operator's own. Without English ones the Chinese stand on English pages, marked as Chinese. */
export interface OwnWords {
  readonly zh: string
  readonly en: string | null
}

export interface Operator {
  readonly site: Words
  /** 主办单位; the lead body of the measures when nothing else was set. */
  readonly host: string | null
  readonly phone: string | null
  readonly hours: OwnWords | null
  readonly address: OwnWords | null
  readonly postcode: string | null
  readonly mail: string | null
  /** 纪检监察举报电话, the same in the whole country. */
  readonly disciplineLine: string
  /** 政府网站标识码, ICP备案, 公安备案. */
  readonly siteCode: string | null
  readonly icp: string | null
  readonly police: string | null
}

const SITE: Words = ['兰州市政府质量奖', 'Lanzhou Municipal Government Quality Award']
const DISCIPLINE_LINE = '12388'

/** What an installation that was told nothing knows of itself. */
export const nothingSet: Operator = {
  site: SITE,
  host: null,
  phone: null,
  hours: null,
  address: null,
  postcode: null,
  mail: null,
  disciplineLine: DISCIPLINE_LINE,
  siteCode: null,
  icp: null,
  police: null,
}

const words = z.string().trim().min(1).max(200).optional()

/** The variables of the environment, for the server's settings. */
export const operatorVariables = {
  ZHIHENG_SITE_NAME: words,
  ZHIHENG_SITE_NAME_EN: words,
  ZHIHENG_OFFICE: words,
  ZHIHENG_OFFICE_PHONE: words,
  ZHIHENG_OFFICE_HOURS: words,
  ZHIHENG_OFFICE_HOURS_EN: words,
  ZHIHENG_OFFICE_ADDRESS: words,
  ZHIHENG_OFFICE_ADDRESS_EN: words,
  ZHIHENG_OFFICE_POSTCODE: z
    .string()
    .regex(/^\d{6}$/, 'six digits')
    .optional(),
  ZHIHENG_OFFICE_MAIL: z.email().optional(),
  ZHIHENG_DISCIPLINE_LINE: words,
  ZHIHENG_SITE_CODE: words,
  ZHIHENG_ICP: words,
  ZHIHENG_POLICE_FILING: words,
}

type Told = { readonly [Name in keyof typeof operatorVariables]?: string | undefined }

export function operatorOf(told: Told): Operator {
  return {
    site: [told.ZHIHENG_SITE_NAME ?? SITE[0], told.ZHIHENG_SITE_NAME_EN ?? told.ZHIHENG_SITE_NAME ?? SITE[1]],
    host: told.ZHIHENG_OFFICE ?? null,
    phone: told.ZHIHENG_OFFICE_PHONE ?? null,
    hours: inBoth(told.ZHIHENG_OFFICE_HOURS, told.ZHIHENG_OFFICE_HOURS_EN),
    address: inBoth(told.ZHIHENG_OFFICE_ADDRESS, told.ZHIHENG_OFFICE_ADDRESS_EN),
    postcode: told.ZHIHENG_OFFICE_POSTCODE ?? null,
    mail: told.ZHIHENG_OFFICE_MAIL ?? null,
    disciplineLine: told.ZHIHENG_DISCIPLINE_LINE ?? DISCIPLINE_LINE,
    siteCode: told.ZHIHENG_SITE_CODE ?? null,
    icp: told.ZHIHENG_ICP ?? null,
    police: told.ZHIHENG_POLICE_FILING ?? null,
  }
}

function inBoth(zh: string | undefined, en: string | undefined): OwnWords | null {
  return zh === undefined ? null : { zh, en: en ?? null }
}
