/** The chair's vote desk: one vote open at a time, who is there, paper ballots typed by two people, candidates put off. */
import { Button, Checkbox, InputNumber } from 'antd'
import { useId, useState } from 'react'
import type { Board, BoardCandidate } from '../../contract/decision.ts'
import type { CaseWithSteps } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { stepOf, WhenOpen } from './closed.tsx'
import { Outcome } from './outcome.tsx'
import { SheetUpload } from './sheet-upload.tsx'
import { StaysTold } from './stays-told.tsx'
import { useAct } from './use-act.ts'
import { vote as words } from './vote-words.ts'
import { WordsField } from './words-field.tsx'

interface Desk {
  readonly board: Board
  readonly one: CaseWithSteps
}

export function VoteDesk({ board, one }: Desk) {
  const say = useSay()
  const open = board.candidates.find(({ vote }) => vote?.stage === 'open')
  const waiting = board.candidates.filter(({ vote, deferred }) => vote?.stage !== 'closed' && vote?.stage !== 'open' && deferred === null)
  const tied = one.steps.some(({ step, refusal }) => step === 'meeting.conclude' && refusal?.code === 'second-vote-due')
  const next = waiting.length > 0 ? waiting : tied ? board.candidates.filter(({ second, count }) => count?.passes && second === null) : []
  return (
    <section className="vote-desk" aria-label={say(words.desk)}>
      <h2>{say(words.desk)}</h2>
      <p className="muted">{say(board.ballot === 'secret' ? words.secretWhy : words.namedWhy)}</p>
      <StaysTold>
        {open ? (
          <OpenVote board={board} one={one} candidate={open} />
        ) : (
          <WhenOpen step={stepOf(one, 'meeting.open-vote')}>
            {next.length > 0 && (
              <OpenNext board={board} candidates={next} again={waiting.length === 0} key={next.map((each) => each.application).join()} />
            )}
          </WhenOpen>
        )}
        {waiting.length > 0 && !open && <Defer board={board} candidates={waiting} />}
      </StaysTold>
      <Attendance board={board} one={one} />
    </section>
  )
}

function OpenNext({ board, candidates, again }: { readonly board: Board; readonly candidates: readonly BoardCandidate[]; readonly again: boolean }) {
  const say = useSay()
  const act = useAct('meeting.open-vote')
  const [paper, setPaper] = useState(false)
  return (
    <div className="field">
      {again && <p>{say(words.tied)}</p>}
      <p>
        <Checkbox checked={paper} onChange={({ target }) => setPaper(target.checked)}>
          {say(words.onPaper)}
        </Checkbox>
      </p>
      <ul className="lines">
        {candidates.map(({ application, number, name }, index) => (
          <li key={application} className="row">
            <Button
              type={index === 0 ? 'primary' : 'default'}
              loading={act.busy}
              onClick={() => act.send({ params: { meeting: board.id }, body: { application, ...(paper && { paper }) } })}
            >
              {say(words.openOn, { name: `${number} ${name}` })}
            </Button>
          </li>
        ))}
      </ul>
      <Outcome act={act} label={say(words.open)} />
    </div>
  )
}

function OpenVote({ board, one, candidate }: Desk & { readonly candidate: BoardCandidate }) {
  const say = useSay()
  const close = useAct('meeting.close-vote')
  const { application, name, number, cast, voters, vote } = candidate
  return (
    <div className="panel" data-open={application}>
      <p className="lead" role="status">
        {say(vote?.paper ? words.runningOnPaper : words.running, { name: `${number} ${name}`, cast, voters })}
      </p>
      {vote?.paper ? (
        <PaperCount board={board} candidate={candidate} />
      ) : (
        <WhenOpen step={stepOf(one, 'meeting.close-vote')}>
          <Button type="primary" loading={close.busy} onClick={() => close.send({ params: { meeting: board.id }, body: { application } })}>
            {say(words.close)}
          </Button>
        </WhenOpen>
      )}
      {!close.acted && <Outcome act={close} label={say(words.close)} />}
      <Void board={board} application={application} />
    </div>
  )
}

/** Two people type the same paper, each at their own desk; neither reads the other's numbers. */
function PaperCount({ board, candidate }: { readonly board: Board; readonly candidate: BoardCandidate }) {
  const say = useSay()
  const act = useAct('meeting.type-paper-count')
  const [sum, setSum] = useState({ for: 0, against: 0, abstain: 0 })
  const [sheet, setSheet] = useState<string | null>(null)
  const kinds = ['for', 'against', 'abstain'] as const
  const id = useId()
  return (
    <fieldset>
      <legend>{say(candidate.vote?.typed ? words.secondTypes : words.firstTypes)}</legend>
      <div className="row">
        {kinds.map((kind) => (
          <span key={kind}>
            <label htmlFor={`${id}-${kind}`}>{say(words[kind])}</label>{' '}
            <InputNumber
              id={`${id}-${kind}`}
              min={0}
              max={candidate.voters}
              precision={0}
              value={sum[kind]}
              onChange={(value) => setSum({ ...sum, [kind]: value ?? 0 })}
            />
          </span>
        ))}
      </div>
      <SheetUpload value={sheet} onReady={setSheet} />
      <Outcome act={act} label={say(words.typed)} />
      <Button
        type="primary"
        loading={act.busy}
        disabled={sheet === null}
        onClick={() => act.send({ params: { meeting: board.id }, body: { application: candidate.application, ...sum, sheet } })}
      >
        {say(words.typed)}
      </Button>
    </fieldset>
  )
}

function Void({ board, application }: { readonly board: Board; readonly application: string }) {
  const say = useSay()
  const act = useAct('meeting.void-vote')
  const [reason, setReason] = useState('')
  return (
    <details className="recuse">
      <summary>{say(words.void)}</summary>
      <WordsField label={say(words.voidReason)} rows={2} value={reason} onChange={setReason} />
      <Outcome act={act} label={say(words.void)} />
      <Button loading={act.busy} onClick={() => act.send({ params: { meeting: board.id }, body: { application, reason } })}>
        {say(words.voidSend)}
      </Button>
    </details>
  )
}

function Defer({ board, candidates }: { readonly board: Board; readonly candidates: readonly BoardCandidate[] }) {
  const say = useSay()
  const act = useAct('meeting.defer')
  const [reason, setReason] = useState('')
  return (
    <details className="recuse">
      <summary>{say(words.defer)}</summary>
      <WordsField label={say(words.deferReason)} rows={2} value={reason} onChange={setReason} />
      <Outcome act={act} label={say(words.defer)} />
      <div className="row">
        {candidates.map(({ application, number, name }) => (
          <Button key={application} loading={act.busy} onClick={() => act.send({ params: { meeting: board.id }, body: { application, reason } })}>
            {say(words.deferOne, { name: `${number} ${name}` })}
          </Button>
        ))}
      </div>
    </details>
  )
}

function Attendance({ board, one }: Desk) {
  const say = useSay()
  const act = useAct('meeting.attend')
  if (!stepOf(one, 'meeting.attend')) return null
  return (
    <details className="recuse">
      <summary>{say(words.attendance)}</summary>
      <p className="muted">{say(words.attendanceWhy)}</p>
      <Outcome act={act} label={say(words.attendance)} />
      <ul className="lines">
        {board.members.map(({ id, name, present }) => (
          <li key={id} className="row">
            {name}
            <Button loading={act.busy} onClick={() => act.send({ params: { meeting: board.id }, body: { member: id, here: !present } })}>
              {say(present ? words.leaves : words.arrives, { name })}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
