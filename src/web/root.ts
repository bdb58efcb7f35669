/** The root of all addresses of the workspace; each desk's own routes hang under it. */
import { createRootRoute } from '@tanstack/react-router'
import { Shell } from './shell/shell.tsx'
import { NoSuchPage } from './words/no-such-page.tsx'

export const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage })
