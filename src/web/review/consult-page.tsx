/** 征求意见: one question to many departments about one or several applicants, and the state of the replies. */
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { ConsultForm } from './consult-form.tsx'
import { useInbox } from './desk-data.ts'
import { RepliesTable } from './replies-table.tsx'
import { words } from './words.ts'
import './review.css'

export default function ConsultPage() {
  const say = useSay()
  const { ids } = useSearch({ from: '/consult' })
  const { post } = useSession()
  const read = useInbox()
  const [sent, setSent] = useState(0)
  usePlace({ words: say(words.inbox), to: '/inbox' }, { words: say(words.consult) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  const rows = read.data.items
  const mayHandle = post?.capacities.includes('handle') ?? false
  const asked = rows.filter(({ consultations }) => consultations.length > 0)
  const chosen = ids?.split(',') ?? []
  // What was chosen on the page before is shown with its refusal; otherwise those that have not been asked.
  const toAsk = rows.filter(({ application, consult, consultations }) => chosen.includes(application) || (consult.open && consultations.length === 0))
  // Who comes to remind finds the replies first.
  const chasing = asked.some(({ next, application }) => next === 'remind' && (chosen.length === 0 || chosen.includes(application)))
  return (
    <>
      <div className="title-line">
        <h1>{say(words.consult)}</h1>
      </div>
      {sent > 0 && (
        <p className="next kept" role="status">
          {say(words.sendDone, { done: sent })}
        </p>
      )}
      {chasing && <RepliesTable rows={asked} mayHandle={mayHandle} />}
      {mayHandle && toAsk.length > 0 && <ConsultForm rows={toAsk} chosen={chosen} onSent={() => setSent((before) => before + 1)} />}
      {!chasing && <RepliesTable rows={asked} mayHandle={mayHandle} />}
    </>
  )
}
