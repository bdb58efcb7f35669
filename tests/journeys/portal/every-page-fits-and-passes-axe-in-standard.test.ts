/** Every public page in the standard mode, in Chinese and in English, at the widths people have. */
import { walkThePortal } from '../../helpers/walk-the-portal.ts'

walkThePortal(['standard'])
