/**
 * Which typing a copy of a sheet contains: for each writer (a page from its opening to its end) the number of its last change,
 * the copy's own writer last. After a browser was killed its disk may be some seconds behind the server; this tells a copy that
 * is only older from one that holds something of its own.
 */
export type Seen = readonly (readonly [writer: string, last: number])[]

const MOST_WRITERS = 24

/** Whether the second contains the first: it has seen the first's own last change, and with it all that came before. */
export function contained(one: Seen | undefined, other: Seen | undefined): boolean {
  const own = one?.[one.length - 1]
  return own !== undefined && (other ?? []).some(([writer, last]) => writer === own[0] && last >= own[1])
}

/** What two copies contain together, the second's own writer last; of many writers the newest. */
export function joined(one: Seen | undefined, other: Seen | undefined): Seen {
  const all = new Map<string, number>()
  for (const [writer, last] of [...(one ?? []), ...(other ?? [])]) {
    const before = all.get(writer) ?? 0
    all.delete(writer)
    all.set(writer, Math.max(last, before))
  }
  return [...all].slice(-MOST_WRITERS)
}
