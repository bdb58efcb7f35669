/** Stretches of a PDF that hold no names: strings, comments, data. What only looks like one is read after all. */

export const sign = (text: string) => text.charCodeAt(0)
export const isSpace = (byte: number | undefined) => byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57

/** Go on after a stretch without objects; a stretch that holds the head of an object (`12 0 obj`) is read after all. */
export function skipped(bytes: Buffer, start: number, end: number): number {
  const stretch = bytes.subarray(start, end)
  for (let at = stretch.indexOf('obj'); at >= 0; at = stretch.indexOf('obj', at + 3)) {
    let before = at - 1
    while (before > 0 && isSpace(stretch[before])) before -= 1
    if (before < at - 1 && isDigit(stretch[before])) return start
  }
  return Math.max(end, start)
}

/** Behind the next occurrence of a text. */
export function after(bytes: Buffer, text: string, from: number): number {
  const found = bytes.indexOf(text, from)
  return found < 0 ? bytes.length : found + text.length
}

export function endOfLine(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1
  return at
}

const [OPEN, CLOSE, BACKSLASH] = [sign('('), sign(')'), sign('\\')]

/** Behind the bracket that closes the string, or at the end when none does. */
export function endOfString(bytes: Buffer, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === BACKSLASH) at += 1
    else if (byte === OPEN) depth += 1
    else if (byte === CLOSE) depth -= 1
    if (depth === 0) return at + 1
  }
  return bytes.length
}
