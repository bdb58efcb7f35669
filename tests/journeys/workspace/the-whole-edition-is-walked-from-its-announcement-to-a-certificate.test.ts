/**
 * The whole edition on the demonstration's data and clock, from the announcement to a certificate that the portal verifies, with a
 * mouse; by keyboard alone it is told once more among the walks. Two organisations apply.
 *
 * The first of every post, and of every kind of act, is at its screen. Over the API goes what others then do alike: seven of eight
 * departments and the later rounds of all, the second draw, five of six sheets, the undertakings of all experts but one, the witness
 * and all signatures of the second result and two of the first, two of three signatures of the visit's report, ten of eleven votes.
 * The announcement, the district's notice and the first of its opinions, the report and the approval go through the desks of review
 * and signature; the second opinion and the city's other acts are reviewed and signed over the API (by keyboard alone at the desks).
 * Days pass by moving the clock of the demonstration.
 */
import { withMouse } from '../../helpers/hands.ts'
import { tellWholeEdition } from '../../helpers/whole-edition/tell.ts'

tellWholeEdition('with a mouse', withMouse)
