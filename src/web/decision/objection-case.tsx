/** One objection at the desk: its clock day by day, what was said with the person taken out, and the acts that are open. */
import { Button } from 'antd'
import { useState } from 'react'
import { objectorKinds, particulars } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { ask, Refused, type ReplyOf } from '../api/client.ts'
import { CaseClock } from '../case/case-clock.tsx'
import { Prose } from '../case/parts.tsx'
import { Steps } from '../case/steps.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { useCase } from './reading.ts'
import { useHandles } from './use-handles.ts'
import { objections as words } from './words.ts'
import { WordsField } from './words-field.tsx'

export function ObjectionCase({ id }: { readonly id: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const handles = useHandles()
  const one = useCase('objection', id)
  if (one.error) return <Fault fault={one.error} again={() => one.refetch()} />
  if (!one.data) return <Loading rows={4} />
  const { state, stage } = one.data
  const given = (state.particulars as readonly string[] | undefined) ?? []
  const decision = state.decision as { readonly reasons: string } | null
  const reasons = decision?.reasons ?? (state.refusal as string | null)
  return (
    <section className="panel objection" aria-label={String(state.number)}>
      <h2>{String(state.number)}</h2>
      <CaseClock one={one.data} />
      {stage !== 'notified' && stage !== 'closed' && <p className="muted field">{say(words.holds)}</p>}
      <div className="columns">
        <Steps one={one.data} />
        <div className="material">
          <h3>{say(words.content)}</h3>
          <Prose text={String(state.content)} />
          {reasons && (
            <>
              <h3>{say(words.reasons)}</h3>
              <Prose text={reasons} />
            </>
          )}
          <h3>{say(words.particulars)}</h3>
          <p className="field">{given.map((each) => labelOf(particulars, each, language) ?? each).join(language === 'zh' ? '、' : ', ')}</p>
          {handles && <Identity objection={id} />}
        </div>
      </div>
    </section>
  )
}

type Opened = ReplyOf<'objection.identity'>

function Particular({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}

/** The person behind it, only after a reason was recorded, and only until it is closed again. */
function Identity({ objection }: { readonly objection: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const [reason, setReason] = useState('')
  const [shown, setShown] = useState<Opened | null>(null)
  const [wrong, setWrong] = useState('')
  const nameOf = (kind: string, particular: string) =>
    particular === 'name'
      ? say(kind === 'person' ? words.personName : words.organisationName)
      : (labelOf(particulars, particular, language) ?? particular)
  const open = async () => {
    try {
      setShown(await ask('objection.identity', { params: { objection }, body: { reason } }))
      setWrong('')
    } catch (fault) {
      if (fault instanceof Refused)
        setWrong(fault.problem.errors?.[0]?.[language] ?? (language === 'zh' ? fault.problem.detail : fault.problem.detailEn))
    }
  }
  if (shown)
    return (
      <div className="panel" role="status">
        <dl className="facts">
          <Particular name={say(words.who)} text={labelOf(objectorKinds, shown.kind, language) ?? shown.kind} />
          {shown.given.map(({ particular, text, isFile }) => (
            <Particular key={particular} name={nameOf(shown.kind, particular)} text={isFile ? say(words.handedIn, { file: text }) : text} />
          ))}
        </dl>
        <Button onClick={() => setShown(null)}>{say(words.identityShut)}</Button>
      </div>
    )
  return (
    <details className="recuse">
      <summary>{say(words.identity)}</summary>
      <WordsField label={say(words.reasons)} hint={say(words.identityWhy)} value={reason} onChange={setReason} />
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <Button onClick={open}>{say(words.identityOpen)}</Button>
    </details>
  )
}
