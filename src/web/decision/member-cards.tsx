/** A member's phone: one candidate a card, one ballot each, changed until the close; who has recused votes no more on it. */
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { Board, BoardCandidate } from '../../contract/decision.ts'
import { pointsInWords } from '../../contract/words/amounts.ts'
import { dayInWords } from '../../contract/words/days.ts'
import { awardClasses, ballots } from '../../contract/words/labels.ts'
import { inLanguage } from '../../contract/words/language.ts'
import { addressOf, type CaseWithSteps } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { StageTag, Tag } from '../words/tag.tsx'
import { stepOf } from './closed.tsx'
import { Outcome } from './outcome.tsx'
import OwnNote from './own-note.tsx'
import { useAct } from './use-act.ts'
import { VoteTable } from './vote-table.tsx'
import { vote as voteWords } from './vote-words.ts'
import { screens, meeting as words } from './words.ts'
import { WordsField } from './words-field.tsx'

export function MemberCards({ board, one }: { readonly board: Board; readonly one: CaseWithSteps }) {
  const say = useSay()
  const { language } = useLanguage()
  const [at, setAt] = useState(0)
  const { candidates } = board
  const candidate = candidates[Math.min(at, candidates.length - 1)]
  const waiting = candidates.filter(
    ({ mine, mineRecused, mineOpen, mineCast }) => mineRecused === null && (board.oneByOne ? mineOpen && !mineCast : mine === null),
  ).length
  const recused = candidates.some(({ mineRecused }) => mineRecused !== null)
  const opened = candidates.findIndex(({ vote }) => vote?.stage === 'open')
  useEffect(() => {
    if (opened >= 0) setAt(opened)
  }, [opened])
  const turn = (by: number) => setAt(Math.min(candidates.length - 1, Math.max(0, at + by)))
  return (
    <article className="member">
      <div className="title-line">
        <h1>{say(screens.meeting)}</h1>
        <StageTag kind="meeting" stage={board.stage} />
      </div>
      <p className="muted field">
        {dayInWords(board.day, language)} · {board.place}
      </p>
      <p className="field">
        {recused ? (
          <span className="muted">{say(words.reportShut)}</span>
        ) : (
          <a href={addressOf('edition.evaluation-paper', { params: { edition: board.edition } })} target="_blank" rel="noreferrer">
            {say(words.reportPaper)}
          </a>
        )}
      </p>
      {board.stage === 'concluded' ? (
        <VoteTable board={board} />
      ) : (
        <>
          <p className="lead field" role="status">
            {board.stage === 'called'
              ? say(words.notOpen)
              : !board.me.present
                ? say(words.notPresent)
                : waiting > 0
                  ? say(words.left, { count: waiting })
                  : say(!board.oneByOne ? words.allVoted : opened < 0 ? voteWords.notNow : voteWords.waitNext)}
          </p>
          {candidate && <Card key={candidate.application} candidate={candidate} board={board} one={one} at={at} />}
          <nav className="row turn" aria-label={say(words.candidate)}>
            <Button onClick={() => turn(-1)} disabled={at === 0}>
              {say(words.previous)}
            </Button>
            <Button onClick={() => turn(1)} disabled={at >= candidates.length - 1}>
              {say(words.next)}
            </Button>
          </nav>
        </>
      )}
    </article>
  )
}

interface CardProps {
  readonly candidate: BoardCandidate
  readonly board: Board
  readonly one: CaseWithSteps
  readonly at: number
}

const choices = ['for', 'against', 'abstain'] as const
type Choice = (typeof choices)[number]

function Card({ candidate, board, one, at }: CardProps) {
  const say = useSay()
  const { language } = useLanguage()
  const vote = useAct('meeting.vote')
  const { application, mine, mineRecused, mineCast, mineOpen, vote: held } = candidate
  const secret = board.ballot === 'secret'
  const mayNow = !board.oneByOne || (mineOpen && held?.paper === false && !(secret && mineCast))
  const open = stepOf(one, 'meeting.vote')?.open === true && mineRecused === null && mayNow
  const [tried, setTried] = useState<Choice>('abstain')
  const cast = (ballot: Choice) => {
    setTried(ballot)
    return vote.send({ params: { meeting: board.id }, body: { application, ballot } })
  }
  // Where the line broke after the server had it, the board tells so at its next answer.
  const lost = secret ? !mineCast : mine !== tried
  return (
    <section className={mineRecused === null ? 'panel card' : 'panel card recused'} aria-label={candidate.name}>
      <p className="muted">{say(words.step, { at: at + 1, of: board.candidates.length })}</p>
      <h2>
        {mineRecused === null ? (
          <Link to="/case/$kind/$id" params={{ kind: 'application', id: application }}>
            {candidate.name}
          </Link>
        ) : (
          candidate.name
        )}
      </h2>
      <p className="field">
        {candidate.number} · {inLanguage(awardClasses[candidate.class], language)} · {say(words.agreedScore)} {pointsInWords(candidate.score)}
      </p>
      {mineRecused !== null && (
        <p className="field">
          <Tag tone="shut">{say(words.youRecused, { reason: mineRecused })}</Tag>
        </p>
      )}
      {(open || mine) && (
        // biome-ignore lint/a11y/useSemanticElements: three buttons that act at once are a group, not fields of a form
        <div className="ballots" role="group" aria-label={say(words.votes)}>
          {choices.map((ballot) => (
            <Button
              key={ballot}
              size="large"
              aria-pressed={mine === ballot}
              type={mine === ballot ? 'primary' : 'default'}
              disabled={!open || vote.busy}
              onClick={() => cast(ballot)}
            >
              {inLanguage(ballots[ballot], language)}
            </Button>
          ))}
        </div>
      )}
      {secret && open && <p className="muted">{say(voteWords.secretHint)}</p>}
      {secret && mineCast && (
        <p role="status" className="good field">
          {say(words.kept)} · {say(voteWords.secretCast)}
        </p>
      )}
      {held?.stage === 'open' && held.paper && <p className="field">{say(voteWords.onPaperNow)}</p>}
      {mine && (
        <p role="status" className="good field">
          {say(words.kept)} · {say(held?.stage === 'closed' ? words.over : words.youVoted, { ballot: inLanguage(ballots[mine], language) })}
        </p>
      )}
      {vote.away ? lost && <NotSent ballot={tried} kept={mine} /> : !vote.acted && <Outcome act={vote} label={say(words.votes)} />}
      <OwnNote application={application} recused={mineRecused !== null} />
      {mineRecused === null && stepOf(one, 'meeting.recuse')?.open && <Recuse board={board} application={application} />}
    </section>
  )
}

/** A ballot that did not reach the server is named, and so is the one that counts until then. */
function NotSent({ ballot, kept }: { readonly ballot: Choice; readonly kept: Choice | null }) {
  const say = useSay()
  const { language } = useLanguage()
  const called = (each: Choice) => inLanguage(ballots[each], language)
  return (
    <p className="bar" role="alert">
      {say(words.ballotNotSent, { ballot: called(ballot) })} {kept && say(words.ballotStays, { ballot: called(kept) })}
    </p>
  )
}

function Recuse({ board, application }: { readonly board: Board; readonly application: string }) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const act = useAct('meeting.recuse')
  return (
    <details className="recuse">
      <summary>{say(words.recuse)}</summary>
      <WordsField label={say(words.recuseReason)} rows={2} value={reason} onChange={setReason} />
      <Outcome act={act} label={say(words.recuse)} />
      <Button loading={act.busy} onClick={() => act.send({ params: { meeting: board.id }, body: { application, reason } })}>
        {say(words.recuseSend)}
      </Button>
    </details>
  )
}
