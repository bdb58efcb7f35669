/** Wrong pairs of number and code, by address: guessing must not pay, and right ones cost nothing, however many share an address. */
import { normalizeIP } from '@fastify/rate-limit'

/** So many wrong pairs from one address within one stretch of time; then it waits for the end of the stretch. */
const MOST = 10
const STRETCH = 10 * 60_000
const MOST_ADDRESSES = 50_000

export class WrongTries {
  readonly #counts = new Map<string, { count: number; readonly until: number }>()

  /** Seconds until this address may try again; 0 when it may now. */
  wait(address: string, now: number): number {
    const known = this.#counts.get(network(address))
    return known && known.count >= MOST && known.until > now ? Math.ceil((known.until - now) / 1000) : 0
  }

  add(address: string, now: number): void {
    const key = network(address)
    const known = this.#counts.get(key)
    if (known && known.until > now) {
      known.count += 1
      return
    }
    this.#counts.delete(key)
    this.#counts.set(key, { count: 1, until: now + STRETCH })
    for (const oldest of this.#counts.keys()) {
      if (this.#counts.size <= MOST_ADDRESSES) return
      this.#counts.delete(oldest)
    }
  }
}

/** One household or office: an IPv4 address, or the first 64 bits of an IPv6 one. */
function network(address: string): string {
  return normalizeIP(address, 64)
}
