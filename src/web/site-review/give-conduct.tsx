/** 现场评审纪律反馈: the applicant answers point by point; it goes to discipline inspection and to nobody of the group. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { dayInWords } from '../../contract/words/days.ts'
import { conductTopics } from '../../contract/words/site-report.ts'
import { useTyped } from '../act/use-typed.ts'
import { Outcome } from '../decision/outcome.tsx'
import { useAct } from '../decision/use-act.ts'
import { StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { words } from './words.ts'
import './site-review.css'

const topics = Object.entries(conductTopics)

interface TypedConduct {
  readonly answers?: Readonly<Record<string, string>>
  readonly text?: string
}

export function GiveConduct({ visit, open, givenOn }: { readonly visit: string; readonly open: boolean; readonly givenOn: string | null }) {
  const say = useSay()
  const { language } = useLanguage()
  if (givenOn === null && !open) return null
  return (
    <section aria-labelledby={`conduct-${visit}`}>
      <h3 id={`conduct-${visit}`}>{say(words.conduct)}</h3>
      <p className="muted">
        {say(words.conductWhy)} <StepGround step="conduct.give" />
      </p>
      {givenOn === null ? <ConductForm visit={visit} /> : <p className="good">{say(words.conductGiven, { day: dayInWords(givenOn, language) })}</p>}
    </section>
  )
}

function ConductForm({ visit }: { readonly visit: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const client = useQueryClient()
  const act = useAct('conduct.give')
  const [typed, setTyped, forget] = useTyped(`${visit} conduct`)
  const { answers = {}, text = '' } = typed as TypedConduct
  const keep = (next: TypedConduct) => setTyped({ answers, text, ...next } as never)
  const [bare, setBare] = useState(false)
  const send = async () => {
    const missing = topics.some(([topic]) => !answers[topic]) || (Object.values(answers).includes('concern') && text.trim() === '')
    setBare(missing)
    if (missing || !(await act.send({ params: { visit }, body: { answers, text } }))) return
    forget()
    await client.invalidateQueries({ queryKey: ['site-visits'] })
  }
  return (
    <div className="conduct-form no-print">
      {topics.map(([topic, label]) => (
        <div className="topic" key={topic}>
          <span id={`${visit}-${topic}`}>{say(label)}</span>
          <Radio.Group
            aria-labelledby={`${visit}-${topic}`}
            value={answers[topic] ?? null}
            options={[
              { value: 'good', label: say(words.good) },
              { value: 'concern', label: say(words.concern) },
            ]}
            onChange={(event) => keep({ answers: { ...answers, [topic]: event.target.value } })}
          />
        </div>
      ))}
      <div className="field">
        <label htmlFor={`${visit}-text`}>{say(words.conductText)}</label>
        <Input.TextArea id={`${visit}-text`} rows={3} maxLength={5000} value={text} onChange={(event) => keep({ text: event.target.value })} />
        {bare && (
          <p className="wrong" role="alert">
            {say(words.needConduct)}
          </p>
        )}
      </div>
      <Outcome act={act} label={say(words.conduct)} />
      <Button loading={act.busy} onClick={send} lang={language}>
        {say(words.sendConduct)}
      </Button>
    </div>
  )
}
