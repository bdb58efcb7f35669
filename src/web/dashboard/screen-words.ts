import type { Words } from '../../contract/words/language.ts'

/** Names of the screens in the menu. */
export const screenNames = {
  dashboard: ['一屏看届', 'Dashboard'],
  supervision: ['监督一屏', 'Supervision'],
  charts: ['图表', 'Charts'],
  setUp: ['开届设置', 'Set-up'],
  calendar: ['工作日历', 'Calendar'],
} as const satisfies Readonly<Record<string, Words>>
