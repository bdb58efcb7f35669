/** Screens of a desk that are not lists: what they are called, whose they are. They stand before the lists in the menu. */
import ProfileOutlined from '@ant-design/icons/ProfileOutlined'
import type { ComponentType } from 'react'
import type { Words } from '../../contract/words/language.ts'
import { words } from './words.ts'
import FormOutlined from '@ant-design/icons/FormOutlined'
import InboxOutlined from '@ant-design/icons/InboxOutlined'
import NotificationOutlined from '@ant-design/icons/NotificationOutlined'
import TeamOutlined from '@ant-design/icons/TeamOutlined'
import type { ComponentType } from 'react'
import type { Words } from '../../contract/words/language.ts'
import { words as reviewWords } from '../review/menu-words.ts'
import BarChartOutlined from '@ant-design/icons/BarChartOutlined'
import DashboardOutlined from '@ant-design/icons/DashboardOutlined'
import SafetyOutlined from '@ant-design/icons/SafetyOutlined'
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined'
import SettingOutlined from '@ant-design/icons/SettingOutlined'
import type { ComponentType } from 'react'
import type { Words } from '../../contract/words/language.ts'
import { screenNames } from '../dashboard/screen-words.ts'
import { decisionScreens } from '../decision/screens.ts'
import DashboardOutlined from '@ant-design/icons/DashboardOutlined'
import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import FileSearchOutlined from '@ant-design/icons/FileSearchOutlined'
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined'
import SolutionOutlined from '@ant-design/icons/SolutionOutlined'
import TableOutlined from '@ant-design/icons/TableOutlined'
import UserOutlined from '@ant-design/icons/UserOutlined'
import type { ComponentType } from 'react'
import type { Words } from '../../contract/words/language.ts'
import { words as administrationWords } from '../administration/words.ts'
import { words as expertWords } from '../experts/desk-words.ts'
import { words as oversightWords } from '../oversight/words.ts'

export interface Screen {
  readonly to: string
  readonly title: Words
  readonly roles: readonly string[]
  readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>
}

const screens: readonly Screen[] = [{ to: '/dossier', title: words.dossier, roles: ['drafter', 'legal-representative'], icon: ProfileOutlined }]
const screens: readonly Screen[] = [
  { to: '/inbox', title: reviewWords.inbox, roles: ['district'], icon: InboxOutlined },
  { to: '/consult', title: reviewWords.consult, roles: ['district'], icon: TeamOutlined },
  { to: '/notice-desk', title: reviewWords.notices, roles: ['district'], icon: NotificationOutlined },
  { to: '/answers', title: reviewWords.answers, roles: ['department'], icon: FormOutlined },
const supervisors = ['commendation', 'discipline', 'auditor']

const screens: readonly Screen[] = [
  { to: '/dashboard', title: screenNames.dashboard, roles: ['city', ...supervisors], icon: DashboardOutlined },
  { to: '/supervision', title: screenNames.supervision, roles: supervisors, icon: SafetyOutlined },
  { to: '/charts', title: screenNames.charts, roles: ['city', ...supervisors], icon: BarChartOutlined },
  { to: '/set-up', title: screenNames.setUp, roles: ['city'], icon: SettingOutlined },
  {
    to: '/calendar',
    title: screenNames.calendar,
    roles: ['city', 'system-administrator', 'security-administrator', ...supervisors],
    icon: ScheduleOutlined,
  },
]
const screens: readonly Screen[] = [...decisionScreens]
const screens: readonly Screen[] = [
  { to: '/experts', title: expertWords.myWork, roles: ['expert'], icon: SolutionOutlined },
  { to: '/journal', title: oversightWords.journal, roles: ['auditor', 'discipline', 'commendation'], icon: FileSearchOutlined },
  { to: '/ledger', title: oversightWords.ledger, roles: ['auditor', 'discipline', 'commendation'], icon: SafetyCertificateOutlined },
  {
    to: '/accounts',
    title: administrationWords.accountsTitle,
    roles: ['system-administrator', 'security-administrator', 'auditor'],
    icon: UserOutlined,
  },
  { to: '/policy', title: administrationWords.policy, roles: ['system-administrator', 'security-administrator', 'auditor'], icon: TableOutlined },
  { to: '/erasure', title: administrationWords.erasure, roles: ['security-administrator', 'city'], icon: DeleteOutlined },
  { to: '/running', title: administrationWords.running, roles: ['system-administrator'], icon: DashboardOutlined },
]

export function screensOf(role: string | undefined): readonly Screen[] {
  return screens.filter(({ roles }) => role !== undefined && roles.includes(role))
}
