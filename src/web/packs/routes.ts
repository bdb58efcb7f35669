/** The page of offline packs, which needs no session, and the list of who carries one. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root.ts'

const offline = createRoute({
  getParentRoute: () => root,
  path: '/offline',
  component: lazyRouteComponent(() => import('./offline-page.tsx')),
  staticData: { withoutSession: true },
})
const holders = createRoute({ getParentRoute: () => root, path: '/packs', component: lazyRouteComponent(() => import('./holders-page.tsx')) })

export const packRoutes = [offline, holders] as const
