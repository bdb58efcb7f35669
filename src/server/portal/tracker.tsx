/** 办件进度: number and code lead to a parcel-style line. Both are posted, so the code stands in no address. */
import type { ReactElement } from 'react'
import type { Page, View } from './page.ts'
import { TrackerForm } from './parts/forms.tsx'
import { Shell } from './parts/shell.tsx'
import { href, say } from './say.tsx'
import { tryAgain, trackerWords as words } from './words/tracker.ts'

export const tracker: Page<Record<never, never>> = {
  path: '/tracker',
  title: words.title,
  articles: [12, 13, 15, 16, 18, 19],
  does: ['凭编号和查询码看走到哪一步、在谁手里', 'Where a case stands and who has it, by number and code'],
  read: async () => ({}),
  draw: (view) => <TrackerEntrance view={view} />,
}

/** The form, and after a pair that does not fit the same words whatever was wrong with it. */
export function TrackerEntrance({ view, tried }: { view: View; tried?: string }): ReactElement {
  const title = tried === undefined ? say(view, words.title) : `${say(view, words.errorTitle)}${say(view, words.notFound)}`
  return (
    <Shell view={view} title={title} entrance="tracker" crumbs={[{ words: words.title }]}>
      <div className="head stack">
        <h1>{say(view, words.title)}</h1>
        <p className="lead">{say(view, words.lead)}</p>
      </div>
      {tried !== undefined && <NotFound view={view} />}
      <div className="two">
        <div className="narrow">
          <TrackerForm view={view} number={tried ?? ''} wrong={tried !== undefined} />
        </div>
        <aside className="stack" aria-label={say(view, words.shows)}>
          <h2>{say(view, words.shows)}</h2>
          <ul className="plain">
            {words.showsList.map((each) => (
              <li key={each[0]}>{say(view, each)}</li>
            ))}
          </ul>
          <p className="note">{say(view, words.aside)}</p>
        </aside>
      </div>
    </Shell>
  )
}

function NotFound({ view }: { view: View }): ReactElement {
  return (
    <div className="errors" role="alert">
      <h2>{say(view, words.notFound)}</h2>
      <p>
        <a href="#number">{say(view, words.notFoundMore)}</a>
      </p>
      <p>
        {say(view, words.lost)}
        <a href={href(view, '/about')}>{say(view, words.receivers)}</a>
      </p>
    </div>
  )
}

/** After too many wrong pairs: how long to wait. */
export function TooManyTries({ view, seconds }: { view: View; seconds: number }): ReactElement {
  const title = say(view, words.tooMany)
  return (
    <Shell view={view} title={title} entrance="tracker" crumbs={[{ words: words.title, path: '/tracker' }, { words: words.tooMany }]}>
      <div className="head stack">
        <h1>{title}</h1>
        <p className="lead">{say(view, tryAgain(Math.ceil(seconds / 60)))}</p>
        <p>
          {say(view, words.lost)}
          <a href={href(view, '/about')}>{say(view, words.receivers)}</a>
        </p>
      </div>
    </Shell>
  )
}
