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
]

export function screensOf(role: string | undefined): readonly Screen[] {
  return screens.filter(({ roles }) => role !== undefined && roles.includes(role))
}
