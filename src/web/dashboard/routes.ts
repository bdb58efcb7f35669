/** The addresses of the city lead body's and the supervisors' screens. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root.ts'
import type { Asked } from './read.ts'

const texts = (search: Record<string, unknown>): Asked =>
  Object.fromEntries(Object.entries(search).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, String(value)]])))

const at = <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component, validateSearch: texts })

export const dashboardRoutes = [
  at(
    '/dashboard',
    lazyRouteComponent(() => import('./dashboard-page.tsx')),
  ),
  at(
    '/dashboard/$count',
    lazyRouteComponent(() => import('./counted-page.tsx')),
  ),
  at(
    '/supervision',
    lazyRouteComponent(() => import('../supervision/supervision-page.tsx')),
  ),
  at(
    '/charts',
    lazyRouteComponent(() => import('../charts/charts-page.tsx')),
  ),
  at(
    '/set-up',
    lazyRouteComponent(() => import('../set-up/set-up-page.tsx')),
  ),
  at(
    '/set-up/rules',
    lazyRouteComponent(() => import('../set-up/rules-page.tsx')),
  ),
  at(
    '/set-up/rules/publish',
    lazyRouteComponent(() => import('../set-up/publish-page.tsx')),
  ),
  at(
    '/set-up/receiving',
    lazyRouteComponent(() => import('../set-up/receiving-page.tsx')),
  ),
  at(
    '/set-up/criteria',
    lazyRouteComponent(() => import('../criteria/criteria-page.tsx')),
  ),
  at(
    '/set-up/criteria/bring',
    lazyRouteComponent(() => import('../criteria/bring-page.tsx')),
  ),
  at(
    '/set-up/announce',
    lazyRouteComponent(() => import('../set-up/announce-page.tsx')),
  ),
  at(
    '/calendar',
    lazyRouteComponent(() => import('../calendar/calendar-page.tsx')),
  ),
  at(
    '/calendar/adopt',
    lazyRouteComponent(() => import('../calendar/adopt-page.tsx')),
  ),
] as const
