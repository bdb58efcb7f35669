/** Four boxes: now, next, who has it, what you must do. */
import type { ReactElement } from 'react'
import { editionStages } from '../../../contract/words/labels.ts'
import type { Progress } from '../facts/progress.ts'
import type { View } from '../page.ts'
import { nearDay, nearDeadline, say } from '../say.tsx'
import { dayWords } from '../words/home.ts'
import { completionUntil, holdings, trackerWords as words } from '../words/tracker.ts'

interface StandingNowProps {
  readonly view: View
  readonly progress: Progress
  readonly now: { readonly title: string; readonly more: string }
  readonly holder: string
}

export function StandingNow({ view, progress, now, holder }: StandingNowProps): ReactElement {
  const { next, yours, holder: who } = holdings[progress.stage]
  const due = progress.completionDue ? say(view, completionUntil(nearDeadline(view, progress.completionDue))) : ''
  return (
    <dl className="boxes">
      <Box label={say(view, words.now)} title={now.title} more={now.more} />
      <Box
        label={say(view, words.next)}
        title={next ? say(view, editionStages[next]) : say(view, words.over)}
        more={next ? nextDay(view, progress) : say(view, words.overMore)}
      />
      <Box label={say(view, words.holder)} title={holder} more={who === 'city' ? (view.operator.phone ?? '') : ''} />
      <Box
        label={say(view, words.yours)}
        title={yours ? say(view, yours) : say(view, words.nothing)}
        more={yours ? due : say(view, words.nothingMore)}
      />
    </dl>
  )
}

function Box({ label, title, more }: { label: string; title: string; more: string }): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{title}</b> {more}
      </dd>
    </div>
  )
}

/** The day known of the next stage. */
function nextDay(view: View, { road, stage }: Progress): string {
  const { next } = holdings[stage]
  const known = road?.stages.find((each) => each.stage === next)
  if (!known?.day || (known.dayIs !== 'earliest' && known.dayIs !== 'planned')) return ''
  return say(view, dayWords[known.dayIs](nearDay(view, known.day)))
}
