/** A group that lost a member: whoever followed in the draw joins, or lawful people of the bank by name, and somebody leads. */
import { Link } from '@tanstack/react-router'
import { Button, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ExpertChoice, FinishedDraw, VisitPlan } from '../../contract/decision.ts'
import { nothingTaken, Places, seatsFor, tiesOf } from '../draw/take-draw.tsx'
import { words as takeWords } from '../draw/take-words.ts'
import { seenOf } from '../draw/weighed.tsx'
import { useSay } from '../words/language.tsx'
import { Loading } from '../words/states.tsx'
import { Experts } from './experts.tsx'
import { Outcome } from './outcome.tsx'
import { useReading } from './reading.ts'
import { useAct } from './use-act.ts'
import { visits as words } from './words.ts'

type Line = VisitPlan['lines'][number]

interface CompleteProps {
  readonly edition: string
  readonly line: Line
  readonly visit: NonNullable<Line['visit']>
  readonly least: number
  readonly close: () => void
}

export function CompleteGroup(props: CompleteProps) {
  const { edition, line, visit } = props
  const choices = useReading('edition.readers', { params: { edition }, query: { applications: line.id, purpose: 'visit' } }).data
  if (!choices) return <Loading rows={4} />
  const draw = choices.draws.find(({ id }) => id === visit.draw)
  return draw ? <FromDraw {...props} draw={draw} /> : <ByName {...props} experts={choices.experts} />
}

interface FrameProps extends CompleteProps {
  /** What would be sent; null while nothing changes. */
  readonly body: object | null
  readonly children: ReactNode
}

function Frame({ line, visit, least, close, body, children }: FrameProps) {
  const say = useSay()
  const act = useAct('visit.complete-group')
  const leader = visit.members.find(({ expert }) => expert === visit.leader)
  const send = async () => {
    if (body && (await act.send({ params: { visit: visit.id }, body }))) close()
  }
  return (
    <section className="panel" aria-label={say(words.complete)}>
      <h2>{say(words.completeFor, { name: line.name })}</h2>
      <p className="muted field">
        {say(words.least, { least })} {leader && say(words.stays, { name: leader.name })}
      </p>
      {children}
      <Outcome act={act} label={say(words.complete)} />
      <div className="row act-row">
        <Button type="primary" disabled={body === null} loading={act.busy} onClick={() => void send()}>
          {say(words.complete)}
        </Button>
        <Button onClick={close}>{say(words.leave)}</Button>
      </div>
    </section>
  )
}

/** Nobody is chosen: the seats of the draw join, and a number leads where the leader is off. */
function FromDraw({ draw, ...props }: CompleteProps & { readonly draw: FinishedDraw }) {
  const { line, visit } = props
  const say = useSay()
  const [taken, setTaken] = useState({ ...nothingTaken, draw: draw.id })
  const joining = seatsFor(draw, line.id).filter(({ inGroupOf }) => !inGroupOf.includes(line.id))
  const led = taken.leader !== null || visit.leader !== ''
  const tiesSeen = joining.flatMap((seat) => seenOf(tiesOf(seat, line.id), taken.seen))
  const body =
    led && (joining.length > 0 || taken.leader !== null) ? { tiesSeen, ...(taken.leader !== null && { leaderNumber: taken.leader }) } : null
  const waits = joining.every(({ barred }) => barred.some(({ application }) => application === line.id))
  return (
    <Frame {...props} body={body}>
      <p className="row field">
        {waits && <span>{say(words.nobodyDrawn)}</span>}
        <Link to="/case/draw/$id" params={{ id: draw.id }}>
          {say(takeWords.toDraw)}
        </Link>
      </p>
      <Places application={line.id} leads joining draw={draw} taken={taken} onTake={setTaken} />
    </Frame>
  )
}

/** People of the bank, those barred with the ground; who is in the group already is not offered again. */
function ByName({ experts, ...props }: CompleteProps & { readonly experts: readonly ExpertChoice[] }) {
  const { visit } = props
  const say = useSay()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [seen, setSeen] = useState<readonly string[]>([])
  const [named, setNamed] = useState('')
  const members = visit.members.map(({ expert }) => expert)
  const free = experts.filter(({ id }) => !members.includes(id))
  const joining = free.filter(({ id }) => chosen.includes(id))
  const able = [...visit.members.map(({ expert, name }) => ({ id: expert, name })), ...joining]
  const leader = able.find(({ id }) => id === named)?.id ?? visit.leader
  const tiesSeen = joining.flatMap((each) => seenOf(each.weighed, seen))
  const changed = joining.length > 0 || leader !== visit.leader
  return (
    <Frame {...props} body={changed && leader !== '' ? { members: joining.map(({ id }) => id), leader, tiesSeen } : null}>
      <Experts experts={free} chosen={chosen} onChange={setChosen} of={1} seen={seen} onSeen={setSeen} />
      <fieldset className="field">
        <legend>{say(words.whoLeads)}</legend>
        <Radio.Group
          value={leader || null}
          options={able.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => setNamed(String(target.value))}
        />
      </fieldset>
    </Frame>
  )
}
