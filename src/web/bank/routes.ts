import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root.ts'

export const bankRoutes = [
  createRoute({ getParentRoute: () => root, path: '/own-entry', component: lazyRouteComponent(() => import('./own-entry.tsx')) }),
  createRoute({ getParentRoute: () => root, path: '/import-experts', component: lazyRouteComponent(() => import('./import-page.tsx')) }),
] as const
