/** What the departments said about this applicant. Silence is grey to the end. */
import { Link } from '@tanstack/react-router'
import { shortDay } from '../../contract/words/days.ts'
import { departmentAnswers } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { titleOf } from '../../contract/words/names.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames, useToday } from '../words/names.ts'
import { Tag } from '../words/tag.tsx'
import type { Tone } from '../words/tones.ts'
import type { DeskRow } from './desk-data.ts'
import { words } from './words.ts'

export type Letter = DeskRow['consultations'][number]

const tones: Readonly<Record<string, Tone>> = { 'no-objection': 'good', facts: 'yours', 'cannot-tell': 'done' }

/** The answer as a tag; who has not answered is waiting, never green. */
export function AnswerTag({ letter }: { readonly letter: Letter }) {
  const say = useSay()
  const { language } = useLanguage()
  const { answer, stage } = letter
  if (answer) return <Tag tone={tones[answer.kind] ?? 'draft'}>{labelOf(departmentAnswers, answer.kind, language)}</Tag>
  return <Tag tone="waiting">{say(stage === 'closed-unanswered' ? words.closedUnanswered : words.unanswered)}</Tag>
}

export function Departments({ row }: { readonly row: DeskRow | null }) {
  const say = useSay()
  const { language } = useLanguage()
  const { names } = useNames()
  const today = useToday() ?? ''
  const letters = row?.consultations ?? []
  return (
    <section className="panel-part">
      <h3>{say(words.departments)}</h3>
      {letters.length === 0 && (
        <p className="muted">
          {say(words.notAsked)}{' '}
          {row?.consult.open && (
            <Link to="/consult" search={{ ids: row.application }}>
              {say(words.toConsult)}
            </Link>
          )}
        </p>
      )}
      <ul className="letters">
        {letters.map((letter) => (
          <li key={letter.id}>
            <span>{titleOf(names.departments, letter.department)}</span>
            <span>
              <AnswerTag letter={letter} />
              {letter.answer?.text && <span className="letter-text">{letter.answer.text}</span>}
            </span>
            <span className={letter.answer === null && letter.stage === 'sent' && letter.due < today ? 'late' : 'muted'}>
              {letter.answer
                ? shortDay(letter.answer.day, language)
                : letter.stage === 'sent'
                  ? say(letter.due < today ? words.lateSince : words.dueBy, { day: shortDay(letter.due, language) })
                  : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
