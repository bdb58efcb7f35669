/**
 * Canonical encoding: the one byte string of a value, described in docs/journal.md. Object keys in order of their
 * UTF-16 code units, no spaces, integers only, strings in Unicode normal form C.
 */
import { createHash } from 'node:crypto'

export type Canonical = null | boolean | number | string | readonly Canonical[] | { readonly [key: string]: Canonical }

/**
 * The canonical text of a value. `undefined` members are left out, as in JSON.
 *
 * @throws for what has no canonical form: a fraction, a number beyond 2⁵³, a lone surrogate, a function
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error(`no canonical form for the number ${value}`)
    return String(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value).filter(([, member]) => member !== undefined)
    members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${members.map(([key, member]) => `${text(key)}:${canonical(member)}`).join(',')}}`
  }
  throw new Error(`no canonical form for a ${typeof value}`)
}

function text(value: string): string {
  if (!value.isWellFormed()) throw new Error('no canonical form for a string with a lone surrogate')
  return JSON.stringify(value.normalize('NFC'))
}

/** SHA-256 of the bytes given one after the other, as hex. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
