/** Whether the sheets are open, who opened them and when; the act itself where this post takes it. */
import { Button } from 'antd'
import type { ApplicationReview } from '../../contract/decision.ts'
import { momentInWords } from '../../contract/words/days.ts'
import { roleWords } from '../../contract/words/steps.ts'
import { WhenOpen } from '../decision/closed.tsx'
import { Outcome } from '../decision/outcome.tsx'
import { useAct } from '../decision/use-act.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { boardStep } from './board-step.ts'
import { board as words } from './words.ts'

interface UnsealingProps {
  readonly application: string
  readonly version: number
  readonly review: ApplicationReview
  readonly named: boolean
}

type Hand = NonNullable<ApplicationReview['called']>

export function Unsealing({ application, version, review, named }: UnsealingProps) {
  const say = useSay()
  const { language } = useLanguage()
  const who = useWho(named)
  const { called, unsealings, sealed, of } = review
  return (
    <>
      {review.stale && <p className="bar">{say(words.stale)}</p>}
      {unsealings.map((each) => (
        <p key={each.called.at} className="muted unsealing">
          {say(words.unsealed, {
            at: momentInWords(each.witness?.at ?? each.called.at, language),
            who: each.witness ? say(words.witnessed, { called: who(each.called), witness: who(each.witness) }) : who(each.called),
          })}
        </p>
      ))}
      {called && <p className="read field">{say(words.called, { at: momentInWords(called.at, language), who: who(called) })}</p>}
      {!review.open && !called && <p className="read field">{sealed < of ? say(words.waiting, { count: of - sealed }) : say(words.shut)}</p>}
      {!review.open && (
        <>
          <Act name="application.unseal" application={application} version={version} review={review} />
          <Act name="application.witness-unsealing" application={application} version={version} review={review} />
        </>
      )}
    </>
  )
}

function useWho(named: boolean) {
  const { language } = useLanguage()
  return ({ role, name }: Hand) => {
    const post = roleWords[role as keyof typeof roleWords]?.[language === 'zh' ? 0 : 1] ?? ''
    return named && name ? `${post} ${name}` : post
  }
}

interface ActProps extends Omit<UnsealingProps, 'named'> {
  readonly name: 'application.unseal' | 'application.witness-unsealing'
}

function Act({ name, application, version, review }: ActProps) {
  const { language } = useLanguage()
  const act = useAct(name)
  const step = boardStep(review, name)
  const label = step?.label[language] ?? ''
  return (
    <div className="act-row">
      <WhenOpen step={step}>
        <Button type="primary" loading={act.busy} onClick={() => act.send({ params: { application }, body: {}, version })}>
          {label}
        </Button>
      </WhenOpen>
      <Outcome act={act} label={label} />
    </div>
  )
}
