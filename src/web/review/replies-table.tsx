/** Applicants down, departments across: who has replied, who is silent; reminders and word to the supervisor in one go. */
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { shortDay } from '../../contract/words/days.ts'
import { stepLabel } from '../../contract/words/steps.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames, useToday } from '../words/names.ts'
import { BatchAct } from './batch-act.tsx'
import { AnswerTag, type Letter } from './departments.tsx'
import type { DeskRow } from './desk-data.ts'
import { words } from './words.ts'

type BatchStep = 'consultation.remind' | 'consultation.tell-supervisor'

export function RepliesTable({ rows, mayHandle }: { readonly rows: readonly DeskRow[]; readonly mayHandle: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  const { names } = useNames()
  const today = useToday() ?? ''
  const [batch, setBatch] = useState<BatchStep | null>(null)
  const departments = [...new Set(rows.flatMap(({ consultations }) => consultations.map(({ department }) => department)))]
  const silent = rows.flatMap((row) => row.consultations.filter(({ stage }) => stage === 'sent').map((letter) => ({ letter, name: row.name })))
  const late = silent.filter(({ letter }) => letter.due < today)
  return (
    <section aria-labelledby="replies">
      <div className="title-line tight">
        <h2 id="replies">{say(words.repliesTable)}</h2>
        {mayHandle && silent.length > 0 && (
          <span className="end no-print">
            <Button
              aria-expanded={batch === 'consultation.remind'}
              onClick={() => setBatch(batch === 'consultation.remind' ? null : 'consultation.remind')}
            >
              {say(words.remindLate, { count: late.length })}
            </Button>
            <Button
              aria-expanded={batch === 'consultation.tell-supervisor'}
              onClick={() => setBatch(batch === 'consultation.tell-supervisor' ? null : 'consultation.tell-supervisor')}
            >
              {stepLabel('consultation.tell-supervisor', language)}
            </Button>
          </span>
        )}
      </div>
      {batch && <BatchAct key={batch} step={batch} letters={late.length > 0 ? late : silent} close={() => setBatch(null)} />}
      {rows.length === 0 ? (
        <p className="muted">{say(words.repliesNone)}</p>
      ) : (
        <div className="wide-table">
          <table className="rows replies">
            <caption className="unseen">{say(words.repliesTable)}</caption>
            <thead>
              <tr>
                <th scope="col">{say(words.applicant)}</th>
                {departments.map((department) => (
                  <th key={department} scope="col">
                    {names.departments[department]?.replace(/\uff08.*\uff09$/, '').replace(/\u90e8\u95e8$/, '')}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.application}>
                  <th scope="row">
                    <Link className="strong" to="/review/$application" params={{ application: row.application }}>
                      {row.name}
                    </Link>
                    <div className="muted">{row.number}</div>
                  </th>
                  {departments.map((department) => (
                    <td key={department}>
                      <span className="only-phone muted">{names.departments[department]}</span>
                      <Reply letter={row.consultations.find((each) => each.department === department)} today={today} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Reply({ letter, today }: { readonly letter: Letter | undefined; readonly today: string }) {
  const say = useSay()
  const { language } = useLanguage()
  if (!letter) return <span className="muted">—</span>
  const late = letter.stage === 'sent' && letter.due < today
  return (
    <>
      <Link to="/case/$kind/$id" params={{ kind: 'consultation', id: letter.id }}>
        <AnswerTag letter={letter} />
      </Link>
      {letter.stage === 'sent' && (
        <>
          <div className={late ? 'late' : 'muted'}>{say(late ? words.lateSince : words.dueBy, { day: shortDay(letter.due, language) })}</div>
          {letter.reminders > 0 && <div className="muted">{say(words.remindedTimes, { count: letter.reminders })}</div>}
        </>
      )}
    </>
  )
}
