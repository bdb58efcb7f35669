/** The address of an application's documents, open at a place. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root.ts'

export interface Places {
  readonly at?: string
  readonly beside?: string
}

const papers = createRoute({
  getParentRoute: () => root,
  path: '/papers/$application',
  validateSearch: ({ at, beside }: Record<string, unknown>): Places => ({
    ...(typeof at === 'string' && { at }),
    ...(typeof beside === 'string' && { beside }),
  }),
  component: lazyRouteComponent(() => import('./papers-page.tsx')),
})

export const viewerRoutes = [papers] as const
