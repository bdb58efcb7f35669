/** The addresses of the two administrators, and of the clerk who has personal data erased. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root.ts'

const running = createRoute({ getParentRoute: () => root, path: '/running', component: lazyRouteComponent(() => import('./running-page.tsx')) })
const policy = createRoute({ getParentRoute: () => root, path: '/policy', component: lazyRouteComponent(() => import('./policy-page.tsx')) })
const erasure = createRoute({ getParentRoute: () => root, path: '/erasure', component: lazyRouteComponent(() => import('./erasure-page.tsx')) })
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  validateSearch: (search: Record<string, unknown>): { chosen?: string } => (typeof search.chosen === 'string' ? { chosen: search.chosen } : {}),
  component: lazyRouteComponent(() => import('./accounts-page.tsx')),
})

export const administrationRoutes = [running, policy, erasure, accounts] as const
