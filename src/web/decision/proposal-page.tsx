/** 拟获奖名单和提请审定: the meeting's result before the public, reasons for those left out, and what each name still waits for. */
import './decision.css'
import { Link } from '@tanstack/react-router'
import type { Proposal } from '../../contract/decision.ts'
import { shortDay } from '../../contract/words/days.ts'
import { awardClasses } from '../../contract/words/labels.ts'
import { inLanguage } from '../../contract/words/language.ts'
import type { CaseWithSteps } from '../api/client.ts'
import { useEditions } from '../lists/current-edition.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { stepOf, WhenOpen } from './closed.tsx'
import { Nothing } from './nothing.tsx'
import { PublishProposed } from './publish-proposed.tsx'
import { useCase, useReading } from './reading.ts'
import { StaysTold } from './stays-told.tsx'
import { Submission } from './submission.tsx'
import { screens, proposal as words } from './words.ts'

export default function ProposalPage() {
  const say = useSay()
  const { current } = useEditions()
  const read = useReading('edition.proposal', current ? { params: { edition: current.id } } : null)
  const one = useCase('edition', current?.id)
  usePlace({ words: say(screens.proposal) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!current || !read.data || !one.data) return <Loading rows={6} />
  const { chosen, proposed, approvals, outside } = read.data
  if (chosen.length + proposed.length + approvals.length + outside.length === 0)
    return <Nothing screen={screens.proposal} title={words.empty} why={words.emptyWhy} />
  return <Whole proposal={read.data} one={one.data} />
}

function Whole({ proposal, one }: { readonly proposal: Proposal; readonly one: CaseWithSteps }) {
  const say = useSay()
  const { language } = useLanguage()
  const { chosen, proposed, approvals, outside } = proposal
  const told = outside.filter(({ letter }) => letter)
  return (
    <article>
      <div className="title-line">
        <h1>{say(screens.proposal)}</h1>
      </div>
      <p className="lead field">
        {say(words.sentence, { chosen: chosen.length, proposed: proposed.length, ready: proposed.filter(({ closed }) => closed === null).length })}
      </p>
      <StaysTold>
        {chosen.length > 0 && (
          <section>
            <h2>{say(words.chosen)}</h2>
            <ul className="papers">
              {chosen.map(({ id, number, name, class: awardClass }) => (
                <li key={id}>
                  <Link to="/case/$kind/$id" params={{ kind: 'application', id }}>
                    {number} {name}
                  </Link>
                  <strong>{inLanguage(awardClasses[awardClass], language)}</strong>
                </li>
              ))}
            </ul>
            <WhenOpen step={stepOf(one, 'edition.publish-proposed-list')}>
              <PublishProposed proposal={proposal} edition={one.id} />
            </WhenOpen>
          </section>
        )}
        {proposed.length > 0 && <Submission proposal={proposal} one={one} first={chosen.length === 0} />}
      </StaysTold>
      {told.length > 0 && (
        <section>
          <h2>{say(words.outside)}</h2>
          <ul className="papers">
            {told.map(({ id, number, name, letter }) => (
              <li key={id}>
                <Link to="/case/$kind/$id" params={{ kind: 'application', id }}>
                  {number} {name}
                </Link>
                <span>{letter && say(words.told, { day: shortDay(letter.day, language) })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {approvals.length > 0 && (
        <section>
          <h2>{say(words.earlier)}</h2>
          <ul className="papers">
            {approvals.map(({ id, documentNumber, submittedOn, stage, items, supplementary }) => (
              <li key={id}>
                <Link to="/decision/approval" search={{ approval: id }}>
                  {documentNumber}
                </Link>
                <span className="row">
                  {shortDay(submittedOn, language)} · {say(words.items, { count: items })} {supplementary && say(words.supplementary)}
                  <StageTag kind="approval" stage={stage} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
