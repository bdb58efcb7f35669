/** The address of the signals. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root.ts'

const at = { getParentRoute: () => root }
export const signalRoutes = [createRoute({ ...at, path: '/signals', component: lazyRouteComponent(() => import('./signals-page.tsx')) })] as const
