/** The vote is closed: the numbers are written by the record, only the words of the minutes are typed. */
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Board } from '../../contract/decision.ts'
import type { CaseWithSteps, Offered } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { stepOf, WhenOpen } from './closed.tsx'
import { Outcome } from './outcome.tsx'
import { useAct } from './use-act.ts'
import { useHandles } from './use-handles.ts'
import { useKept } from './use-kept.ts'
import { common, meeting as words } from './words.ts'
import { WordsField } from './words-field.tsx'

const STEP = 'meeting.conclude'

export function Conclude({ board, one }: { readonly board: Board; readonly one: CaseWithSteps }) {
  const say = useSay()
  const step = stepOf(one, STEP)
  return (
    <section className="two-columns">
      <div>
        <h2>{say(words.record)}</h2>
        <ul className="lines" lang="zh-CN">
          {board.record.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="muted">{say(words.afterSigning)}</p>
      </div>
      <div>{step && <Close board={board} step={step} />}</div>
    </section>
  )
}

/** The words are written while the meeting goes on; they are sent once the result can be counted. */
function Close({ board, step }: { readonly board: Board; readonly step: Offered }) {
  const say = useSay()
  const [minutes, setMinutes, forget] = useKept(`minutes ${board.id}`, board.draft)
  const [resolved, setResolved] = useState<readonly string[]>([])
  const act = useAct(STEP)
  const handles = useHandles()
  const none = board.ballot === 'none'
  const send = async () => {
    if (await act.send({ params: { meeting: board.id }, body: { minutes, ...(none && { resolved }) } })) forget()
  }
  return (
    <>
      {none && step.open && (
        <fieldset>
          <legend>{say(words.resolved)}</legend>
          {board.candidates.map(({ application, number, name }) => (
            <Checkbox
              key={application}
              checked={resolved.includes(application)}
              onChange={({ target }) => setResolved(target.checked ? [...resolved, application] : resolved.filter((each) => each !== application))}
            >
              {number} {name}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {handles && !step.sent && <WordsField label={say(words.minutes)} rows={5} value={minutes} onChange={setMinutes} />}
      <WhenOpen step={step}>
        <Outcome act={act} label={say(words.conclude)} />
        <Button type="primary" loading={act.busy} onClick={send}>
          {say(common.sendForReview, { step: say(words.conclude) })}
        </Button>
      </WhenOpen>
    </>
  )
}
