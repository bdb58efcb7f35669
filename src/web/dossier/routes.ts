/** The addresses of an applicant's desk. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root.ts'

const under = { getParentRoute: () => root } as const

export const dossierRoutes = [
  createRoute({ ...under, path: '/dossier', component: lazyRouteComponent(() => import('./start-page.tsx')) }),
  createRoute({ ...under, path: '/dossier/$application', component: lazyRouteComponent(() => import('./desk-page.tsx')) }),
  createRoute({ ...under, path: '/dossier/$application/form/$section', component: lazyRouteComponent(() => import('./form-page.tsx')) }),
  createRoute({ ...under, path: '/dossier/$application/history/$section', component: lazyRouteComponent(() => import('./history-page.tsx')) }),
  createRoute({ ...under, path: '/dossier/$application/review', component: lazyRouteComponent(() => import('./review-page.tsx')) }),
  createRoute({ ...under, path: '/dossier/$application/receipt', component: lazyRouteComponent(() => import('./receipt-page.tsx')) }),
  createRoute({ ...under, path: '/dossier/$application/letters/$letter', component: lazyRouteComponent(() => import('./letter-page.tsx')) }),
] as const
