/** Screens of a desk that are not lists: what they are called, whose they are. They stand before the lists in the menu. */
import type { ComponentType } from 'react'
import type { Words } from '../../contract/words/language.ts'
import { decisionScreens } from '../decision/screens.ts'
import { signalScreens } from '../signals/screens.ts'

export interface Screen {
  readonly to: string
  readonly title: Words
  readonly roles: readonly string[]
  readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>
}

const screens: readonly Screen[] = [...decisionScreens, ...signalScreens]

export function screensOf(role: string | undefined): readonly Screen[] {
  return screens.filter(({ roles }) => role !== undefined && roles.includes(role))
}
