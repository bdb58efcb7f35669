/** 利害关系: what needs the office now, and a way to every expert and applicant. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { TieLine } from '../../contract/ties.ts'
import { ask } from '../api/client.ts'
import { StaysTold } from '../decision/stays-told.tsx'
import { useHandles } from '../decision/use-handles.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { RecordBetween } from './record-between.tsx'
import { Relieve } from './relieve.tsx'
import { useTieWords } from './shown.ts'
import '../decision/decision.css'
import './ties.css'
import { words } from './words.ts'

interface Listed {
  readonly found: readonly {
    readonly kind: 'organisation' | 'expert'
    readonly id: string
    readonly name: string
    readonly of: string
    readonly ties: number
  }[]
  readonly urgent: readonly (TieLine & {
    readonly expert: string
    readonly expertName: string
    readonly applicant: string
    readonly applicantName: string
    /** The application that the expert has in hand. */
    readonly application: string
  })[]
}

export default function TiesPage() {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const sought = useDeferredValue(typed.trim())
  usePlace({ words: say(words.all) })
  const read = useQuery({
    queryKey: ['ties', sought],
    queryFn: () => ask('ties.list', { query: { words: sought } }) as Promise<Listed>,
    placeholderData: keepPreviousData,
  })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  return (
    <article>
      <div className="title-line">
        <h1>{say(words.all)}</h1>
      </div>
      <p className="field">{say(words.allWhat)}</p>
      <Urgent urgent={read.data.urgent} />
      <RecordBetween />
      <section aria-labelledby="found">
        <h2 id="found">{say(words.found)}</h2>
        <Input
          className="find-ties field"
          allowClear
          placeholder={say(words.search)}
          aria-label={say(words.search)}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Found found={read.data.found} />
      </section>
    </article>
  )
}

function Urgent({ urgent }: Pick<Listed, 'urgent'>) {
  const say = useSay()
  const tell = useTieWords()
  const handles = useHandles()
  return (
    <section aria-labelledby="urgent" className="field">
      <h2 id="urgent">{say(words.urgent)}</h2>
      <StaysTold>
        {urgent.length === 0 ? (
          <p className="muted">{say(words.none)}</p>
        ) : (
          <>
            <p className="muted">{say(words.urgentWhat)}</p>
            <table className="rows ties">
              <thead>
                <tr>
                  <th scope="col">{say(words.expert)}</th>
                  <th scope="col">{say(words.organisation)}</th>
                  <th scope="col">{say(words.kind)}</th>
                  <th scope="col">{say(words.source)}</th>
                  <th scope="col">{say(words.act)}</th>
                </tr>
              </thead>
              <tbody>
                {urgent.map((line) => (
                  <tr key={`${line.expert}${line.applicant}${line.kind}${line.source}`}>
                    <td>
                      <Link to="/ties/$kind/$id" params={{ kind: 'expert', id: line.expert }}>
                        {line.expertName}
                      </Link>
                    </td>
                    <td data-label={say(words.organisation)}>
                      <Link to="/ties/$kind/$id" params={{ kind: 'organisation', id: line.applicant }}>
                        {line.applicantName}
                      </Link>
                    </td>
                    <td data-label={say(words.kind)}>{`${tell.kind(line)} · ${tell.weight(line)}`}</td>
                    <td data-label={say(words.source)}>
                      {line.source}
                      <span className="block muted">{tell.declared(line)}</span>
                    </td>
                    <td>{handles && <Relieve application={line.application} expert={line.expert} name={line.expertName} />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </StaysTold>
    </section>
  )
}

function Found({ found }: Pick<Listed, 'found'>) {
  const say = useSay()
  if (found.length === 0) return <p className="muted">{say(words.nothingFound)}</p>
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{say(words.name)}</th>
          <th scope="col">{say(words.kindOf)}</th>
          <th scope="col">{say(words.of)}</th>
          <th scope="col" className="number">
            {say(words.count)}
          </th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ kind, id, name, of, ties }) => (
          <tr key={id}>
            <td>
              <Link to="/ties/$kind/$id" params={{ kind, id }}>
                {name}
              </Link>
            </td>
            <td>{say(kind === 'expert' ? words.expert : words.organisation)}</td>
            <td data-label={say(words.of)}>{of}</td>
            <td className="number" data-label={say(words.count)}>
              {ties}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
