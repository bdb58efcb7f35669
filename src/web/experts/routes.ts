/** The addresses of the expert's desk. The sheet takes the whole window. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root.ts'

const desk = createRoute({ getParentRoute: () => root, path: '/experts', component: lazyRouteComponent(() => import('./expert-desk.tsx')) })
const sheet = createRoute({
  getParentRoute: () => root,
  path: '/sheets/$id',
  component: lazyRouteComponent(() => import('./sheet-page.tsx')),
  staticData: { wholeWindow: true },
})
const visit = createRoute({ getParentRoute: () => root, path: '/visits/$id', component: lazyRouteComponent(() => import('./visit-page.tsx')) })
const recuse = createRoute({
  getParentRoute: () => root,
  path: '/recuse/$kind/$id',
  component: lazyRouteComponent(() => import('./recuse-page.tsx')),
})

const paper = createRoute({ getParentRoute: () => root, path: '/sheets/$id/paper', component: lazyRouteComponent(() => import('./paper-page.tsx')) })

export const expertRoutes = [desk, sheet, paper, visit, recuse] as const
