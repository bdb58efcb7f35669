/** The addresses of the workspace; each page comes in its own file when it is first opened. */
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { administrationRoutes } from './administration/routes.ts'
import { bankRoutes } from './bank/routes.ts'
import { consensusRoutes } from './consensus/routes.ts'
import { dashboardRoutes } from './dashboard/routes.ts'
import { decisionRoutes } from './decision/routes.ts'
import { dossierRoutes } from './dossier/routes.ts'
import { drawRoute, freezeRoute } from './draw/routes.ts'
import { expertRoutes } from './experts/routes.ts'
import Home from './home/home.tsx'
import type { Filters } from './lists/filters.ts'
import { oversightRoutes } from './oversight/routes.ts'
import { packRoutes } from './packs/routes.ts'
import { reviewRoutes } from './review/routes.ts'
import { root } from './root.ts'
import { signalRoutes } from './signals/routes.ts'
import { siteReviewRoutes } from './site-review/routes.ts'
import { tieRoutes } from './ties/routes.ts'
import { viewerRoutes } from './viewer/routes.ts'

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })
const list = createRoute({
  getParentRoute: () => root,
  path: '/list/$list',
  component: lazyRouteComponent(() => import('./lists/list-page.tsx')),
  validateSearch: (search: Record<string, unknown>): Filters =>
    Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)])),
})
const batch = createRoute({
  getParentRoute: () => root,
  path: '/batch/$step',
  component: lazyRouteComponent(() => import('./lists/batch-page.tsx')),
  validateSearch: (search: Record<string, unknown>): { kind: string; cases: string } => ({
    kind: String(search.kind ?? ''),
    cases: String(search.cases ?? ''),
  }),
})
const one = createRoute({ getParentRoute: () => root, path: '/case/$kind/$id', component: lazyRouteComponent(() => import('./case/case-page.tsx')) })
const step = createRoute({
  getParentRoute: () => root,
  path: '/case/$kind/$id/$step',
  component: lazyRouteComponent(() => import('./act/step-page.tsx'), 'StepOnCase'),
})
const opening = createRoute({
  getParentRoute: () => root,
  path: '/open/$step',
  validateSearch: (search: Record<string, unknown>): { edition?: string } => (typeof search.edition === 'string' ? { edition: search.edition } : {}),
  component: lazyRouteComponent(() => import('./act/step-page.tsx'), 'OpeningStep'),
})
const article = createRoute({
  getParentRoute: () => root,
  path: '/articles/$number',
  component: lazyRouteComponent(() => import('./law/article-page.tsx')),
})
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./session/account-page.tsx')),
})

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    list,
    batch,
    drawRoute,
    freezeRoute,
    ...bankRoutes,
    one,
    step,
    opening,
    article,
    account,
    ...viewerRoutes,
    ...dossierRoutes,
    ...reviewRoutes,
    ...dashboardRoutes,
    ...consensusRoutes,
    ...decisionRoutes,
    ...signalRoutes,
    ...expertRoutes,
    ...tieRoutes,
    ...siteReviewRoutes,
    ...packRoutes,
    ...oversightRoutes,
    ...administrationRoutes,
  ]),
  basepath: '/work',
  defaultPreload: 'intent',
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page takes the whole window: no menu, no head. */
    readonly wholeWindow?: boolean
    /** The page is there without anybody being signed in. */
    readonly withoutSession?: boolean
  }
  interface Register {
    router: typeof router
  }
}
