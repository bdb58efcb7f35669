/** The addresses of the feedback reports and of the reports on conduct. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root.ts'

const at = { getParentRoute: () => root }
const feedback = createRoute({ ...at, path: '/decision/feedback', component: lazyRouteComponent(() => import('./feedback-page.tsx')) })
const conduct = createRoute({ ...at, path: '/conduct', component: lazyRouteComponent(() => import('./conduct-page.tsx')) })

export const siteReviewRoutes = [feedback, conduct] as const
