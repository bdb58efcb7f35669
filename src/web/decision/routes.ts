/** The addresses of the deciding office. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root.ts'

/** Only these words of the address, as texts. */
function only<Name extends string>(...names: readonly Name[]) {
  return (search: Record<string, unknown>) =>
    Object.fromEntries(names.flatMap((name) => (typeof search[name] === 'string' ? [[name, search[name]]] : []))) as Partial<Record<Name, string>>
}

const at = { getParentRoute: () => root }
const review = createRoute({ ...at, path: '/decision/review', component: lazyRouteComponent(() => import('./review-page.tsx')) })
const agree = createRoute({
  ...at,
  path: '/decision/review/$application',
  component: lazyRouteComponent(() => import('../consensus/board-page.tsx')),
})
const acceptance = createRoute({ ...at, path: '/decision/acceptance', component: lazyRouteComponent(() => import('./acceptance-page.tsx')) })
const visits = createRoute({ ...at, path: '/decision/visits', component: lazyRouteComponent(() => import('./visits-page.tsx')) })
const report = createRoute({ ...at, path: '/decision/report', component: lazyRouteComponent(() => import('./report-page.tsx')) })
const meeting = createRoute({ ...at, path: '/decision/meeting', component: lazyRouteComponent(() => import('./meeting-page.tsx')) })
const wall = createRoute({
  ...at,
  path: '/decision/meeting/$meeting/wall',
  validateSearch: only('scores'),
  component: lazyRouteComponent(() => import('./wall-page.tsx')),
})
const proposal = createRoute({ ...at, path: '/decision/proposal', component: lazyRouteComponent(() => import('./proposal-page.tsx')) })
const approval = createRoute({
  ...at,
  path: '/decision/approval',
  validateSearch: only('approval'),
  component: lazyRouteComponent(() => import('./approval-page.tsx')),
})
const certificates = createRoute({ ...at, path: '/decision/certificates', component: lazyRouteComponent(() => import('./certificates-page.tsx')) })
const objections = createRoute({
  ...at,
  path: '/decision/objections',
  validateSearch: only('objection'),
  component: lazyRouteComponent(() => import('./objections-page.tsx')),
})

export const decisionRoutes = [review, agree, acceptance, visits, report, meeting, wall, proposal, approval, certificates, objections]
