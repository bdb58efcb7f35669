/** 待回复: what a department is asked, the nearest day first, answered one by one without leaving the page. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { shortDay } from '../../contract/words/days.ts'
import { departmentAnswers, rounds } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { askAll, type CaseView } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { AnswerForm } from './answer-form.tsx'
import { words } from './words.ts'
import './review.css'

export default function AnswersPage() {
  const say = useSay()
  const { language } = useLanguage()
  const [last, setLast] = useState<string | null>(null)
  usePlace({ words: say(words.answers) })
  const read = useQuery({ queryKey: ['letters'], queryFn: () => askAll<CaseView>('consultation.list'), refetchInterval: 60_000 })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  const open = read.data.filter(({ stage }) => stage === 'sent').sort((a, b) => (String(a.state.due) < String(b.state.due) ? -1 : 1))
  const past = read.data.filter(({ stage }) => stage !== 'sent').sort((a, b) => (a.touchedOn < b.touchedOn ? 1 : -1))
  const answered = past.find(({ id, state }) => id === last && state.answer)
  return (
    <>
      <div className="title-line">
        <h1>{say(words.answers)}</h1>
        <span className="muted">{open.length > 0 && say(words.answersLead, { count: open.length })}</span>
      </div>
      {answered && (
        <p className="next kept" role="status">
          <span>
            {String(answered.state.applicant)}：
            {say(words.answered, { answer: labelOf(departmentAnswers, (answered.state.answer as Answer).kind, language) ?? '' })}
          </span>
          <Link to="/answers/$consultation/print" params={{ consultation: answered.id }}>
            {say(words.printReply)}
          </Link>
        </p>
      )}
      {open.length === 0 && <Empty title={say(words.answersNone)} why={say(words.answersNoneWhy)} />}
      {open.map((letter, index) => (
        <AnswerForm key={letter.id} letter={letter} first={index === 0} next={open[index + 1]?.id} onAnswered={() => setLast(letter.id)} />
      ))}
      {past.length > 0 && <Past letters={past} />}
    </>
  )
}

interface Answer {
  readonly kind: string
  readonly text: string
  readonly day: string
}

function Past({ letters }: { readonly letters: readonly CaseView[] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section aria-labelledby="past-answers">
      <h2 id="past-answers">{say(words.pastAnswers)}</h2>
      <table className="rows">
        <caption className="unseen">{say(words.pastAnswers)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.applicant)}</th>
            <th scope="col">{say(words.answer)}</th>
            <th scope="col">{say(words.answeredOn)}</th>
            <th scope="col">
              <span className="unseen">{say(words.printReply)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {letters.map(({ id, stage, state }) => {
            const answer = state.answer as Answer | null
            return (
              <tr key={id}>
                <td>
                  <Link className="strong" to="/case/$kind/$id" params={{ kind: 'consultation', id }}>
                    {String(state.applicant)}
                  </Link>
                  <div className="muted">{labelOf(rounds, String(state.round), language)}</div>
                </td>
                <td>
                  {answer ? labelOf(departmentAnswers, answer.kind, language) : <StageTag kind="consultation" stage={stage} />}
                  {answer?.text && <div className="muted">{answer.text}</div>}
                </td>
                <td>{answer && shortDay(answer.day, language)}</td>
                <td>
                  {answer && (
                    <Link to="/answers/$consultation/print" params={{ consultation: id }}>
                      {say(words.printReply)}
                    </Link>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
