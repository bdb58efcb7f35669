/** Every public page in the easy version, in high contrast and in the dark, at the widths people have. */
import { walkThePortal } from '../../helpers/walk-the-portal.ts'

walkThePortal(['care', 'hc', 'dark'])
