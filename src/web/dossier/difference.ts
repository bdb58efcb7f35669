/** What changed from one text to another, as stretches kept, taken out and put in. Pure. */
import { lastOf } from '../words/last.ts'

export interface Stretch {
  readonly kind: 'kept' | 'out' | 'in'
  readonly text: string
}

const LONGEST = 1200

/** By signs for short texts, by lines and sentences for long ones. */
export function differenceOf(before: string, after: string): readonly Stretch[] {
  const [one, other] = [piecesOf(before), piecesOf(after)]
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1
  let end = 0
  while (end < one.length - start && end < other.length - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  const middle = aligned(one.slice(start, one.length - end), other.slice(start, other.length - end))
  const all: Stretch[] = [
    { kind: 'kept', text: one.slice(0, start).join('') },
    ...middle,
    { kind: 'kept', text: one.slice(one.length - end).join('') },
  ]
  return all.filter(({ text }) => text !== '').reduce<Stretch[]>(joined, [])
}

function joined(before: Stretch[], next: Stretch): Stretch[] {
  const last = lastOf(before)
  if (last?.kind !== next.kind) return [...before, next]
  return [...before.slice(0, -1), { kind: last.kind, text: last.text + next.text }]
}

function piecesOf(text: string): readonly string[] {
  return text.length <= LONGEST ? [...text] : (text.match(/[^。；\n]*[。；\n]|[^。；\n]+$/g) ?? [])
}

/** The longest common run of pieces; what is too long to be looked at is shown as replaced. */
function aligned(one: readonly string[], other: readonly string[]): readonly Stretch[] {
  const whole: readonly Stretch[] = [
    { kind: 'out', text: one.join('') },
    { kind: 'in', text: other.join('') },
  ]
  if (one.length === 0 || other.length === 0 || one.length * other.length > 1_500_000) return whole
  const width = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] = one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  const stretches: Stretch[] = []
  let [row, column] = [0, 0]
  while (row < one.length || column < other.length) {
    if (row < one.length && column < other.length && one[row] === other[column]) {
      stretches.push({ kind: 'kept', text: one[row] ?? '' })
      row += 1
      column += 1
    } else if (row < one.length && (column >= other.length || at(row + 1, column) >= at(row, column + 1))) {
      stretches.push({ kind: 'out', text: one[row] ?? '' })
      row += 1
    } else {
      stretches.push({ kind: 'in', text: other[column] ?? '' })
      column += 1
    }
  }
  return stretches
}
