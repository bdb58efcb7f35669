/** 首次会议: the leader records when, where, who was there and what was said; with it the visit begins. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTyped } from '../act/use-typed.ts'
import { Prose } from '../case/parts.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { HeldFacts, HeldFields, heldAtFirst, isWhole } from './meeting-held.tsx'
import type { Held, VisitShown } from './shown.ts'
import { Shut, StepOutcome } from './step-outcome.tsx'
import { useStep } from './use-step.ts'
import { words } from './visit-words.ts'

export function Opening(shown: VisitShown) {
  const say = useSay()
  const { visit, one } = shown
  const step = useStep(one, 'visit.open')
  return (
    <section aria-labelledby="opening">
      <h2 id="opening">{say(words.opening)}</h2>
      {visit.opening !== null ? (
        <>
          <HeldFacts held={visit.openingHeld} />
          <Prose text={visit.opening} />
        </>
      ) : step.open ? (
        <OpenVisit {...shown} />
      ) : step.offered ? (
        <Shut step={step} />
      ) : (
        <p className="muted">{say(words.waiting)}</p>
      )}
    </section>
  )
}

function OpenVisit(shown: VisitShown) {
  const say = useSay()
  const { language } = useLanguage()
  const step = useStep(shown.one, 'visit.open')
  const [typed, setTyped, forget] = useTyped(`${shown.one.id} opening`)
  const { record = '', held = heldAtFirst(shown, '09:00', '10:00') } = typed as { record?: string; held?: Held }
  const [missing, setMissing] = useState(false)
  const keep = (next: object) => setTyped({ record, held, ...next } as never)
  const send = () => {
    const bare = record.trim() === '' || !isWhole(held)
    setMissing(bare)
    if (!bare) step.take({ record, held }, forget)
  }
  return (
    <div className="no-print">
      <HeldFields id="opening-held" shown={shown} held={held} change={(next) => keep({ held: next })} />
      <div className="field">
        <label htmlFor="record">{say(words.openingRecord)}</label>
        <p className="hint">{say(words.openingHint)}</p>
        <Input.TextArea id="record" rows={4} value={record} onChange={(event) => keep({ record: event.target.value })} />
        {missing && (
          <p className="wrong" role="alert">
            {say(words.needHeld)}
          </p>
        )}
      </div>
      <StepOutcome step={step} />
      <Button type="primary" loading={step.busy} onClick={send}>
        {step.offered?.label[language]}
      </Button>
    </div>
  )
}
