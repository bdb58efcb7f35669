/** Screens of a desk that are not lists: what they are called, whose they are. They stand before the lists in the menu. */
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
