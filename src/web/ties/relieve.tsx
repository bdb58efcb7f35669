/** The office relieves an expert whom a tie bars with the work in hand; asked once more, since a sealed sheet becomes void. */
import { Button } from 'antd'
import { useState } from 'react'
import { Outcome } from '../decision/outcome.tsx'
import { useAct } from '../decision/use-act.ts'
import { useSay } from '../words/language.tsx'
import { words } from './words.ts'

interface RelieveProps {
  readonly application: string
  readonly expert: string
  readonly name: string
}

export function Relieve({ application, expert, name }: RelieveProps) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const act = useAct('application.relieve-expert')
  const label = say(words.relieve, { name })
  if (!asking) return <Button onClick={() => setAsking(true)}>{label}</Button>
  return (
    <>
      <p>{say(words.relieveWhat)}</p>
      <Outcome act={act} label={label} />
      <div className="row">
        <Button loading={act.busy} onClick={() => void act.send({ params: { application }, body: { expert } })}>
          {say(words.relieveDo)}
        </Button>
        <Button onClick={() => setAsking(false)}>{say(words.leave)}</Button>
      </div>
    </>
  )
}
