/** One expert's leaning as a line about nothing: left strict, right lenient. The row says the same in words. */
import type { Signals } from '../../contract/signals.ts'

const WIDTH = 220
const HEIGHT = 28

type Severity = NonNullable<Signals['experts'][number]['severity']>

export function LeaningPicture({ severity, reach }: { readonly severity: Severity; readonly reach: number }) {
  const at = (value: number) => WIDTH / 2 + (value / reach) * (WIDTH / 2 - 8)
  const middle = HEIGHT / 2
  return (
    <svg className="leaning" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden>
      <line className="nothing" x1={WIDTH / 2} x2={WIDTH / 2} y1={2} y2={HEIGHT - 2} />
      <line className="interval" x1={at(severity.low)} x2={at(severity.high)} y1={middle} y2={middle} />
      <circle className="mean" cx={at(severity.mean)} cy={middle} r={5} />
    </svg>
  )
}

/** As far as the widest interval reaches, in hundredths of a point. */
export function reachOf(experts: Signals['experts']): number {
  return Math.max(100, ...experts.flatMap(({ severity }) => (severity ? [Math.abs(severity.low), Math.abs(severity.high)] : [])))
}
