/** The applicant confirms the arrangements of the visit, or asks to change them and says why. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { siteVisits } from '../../contract/dossier.ts'
import { useTyped } from '../act/use-typed.ts'
import { Outcome } from '../decision/outcome.tsx'
import { useAct } from '../decision/use-act.ts'
import { WordsField } from '../decision/words-field.tsx'
import { Answered } from '../experts/answered.tsx'
import { useSay } from '../words/language.tsx'
import { words } from './words.ts'

interface AnswerProps {
  readonly visit: string
  readonly open: boolean
  readonly answer: z.infer<typeof siteVisits>['items'][number]['arrangements']
}

export function AnswerArrangements({ visit, open, answer }: AnswerProps) {
  const say = useSay()
  const client = useQueryClient()
  const act = useAct('visit.answer-arrangements')
  const [typed, setTyped, forget] = useTyped(`${visit} arrangements`)
  const { note = '' } = typed as { note?: string }
  const [asking, setAsking] = useState(false)
  const [bare, setBare] = useState(false)
  if (!open) return <Answered answer={answer ?? undefined} />
  const send = async (body: { readonly answer: 'suits' | 'change'; readonly note: string }) => {
    if (!(await act.send({ params: { visit }, body }))) return
    forget()
    setAsking(false)
    await client.invalidateQueries({ queryKey: ['site-visits'] })
  }
  const change = () => {
    setBare(note.trim() === '')
    if (note.trim() !== '') void send({ answer: 'change', note })
  }
  return (
    <section className="field no-print" aria-label={say(words.arrangements)}>
      <Answered answer={answer ?? undefined} />
      {!answer && <p className="muted field">{say(words.arrangementsWhat)}</p>}
      {asking && <WordsField label={say(words.changeWhat)} value={note} onChange={(next) => setTyped({ note: next })} />}
      {bare && (
        <p className="wrong" role="alert">
          {say(words.changeWhat)}
        </p>
      )}
      <Outcome act={act} label={say(words.arrangements)} />
      <div className="row">
        {answer?.answer !== 'suits' && !asking && (
          <Button loading={act.busy} onClick={() => void send({ answer: 'suits', note: '' })}>
            {say(words.confirmArrangements)}
          </Button>
        )}
        <Button loading={act.busy} onClick={asking ? change : () => setAsking(true)}>
          {say(asking ? words.sendChange : words.askChange)}
        </Button>
        {asking && <Button onClick={() => setAsking(false)}>{say(words.notNow)}</Button>}
      </div>
    </section>
  )
}
