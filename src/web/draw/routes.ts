import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root.ts'

/** A draw has a screen of its own in place of the plain page of a case. */
export const drawRoute = createRoute({
  getParentRoute: () => root,
  path: '/case/draw/$id',
  component: lazyRouteComponent(() => import('./draw-page.tsx')),
})
