/** 隐私声明. */
import type { Page } from './page.ts'
import { TellingPage } from './parts/blocks.tsx'
import { privacyWords as words } from './words/doors.ts'

export const privacy: Page<Record<never, never>> = {
  path: '/privacy',
  title: words.title,
  articles: [],
  does: ['本站存什么、公开什么', 'What the site keeps and what is public'],
  read: async () => ({}),
  draw: (view) => <TellingPage view={view} title={words.title} blocks={words.blocks} />,
}
