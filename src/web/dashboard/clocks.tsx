/** Clocks by their nearest day, and what holds cases up. Every line opens its list, or the one case it is about. */
import { Link } from '@tanstack/react-router'
import { countInWords, shortDay } from '../../contract/words/days.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { Tag } from '../words/tag.tsx'
import { countNames } from './count-words.ts'
import type { Board } from './read.ts'
import { useSteady } from './use-steady.ts'
import { words } from './words.ts'

type Clock = Board['clocks'][number]
type Blocker = Board['blockers'][number]

interface ClocksProps {
  readonly board: Pick<Board, 'clocks' | 'today' | 'edition'>
  readonly title?: string
  readonly empty?: string
}

export function Clocks({ board, title, empty }: ClocksProps) {
  const say = useSay()
  const [shown, steady] = useSteady(board.clocks, ({ key }) => key)
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks">{title ?? say(words.clocks)}</h2>
      {shown.length === 0 && <p className="muted">{empty ?? say(words.clocksEmpty)}</p>}
      <ul className="lines ruled" {...steady}>
        {shown.map((clock) => (
          <li key={clock.key}>
            <Link to="/dashboard/$count" params={{ count: clock.key }} search={{ edition: board.edition.id }} data-stop>
              <span>
                {say(countNames[clock.key])} {clock.count === 1 ? clock.nearest.number || clock.nearest.title : ''}
                {clock.count > 1 && say(words.clockCount, { count: clock.count })}
                {clock.late > 0 && say(words.clockLate, { count: clock.late })}
              </span>
              <Left clock={clock} today={board.today} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Left({ clock, today }: { readonly clock: Clock; readonly today: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const { nearest, left, gone, of, final } = clock
  const due = nearest.due ?? ''
  const provisional = final ? '' : say(words.provisionalMark)
  if (due < today) return <Tag tone="bad">{say(words.late, { days: left })}</Tag>
  if (due === today) return <Tag tone="yours">{say(words.lastDay)}</Tag>
  const counted = gone !== null && of !== null && gone > 0 ? countInWords(gone, of, language) : say(words.left, { days: left })
  return (
    <span className="muted nowrap">
      {counted} · {shortDay(due, language)}
      {provisional}
    </span>
  )
}

export function Blockers({ board }: { readonly board: Pick<Board, 'blockers' | 'edition'> }) {
  const say = useSay()
  const [shown, steady] = useSteady<Blocker>(board.blockers, ({ key }) => key)
  return (
    <section aria-labelledby="blockers">
      <h2 id="blockers">{say(words.blockers)}</h2>
      {shown.length === 0 && <p className="muted">{say(words.blockersEmpty)}</p>}
      <ul className="lines ruled" {...steady}>
        {shown.map(({ key, count, holds }) => (
          <li key={key}>
            <Link to="/dashboard/$count" params={{ count: key }} search={{ edition: board.edition.id }} data-stop>
              <span>
                <b className="figure">{count}</b> {say(countNames[key])}
              </span>
              {holds > 0 && <span className="muted nowrap">{say(words.holds, { count: holds })}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
