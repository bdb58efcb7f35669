/** Figures that can be compared: medians of many runs, one beside the other in turn, so that a drifting machine drifts for both. */

export interface Figure {
  readonly median: number
  readonly runs: number
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 0 ? (low + high) / 2 : high
}

/** Milliseconds of one run. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Run each work in turn so many times after a warm-up; the medians in milliseconds, in the order given. */
export async function sideBySide(works: readonly (() => Promise<unknown>)[], runs: number, warmUp = 5): Promise<readonly Figure[]> {
  const times = works.map((): number[] => [])
  for (let run = 0; run < runs + warmUp; run++) {
    for (const [index, work] of works.entries()) {
      const milliseconds = await timed(work)
      if (run >= warmUp) times[index]?.push(milliseconds)
    }
  }
  return times.map((values) => ({ median: median(values), runs }))
}

/** One line of the report: what was measured, what was asked, what came out. */
export interface Line {
  readonly what: string
  readonly asked: string
  readonly figure: string
  readonly good: boolean
}

export const ratio = (value: number) => value.toFixed(2)
