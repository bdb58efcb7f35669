/**
 * One writer for each upload. A request that comes to an upload in use asks the one before it to let go, and takes its turn
 * when it has; who waits too long is told to come again.
 */
import type { Lock, Locker, RequestRelease } from '@tus/server'

/** Milliseconds to wait for a turn; the protocol's library gives a writer three seconds to end after it was asked. */
const LONGEST_WAIT = 8_000

interface Holder {
  readonly letGo: RequestRelease
  readonly gone: Promise<void>
  readonly leave: () => void
}

export class Turns implements Locker {
  #holders = new Map<string, Holder>()

  newLock(id: string): Lock {
    return { lock: (signal, letGo) => this.#take(id, signal, letGo), unlock: async () => this.#leave(id) }
  }

  async #take(id: string, signal: AbortSignal, letGo: RequestRelease): Promise<void> {
    const until = performance.now() + LONGEST_WAIT
    for (let holder = this.#holders.get(id); holder; holder = this.#holders.get(id)) {
      await holder.letGo()
      await firstOf(holder.gone, signal, until - performance.now())
      if (signal.aborted || performance.now() >= until) throw { status_code: 409, body: 'in use' }
    }
    let leave = () => {}
    const gone = new Promise<void>((resolve) => {
      leave = resolve
    })
    this.#holders.set(id, { letGo, gone, leave })
  }

  #leave(id: string): void {
    const holder = this.#holders.get(id)
    this.#holders.delete(id)
    holder?.leave()
  }
}

async function firstOf(gone: Promise<void>, signal: AbortSignal, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let stop = () => {}
  const over = new Promise<void>((resolve) => {
    stop = resolve
    timer = setTimeout(resolve, Math.max(0, milliseconds))
  })
  signal.addEventListener('abort', stop, { once: true })
  await Promise.race([gone, over])
  signal.removeEventListener('abort', stop)
  clearTimeout(timer)
}
