/** The form of an act: typed values kept on this device, faults by field, refusals with their ground, one sending an attempt. */
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { isStepName, stepLabel } from '../../contract/words/steps.ts'
import { type Acted, ask, type CaseWithSteps, type ProblemBody, Refused } from '../api/client.ts'
import { useHeading } from '../case/heading.ts'
import { useSession } from '../session/session.tsx'
import { StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { words as common } from '../words/words.ts'
import { askedOf } from './asked-of.ts'
import { faultsBefore, useSchemasSoon } from './checked.ts'
import { Done } from './done.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Field } from './field.tsx'
import { FieldComponent } from './field-props.ts'
import { tidied, type Value } from './fields.ts'
import { GroupField } from './group-field.tsx'
import { RefusalBox } from './refusal-box.tsx'
import { useTyped } from './use-typed.ts'
import { words } from './words.ts'

interface ActFormProps {
  readonly step: string
  readonly about: CaseWithSteps | null
  readonly edition: string | null
  readonly params: Readonly<Record<string, string>>
  readonly back: string
  /** What a page of its own shows under the fields, from what is typed so far. */
  readonly beside?: (typed: Value) => ReactNode
}

const newKey = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`

/** Enter in a line sends nothing where more is to be filled in; Ctrl and Enter send from anywhere. */
function keepsEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const { key, target, currentTarget: form, ctrlKey, metaKey, nativeEvent } = event
  if (key !== 'Enter' || nativeEvent.isComposing) return
  if (ctrlKey || metaKey) {
    event.preventDefault()
    form.requestSubmit()
  } else if (target instanceof HTMLInputElement && form.querySelectorAll('input, textarea, select').length > 1) event.preventDefault()
}

export function ActForm({ step, about, edition, params, back, beside }: ActFormProps) {
  const say = useSay()
  const { language } = useLanguage()
  const heading = useHeading()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { session } = useSession()
  const label = isStepName(step) ? stepLabel(step, language) : step
  const asked = useMemo(() => askedOf(step), [step])
  useSchemasSoon()
  const [typed, setTyped, forget] = useTyped(
    `${session?.person} ${step} ${about?.id ?? edition ?? ''}`,
    about ? `${label} · ${heading(about).title}` : label,
  )
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<ProblemBody | null>(null)
  const [away, setAway] = useState(false)
  const [busy, setBusy] = useState(false)
  const [acted, setActed] = useState<Acted | null>(null)
  const around = useMemo(() => ({ step, about, edition }), [step, about, edition])
  const key = useRef(newKey())
  const version = useRef(about?.version)
  const binding = about?.steps.find((each) => each.step === step)?.binding ?? false
  useEffect(() => {
    // A new text is a new question.
    key.current = newKey()
    void typed
  }, [typed])

  const send = async () => {
    const body = tidied(asked, typed)
    setBusy(true)
    try {
      const wrong = await faultsBefore(step, body, language)
      setFaults(wrong ?? {})
      if (wrong) return
      setAway(false)
      const reply = (await ask(step, { params, body, version: version.current, key: key.current })) as Acted
      forget()
      setActed(reply)
      await client.invalidateQueries()
    } catch (fault) {
      if (!(fault instanceof Refused)) setAway(true)
      else if (fault.problem.errors) setFaults(Object.fromEntries(fault.problem.errors.map((each) => [each.field, each[language]])))
      else if (fault.problem.status !== 401) setProblem(fault.problem)
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) send()
  }
  if (acted) return <Done acted={acted} label={label} back={back} />
  const empty = asked.kind === 'group' && asked.members.length === 0
  return (
    <form onSubmit={submit} onKeyDown={keepsEnter} noValidate className="act">
      <div className="title-line">
        <h1>{label}</h1>
        {Object.keys((typed ?? {}) as object).length > 0 && <span className="tag yours">{say(words.draftKept)}</span>}
      </div>
      {about && <p className="read field">{heading(about).line}</p>}
      <p className="muted row field">
        <StepGround step={step} />
        {binding && <span>{say(words.binding)}</span>}
      </p>
      <ErrorSummary faults={faults} />
      {!empty && (asked.kind === 'group' || asked.kind === 'either') && (
        <FieldComponent.Provider value={Field}>
          <GroupField asked={asked} path={[]} at="" value={typed} onChange={setTyped as (value: Value) => void} around={around} faults={faults} />
        </FieldComponent.Provider>
      )}
      {beside?.(typed)}
      <div role="alert">{away && <p className="bar">{say(common.unreachable)}</p>}</div>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy} danger={step === 'act.sign'}>
          {binding ? say(words.submitBinding, { step: label }) : label}
        </Button>
        <Link to={back}>{say(about ? words.back : words.backToList)}</Link>
      </div>
      <RefusalBox
        problem={problem}
        step={label}
        close={() => setProblem(null)}
        again={async () => {
          setProblem(null)
          await client.invalidateQueries()
          version.current = undefined
          navigate({ to: back })
        }}
        leave={() => navigate({ to: back })}
      />
    </form>
  )
}
