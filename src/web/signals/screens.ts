/** The signals in the menu, for the lead body and the supervisors. */
import RadarChartOutlined from '@ant-design/icons/RadarChartOutlined'
import { words } from './words.ts'

export const signalScreens = [
  { to: '/signals', title: words.title, roles: ['city', 'commendation', 'discipline', 'auditor'], icon: RadarChartOutlined },
]
