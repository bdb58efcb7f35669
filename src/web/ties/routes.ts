/** The addresses of the ties: the office's look at all, one case's graph, and what an applicant declares. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root.ts'

const at = { getParentRoute: () => root }

export const tieRoutes = [
  createRoute({ ...at, path: '/ties', component: lazyRouteComponent(() => import('./ties-page.tsx')) }),
  createRoute({ ...at, path: '/ties/$kind/$id', component: lazyRouteComponent(() => import('./graph-page.tsx')) }),
  createRoute({ ...at, path: '/own-ties', component: lazyRouteComponent(() => import('./own-page.tsx')) }),
] as const
