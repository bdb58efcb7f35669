/** Candidates with recusals and votes: how many have voted while it goes on, the counts once it has concluded. */
import { Link } from '@tanstack/react-router'
import type { Board, BoardCandidate } from '../../contract/decision.ts'
import { pointsInWords } from '../../contract/words/amounts.ts'
import { awardClasses } from '../../contract/words/labels.ts'
import { inLanguage } from '../../contract/words/language.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { Tag } from '../words/tag.tsx'
import { vote as voteWords } from './vote-words.ts'
import { common, report, meeting as words } from './words.ts'

export function VoteTable({ board, scores = true, large = false }: { readonly board: Board; readonly scores?: boolean; readonly large?: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  const concluded = board.stage === 'concluded'
  return (
    <table className={large ? 'rows large' : 'rows'}>
      <caption className="unseen">{say(words.caption)}</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            {say(words.order)}
          </th>
          <th scope="col">{say(words.candidate)}</th>
          {scores && (
            <th scope="col" className="number">
              {say(words.agreedScore)}
            </th>
          )}
          <th scope="col">{say(words.proposedAs)}</th>
          <th scope="col">{say(report.objections)}</th>
          <th scope="col">{say(words.recusal)}</th>
          {concluded && (
            <>
              <th scope="col" className="number">
                {say(words.for)}
              </th>
              <th scope="col" className="number">
                {say(words.against)}
              </th>
              <th scope="col" className="number">
                {say(words.abstain)}
              </th>
            </>
          )}
          <th scope="col">{say(words.result)}</th>
        </tr>
      </thead>
      <tbody>
        {board.candidates.map((candidate, index, all) => (
          <tr key={candidate.application}>
            <td className="number place">
              {scores ? candidate.rank : index + 1}
              {scores && all.filter(({ rank }) => rank === candidate.rank).length > 1 && (
                <span className={large ? 'muted' : 'block muted'}> {say(common.tied)}</span>
              )}
            </td>
            <td>
              {large ? (
                <strong>{candidate.name}</strong>
              ) : (
                <Link className="strong" to="/case/$kind/$id" params={{ kind: 'application', id: candidate.application }}>
                  {candidate.name}
                </Link>
              )}
              {!large && <span className="block muted">{candidate.number}</span>}
            </td>
            {scores && (
              <td className="number" data-label={say(words.agreedScore)}>
                {pointsInWords(candidate.score)}
              </td>
            )}
            <td>{inLanguage(awardClasses[candidate.class], language)}</td>
            <td data-label={say(report.objections)}>
              <Against objections={candidate.objections} />
            </td>
            <td data-label={say(words.recusal)}>
              {candidate.recused.length === 0 && <span className="muted">{say(common.none)}</span>}
              {large && candidate.recused.length > 0
                ? say(words.recusedCount, { count: candidate.recused.length })
                : candidate.recused.map(({ name, reason }) => (
                    <span key={name} className="block">
                      <Tag tone="shut">
                        {name}（{reason}）
                      </Tag>
                    </span>
                  ))}
            </td>
            {concluded && (
              <>
                <td className="number" data-label={say(words.for)}>
                  {candidate.count?.for}
                </td>
                <td className="number" data-label={say(words.against)}>
                  {candidate.count?.against}
                </td>
                <td className="number" data-label={say(words.abstain)}>
                  {candidate.count?.abstain}
                </td>
              </>
            )}
            <td>
              <Result candidate={candidate} stage={board.oneByOne && board.stage === 'open' && !candidate.vote ? 'called' : board.stage} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Against({ objections: { open, upheld, notUpheld } }: Pick<BoardCandidate, 'objections'>) {
  const say = useSay()
  const parts = [
    [open, report.pending],
    [upheld, report.upheld],
    [notUpheld, report.notUpheld],
  ] as const
  const said = parts.filter(([count]) => count > 0)
  return said.length === 0 ? <span className="muted">{say(common.none)}</span> : said.map(([count, what]) => `${count} ${say(what)}`).join(' · ')
}

/** A vote opened by the chair: what is being voted on now, and counts as soon as it is closed. */
function VoteState({ candidate: { vote, count, second, cast, voters } }: { readonly candidate: BoardCandidate }) {
  const say = useSay()
  const passes = (good: boolean) => say(good ? voteWords.passes : voteWords.passesNot)
  return (
    <>
      {vote?.stage === 'open' && (
        <Tag tone="running">
          {say(voteWords.nowOpen)} · {say(words.cast, { cast, voters })}
        </Tag>
      )}
      {vote?.stage === 'void' && <Tag tone="waiting">{say(voteWords.voided)}</Tag>}
      {count && vote?.stage !== 'void' && (
        <Tag tone={count.passes ? 'good' : 'bad'}>{say(voteWords.countedFor, { ...numbers(count), passes: passes(count.passes) })}</Tag>
      )}
      {second && <Tag tone="good">{say(voteWords.again, numbers(second))}</Tag>}
    </>
  )
}

const numbers = ({ for: inFavour, against, abstain }: NonNullable<BoardCandidate['count']>) => ({ for: inFavour, against, abstain })

function Result({ candidate, stage }: { readonly candidate: BoardCandidate; readonly stage: Board['stage'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { outcome, cast, voters } = candidate
  if (outcome === 'chosen') return <Tag tone="good">{say(words.chosen, { class: inLanguage(awardClasses[candidate.class], language) })}</Tag>
  if (candidate.deferred !== null) return <Tag tone="waiting">{say(voteWords.deferred, { reason: candidate.deferred })}</Tag>
  if (outcome && outcome !== 'deferred') return <Tag tone={outcome === 'not-passed' ? 'bad' : 'yours'}>{say(words[outcome])}</Tag>
  if (stage === 'open' && candidate.vote) return <VoteState candidate={candidate} />
  if (stage !== 'open') return <Tag tone="waiting">{say(words.waiting)}</Tag>
  return <Tag tone={cast === voters ? 'good' : 'running'}>{say(words.cast, { cast, voters })}</Tag>
}
