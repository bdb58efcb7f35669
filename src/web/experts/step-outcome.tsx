/** What came of a step taken in place, or why it is not open. */
import LockOutlined from '@ant-design/icons/LockOutlined'
import { momentInWords } from '../../contract/words/days.ts'
import { Refusal } from '../act/refusal.tsx'
import { GroundLink } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useSaid } from './said-once.tsx'
import type { TakenStep } from './use-step.ts'
import { words } from './visit-words.ts'

export function StepOutcome({ step }: { readonly step: TakenStep }) {
  const say = useSay()
  const { language } = useLanguage()
  const { problem, fault, acted } = step
  return (
    <>
      <div role="alert">{problem?.ground ? <Refusal problem={problem} /> : fault && <p className="wrong">{fault}</p>}</div>
      <p role="status" className="good">
        {acted && say(words.recorded, { at: momentInWords(acted.at, language), hash: acted.entries[0]?.hash.slice(0, 12) ?? '' })}
      </p>
    </>
  )
}

/** A closed step keeps its place, with the fact and the ground. */
export function Shut({ step }: { readonly step: TakenStep }) {
  const { language } = useLanguage()
  const refusal = step.offered?.refusal
  const said = useSaid(refusal?.detail)
  if (step.open || !refusal) return null
  return (
    <p className="muted closed-step">
      <LockOutlined aria-hidden /> <strong>{step.offered?.label[language]}</strong> {!said && (language === 'zh' ? refusal.detail : refusal.detailEn)}
      {!said && refusal.ground && (
        <>
          （<GroundLink ground={refusal.ground} />）
        </>
      )}
    </p>
  )
}
