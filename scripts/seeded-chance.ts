/** A source of chance that gives the same twice: a stream of SHA-256 over a seed and a counter. Never for a house that works. */
import { createHash } from 'node:crypto'
import type { Chance } from '../src/server/chance.ts'

export class SeededChance implements Chance {
  #seed: string
  #counter = 0

  constructor(seed: string) {
    this.#seed = seed
  }

  /** Begin a new stream, so that two worlds are level again after an act for which one may have drawn more. */
  startAgain(seed: string): void {
    this.#seed = seed
    this.#counter = 0
  }

  bytes = (count: number): Buffer => {
    const blocks = Array.from({ length: Math.ceil(count / 32) }, () => this.#block())
    return Buffer.concat(blocks).subarray(0, count)
  }

  below = (bound: number): number => Number(this.bytes(8).readBigUInt64BE() % BigInt(bound))

  #block(): Buffer {
    this.#counter += 1
    return createHash('sha256').update(`${this.#seed} ${this.#counter}`).digest()
  }
}
