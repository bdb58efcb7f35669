/** A mean as a dot on the line of its interval or range, between two ends of a scale. The row says the same in words. */

const WIDTH = 220
const HEIGHT = 28

interface IntervalPictureProps {
  readonly low: number
  readonly mean: number
  readonly high: number
  readonly from: number
  readonly to: number
}

export function IntervalPicture({ low, mean, high, from, to }: IntervalPictureProps) {
  const at = (value: number) => 8 + ((value - from) / Math.max(1, to - from)) * (WIDTH - 16)
  const middle = HEIGHT / 2
  return (
    <svg className="leaning" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden>
      {from < 0 && to > 0 && <line className="nothing" x1={at(0)} x2={at(0)} y1={2} y2={HEIGHT - 2} />}
      <line className="interval" x1={at(low)} x2={at(high)} y1={middle} y2={middle} />
      <circle className="mean" cx={at(mean)} cy={middle} r={5} />
    </svg>
  )
}
