/** The addresses of the district's and the departments' desks. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root.ts'
import type { Places } from '../viewer/routes.ts'

const places = ({ at, beside }: Record<string, unknown>): Places => ({
  ...(typeof at === 'string' && { at }),
  ...(typeof beside === 'string' && { beside }),
})

/** Applications chosen on the page before. */
const chosen = ({ ids }: Record<string, unknown>): { ids?: string } => (typeof ids === 'string' && ids !== '' ? { ids } : {})

const inbox = createRoute({ getParentRoute: () => root, path: '/inbox', component: lazyRouteComponent(() => import('./inbox-page.tsx')) })
const review = createRoute({
  getParentRoute: () => root,
  path: '/review/$application',
  validateSearch: places,
  component: lazyRouteComponent(() => import('./review-page.tsx')),
})
const consult = createRoute({
  getParentRoute: () => root,
  path: '/consult',
  validateSearch: chosen,
  component: lazyRouteComponent(() => import('./consult-page.tsx')),
})
const notices = createRoute({
  getParentRoute: () => root,
  path: '/notice-desk',
  validateSearch: chosen,
  component: lazyRouteComponent(() => import('./notice-page.tsx')),
})
const opinion = createRoute({
  getParentRoute: () => root,
  path: '/opinion/$application',
  component: lazyRouteComponent(() => import('./opinion-page.tsx')),
})
const sheets = createRoute({
  getParentRoute: () => root,
  path: '/opinion/$application/print',
  component: lazyRouteComponent(() => import('./print-set.tsx')),
})
const answers = createRoute({ getParentRoute: () => root, path: '/answers', component: lazyRouteComponent(() => import('./answers-page.tsx')) })
const reply = createRoute({
  getParentRoute: () => root,
  path: '/answers/$consultation/print',
  component: lazyRouteComponent(() => import('./reply-sheet.tsx')),
})

export const reviewRoutes = [inbox, review, consult, notices, opinion, sheets, answers, reply] as const
