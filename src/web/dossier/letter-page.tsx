/** A letter to the applicant: its words, the sheet to print, the way to object, and the acknowledgement. */
import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { dayInWords } from '../../contract/words/days.ts'
import { letterKinds } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { Refusal } from '../act/refusal.tsx'
import { addressOf, ask, type ProblemBody, Refused } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { FeedbackBody, type FeedbackShown } from '../site-review/feedback-body.tsx'
import { StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { NoSuchPage } from '../words/no-such-page.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { useApplication } from './use-dossier.ts'
import { words } from './words.ts'
import './dossier.css'

interface Letter {
  readonly id: string
  readonly kind: string
  readonly day: string
  readonly text: string
  readonly readOn: string | null
}

export default function LetterPage() {
  const { application, letter: id } = useParams({ from: '/dossier/$application/letters/$letter' })
  const say = useSay()
  const { language } = useLanguage()
  const read = useApplication(application)
  const letter = ((read.data?.state.letters ?? []) as readonly Letter[]).find((each) => each.id === id)
  const feedback = read.data?.state.feedback as FeedbackShown | undefined
  const title = labelOf(letterKinds, letter?.kind ?? '', language) ?? ''
  usePlace({ words: say(words.desk), to: '/dossier' }, { words: title })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={5} />
  if (!letter) return <NoSuchPage />
  return (
    <>
      <div className="title-line">
        <h1>{title}</h1>
      </div>
      <p className="muted field">
        {say(words.letterFrom, { day: dayInWords(letter.day, language) })}
        {letter.readOn && ` · ${say(words.acknowledged, { day: dayInWords(letter.readOn, language) })}`}
      </p>
      {feedback && letter.kind === 'feedback' ? (
        <FeedbackBody feedback={feedback} />
      ) : (
        <div className="sheet">
          <p className="prose read" lang="zh-CN">
            {letter.text}
          </p>
        </div>
      )}
      <p className="field row">
        {say(words.objectWay)} <StepGround step="objection.register" />
        <a href="/objection" target="_blank" rel="noreferrer">
          {say(words.object)}
        </a>
      </p>
      <div className="row no-print">
        {!letter.readOn && <Acknowledge application={application} letter={id} />}
        <a
          className="secondary"
          href={
            letter.kind === 'feedback'
              ? addressOf('application.feedback-paper', { params: { application } })
              : addressOf('application.letter-paper', { params: { application, letter: id } })
          }
          target="_blank"
          rel="noreferrer"
        >
          {say(words.printLetter)}
        </a>
      </div>
    </>
  )
}

function Acknowledge({ application, letter }: { readonly application: string; readonly letter: string }) {
  const say = useSay()
  const client = useQueryClient()
  const [problem, setProblem] = useState<ProblemBody | null>(null)
  const send = async () => {
    try {
      await ask('application.read-letter', { params: { application }, body: { letter } })
      await client.invalidateQueries({ queryKey: ['case'] })
    } catch (fault) {
      if (fault instanceof Refused) setProblem(fault.problem)
    }
  }
  return (
    <>
      <Button type="primary" onClick={send}>
        {say(words.acknowledge)}
      </Button>
      {problem && <Refusal problem={problem} />}
    </>
  )
}
