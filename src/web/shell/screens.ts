/** Screens of a desk that are not lists: what they are called, whose they are. They stand before the lists in the menu. */
import ImportOutlined from '@ant-design/icons/ImportOutlined'
import SolutionOutlined from '@ant-design/icons/SolutionOutlined'
import type { ComponentType } from 'react'
import type { Words } from '../../contract/words/language.ts'
import { words as bank } from '../bank/words.ts'

export interface Screen {
  readonly to: string
  readonly title: Words
  readonly roles: readonly string[]
  readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>
}

const screens: readonly Screen[] = [
  { to: '/own-entry', title: bank.own, roles: ['expert'], icon: SolutionOutlined },
  { to: '/import-experts', title: bank.import, roles: ['city'], icon: ImportOutlined },
]

export function screensOf(role: string | undefined): readonly Screen[] {
  return screens.filter(({ roles }) => role !== undefined && roles.includes(role))
}
