/** The pictures of docs/screens, a line each: its name, whose screen it is, the point of the road, the login, the address, and what is opened there. */
import type { storyPoints } from '../../demo/story.ts'

export interface Shot {
  readonly name: string
  readonly post: string
  readonly screen: string
  readonly at: (typeof storyPoints)[number]
  /** Nobody signs in for the portal. */
  readonly login: string | null
  readonly path: string
  /** Selectors of what is clicked in turn once the page stands. */
  readonly open?: readonly string[]
  readonly keys?: readonly string[]
}

export const shots: readonly Shot[] = [
  { name: 'portal', post: 'anyone', screen: 'portal, home', at: 'acceptance', login: null, path: '/' },
  {
    name: 'portal-notice',
    post: 'anyone',
    screen: 'portal, a notice',
    at: 'acceptance',
    login: null,
    path: '/notices',
    open: ['main a[href*="/notices/"]'],
  },
  { name: 'dossier', post: 'drafter of an applicant', screen: 'application desk', at: 'applying', login: 'drafter-47', path: '/dossier' },
  { name: 'inbox', post: 'district', screen: 'applications received', at: 'district', login: 'district-1-1', path: '/inbox' },
  { name: 'answers', post: 'department', screen: 'questions to answer', at: 'district', login: 'dept-market-regulation', path: '/answers' },
  { name: 'expert', post: 'expert', screen: 'own work', at: 'review', login: 'expert-1', path: '/experts' },
  { name: 'home', post: 'city lead body', screen: 'home', at: 'review', login: 'city-1', path: '/' },
  { name: 'review', post: 'city lead body', screen: 'material review', at: 'review', login: 'city-1', path: '/decision/review' },
  { name: 'dashboard', post: 'city lead body', screen: 'dashboard', at: 'acceptance', login: 'city-1', path: '/dashboard' },
  {
    name: 'objection',
    post: 'city lead body',
    screen: 'an objection',
    at: 'acceptance',
    login: 'city-1',
    path: '/decision/objections',
    open: ['button.plain'],
  },
  { name: 'visits', post: 'city lead body', screen: 'visits', at: 'visits', login: 'city-1', path: '/decision/visits' },
  { name: 'meeting', post: 'city lead body', screen: 'meeting', at: 'meeting', login: 'city-1', path: '/decision/meeting' },
  { name: 'member', post: 'member of the meeting', screen: 'meeting', at: 'meeting', login: 'member-1', path: '/decision/meeting' },
  { name: 'proposal', post: 'city lead body', screen: 'proposed list', at: 'proposed', login: 'city-1', path: '/decision/proposal' },
  { name: 'government', post: 'city government', screen: 'decision', at: 'approval', login: 'gov-1', path: '/decision/approval' },
  { name: 'supervision', post: 'supervision', screen: 'supervision', at: 'proposed', login: 'discipline', path: '/supervision' },
  { name: 'journal', post: 'auditor', screen: 'journal', at: 'proposed', login: 'auditor', path: '/journal' },
  { name: 'accounts', post: 'security administrator', screen: 'accounts', at: 'proposed', login: 'secadmin', path: '/accounts' },
]
