/** The addresses of those who look back: the journal and the ledger. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root.ts'
import type { JournalAsked } from './journal-query.tsx'

const conditions = ['search', 'name', 'type', 'case', 'from', 'to'] as const

const journal = createRoute({
  getParentRoute: () => root,
  path: '/journal',
  validateSearch: (search: Record<string, unknown>): JournalAsked =>
    Object.fromEntries(conditions.flatMap((key) => (search[key] === undefined ? [] : [[key, String(search[key])]]))),
  component: lazyRouteComponent(() => import('./journal-page.tsx')),
})
const ledger = createRoute({
  getParentRoute: () => root,
  path: '/ledger',
  validateSearch: (search: Record<string, unknown>): { entry?: string } => (search.entry === undefined ? {} : { entry: String(search.entry) }),
  component: lazyRouteComponent(() => import('./ledger-page.tsx')),
})

export const oversightRoutes = [journal, ledger] as const
