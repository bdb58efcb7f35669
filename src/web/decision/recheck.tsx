/** 复核 before the meeting and before submission, for several applications at once. */
import { Button } from 'antd'
import { useState } from 'react'
import { useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { Batch } from './batch.tsx'
import { proposal as words } from './words.ts'
import { WordsField } from './words-field.tsx'

interface RecheckProps {
  readonly gate: 'meeting' | 'submission'
  readonly lines: readonly { readonly id: string; readonly number: string; readonly name: string }[]
  readonly close: () => void
}

/** Bans are looked up and the departments of the rules asked again, case by case. */
export function Recheck({ gate, lines: given, close }: RecheckProps) {
  const say = useSay()
  const measures = useMeasures()
  const [lines] = useState(given)
  const [question, setQuestion] = useState('')
  const [sending, setSending] = useState(false)
  const departments = measures?.rules.consultedDepartments ?? []
  if (sending)
    return (
      <Batch
        step="application.recheck"
        kind="application"
        items={lines.map(({ id, number, name }) => ({ id, label: `${number} ${name}`, body: { gate, departments, question } }))}
        close={close}
      />
    )
  return (
    <section className="panel" aria-label={say(words.recheckAct)}>
      <WordsField label={say(words.question)} rows={2} value={question} onChange={setQuestion} />
      <Button type="primary" disabled={question.trim() === ''} onClick={() => setSending(true)}>
        {say(words.recheckAct)}
      </Button>
    </section>
  )
}
