/** The pictures of docs/screens, a line each: its name, the point of the road, whose desk, the address, and what is opened there. */
import type { storyPoints } from '../../demo/story.ts'

export interface Shot {
  readonly name: string
  readonly at: (typeof storyPoints)[number]
  readonly login: string
  readonly path: string
  /** A selector of what is clicked once the page stands. */
  readonly open?: string
  readonly keys?: readonly string[]
}

const firstRow = 'table.rows tbody tr a.strong'

export const shots: readonly Shot[] = [
  { name: 'home-district', at: 'district', login: 'district-1-1', path: '/' },
  { name: 'list-applications', at: 'district', login: 'district-1-1', path: '/list/applications' },
  { name: 'case-application', at: 'district', login: 'district-1-1', path: '/list/applications', open: firstRow },
  { name: 'home-city', at: 'review', login: 'city-1', path: '/' },
  { name: 'case-in-review', at: 'review', login: 'city-1', path: '/list/applications', open: firstRow },
  { name: 'find', at: 'review', login: 'city-1', path: '/', keys: ['Control+k'] },
  { name: 'keys', at: 'review', login: 'city-1', path: '/articles/13', keys: ['?'] },
  { name: 'case-notice', at: 'acceptance', login: 'city-1', path: '/list/notices', open: firstRow },
  { name: 'article', at: 'acceptance', login: 'city-1', path: '/articles/13' },
]
