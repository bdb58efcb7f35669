/** 收件箱: what is due, the most urgent first, each with its clock; several can be sent to the departments in one go. */
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { DayWords, LeftOf } from '../words/due.tsx'
import { useSay } from '../words/language.tsx'
import { useMeasures, useToday } from '../words/names.ts'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { type DeskRow, useInbox } from './desk-data.ts'
import { nextWords, words } from './words.ts'
import './review.css'

export default function InboxPage() {
  const say = useSay()
  const read = useInbox()
  const measures = useMeasures()
  const today = useToday()
  usePlace({ words: say(words.inbox) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data || !measures || !today) return <Loading rows={6} />
  if (read.data.items.length === 0)
    return (
      <>
        <h1>{say(words.inbox)}</h1>
        <Empty title={say(words.inboxEmpty)} why={say(words.inboxEmptyWhy)}>
          <AllApplications />
        </Empty>
      </>
    )
  return <Inbox rows={read.data.items} qualities={measures.qualities.length} />
}

function Inbox({ rows, qualities }: { readonly rows: readonly DeskRow[]; readonly qualities: number }) {
  const say = useSay()
  const navigate = useNavigate()
  const { post } = useSession()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [first] = rows
  const ours = rows.filter((row) => row.ours).length
  const mayHandle = post?.capacities.includes('handle') ?? false
  const all = chosen.length === rows.length
  return (
    <>
      <div className="title-line">
        <h1>{say(words.inbox)}</h1>
        <span className="muted">{say(words.inboxCount, { ours, waits: rows.length - ours })}</span>
        <span className="end no-print">
          <AllApplications />
        </span>
      </div>
      {first?.ours && (
        <section className="next">
          <div>
            <p className="sentence">{say(words.inboxLead, { what: say(nextWords[first.next as 'audit']), name: first.name })}</p>
            <p className="muted">
              {first.number} {first.due && <DayWords day={first.due} />} <LeftOf day={first.due} counted={first.workingDays} />
            </p>
          </div>
          <RowLink row={first} className="primary" text={say(words.openFirst)} />
        </section>
      )}
      {mayHandle && (
        <p className="row review-batch no-print">
          <Checkbox
            checked={all}
            indeterminate={chosen.length > 0 && !all}
            onChange={() => setChosen(all ? [] : rows.map(({ application }) => application))}
          >
            {say(words.chooseAll)}
          </Checkbox>
          <Button onClick={() => navigate({ to: '/consult', search: chosen.length > 0 ? { ids: chosen.join(',') } : {} })}>
            {chosen.length > 0 ? say(words.consultChosen, { count: chosen.length }) : say(words.consultNone)}
          </Button>
        </p>
      )}
      <table className="rows inbox">
        <caption className="unseen">{say(words.inbox)}</caption>
        <thead>
          <tr>
            {mayHandle && (
              <th scope="col">
                <span className="unseen">{say(words.chooseAll)}</span>
              </th>
            )}
            <th scope="col">{say(words.applicant)}</th>
            <th scope="col">{say(words.nextDue)}</th>
            <th scope="col">{say(words.clock)}</th>
            <th scope="col" className="number">
              {say(words.qualitiesDone)}
            </th>
            <th scope="col" className="number">
              {say(words.replies)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.application} className={chosen.includes(row.application) ? 'chosen' : ''}>
              {mayHandle && (
                <td className="tick">
                  <Checkbox
                    aria-label={say(words.choose, { name: row.name })}
                    checked={chosen.includes(row.application)}
                    onChange={(event) =>
                      setChosen(event.target.checked ? [...chosen, row.application] : chosen.filter((each) => each !== row.application))
                    }
                  />
                </td>
              )}
              <td>
                <Link className="strong" to="/review/$application" params={{ application: row.application }}>
                  {row.name}
                </Link>
                <div className="row muted">
                  {row.number} <StageTag kind="application" stage={row.stage} />
                </div>
              </td>
              <td>
                <RowLink row={row} className={row.ours ? '' : 'muted'} text={say(nextWords[row.next as 'audit'])} />
              </td>
              <td>
                {row.due && (
                  <>
                    <DayWords day={row.due} short /> <LeftOf day={row.due} counted={row.workingDays} />
                  </>
                )}
              </td>
              <td className="number">
                <span className="only-phone muted">{say(words.qualitiesDone)}</span>{' '}
                {say(words.repliesOf, { done: Object.values(row.verdicts).filter((outcome) => outcome === 'met').length, all: qualities })}
              </td>
              <td className="number">
                {row.consultations.length > 0 && (
                  <>
                    <span className="only-phone muted">{say(words.replies)}</span>{' '}
                    {say(words.repliesOf, { done: row.consultations.filter(({ answer }) => answer).length, all: row.consultations.length })}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** The list of all, those with the city too. */
function AllApplications() {
  const say = useSay()
  return (
    <Link to="/list/$list" params={{ list: 'applications' }}>
      {say(words.allApplications)}
    </Link>
  )
}

/** Where an application is worked on, by what is next. */
function RowLink({ row, className, text }: { readonly row: DeskRow; readonly className: string; readonly text: string }) {
  if (row.act && (row.next === 'act-returned' || row.next === 'in-hands'))
    return (
      <Link className={className} to="/case/$kind/$id" params={{ kind: 'act', id: row.act.id }}>
        {text}
      </Link>
    )
  if (row.next === 'recommend' || row.next === 'returned-by-city')
    return (
      <Link className={className} to="/opinion/$application" params={{ application: row.application }}>
        {text}
      </Link>
    )
  if (row.next === 'publish' || row.next === 'remind' || row.next === 'consult')
    return (
      <Link className={className} to={row.next === 'publish' ? '/notice-desk' : '/consult'} search={{ ids: row.application }}>
        {text}
      </Link>
    )
  return (
    <Link className={className} to="/review/$application" params={{ application: row.application }}>
      {text}
    </Link>
  )
}
