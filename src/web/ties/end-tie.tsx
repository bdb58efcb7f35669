/** A tie is ended or taken back with the reason; it stays in the list. */
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { Outcome } from '../decision/outcome.tsx'
import { useAct } from '../decision/use-act.ts'
import { WordsField } from '../decision/words-field.tsx'
import { useSay } from '../words/language.tsx'
import { type ShownTie, useTieWords } from './shown.ts'
import { words } from './words.ts'

interface EndProps {
  readonly tie: ShownTie
  readonly close: () => void
}

export function EndTie({ tie, close }: EndProps) {
  const say = useSay()
  const tell = useTieWords()
  const { held } = tie
  const act = useAct(`${held?.kind ?? 'expert'}.end-tie`)
  const [how, setHow] = useState<'ended' | 'withdrawn'>('ended')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  if (!held) return null
  const send = async () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return
    if (await act.send({ params: { [held.kind]: held.id }, body: { number: held.number, how, reason } })) close()
  }
  return (
    <section className="panel" aria-label={say(words.end)}>
      <h2>{say(words.endOf, { kind: `${tie.with} ${tell.kind(tie)}` })}</h2>
      <p className="muted">{say(words.kept)}</p>
      <fieldset className="field">
        <legend>{say(words.how)}</legend>
        <Radio.Group value={how} onChange={({ target }) => setHow(target.value as typeof how)}>
          <Radio value="ended">{say(words.howEnded)}</Radio>
          <Radio value="withdrawn">{say(words.howWithdrawn)}</Radio>
        </Radio.Group>
      </fieldset>
      <WordsField label={say(words.reason)} value={reason} onChange={setReason} />
      {missing && (
        <p className="wrong" role="alert">
          {say(words.reasonMissing)}
        </p>
      )}
      <Outcome act={act} label={say(words.end)} />
      <div className="row">
        <Button loading={act.busy} onClick={() => void send()}>
          {say(words.send)}
        </Button>
        <Button onClick={close}>{say(words.leave)}</Button>
      </div>
    </section>
  )
}
