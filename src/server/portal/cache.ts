/** Ready pages in memory: good until something changes or the day turns, the least asked for let go first. */
import type { Drawn } from './drawn.ts'

/** The moment a page is good for: a count of changes, and the day in Shanghai. */
export interface Moment {
  readonly epoch: number
  /** Days since 1970-01-01 in Shanghai. */
  readonly day: number
}

interface Kept extends Moment {
  readonly drawn: Drawn
}

export class PageCache {
  readonly #kept = new Map<string, Kept>()
  readonly #underWay = new Map<string, Promise<Drawn>>()
  readonly #most: number
  #bytes = 0

  /** @param most bytes to keep at most */
  constructor(most: number) {
    this.#most = most
  }

  get bytes(): number {
    return this.#bytes
  }

  /** The page under this key, if it was drawn for this moment. */
  find(key: string, { epoch, day }: Moment): Drawn | null {
    const kept = this.#kept.get(key)
    if (kept === undefined || kept.epoch !== epoch || kept.day !== day) return null
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    return kept.drawn
  }

  /** The page under this key, drawn once however many ask for it at the same time. */
  async draw(key: string, moment: Moment, make: () => Promise<Drawn>): Promise<Drawn> {
    const flight = `${moment.epoch} ${moment.day} ${key}`
    const underWay = this.#underWay.get(flight)
    if (underWay) return underWay
    const making = make().finally(() => this.#underWay.delete(flight))
    this.#underWay.set(flight, making)
    const drawn = await making
    if (drawn.keep) this.#keep(key, { ...moment, drawn })
    return drawn
  }

  #keep(key: string, kept: Kept): void {
    const before = this.#kept.get(key)
    if (before && before.epoch > kept.epoch) return
    this.#drop(key)
    this.#kept.set(key, kept)
    this.#bytes += kept.drawn.bytes
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#most) return
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    const kept = this.#kept.get(key)
    if (!kept) return
    this.#kept.delete(key)
    this.#bytes -= kept.drawn.bytes
  }
}
