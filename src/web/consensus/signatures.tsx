/** 签名确认: who has signed the agreed result, who is on the record as absent, and what this post may still do. */
import { Button } from 'antd'
import { useState } from 'react'
import type { ApplicationReview } from '../../contract/decision.ts'
import { pointsInWords } from '../../contract/words/amounts.ts'
import { dayInWords } from '../../contract/words/days.ts'
import { Outcome } from '../decision/outcome.tsx'
import { StaysTold } from '../decision/stays-told.tsx'
import { useAct } from '../decision/use-act.ts'
import { WordsField } from '../decision/words-field.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { BoardAct } from './board-act.tsx'
import { boardStep } from './board-step.ts'
import { board as words } from './words.ts'

interface SignaturesProps {
  readonly application: string
  readonly version: number
  readonly review: ApplicationReview
  readonly called: (reader: number) => string
}

type Reader = ApplicationReview['readers'][number]

export function Signatures({ application, version, review, called }: SignaturesProps) {
  const say = useSay()
  const { language } = useLanguage()
  const [absent, setAbsent] = useState<Reader | null>(null)
  const { waiting, result } = review
  const some = review.readers.some(({ signedOn, absence }) => signedOn !== null || absence !== null)
  if (!waiting && !some && !result) return null
  const canNote = boardStep(review, 'application.note-absence')?.open === true
  const between = language === 'zh' ? '、' : ', '
  return (
    <section className="field signatures">
      <h2>{say(words.signatures)}</h2>
      {result && !waiting && <p>{say(words.result, { total: pointsInWords(result.total) })}</p>}
      {waiting && <p>{say(words.waitingFor, { on: dayInWords(waiting.on, language), total: pointsInWords(waiting.total), still: waiting.still })}</p>}
      {waiting && waiting.outside.length > 0 && (
        <p>{waiting.second ? say(words.secondDone) : say(words.waitingSecond, { items: waiting.outside.join(between) })}</p>
      )}
      {review.signatures && (
        <ul className="signers">
          {review.readers.map((reader) => (
            <li key={reader.reader}>
              <span>{called(reader.reader)}</span>
              <span className={reader.signedOn ? 'good' : 'muted'}>
                {reader.signedOn
                  ? say(words.signed, { day: dayInWords(reader.signedOn, language) })
                  : reader.absence
                    ? say(words.absent, { reason: reader.absence })
                    : say(words.unsigned)}
              </span>
              {canNote && waiting && !reader.signedOn && !reader.absence && reader.expert && absent === null && (
                <Button size="small" onClick={() => setAbsent(reader)}>
                  {say(words.noteAbsence)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <StaysTold>
        {absent && <Absence application={application} version={version} reader={absent} called={called} close={() => setAbsent(null)} />}
        <BoardAct name="application.sign-result" application={application} version={version} review={review} keepsPlace={waiting !== null} />
        {waiting && waiting.outside.length > 0 && (
          <BoardAct name="application.countersign-result" application={application} version={version} review={review} keepsPlace />
        )}
      </StaysTold>
    </section>
  )
}

interface AbsenceProps extends Omit<SignaturesProps, 'review'> {
  readonly reader: Reader
  readonly close: () => void
}

function Absence({ application, version, reader, called, close }: AbsenceProps) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const act = useAct('application.note-absence')
  const send = async () => {
    if (await act.send({ params: { application }, body: { expert: reader.expert, reason }, version })) close()
  }
  return (
    <div className="act-form">
      <WordsField label={say(words.absenceReason, { who: called(reader.reader) })} value={reason} onChange={setReason} />
      <Outcome act={act} label={say(words.saveAbsence)} />
      <div className="row act-row">
        <Button loading={act.busy} onClick={send}>
          {say(words.saveAbsence)}
        </Button>
        <Button onClick={close}>{say(words.leave)}</Button>
      </div>
    </div>
  )
}
