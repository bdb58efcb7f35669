/** An act of the board that needs nothing typed: its button where it is open, else why it is shut. */
import { Button } from 'antd'
import type { ApplicationReview } from '../../contract/decision.ts'
import { WhenOpen } from '../decision/closed.tsx'
import { Outcome } from '../decision/outcome.tsx'
import { useAct } from '../decision/use-act.ts'
import { useLanguage } from '../words/language.tsx'
import { boardStep } from './board-step.ts'

export interface BoardActProps {
  readonly name: 'application.unseal' | 'application.witness-unsealing' | 'application.sign-result' | 'application.countersign-result'
  readonly application: string
  readonly version: number
  readonly review: ApplicationReview
  /** Whether the place is kept while the act is shut. */
  readonly keepsPlace: boolean
}

export function BoardAct({ name, application, version, review, keepsPlace }: BoardActProps) {
  const { language } = useLanguage()
  const act = useAct(name)
  const step = boardStep(review, name)
  const label = step?.label[language] ?? ''
  return (
    <div className="act-row">
      {(keepsPlace || step?.open) && (
        <WhenOpen step={step}>
          <Button type="primary" loading={act.busy} onClick={() => act.send({ params: { application }, body: {}, version })}>
            {label}
          </Button>
        </WhenOpen>
      )}
      <Outcome act={act} label={label} />
    </div>
  )
}
