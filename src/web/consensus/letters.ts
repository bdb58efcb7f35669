/** What readers are called on the board: letters, in the order of the sheets, or shuffled once for a showing. */
import type { Language } from '../../contract/words/language.ts'
import { stems } from './stem-labels.ts'

export function letterOf(place: number, language: Language): string {
  return (language === 'zh' ? stems[place - 1] : String.fromCharCode(64 + place)) ?? String(place)
}

/** Places 1 to so many, in an order that nobody can foresee. */
export function shuffled(many: number): readonly number[] {
  const places = Array.from({ length: many }, (_, index) => index + 1)
  for (let last = places.length - 1; last > 0; last--) {
    const [word = 0] = crypto.getRandomValues(new Uint32Array(1))
    const other = word % (last + 1)
    ;[places[last], places[other]] = [places[other] ?? 0, places[last] ?? 0]
  }
  return places
}
