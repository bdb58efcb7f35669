/** The most urgent in one sentence, until when, on what ground, and why it comes first. */
import { Link } from '@tanstack/react-router'
import { dayInWords, deadlineInWords } from '../../contract/words/days.ts'
import { editionStages } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { words as common } from '../words/words.ts'
import { urgentWords } from './count-words.ts'
import type { Board } from './read.ts'
import { words } from './words.ts'

export function Urgent({ board, acts }: { readonly board: Board; readonly acts: boolean }) {
  const say = useSay()
  const { urgent, today } = board
  const { language } = useLanguage()
  const late = urgent.due !== null && urgent.due < today
  const reasons = [
    ...(urgent.left !== null && !late && urgent.due !== today ? [say(words.leftWorking, { days: urgent.left })] : []),
    ...(urgent.holds > 0 ? [say(words.whyHolds, { count: urgent.holds })] : []),
    ...(urgent.basis === 'clock' || urgent.basis === 'blocker' ? [say(words.why)] : []),
  ]
  return (
    <section className={late ? 'next stop' : 'next'} aria-live="polite">
      <div>
        <p className="sentence">{useSentence(board)}</p>
        <p className="muted row">
          {urgent.articles.map((number) => (
            <Link key={number} to="/articles/$number" params={{ number: String(number) }}>
              {say(common.article, { number })}
            </Link>
          ))}
          <span>{reasons.join(language === 'zh' ? '' : ' ')}</span>
        </p>
      </div>
      <Where board={board} acts={acts} />
    </section>
  )
}

function useSentence({ urgent, edition, today, road }: Board): string {
  const say = useSay()
  const { language } = useLanguage()
  if (urgent.basis === 'set-up') return say(words.notAnnounced, { edition: edition.name })
  if (urgent.basis === 'road') {
    const next = road.find(({ state }) => state === 'later') ?? road.find(({ state }) => state === 'now')
    const named = next?.day
      ? say(words.nothingNext, { stage: labelOf(editionStages, next.stage, language) ?? '', day: dayInWords(next.day, language) })
      : ''
    return `${say(words.nothingUrgent)}${named}`
  }
  const what = say(urgentWords[urgent.key as keyof typeof urgentWords], { number: urgent.case?.number ?? '', count: urgent.count })
  if (urgent.due === null) return say(words.sentence, { what })
  if (urgent.due < today) return say(words.dueLate, { what, days: urgent.left ?? 0 })
  const day = deadlineInWords(urgent.due, language)
  return say(urgent.due === today ? words.dueToday : words.dueOn, { what, day })
}

/** One case opens itself; several open their list. */
function Where({ board, acts }: { readonly board: Board; readonly acts: boolean }) {
  const say = useSay()
  const { urgent, edition } = board
  if (urgent.basis === 'set-up' && acts)
    return (
      <Link className="primary" to="/set-up">
        {say(words.toSetUp)}
      </Link>
    )
  if (urgent.case)
    return (
      <Link className="primary" to="/case/$kind/$id" params={{ kind: urgent.case.kind, id: urgent.case.id }}>
        {say(acts ? words.openCase : words.supervisorOpen)}
      </Link>
    )
  if (!urgent.key) return null
  return (
    <Link className="primary" to="/dashboard/$count" params={{ count: urgent.key }} search={{ edition: edition.id }}>
      {say(words.openList)}
    </Link>
  )
}
