/** The screens of the deciding office in the menu. */
import AimOutlined from '@ant-design/icons/AimOutlined'
import CarryOutOutlined from '@ant-design/icons/CarryOutOutlined'
import FlagOutlined from '@ant-design/icons/FlagOutlined'
import FundOutlined from '@ant-design/icons/FundOutlined'
import OrderedListOutlined from '@ant-design/icons/OrderedListOutlined'
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined'
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined'
import SendOutlined from '@ant-design/icons/SendOutlined'
import TeamOutlined from '@ant-design/icons/TeamOutlined'
import { screens as words } from './menu-words.ts'

const supervisors = ['commendation', 'discipline', 'auditor']
const office = ['city', ...supervisors]

export const decisionScreens = [
  { to: '/decision/review', title: words.review, roles: office, icon: AimOutlined, waits: [] },
  { to: '/decision/acceptance', title: words.acceptance, roles: office, icon: OrderedListOutlined, waits: [] },
  { to: '/decision/visits', title: words.visits, roles: office, icon: ScheduleOutlined, waits: [] },
  { to: '/decision/report', title: words.report, roles: office, icon: FundOutlined, waits: [] },
  { to: '/decision/meeting', title: words.meeting, roles: [...office, 'member'], icon: TeamOutlined, waits: ['meeting'] },
  { to: '/decision/proposal', title: words.proposal, roles: office, icon: SendOutlined, waits: [] },
  { to: '/decision/approval', title: words.approval, roles: [...office, 'government'], icon: CarryOutOutlined, waits: ['approval'] },
  { to: '/decision/certificates', title: words.certificates, roles: office, icon: SafetyCertificateOutlined, waits: [] },
  { to: '/decision/objections', title: words.objections, roles: office, icon: FlagOutlined, waits: ['objection'] },
]
