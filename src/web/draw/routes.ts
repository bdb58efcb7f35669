import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root.ts'

/** Where a pool is looked at and frozen. */
export const freezeRoute = createRoute({
  getParentRoute: () => root,
  path: '/freeze',
  validateSearch: (search: Record<string, unknown>): { purpose?: string; applications?: string } =>
    Object.fromEntries(['purpose', 'applications'].flatMap((name) => (typeof search[name] === 'string' ? [[name, search[name]]] : []))),
  component: lazyRouteComponent(() => import('./freeze-page.tsx')),
})

/** A draw has a screen of its own in place of the plain page of a case. */
export const drawRoute = createRoute({
  getParentRoute: () => root,
  path: '/case/draw/$id',
  component: lazyRouteComponent(() => import('./draw-page.tsx')),
})
