/** A step that asks for one text; closed, it keeps its place with the ground. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Words } from '../../contract/words/language.ts'
import { useTyped } from '../act/use-typed.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { Shut, StepOutcome } from './step-outcome.tsx'
import type { TakenStep } from './use-step.ts'
import { words } from './visit-words.ts'

interface TextStepProps {
  readonly step: TakenStep
  readonly field: string
  readonly label: Words
  readonly hint: Words
  /** Where what is typed lies on this device. */
  readonly place: string
  /** Said to whoever is not offered the step. */
  readonly waits: Words
  readonly primary?: boolean
}

export function TextStep({ step, field, label, hint, place, waits, primary }: TextStepProps) {
  const say = useSay()
  const { language } = useLanguage()
  const [typed, setTyped, forget] = useTyped(place)
  const [missing, setMissing] = useState(false)
  const { text = '' } = typed as { text?: string }
  if (!step.offered) return <p className="muted">{say(waits)}</p>
  if (!step.open) return <Shut step={step} />
  const send = () => {
    setMissing(text.trim() === '')
    if (text.trim() !== '') step.take({ [field]: text }, forget)
  }
  return (
    <div className="no-print">
      <div className="field">
        <label htmlFor={field}>{say(label)}</label>
        <p className="hint">{say(hint)}</p>
        <Input.TextArea id={field} rows={4} value={text} onChange={(event) => setTyped({ text: event.target.value })} />
        {missing && (
          <p className="wrong" role="alert">
            {say(words.needText)}
          </p>
        )}
      </div>
      <StepOutcome step={step} />
      <Button type={primary ? 'primary' : 'default'} loading={step.busy} onClick={send}>
        {step.offered.label[language]}
      </Button>
    </div>
  )
}
