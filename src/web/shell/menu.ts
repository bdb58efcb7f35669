/**
 * The menu of each post, in the order of its work: what is always in sight, and what stands under “更多”.
 * A plain list whose work a desk screen does is in neither; the palette still finds it.
 */
import type { ComponentType } from 'react'
import type { Words } from '../../contract/words/language.ts'
import { listsInMenu } from '../lists/places.tsx'
import { screensOf } from './screens.ts'

export interface Entry {
  readonly to: string
  readonly title: Words
  readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>
  /** Kinds of cases whose waiting tasks are counted beside the entry. */
  readonly waits: readonly string[]
}

export interface Menu {
  readonly first: readonly Entry[]
  readonly more: readonly Entry[]
}

const road = ['review', 'acceptance', 'visits', 'report', 'meeting', 'proposal', 'approval', 'certificates'].map((each) => `/decision/${each}`)
const watched = ['/list/applications', ...road, '/list/notices', '/decision/objections']

/** Posts that are not named here see all they have, screens before lists. */
const firstOf: Readonly<Record<string, readonly string[]>> = {
  city: ['/dashboard', '/list/acts', '/set-up', '/list/applications', '/list/consultations', ...road, '/list/notices', '/decision/objections'],
  commendation: ['/dashboard', '/supervision', '/list/acts', ...watched],
  discipline: ['/supervision', '/dashboard', ...watched, '/journal', '/ledger'],
  auditor: ['/journal', '/ledger', '/supervision', '/dashboard', ...watched, '/accounts', '/policy'],
  government: ['/decision/approval', '/list/acts', '/list/honours', '/list/editions'],
  member: ['/decision/meeting', '/list/editions'],
}

/** The desk screen that does the work of a plain list. */
const doneOn: Readonly<Record<string, string>> = {
  meetings: '/decision/meeting',
  approvals: '/decision/approval',
  objections: '/decision/objections',
}

/** Where a kind of case is worked on: at the desk screen if this post has one, else in its list. */
export function placeOfList(name: string, role: string | undefined): string {
  const desk = doneOn[name]
  return desk && screensOf(role).some(({ to }) => to === desk) ? desk : `/list/${name}`
}

export function menuOf(role: string | undefined): Menu {
  const all = entriesOf(role)
  const order = role === undefined ? undefined : firstOf[role]
  if (!order) return { first: all, more: [] }
  const first = order.flatMap((to) => all.filter((each) => each.to === to))
  return { first, more: all.filter((each) => !first.includes(each)) }
}

function entriesOf(role: string | undefined): readonly Entry[] {
  const screens = screensOf(role)
  const lists = listsInMenu(role).filter(({ name }) => !screens.some(({ to }) => to === doneOn[name]))
  return [
    ...screens.map(({ to, title, icon, waits = [] }) => ({ to, title, icon, waits })),
    ...lists.map(({ name, kind, title, icon }) => ({ to: `/list/${name}`, title, icon, waits: [kind] })),
  ]
}
