/** The addresses of the board for those who read; the office comes to it from its list of the material review. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root.ts'

const at = { getParentRoute: () => root }
const boards = createRoute({ ...at, path: '/consensus', component: lazyRouteComponent(() => import('./boards-page.tsx')) })
const board = createRoute({ ...at, path: '/consensus/$application', component: lazyRouteComponent(() => import('./board-page.tsx')) })

export const consensusRoutes = [boards, board] as const
