/** One letter answered in place; what is typed stays on the device until it is sent. */
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { dayInWords } from '../../contract/words/days.ts'
import { departmentAnswers, rounds } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { useTyped } from '../act/use-typed.ts'
import type { CaseView } from '../api/client.ts'
import { useSession } from '../session/session.tsx'
import { DayWords, LeftOf } from '../words/due.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames, useToday } from '../words/names.ts'
import { Tag } from '../words/tag.tsx'
import { Outcome } from './outcome.tsx'
import { useAct } from './use-act.ts'
import { words } from './words.ts'

interface AnswerFormProps {
  readonly letter: CaseView
  /** The nearest one has the filled button. */
  readonly first: boolean
  readonly next: string | undefined
  readonly onAnswered: () => void
}

interface Typed {
  readonly kind?: string
  readonly text?: string
  readonly period?: string
}

export function AnswerForm({ letter, first, next, onAnswered }: AnswerFormProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { session } = useSession()
  const { office } = useNames()
  const today = useToday() ?? ''
  const sending = useAct()
  const { state } = letter
  const [kept, keep, forget] = useTyped(`${session?.person} answer ${letter.id}`)
  const typed = (kept ?? {}) as Typed
  const [wrong, setWrong] = useState('')
  const from = String(state.lookBackFrom)
  const period = typed.period ?? say(words.periodDraft, { from: from.slice(0, 7), to: today.slice(0, 7) })
  const change = (more: Typed) => {
    setWrong('')
    keep({ ...typed, ...more } as never)
  }
  const send = async () => {
    if (!typed.kind) return setWrong(say(words.chooseAnswer))
    if (typed.kind === 'facts' && !typed.text?.trim()) return setWrong(say(words.answerTextNeeded))
    const acted = await sending.send('consultation.answer', {
      params: { consultation: letter.id },
      version: letter.version,
      body: { kind: typed.kind, text: typed.text ?? '', period },
    })
    if (!acted) return
    forget()
    onAnswered()
    if (next) document.getElementById(`letter-${next}`)?.querySelector('input')?.focus()
  }
  const name = String(state.applicant)
  return (
    <section className="panel answer" id={`letter-${letter.id}`} aria-label={name}>
      <div className="title-line tight">
        <h2>{name}</h2>
        {state.round !== 'district' && (
          <Tag tone="running">
            {say(words.roundAgain)} · {labelOf(rounds, String(state.round), language)}
          </Tag>
        )}
        <span className="end">
          <DayWords day={String(state.due)} short /> <LeftOf day={String(state.due)} counted={letter.workingDays ?? null} />
        </span>
      </div>
      <p lang="zh-CN">{String(state.question)}</p>
      <p className="muted field">
        {office(state.round === 'district' ? 'district' : 'city', String(state.asker))} · {say(words.lookBack, { from: dayInWords(from, language) })}
      </p>
      <Radio.Group aria-label={say(words.answerOf, { name })} value={typed.kind ?? null} onChange={(event) => change({ kind: event.target.value })}>
        {Object.keys(departmentAnswers).map((kind) => (
          <Radio key={kind} value={kind}>
            {labelOf(departmentAnswers, kind, language)}
          </Radio>
        ))}
      </Radio.Group>
      {typed.kind && (
        <div className="answer-more">
          {typed.kind !== 'no-objection' && (
            <div className="field">
              <label htmlFor={`text-${letter.id}`}>{say(words.answerText)}</label>
              <Input.TextArea
                id={`text-${letter.id}`}
                rows={3}
                lang="zh-CN"
                value={typed.text ?? ''}
                onChange={(event) => change({ text: event.target.value })}
              />
            </div>
          )}
          <div className="field">
            <label htmlFor={`period-${letter.id}`}>{say(words.answerPeriod)}</label>
            <Input id={`period-${letter.id}`} value={period} onChange={(event) => change({ period: event.target.value })} />
          </div>
        </div>
      )}
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <Outcome sending={sending} />
      <Button type={first ? 'primary' : 'default'} loading={sending.busy} onClick={send}>
        {say(words.submitAnswer)}
      </Button>
    </section>
  )
}
