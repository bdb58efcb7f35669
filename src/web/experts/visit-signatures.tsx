/** Who has signed: a count, and one's own signature. Experts read no other expert's name. */
import CheckOutlined from '@ant-design/icons/CheckOutlined'
import { Button } from 'antd'
import { useSession } from '../session/session.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { words as sheetWords } from './sheet-words.ts'
import type { VisitShown } from './shown.ts'
import { Shut, StepOutcome } from './step-outcome.tsx'
import { useStep } from './use-step.ts'
import { words } from './visit-words.ts'

export function Signatures({ one, visit, expert }: VisitShown) {
  const say = useSay()
  const { language } = useLanguage()
  const { session } = useSession()
  const step = useStep(one, 'visit.sign-report')
  const signed = visit.signedBy.includes(expert)
  return (
    <section aria-labelledby="signatures">
      <h2 id="signatures">{say(words.signatures)}</h2>
      <p className="read">
        {say(words.signed, { count: visit.signedBy.length, of: visit.members.length })}
        {signed && (
          <span className="good">
            {' '}
            <CheckOutlined aria-hidden /> {say(words.youSigned)}
          </span>
        )}
      </p>
      {visit.report === null && <p className="muted">{say(words.notYet)}</p>}
      {visit.report !== null && !signed && <Shut step={step} />}
      <StepOutcome step={step} />
      {step.open && (
        <Button type="primary" className="no-print" loading={step.busy} onClick={() => step.take({})}>
          {step.offered?.label[language]}
        </Button>
      )}
      <p className="only-print signature">
        {say(sheetWords.signature)}（{session?.name}）: ____________________
      </p>
    </section>
  )
}
