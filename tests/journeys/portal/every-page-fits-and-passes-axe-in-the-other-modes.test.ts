/** Axe over every public page, hc and dark, at 390 and 1280 pixels. */
import { axeOverThePortal } from '../../helpers/axe-over-the-portal.ts'

axeOverThePortal(['hc', 'dark'])
