/** What the applicant said of the arrangements of its visit, to the office and the group. */
import { shortDay } from '../../contract/words/days.ts'
import { labelOf } from '../../contract/words/language.ts'
import { arrangementsAnswers } from '../../contract/words/site-report.ts'
import { useLanguage } from '../words/language.tsx'
import { Tag } from '../words/tag.tsx'
import type { Visit } from './shown.ts'

export function Answered({ answer }: { readonly answer: Visit['arrangements'] }) {
  const { language } = useLanguage()
  if (!answer) return null
  return (
    <div className="field">
      <Tag tone={answer.answer === 'change' ? 'yours' : 'good'}>{labelOf(arrangementsAnswers, answer.answer, language)}</Tag>{' '}
      <span className="muted">{shortDay(answer.day, language)}</span>
      {answer.note !== '' && <p lang="zh-CN">{answer.note}</p>}
    </div>
  )
}
