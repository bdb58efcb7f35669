/** Axe over every public page, standard and care, at 390 and 1280 pixels. */
import { axeOverThePortal } from '../../helpers/axe-over-the-portal.ts'

axeOverThePortal(['standard', 'care'])
