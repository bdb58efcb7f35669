/** The chair's office: roll, places, candidates with their votes, and what may be done next. */
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { Board } from '../../contract/decision.ts'
import { dayInWords, shortDay } from '../../contract/words/days.ts'
import type { CaseWithSteps } from '../api/client.ts'
import { Prose } from '../case/parts.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { StageTag } from '../words/tag.tsx'
import { Roll } from './call-meeting.tsx'
import { stepOf, WhenOpen } from './closed.tsx'
import { Conclude } from './conclude.tsx'
import { Outcome } from './outcome.tsx'
import { NoMore, Places } from './places.tsx'
import { Recheck } from './recheck.tsx'
import { useAct } from './use-act.ts'
import { VoteDesk } from './vote-desk.tsx'
import { VoteTable } from './vote-table.tsx'
import { vote as voteWords } from './vote-words.ts'
import { proposal, screens, meeting as words } from './words.ts'

export function Chair({ board, one }: { readonly board: Board; readonly one: CaseWithSteps }) {
  const say = useSay()
  const { language } = useLanguage()
  const { quorum, clauses, majorityPercent, stage } = board
  return (
    <article>
      <div className="title-line">
        <h1>{say(screens.meeting)}</h1>
        <StageTag kind="meeting" stage={stage} />
        <span className="read">
          {say(words.roll, { called: quorum.called, present: quorum.present })}
          {stage !== 'called' && <strong> · {say(quorum.reached ? words.quorate : words.notQuorate, { needed: quorum.needed })}</strong>}
        </span>
        <span className="end muted">{say(words.title, { day: shortDay(board.day, language) })}</span>
      </div>
      <p className="muted field">
        {say(words.rule, { quorum: clauses.quorum, majority: clauses.majority, quorumPercent: quorum.percent, percent: majorityPercent })}
      </p>
      <Places places={board.places} />
      {stage === 'called' && <Agenda board={board} />}
      <VoteTable board={board} />
      {stage === 'called' && <RecheckAll board={board} one={one} />}
      <WhenOpen step={stage === 'called' ? stepOf(one, 'meeting.open') : undefined}>
        <OpenMeeting board={board} one={one} />
      </WhenOpen>
      {stage === 'open' && board.oneByOne && <VoteDesk board={board} one={one} />}
      {stage === 'open' && <p className="muted field">{say(words.votesSealed)}</p>}
      <NoMore places={board.places} />
      {stage === 'open' && <Conclude board={board} one={one} />}
      {stage === 'concluded' && <Minutes board={board} />}
      <div className="row foot-links no-print">
        <Link className="secondary" to="/decision/meeting/$meeting/wall" params={{ meeting: board.id }}>
          {say(words.wall)}
        </Link>
        <Link className="secondary" to="/decision/meeting/$meeting/wall" params={{ meeting: board.id }} search={{ scores: 'no' }}>
          {say(words.wallHidden)}
        </Link>
        {stage === 'concluded' && (
          <a className="secondary" href={`/api/meetings/${board.id}/minutes.pdf`} target="_blank" rel="noreferrer">
            {say(voteWords.minutesSheet)}
          </a>
        )}
        {stage === 'concluded' && <Button onClick={() => print()}>{say(words.printMinutes)}</Button>}
        <span className="muted">{say(words.live)}</span>
      </div>
    </article>
  )
}

function Agenda({ board }: { readonly board: Board }) {
  const say = useSay()
  return (
    <section className="field">
      <h2>{say(words.agenda)}</h2>
      <ol className="agenda">
        <li>
          <Link to="/decision/report">{say(words.agendaReport)}</Link>
        </li>
        <li>{say(words.agendaCandidates, { count: board.candidates.length })}</li>
      </ol>
    </section>
  )
}

/** Where the rules want every candidate looked up again first, it is done from here. */
function RecheckAll({ board, one }: { readonly board: Board; readonly one: CaseWithSteps }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const lines = board.candidates.map(({ application: id, number, name }) => ({ id, number, name }))
  // Once begun it stays, with what came of each, until it is closed by hand.
  if (open) return <Recheck gate="meeting" lines={lines} close={() => setOpen(false)} />
  if (stepOf(one, 'meeting.open')?.refusal?.code !== 'recheck-before-meeting-missing') return null
  return (
    <p className="field">
      <Button onClick={() => setOpen(true)}>{say(proposal.recheckAct)}</Button>
    </p>
  )
}

/** The roll is taken; whether that makes a quorum is the server's answer. */
function OpenMeeting({ board, one }: { readonly board: Board; readonly one: CaseWithSteps }) {
  const say = useSay()
  const [present, setPresent] = useState<readonly string[]>([])
  const act = useAct('meeting.open')
  return (
    <section className="panel">
      <fieldset>
        <legend>{say(words.rollTitle)}</legend>
        <Roll people={board.members} chosen={present} onChange={setPresent} />
      </fieldset>
      <Outcome act={act} label={say(words.open)} />
      <p className="row">
        <Button
          type="primary"
          loading={act.busy}
          disabled={present.length === 0}
          onClick={() => act.send({ params: { meeting: board.id }, body: { present }, version: one.version })}
        >
          {say(words.open)}
        </Button>
        <span className="muted" role="status">
          {say(words.roll, { called: board.quorum.called, present: present.length })}
        </span>
      </p>
    </section>
  )
}

function Minutes({ board }: { readonly board: Board }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="minutes" aria-label={say(words.minutesTitle)}>
      <h2>
        {say(words.minutesTitle)} <span className="muted">{dayInWords(board.day, language)}</span>
      </h2>
      <ul className="lines" lang="zh-CN">
        {board.record.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {board.minutes && <Prose text={board.minutes} />}
      <p className="only-print">
        {say(words.signatures)}：
        {board.members
          .filter(({ present }) => present)
          .map(({ name }) => `${name}________`)
          .join('　')}
      </p>
      <div className="no-print row process">
        <Link className="primary" to="/decision/proposal">
          {say(screens.proposal)}
        </Link>
      </div>
    </section>
  )
}
