/** Screens of a desk that are not lists: what they are called, whose they are. They stand before the lists in the menu. */
import BarChartOutlined from '@ant-design/icons/BarChartOutlined'
import DashboardOutlined from '@ant-design/icons/DashboardOutlined'
import SafetyOutlined from '@ant-design/icons/SafetyOutlined'
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined'
import SettingOutlined from '@ant-design/icons/SettingOutlined'
import type { ComponentType } from 'react'
import type { Words } from '../../contract/words/language.ts'
import { screenNames } from '../dashboard/screen-words.ts'

export interface Screen {
  readonly to: string
  readonly title: Words
  readonly roles: readonly string[]
  readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>
}

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

export function screensOf(role: string | undefined): readonly Screen[] {
  return screens.filter(({ roles }) => role !== undefined && roles.includes(role))
}
