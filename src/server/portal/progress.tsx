/** The answer of the tracker: now, next, who has it, what you must do; then all that happened and what is planned. */
import type { ReactElement } from 'react'
import { countInWords } from '../../contract/words/days.ts'
import { letterKinds } from '../../contract/words/labels.ts'
import { stageLabel } from '../../contract/words/stages.ts'
import type { Progress } from './facts/progress.ts'
import { progressOf, type StripDay } from './facts/strip.ts'
import type { View } from './page.ts'
import { entranceCrumb } from './parts/crumbs.tsx'
import { editionWords } from './parts/edition-name.ts'
import { ProofLine } from './parts/proof-line.tsx'
import { Shell } from './parts/shell.tsx'
import { StandingNow } from './parts/standing-now.tsx'
import { Track } from './parts/track.tsx'
import { href, nearDeadline, say, Zh } from './say.tsx'
import { proofLineWords } from './words/ledger.ts'
import { caseTitle, letterOn, standsUntil, trackerWords as words } from './words/tracker.ts'

export interface ProgressProps {
  readonly view: View
  readonly progress: Progress
  /** The days of the notice that the case stands under, if any. */
  readonly days: readonly StripDay[]
  /** Who holds the case, in words. */
  readonly holder: string
}

export function ProgressPage({ view, progress, days, holder }: ProgressProps): ReactElement {
  const { number, name, stage, edition, proof } = progress
  const label = stageLabel('application', stage, 'applicant', view.language)
  return (
    <Shell
      view={view}
      title={`${say(view, words.title)} ${number}`}
      entrance="tracker"
      crumbs={[entranceCrumb('tracker'), { words: [number, number] }]}
    >
      <div className="head">
        <p className="muted">{edition ? say(view, caseTitle(number, editionWords(edition))) : number}</p>
        <h1>{label}</h1>
        <p className="lead">
          <Zh view={view}>{name}</Zh>
        </p>
        {edition?.suspended && <p className="banner wait">{say(view, words.suspended)}</p>}
      </div>
      <StandingNow view={view} progress={progress} now={nowWords(view, progress, days)} holder={holder} />
      <div className="two wide-gap">
        <section aria-labelledby="happened">
          <h2 id="happened">{say(view, words.all)}</h2>
          <Track view={view} progress={progress} days={days} />
        </section>
        <aside className="stack" aria-label={say(view, words.papers)}>
          <Papers view={view} progress={progress} />
          <p className="note">{say(view, words.aside)}</p>
          <p>
            <a href={href(view, '/tracker')}>{say(view, words.again)}</a>
          </p>
        </aside>
      </div>
      {proof && <ProofLine view={view} proof={proof} of={proofLineWords.thisCase} />}
    </Shell>
  )
}

/** What is so now: how far a notice has run, or the stage. */
function nowWords(view: View, { stage, notice }: Progress, days: readonly StripDay[]): { readonly title: string; readonly more: string } {
  const { number, of } = progressOf(days)
  if (notice?.stage === 'running' && notice.lastDay && number > 0)
    return { title: countInWords(number, of, view.language), more: say(view, standsUntil(nearDeadline(view, notice.lastDay))) }
  return { title: stageLabel('application', stage, 'applicant', view.language), more: '' }
}

function Papers({ view, progress: { letters } }: { view: View; progress: Progress }): ReactElement {
  return (
    <div className="panel stack">
      <h2>{say(view, words.papers)}</h2>
      {letters.length === 0 ? (
        <p>{say(view, words.noPapers)}</p>
      ) : (
        <>
          <ul className="stack">
            {letters.map((letter) => (
              <li key={letter.id}>{say(view, letterOn(letterKinds[letter.kind], shortWords(view, letter.day)))}</li>
            ))}
          </ul>
          <p className="small muted">{say(view, words.papersMore)}</p>
        </>
      )}
    </div>
  )
}

function shortWords(view: View, day: string): string {
  return nearDeadline(view, day)
    .replace(/（.*/, '')
    .replace(/^24:00 on \w+ /, '')
}
