/** The rooms that every server opens besides the API: uploads, the public portal, the API's reference, the workspace. */
import type { AppOptions } from './app.ts'
import { registerUploads } from './files/uploads.ts'
import { registerPortal } from './portal/portal.ts'
import { registerReference } from './reference.ts'
import { registerWorkspace } from './workspace.ts'

export const rooms: NonNullable<AppOptions['rooms']> = [registerUploads, registerPortal, registerReference, registerWorkspace]
