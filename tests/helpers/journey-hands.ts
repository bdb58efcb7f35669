/** The hands of a journey: a mouse among the tests, the keyboard alone among the walks, where the same journeys are made once more. */
import { byKeyboard, type Hands, withMouse } from './hands.ts'

export const hands: Hands = process.env.HANDS === 'keyboard' ? byKeyboard : withMouse
