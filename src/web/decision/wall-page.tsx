/** The wall screen of the meeting: large type, no controls but the way out; scores only where the chair shows them. */
import './decision.css'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { Places } from './places.tsx'
import { useReading } from './reading.ts'
import { VoteTable } from './vote-table.tsx'
import { screens, meeting as words } from './words.ts'

export default function WallPage() {
  const { meeting } = useParams({ strict: false }) as { meeting: string }
  const { scores } = useSearch({ strict: false }) as { scores?: string }
  const say = useSay()
  const read = useReading('meeting.board', { params: { meeting } }, 2_000)
  usePlace({ words: say(words.wall) })
  useAlone()
  if (read.error && !read.data) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  const { quorum } = read.data
  return (
    <div className="wall">
      <div className="title-line">
        <h1>{say(screens.meeting)}</h1>
        <span>
          {say(words.roll, { called: quorum.called, present: quorum.present })}
          {read.data.stage !== 'called' && <strong> · {say(quorum.reached ? words.quorate : words.notQuorate, { needed: quorum.needed })}</strong>}
        </span>
        <Link className="end" to="/decision/meeting">
          {say(words.leaveWall)}
        </Link>
      </div>
      <Places places={read.data.places} />
      <VoteTable board={read.data} scores={scores !== 'no'} large />
      {read.data.stage === 'open' && <p className="muted">{say(words.votesSealed)}</p>}
    </div>
  )
}

/** What lies behind the wall screen is out of the way of the keyboard too. */
function useAlone(): void {
  useEffect(() => {
    const behind = document.querySelectorAll('.side, .head')
    for (const each of behind) each.setAttribute('inert', '')
    return () => {
      for (const each of behind) each.removeAttribute('inert')
    }
  }, [])
}
