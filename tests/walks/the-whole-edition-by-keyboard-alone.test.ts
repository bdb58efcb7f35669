/**
 * The whole edition once more, by keyboard alone: the same story as among the journeys, told by hands that have no mouse. Everybody
 * signs in through both pages; every control is reached by the Tab key, the arrows within a group, or the desk's own keys; screens are
 * opened from the menu and cases from the search box; wherever the focus comes to rest it is in the window, uncovered, and its frame is on
 * the picture. All acts of the city go through the desks of review and signature. What others do alike goes over the API as there.
 */
import { byKeyboard } from '../helpers/hands.ts'
import { tellWholeEdition } from '../helpers/whole-edition/tell.ts'

tellWholeEdition('by keyboard alone', byKeyboard)
