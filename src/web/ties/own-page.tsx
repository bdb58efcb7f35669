/** 利害关系声明: an applicant declares its ties, before the submission or after, and ends what it declared. */
import { useQuery } from '@tanstack/react-query'
import type { OwnTies } from '../../contract/ties.ts'
import { ask } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { DeclareTie } from './declare-tie.tsx'
import type { ShownTie } from './shown.ts'
import { TieTable } from './tie-table.tsx'
import '../decision/decision.css'
import './ties.css'
import { words } from './words.ts'

export default function OwnPage() {
  const say = useSay()
  const read = useQuery({ queryKey: ['ties', 'own'], queryFn: () => ask('ties.own') as Promise<OwnTies> })
  usePlace({ words: say(words.own) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={4} />
  const { organisation, ties } = read.data
  if (!organisation) return <Empty title={say(words.noOrganisation)} why={say(words.noOrganisationWhy)} />
  return (
    <article>
      <div className="title-line">
        <h1>{say(words.own)}</h1>
      </div>
      <p className="field">{say(words.ownWhat)}</p>
      {ties.length === 0 ? (
        <p className="muted">{say(words.noTies)}</p>
      ) : (
        <TieTable ties={ties.map((tie) => shownOf(tie, organisation))} mayEnd={() => true} />
      )}
      <DeclareTie organisation={organisation} />
    </article>
  )
}

function shownOf({ number, party, ...tie }: OwnTies['ties'][number], organisation: string): ShownTie {
  const more = party.creditCode ?? party.employer
  return {
    ...tie,
    with: more ? `${party.name}（${more}）` : party.name,
    declaredBy: 'applicant',
    held: { kind: 'organisation', id: organisation, number },
  }
}
