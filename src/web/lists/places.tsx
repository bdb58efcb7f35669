/** Which lists there are, what they are called, and at whose desk they stand. The server decides what each may read. */
import AuditOutlined from '@ant-design/icons/AuditOutlined'
import BankOutlined from '@ant-design/icons/BankOutlined'
import CalendarOutlined from '@ant-design/icons/CalendarOutlined'
import FileDoneOutlined from '@ant-design/icons/FileDoneOutlined'
import FileSearchOutlined from '@ant-design/icons/FileSearchOutlined'
import FlagOutlined from '@ant-design/icons/FlagOutlined'
import FormOutlined from '@ant-design/icons/FormOutlined'
import NotificationOutlined from '@ant-design/icons/NotificationOutlined'
import NumberOutlined from '@ant-design/icons/NumberOutlined'
import SolutionOutlined from '@ant-design/icons/SolutionOutlined'
import StopOutlined from '@ant-design/icons/StopOutlined'
import TeamOutlined from '@ant-design/icons/TeamOutlined'
import TrophyOutlined from '@ant-design/icons/TrophyOutlined'
import UserOutlined from '@ant-design/icons/UserOutlined'
import type { ComponentType } from 'react'
import type { Words } from '../../contract/words/language.ts'
import { words } from './words.ts'

export interface ListPlace {
  readonly name: string
  readonly kind: string
  readonly title: Words
  /** The reading that fills it. Those of one edition take its id. */
  readonly operation: string
  readonly ofEdition?: true
  /** Acts that open a case of this list. */
  readonly opens: readonly string[]
  readonly roles: readonly string[]
  readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>
}

const supervisors = ['commendation', 'discipline', 'auditor']
const applicants = ['drafter', 'legal-representative']
const administrators = ['system-administrator', 'security-administrator']

const place = (
  name: string,
  kind: string,
  operation: string,
  roles: readonly string[],
  icon: ListPlace['icon'],
  title: Words,
  opens: readonly string[] = [],
): ListPlace => ({ name, kind, operation, roles, icon, title, opens })

export const places: readonly ListPlace[] = [
  place(
    'editions',
    'edition',
    'edition.list',
    ['city', 'district', 'government', 'member', ...supervisors, ...applicants],
    CalendarOutlined,
    words.editions,
    ['edition.plan'],
  ),
  {
    ...place(
      'applications',
      'application',
      'edition.applications',
      ['district', 'city', ...supervisors, ...applicants],
      FileSearchOutlined,
      words.applications,
      ['application.start', 'ban.impose'],
    ),
    ofEdition: true,
  },
  place('organisations', 'organisation', 'organisation.list', ['district', 'city', ...supervisors], BankOutlined, words.organisations, [
    'organisation.sign-up',
  ]),
  place('consultations', 'consultation', 'consultation.list', ['city', ...supervisors], TeamOutlined, words.consultations),
  place('notices', 'notice', 'notice.list', ['city', ...supervisors, ...applicants], NotificationOutlined, words.notices, [
    'notice.publish-district',
  ]),
  place('objections', 'objection', 'objection.list', ['city', ...supervisors], FlagOutlined, words.objections, ['objection.register']),
  place('experts', 'expert', 'expert.list-bank', ['city', ...supervisors], SolutionOutlined, words.experts, ['expert.list']),
  {
    ...place('draws', 'draw', 'edition.draws', ['city', ...supervisors], NumberOutlined, words.draws, ['draw.freeze']),
    ofEdition: true,
  },
  place('sheets', 'sheet', 'sheet.list', [], FormOutlined, words.sheets),
  place('visits', 'visit', 'visit.list', [], FileDoneOutlined, words.visits),
  {
    ...place('meetings', 'meeting', 'edition.meetings', ['city', 'member', ...supervisors], TeamOutlined, words.meetings, ['meeting.call']),
    ofEdition: true,
  },
  { ...place('approvals', 'approval', 'edition.approvals', ['city', 'government', ...supervisors], AuditOutlined, words.approvals), ofEdition: true },
  place('acts', 'act', 'act.list', ['district', 'city', 'government', ...supervisors, ...administrators], AuditOutlined, words.acts),
  place('honours', 'honour', 'honour.list', ['district', 'city', 'government', ...supervisors, ...applicants], TrophyOutlined, words.honours),
  place('bans', 'ban', 'ban.list', ['district', 'city', ...supervisors], StopOutlined, words.bans),
  place('accounts', 'account', 'account.list', [], UserOutlined, words.accounts, ['account.open']),
]

export function listsOf(role: string | undefined): readonly ListPlace[] {
  return places.filter(({ roles }) => role !== undefined && roles.includes(role))
}

/**
 * Lists in the menu of a post that has a desk of its own, in the order of its work. The desk's screens stand for the
 * others, which the palette still finds.
 */
const inMenu: Readonly<Record<string, readonly string[]>> = {
  drafter: ['notices', 'honours', 'editions'],
  'legal-representative': ['notices', 'honours', 'editions'],
  district: ['acts', 'organisations', 'honours', 'bans', 'editions'],
}

/** The lists that the menu names. */
export function listsInMenu(role: string | undefined): readonly ListPlace[] {
  const all = listsOf(role)
  return inMenu[role ?? '']?.flatMap((name) => all.filter((place) => place.name === name)) ?? all
}

export function placeNamed(name: string): ListPlace | undefined {
  return places.find((each) => each.name === name)
}

/** The list in which a kind of case stands. */
export function placeOfKind(kind: string): ListPlace | undefined {
  return places.find((each) => each.kind === kind)
}
