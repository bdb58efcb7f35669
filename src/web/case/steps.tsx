/** The lawful next steps as the server offers them: open ones to take, closed ones with their ground and their fact. */
import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined'
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined'
import LockOutlined from '@ant-design/icons/LockOutlined'
import { Link } from '@tanstack/react-router'
import type { CaseWithSteps, Offered } from '../api/client.ts'
import { GroundLink, StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { leadsOut, ordinaryFirst } from '../words/ways-out.ts'
import { words } from './words.ts'

export function Steps({ one }: { readonly one: CaseWithSteps }) {
  const say = useSay()
  const open = ordinaryFirst(one.steps.filter((step) => step.open && step.sent === undefined))
  const sent = one.steps.filter((step) => step.sent !== undefined)
  const closed = one.steps.filter((step) => !step.open && step.refusal?.code !== 'step-not-open')
  const elsewhere = one.steps.filter((step) => !step.open && step.refusal?.code === 'step-not-open')
  return (
    <section className="steps" aria-labelledby="steps">
      <h2 id="steps">{say(words.steps)}</h2>
      {one.steps.length === 0 && <p className="muted">{say(words.noSteps)}</p>}
      <ul>
        {open.map((step, index) => (
          <Open key={step.step} step={step} one={one} first={index === 0 && !leadsOut(step.step)} />
        ))}
        {sent.map((step) => (
          <Sent key={step.step} step={step} act={step.sent ?? ''} />
        ))}
        {closed.map((step) => (
          <Closed key={step.step} step={step} />
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <details open={open.length + sent.length + closed.length === 0}>
          <summary>{say(words.closedSteps, { count: elsewhere.length })}</summary>
          <ul>
            {elsewhere.map((step) => (
              <Closed key={step.step} step={step} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** One filled button a page: the first open step. */
function Open({ step, one, first }: { readonly step: Offered; readonly one: CaseWithSteps; readonly first: boolean }) {
  const { language } = useLanguage()
  return (
    <li>
      <CheckCircleOutlined className="good" aria-hidden />
      <div>
        <Link className={first ? 'primary' : 'secondary'} to="/case/$kind/$id/$step" params={{ kind: one.kind, id: one.id, step: step.step }}>
          {step.label[language]}
        </Link>
        <p className="muted row">
          <StepGround step={step.step} />
        </p>
      </div>
    </li>
  )
}

/** Prepared already: it keeps its place and leads to what waits for review and signature. */
function Sent({ step, act }: { readonly step: Offered; readonly act: string }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <li className="closed">
      <ClockCircleOutlined className="muted" aria-hidden />
      <div>
        <strong>{step.label[language]}</strong>
        <p className="muted row">
          {say(words.sentAlready)}
          <Link to="/case/$kind/$id" params={{ kind: 'act', id: act }}>
            {say(words.seeSent)}
          </Link>
        </p>
      </div>
    </li>
  )
}

function Closed({ step }: { readonly step: Offered }) {
  const { language } = useLanguage()
  const { refusal } = step
  return (
    <li className="closed">
      <LockOutlined className="muted" aria-hidden />
      <div>
        <strong>{step.label[language]}</strong>
        {refusal && (
          <p className="muted">
            {language === 'zh' ? refusal.detail : refusal.detailEn}
            {refusal.ground && (
              <>
                （<GroundLink ground={refusal.ground} />）
              </>
            )}
          </p>
        )}
      </div>
    </li>
  )
}
