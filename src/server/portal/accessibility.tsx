/** 无障碍说明. */
import type { Page } from './page.ts'
import { TellingPage } from './parts/blocks.tsx'
import { accessibilityWords as words } from './words/doors.ts'

export const accessibility: Page<Record<never, never>> = {
  path: '/accessibility',
  title: words.title,
  articles: [],
  does: ['显示方式、键盘、读屏、电话帮助', 'Display modes, keyboard, screen readers, help by telephone'],
  read: async () => ({}),
  draw: (view) => <TellingPage view={view} title={words.title} blocks={words.blocks} />,
}
