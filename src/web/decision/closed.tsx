/** A step in its place: the button where the server has it open, else its name with the fact and the ground that close it. */
import LockOutlined from '@ant-design/icons/LockOutlined'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CaseWithSteps, Offered, ProblemBody } from '../api/client.ts'
import { words as caseWords } from '../case/words.ts'
import { GroundLink } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { StaysTold } from './stays-told.tsx'

export function stepOf(one: CaseWithSteps | undefined, name: string): Offered | undefined {
  return one?.steps.find(({ step }) => step === name)
}

type Parts = Pick<ProblemBody, 'detail' | 'detailEn'> & { readonly ground?: ProblemBody['ground'] | undefined }

/** Why not, in the server's sentence, with its ground. */
export function Why({ refusal }: { readonly refusal: Parts }) {
  const { language } = useLanguage()
  return (
    <span className="muted why">
      {language === 'zh' ? refusal.detail : refusal.detailEn}
      {refusal.ground && (
        <>
          （<GroundLink ground={refusal.ground} />）
        </>
      )}
    </span>
  )
}

interface WhenOpenProps {
  readonly step: Offered | undefined
  readonly children: ReactNode
}

/** The children where the step is open and not sent for review yet; nothing where the post is not offered it at all. What was done stays told. */
export function WhenOpen(props: WhenOpenProps) {
  return (
    <StaysTold above>
      <Place {...props} />
    </StaysTold>
  )
}

function Place({ step, children }: WhenOpenProps) {
  const { language } = useLanguage()
  const say = useSay()
  if (!step) return null
  if (step.sent)
    return (
      <p className="closed-step">
        <LockOutlined aria-hidden /> <strong>{step.label[language]}</strong> <span className="muted">{say(caseWords.sentAlready)}</span>{' '}
        <Link to="/case/$kind/$id" params={{ kind: 'act', id: step.sent }}>
          {say(caseWords.seeSent)}
        </Link>
      </p>
    )
  if (step.open) return <>{children}</>
  return (
    <p className="closed-step">
      <LockOutlined aria-hidden /> <strong>{step.label[language]}</strong> {step.refusal && <Why refusal={step.refusal} />}
    </p>
  )
}
