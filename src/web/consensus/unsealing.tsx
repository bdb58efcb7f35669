/** Whether the sheets are open, who opened them and when; the act itself where this post takes it. */
import type { ApplicationReview } from '../../contract/decision.ts'
import { momentInWords } from '../../contract/words/days.ts'
import { roleWords } from '../../contract/words/steps.ts'
import { StaysTold } from '../decision/stays-told.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { BoardAct } from './board-act.tsx'
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
      <StaysTold>
        {!review.open && (
          <>
            <BoardAct name="application.unseal" application={application} version={version} review={review} keepsPlace />
            <BoardAct name="application.witness-unsealing" application={application} version={version} review={review} keepsPlace />
          </>
        )}
      </StaysTold>
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
