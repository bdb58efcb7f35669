/** Screens of a desk that are not lists: what they are called, whose they are. They stand before the lists in the menu. */
import BarChartOutlined from '@ant-design/icons/BarChartOutlined'
import DashboardOutlined from '@ant-design/icons/DashboardOutlined'
import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import FileSearchOutlined from '@ant-design/icons/FileSearchOutlined'
import FormOutlined from '@ant-design/icons/FormOutlined'
import ImportOutlined from '@ant-design/icons/ImportOutlined'
import InboxOutlined from '@ant-design/icons/InboxOutlined'
import NotificationOutlined from '@ant-design/icons/NotificationOutlined'
import PartitionOutlined from '@ant-design/icons/PartitionOutlined'
import ProfileOutlined from '@ant-design/icons/ProfileOutlined'
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined'
import SafetyOutlined from '@ant-design/icons/SafetyOutlined'
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined'
import SettingOutlined from '@ant-design/icons/SettingOutlined'
import SolutionOutlined from '@ant-design/icons/SolutionOutlined'
import TableOutlined from '@ant-design/icons/TableOutlined'
import TeamOutlined from '@ant-design/icons/TeamOutlined'
import UserOutlined from '@ant-design/icons/UserOutlined'
import type { ComponentType } from 'react'
import type { Words } from '../../contract/words/language.ts'
import { words as administrationWords } from '../administration/menu-words.ts'
import { words as bankWords } from '../bank/menu-words.ts'
import { consensusScreens } from '../consensus/screens.ts'
import { screenNames } from '../dashboard/screen-words.ts'
import { decisionScreens } from '../decision/screens.ts'
import { words as expertWords } from '../experts/menu-words.ts'
import { words as oversightWords } from '../oversight/menu-words.ts'
import { words as packWords } from '../packs/menu-words.ts'
import { words as reviewWords } from '../review/menu-words.ts'
import { signalScreens } from '../signals/screens.ts'
import { words as siteReviewWords } from '../site-review/menu-words.ts'
import { words as tieWords } from '../ties/menu-words.ts'
import { words } from './words.ts'

export interface Screen {
  readonly to: string
  readonly title: Words
  readonly roles: readonly string[]
  readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>
  /** Kinds of cases whose waiting tasks are worked on here. */
  readonly waits?: readonly string[]
}

const applicants = ['drafter', 'legal-representative']
const supervisors = ['commendation', 'discipline', 'auditor']
const administrators = ['system-administrator', 'security-administrator']

const screens: readonly Screen[] = [
  { to: '/dossier', title: words.dossier, roles: applicants, icon: ProfileOutlined, waits: ['application'] },
  { to: '/inbox', title: reviewWords.inbox, roles: ['district'], icon: InboxOutlined, waits: ['application'] },
  { to: '/consult', title: reviewWords.consult, roles: ['district'], icon: TeamOutlined },
  { to: '/notice-desk', title: reviewWords.notices, roles: ['district'], icon: NotificationOutlined },
  { to: '/answers', title: reviewWords.answers, roles: ['department'], icon: FormOutlined, waits: ['consultation'] },
  { to: '/dashboard', title: screenNames.dashboard, roles: ['city', ...supervisors], icon: DashboardOutlined },
  { to: '/supervision', title: screenNames.supervision, roles: supervisors, icon: SafetyOutlined },
  { to: '/charts', title: screenNames.charts, roles: ['city', ...supervisors], icon: BarChartOutlined },
  ...decisionScreens,
  ...signalScreens,
  { to: '/decision/feedback', title: siteReviewWords.feedback, roles: ['city', ...supervisors], icon: FormOutlined },
  { to: '/conduct', title: siteReviewWords.conduct, roles: ['discipline', 'city'], icon: SafetyOutlined },
  { to: '/packs', title: packWords.holders, roles: ['city', ...supervisors], icon: SafetyOutlined },
  { to: '/set-up', title: screenNames.setUp, roles: ['city'], icon: SettingOutlined },
  { to: '/experts', title: expertWords.myWork, roles: ['expert'], icon: SolutionOutlined, waits: ['sheet', 'visit'] },
  ...consensusScreens,
  { to: '/own-ties', title: tieWords.own, roles: applicants, icon: PartitionOutlined },
  { to: '/ties', title: tieWords.all, roles: ['city', ...supervisors], icon: PartitionOutlined },
  { to: '/own-entry', title: bankWords.own, roles: ['expert'], icon: ProfileOutlined },
  { to: '/import-experts', title: bankWords.import, roles: ['city'], icon: ImportOutlined },
  { to: '/journal', title: oversightWords.journal, roles: supervisors, icon: FileSearchOutlined },
  { to: '/ledger', title: oversightWords.ledger, roles: supervisors, icon: SafetyCertificateOutlined },
  { to: '/accounts', title: administrationWords.accountsTitle, roles: [...administrators, 'auditor'], icon: UserOutlined },
  { to: '/policy', title: administrationWords.policy, roles: [...administrators, 'auditor'], icon: TableOutlined },
  { to: '/erasure', title: administrationWords.erasure, roles: ['security-administrator', 'city'], icon: DeleteOutlined },
  { to: '/running', title: administrationWords.running, roles: ['system-administrator'], icon: DashboardOutlined },
  { to: '/calendar', title: screenNames.calendar, roles: ['city', ...administrators, ...supervisors], icon: ScheduleOutlined },
]

export function screensOf(role: string | undefined): readonly Screen[] {
  return screens.filter(({ roles }) => role !== undefined && roles.includes(role))
}
