/** A form that adds one entry to the record: shut with the ground where it is not open, folded until it is wanted. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Words } from '../../contract/words/language.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { Shut, StepOutcome } from './step-outcome.tsx'
import type { TakenStep } from './use-step.ts'

interface AddEntryProps {
  readonly step: TakenStep
  /** What is sent; null while something is missing. */
  readonly body: object | null
  /** Said where something is missing. */
  readonly missing: Words
  readonly done: () => void
  readonly children: ReactNode
  readonly folded?: boolean
}

export function AddEntry({ step, body, missing, done, children, folded = true }: AddEntryProps) {
  const say = useSay()
  const { language } = useLanguage()
  const [bare, setBare] = useState(false)
  if (!step.offered) return null
  if (!step.open) return <Shut step={step} />
  const label = step.offered.label[language]
  const send = () => {
    setBare(body === null)
    if (body !== null) step.take(body, done)
  }
  const form = (
    <div className="no-print">
      {children}
      {bare && (
        <p className="wrong" role="alert">
          {say(missing)}
        </p>
      )}
      <StepOutcome step={step} />
      <Button loading={step.busy} onClick={send}>
        {label}
      </Button>
    </div>
  )
  if (!folded) return form
  return (
    <details className="no-print">
      <summary>{label}</summary>
      {form}
    </details>
  )
}
