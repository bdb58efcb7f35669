/** How far a count has come, in small boxes. The words beside them say the same, so a screen reader passes over them. */
import type { ReactElement } from 'react'
import type { StripDay } from '../facts/strip.ts'

export function Pips({ days }: { days: readonly StripDay[] }): ReactElement | null {
  const counted = days.filter((day) => day.count !== null)
  if (counted.length > 12) return null
  const now = counted.findLastIndex((day) => day.when !== 'coming')
  return (
    <span className="pips" aria-hidden="true">
      {counted.map((day, index) => (
        <i key={day.day} className={index < now ? 'on' : index === now ? 'today' : undefined} />
      ))}
    </span>
  )
}
