/** 待审定: one page with the list, how it came about, notice and objections, its hash, and the decision. */
import './decision.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { ApprovalFile } from '../../contract/decision.ts'
import { dayInWords, shortDay } from '../../contract/words/days.ts'
import { ask, type CaseView, type CaseWithSteps, type Page } from '../api/client.ts'
import { Prose } from '../case/parts.tsx'
import { useEditions } from '../lists/current-edition.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { lastOf } from '../words/last.ts'
import { Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { ApprovalList } from './approval-list.tsx'
import { stepOf, WhenOpen } from './closed.tsx'
import { DecideApproval } from './decide-approval.tsx'
import { Nothing } from './nothing.tsx'
import { useCase, useReading } from './reading.ts'
import { screens, approval as words } from './words.ts'

export default function ApprovalPage() {
  const say = useSay()
  const { current } = useEditions()
  const { approval: asked } = useSearch({ strict: false }) as { approval?: string }
  const read = useQuery({
    queryKey: ['approvals', current?.id],
    queryFn: () => ask('edition.approvals', { params: { edition: current?.id ?? '' } }) as Promise<Page<CaseView>>,
    enabled: current !== undefined,
    refetchInterval: 30_000,
  })
  usePlace({ words: say(screens.approval) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  const all = read.data.items
  const shown = all.find(({ id }) => id === asked) ?? all.find(({ stage }) => stage === 'submitted') ?? lastOf(all)
  if (!shown) return <Nothing screen={screens.approval} title={words.empty} why={words.emptyWhy} />
  return <One key={shown.id} id={shown.id} others={all} />
}

function One({ id, others }: { readonly id: string; readonly others: readonly CaseView[] }) {
  const one = useCase('approval', id)
  const file = useReading('approval.file', { params: { approval: id } })
  const fault = file.error ?? one.error
  if (fault) return <Fault fault={fault} again={() => file.refetch()} />
  if (!file.data || !one.data) return <Loading rows={6} />
  return <Whole file={file.data} one={one.data} others={others} />
}

interface Decision {
  readonly documentNumber: string
  readonly decidedOn: string
  readonly reasons: string
}

interface WholeProps {
  readonly file: ApprovalFile
  readonly one: CaseWithSteps
  readonly others: readonly CaseView[]
}

function Whole({ file, one, others }: WholeProps) {
  const say = useSay()
  const { language } = useLanguage()
  const number = String(one.state.documentNumber)
  const decision = one.state.decision as Decision | null
  const { process, meeting, places } = file
  const told = decision && { number: decision.documentNumber, day: dayInWords(decision.decidedOn, language) }
  return (
    <article>
      <div className="title-line">
        <h1>{say(words.title)}</h1>
        <StageTag kind="approval" stage={one.stage} />
        <span className="end muted">{number}</span>
      </div>
      <p className="lead field">
        {told ? say(one.stage === 'approved' ? words.decided : words.returned, told) : say(words.sentence, { number, count: file.items.length })}
      </p>
      {decision?.reasons && <Prose text={decision.reasons} />}
      <h2>{say(words.list)}</h2>
      <ApprovalList file={file} />
      <dl className="facts field process">
        <dt>{say(words.process)}</dt>
        <dd>
          {say(words.processOf, process)}
          {meeting && (
            <span className="block">
              {say(words.meeting, { day: shortDay(meeting.day, language), called: meeting.called, present: meeting.present, chosen: meeting.chosen })}
            </span>
          )}
          <span className="block">{say(words.places, places)}</span>
        </dd>
        <dt>{say(words.hash)}</dt>
        <dd>
          <code>{file.contentHash}</code>
        </dd>
      </dl>
      <Prose text={String(one.state.text ?? '')} />
      <WhenOpen step={one.stage === 'submitted' ? stepOf(one, 'approval.decide') : undefined}>
        <DecideApproval file={file} one={one} />
      </WhenOpen>
      {others.length > 1 && (
        <section>
          <h2>{say(words.previous)}</h2>
          <ul className="papers">
            {others.map(({ id, stage, state }) => (
              <li key={id}>
                <Link to="/decision/approval" search={{ approval: id }}>
                  {String(state.documentNumber)}
                </Link>
                <StageTag kind="approval" stage={stage} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
