/** How a visitor wants the pages drawn: chosen by link, kept in a cookie, drawn by the server. */
import type { Words } from '../../contract/words/language.ts'

export const displayModes = ['standard', 'care', 'hc', 'dark', 'auto'] as const
export type Mode = (typeof displayModes)[number]

export const modeWords = {
  standard: ['标准', 'Standard'],
  care: ['关怀版', 'Easy to read'],
  hc: ['高对比', 'High contrast'],
  dark: ['深色', 'Dark'],
  auto: ['跟随系统', 'As the system'],
} as const satisfies Readonly<Record<Mode, Words>>

export const MODE_COOKIE = 'zhiheng-display'
export const MODE_COOKIE_SECONDS = 365 * 24 * 3600

/** The mode a cookie names; the standard one for anything else. */
export function modeOf(cookie: string | undefined): Mode {
  return displayModes.find((mode) => mode === cookie) ?? 'standard'
}

/**
 * Where to go back to: a path of this site only. Anything that a browser could read as another site, or that is no
 * plain path, leads home.
 */
export function backTo(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 600 || !/^\/(?![/\\])[!-~]*$/.test(asked) || asked.includes('\\')) return '/'
  const address = new URL(asked, 'http://portal.invalid')
  return address.host === 'portal.invalid' && !address.pathname.startsWith('//') ? `${address.pathname}${address.search}` : '/'
}
