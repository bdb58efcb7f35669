/** 组长: who leads the readers; where the rules let a reader lead ◇ the office names one, and another later. */
import { Button, Radio } from 'antd'
import { useState } from 'react'
import type { ApplicationReview } from '../../contract/decision.ts'
import type { CaseWithSteps } from '../api/client.ts'
import { stepOf } from '../decision/closed.tsx'
import { Outcome } from '../decision/outcome.tsx'
import { StaysTold } from '../decision/stays-told.tsx'
import { useAct } from '../decision/use-act.ts'
import { useSay } from '../words/language.tsx'
import { board as words } from './words.ts'

const STEP = 'application.assign-readers'

interface LeaderProps {
  readonly one: CaseWithSteps
  readonly review: ApplicationReview
  readonly called: (reader: number) => string
}

export function Leader({ one, review, called }: LeaderProps) {
  const say = useSay()
  const [choosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState('')
  const act = useAct(STEP)
  const { readers, ledBy, clauses } = review
  const leads = readers.find((reader) => reader.leads)
  if (ledBy === 'office' || readers.length === 0) return null
  const open = stepOf(one, STEP)?.open === true && readers.some(({ expert }) => expert !== null)
  const send = async () => {
    if (await act.send({ params: { application: one.id }, body: { experts: [], leader: chosen }, version: one.version })) setChoosing(false)
  }
  return (
    <section className="field" aria-label={say(words.leader)}>
      <p className="row">
        <span>{leads ? say(words.leaderIs, { who: called(leads.reader) }) : say(words.noLeader, { clause: clauses.led })}</span>
        {open && !choosing && <Button onClick={() => setChoosing(true)}>{say(leads ? words.changeLeader : words.nameLeader)}</Button>}
      </p>
      <StaysTold>
        {choosing && (
          <div className="act-form">
            <Radio.Group
              aria-label={say(words.leader)}
              value={chosen || leads?.expert || null}
              options={readers.flatMap(({ expert, reader }) => (expert === null ? [] : [{ value: expert, label: called(reader) }]))}
              onChange={({ target }) => setChosen(String(target.value))}
            />
            <Outcome act={act} label={say(words.nameLeader)} />
            <div className="row act-row">
              <Button disabled={chosen === '' || chosen === leads?.expert} loading={act.busy} onClick={() => void send()}>
                {say(words.saveLeader)}
              </Button>
              <Button onClick={() => setChoosing(false)}>{say(words.leave)}</Button>
            </div>
          </div>
        )}
      </StaysTold>
    </section>
  )
}
