/**
 * Where chance comes from: the system's source, for every id, salt, key, nonce and shuffle of the server. A program that
 * compares two worlds puts a repeatable source in its place, so that they differ in nothing but their secret; nothing under
 * `src` does, and a test looks that it stays so.
 */
import { randomInt as systemBelow, randomBytes as systemBytes } from 'node:crypto'

export interface Chance {
  readonly bytes: (count: number) => Buffer
  /** A whole number from 0, below a bound, each as likely as another. */
  readonly below: (bound: number) => number
}

export const systemChance: Chance = { bytes: (count) => systemBytes(count), below: (bound) => systemBelow(bound) }

let source = systemChance

/** Random bytes. */
export function randomBytes(count: number): Buffer {
  return source.bytes(count)
}

/** A random whole number from 0, below a bound, without modulo bias. */
export function randomInt(bound: number): number {
  return source.below(bound)
}

/** Put another source in the place of the system's. For programs and tests alone. */
export function replaceChance(other: Chance): void {
  source = other
}
