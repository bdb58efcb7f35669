/** 关键路径: the earliest day of the decision, what holds it, the working, and other days tried beside it. */
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { shortDay } from '../../contract/words/days.ts'
import { arriving } from '../live/arriving.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { Loading } from '../words/states.tsx'
import { daysUntil } from '../words/until.ts'
import { useLegWords } from './path-words.tsx'
import type { Asked, Board, Path, Walked } from './read.ts'
import { words } from './words.ts'

const Working = lazy(arriving(() => import('./path-working.tsx')))

interface PathProps {
  readonly board: Board
  readonly path: Path
  readonly asked: Asked
  readonly ask: (asked: Asked) => void
  readonly open: boolean
  readonly setOpen: (open: boolean) => void
}

export function CriticalPath({ board, path, asked, ask, open, setOpen }: PathProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { now, withObjections, planned, objections } = path
  const behind = planned ? daysUntil(planned, now.day) : 0
  return (
    <section aria-labelledby="path" className="path">
      <div className="title-line tight">
        <h2 id="path">{say(words.path)}</h2>
        <span className="read">
          <strong className="blue">{say(words.earliestDecision, { day: shortDay(now.day, language) })}</strong>
          {!now.final && say(words.provisionalMark)}
        </span>
        {withObjections && (
          <span className="muted">{say(words.withObjections, { count: objections, day: shortDay(withObjections.day, language) })}</span>
        )}
        {planned && (
          <span className={behind > 0 ? 'late' : 'muted'}>
            {behind > 0 ? say(words.laterThanPlanned, { days: behind }) : say(words.plannedDecision, { day: shortDay(planned, language) })}
          </span>
        )}
        <Button type="link" className="end no-print" aria-expanded={open} onClick={() => setOpen(!open)} data-stop>
          {say(open ? words.hidePath : words.showPath)}
        </Button>
      </div>
      <Bar walked={now} />
      <Held walked={now} />
      {open && (
        <Suspense fallback={<Loading rows={4} />}>
          <Working path={path} asked={asked} ask={ask} today={board.today} />
        </Suspense>
      )}
    </section>
  )
}

/** The legs as wide as their days; each at least wide enough for its name. */
function Bar({ walked }: { readonly walked: Walked }) {
  const { stageOf, short } = useLegWords()
  return (
    <ol className="path-bar">
      {walked.legs.map((leg) => (
        <li
          key={leg.stage}
          className={leg.heldBy ? 'held' : leg.takes === 'notice' ? 'notice' : ''}
          style={{ flexGrow: Math.max(1, daysUntil(leg.from, leg.to)) }}
        >
          <span>{stageOf(leg)}</span>
          <span className="muted">{short(leg.to)}</span>
        </li>
      ))}
    </ol>
  )
}

function Held({ walked }: { readonly walked: Walked }) {
  const say = useSay()
  const { stageOf, why } = useLegWords()
  const what = walked.held.map((leg) => say(words.heldLeg, { stage: stageOf(leg), why: why(leg) })).join(' → ')
  return (
    <p className="muted">
      {what ? `${say(words.heldBy)}${what}` : say(words.heldNothing)}
      {!walked.final && ` ${say(words.provisionalWhy)}`}
    </p>
  )
}
