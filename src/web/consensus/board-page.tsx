/** 合议台: one application's unsealed scores side by side, and the result that the group agrees and signs. */
import '../decision/decision.css'
import './board.css'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ApplicationReview } from '../../contract/decision.ts'
import type { CaseWithSteps } from '../api/client.ts'
import { useCase, useReading } from '../decision/reading.ts'
import { screens } from '../decision/words.ts'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { Tag } from '../words/tag.tsx'
import { Agreeing } from './agreeing.tsx'
import { Leader } from './leader.tsx'
import { letterOf, shuffled } from './letters.ts'
import { Signatures } from './signatures.tsx'
import { Unsealing } from './unsealing.tsx'
import { board as words } from './words.ts'

export default function BoardPage() {
  const { application } = useParams({ strict: false }) as { application: string }
  const say = useSay()
  const { post } = useSession()
  const one = useCase('application', application)
  const read = useReading('application.review', { params: { application } })
  const name = String(one.data?.state.name ?? '')
  const expert = post?.role === 'expert'
  usePlace({ words: say(expert ? words.mine : screens.review), to: expert ? '/consensus' : '/decision/review' }, { words: name })
  const fault = read.error ?? one.error
  if (fault) return <Fault fault={fault} again={() => read.refetch()} />
  if (!read.data || !one.data) return <Loading rows={6} />
  return <Board key={application} one={one.data} review={read.data} />
}

function Board({ one, review }: { readonly one: CaseWithSteps; readonly review: ApplicationReview }) {
  const say = useSay()
  const [showing, show] = useState<readonly number[] | null>(null)
  const called = useCalled(review, showing)
  return (
    <article className={showing ? 'projected' : ''}>
      <div className="title-line">
        <h1>{showing ? say(words.titleProjected) : say(words.title, { name: String(one.state.name) })}</h1>
        <Tag tone={review.open ? 'good' : 'waiting'}>
          {review.open ? say(words.open, { of: review.of }) : say(words.sealed, { sealed: review.sealed, of: review.of })}
        </Tag>
      </div>
      {!showing && <Leader one={one} review={review} called={called} />}
      <Unsealing application={one.id} version={one.version} review={review} named={showing === null} />
      {review.open && (
        <>
          <Agreeing
            one={one}
            review={review}
            called={called}
            projected={showing !== null}
            project={() => show(showing ? null : shuffled(review.of))}
          />
          {!showing && <Signatures application={one.id} version={one.version} review={review} called={called} />}
        </>
      )}
    </article>
  )
}

/** What a reader is called: the name where it may be read, else a letter; on the wall a letter that is shuffled at each showing. */
function useCalled(review: ApplicationReview, showing: readonly number[] | null) {
  const say = useSay()
  const { language } = useLanguage()
  return (reader: number) => {
    const letter = say(words.reader, { letter: letterOf(showing?.[reader - 1] ?? reader, language) })
    const known = review.readers[reader - 1]
    if (showing || !known) return letter
    const more = [known.name, known.me ? say(words.me) : null, known.leads ? say(words.leads) : null].filter(Boolean)
    return more.length === 0 ? letter : `${letter} · ${more.join(' · ')}`
  }
}
