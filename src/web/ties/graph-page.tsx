/** The ties of one expert or one applicant: the graph, the list with sources and days, and the workbook. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { TieGraph } from '../../contract/ties.ts'
import { ask } from '../api/client.ts'
import { StaysTold } from '../decision/stays-told.tsx'
import { useHandles } from '../decision/use-handles.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { NoSuchPage } from '../words/no-such-page.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { DeclareTie } from './declare-tie.tsx'
import { Graph } from './graph.tsx'
import { TieTable } from './tie-table.tsx'
import '../decision/decision.css'
import './ties.css'
import { words } from './words.ts'
import { saveTies } from './workbook.ts'

export default function GraphPage() {
  const { kind, id } = useParams({ from: '/ties/$kind/$id' })
  return kind === 'expert' || kind === 'organisation' ? <Ties key={id} kind={kind} id={id} /> : <NoSuchPage />
}

function Ties({ kind, id }: { readonly kind: 'expert' | 'organisation'; readonly id: string }) {
  const say = useSay()
  const handles = useHandles()
  const [recording, setRecording] = useState(false)
  const read = useQuery({
    queryKey: ['ties', kind, id],
    queryFn: () => ask(`${kind}.ties`, { params: { [kind]: id } }) as Promise<TieGraph>,
  })
  const title = say(words.ofOne, { name: read.data?.name ?? '' })
  usePlace({ words: say(words.all), to: '/ties' }, { words: read.data ? title : '' })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={5} />
  const graph = read.data
  return (
    <article>
      <div className="title-line">
        <h1>{title}</h1>
        <span className="end row no-print">
          <Link className="secondary" to="/case/$kind/$id" params={{ kind, id }}>
            {say(words.toCase, { name: graph.name })}
          </Link>
          {kind === 'organisation' && handles && !recording && <Button onClick={() => setRecording(true)}>{say(words.recordBetween)}</Button>}
          {kind === 'expert' && handles && (
            <Link className="secondary" to="/case/$kind/$id/$step" params={{ kind, id, step: 'expert.record-tie' }}>
              {say(words.record)}
            </Link>
          )}
          <Button onClick={() => void saveTies(graph)}>{say(words.export)}</Button>
        </span>
      </div>
      <StaysTold>{recording && <DeclareTie organisation={id} betweenBodies done={() => setRecording(false)} />}</StaysTold>
      <div className="tie-page">
        <Graph graph={graph} />
        <section aria-labelledby="tie-list">
          <h2 id="tie-list">{say(words.list)}</h2>
          <TieTable ties={graph.lines} mayEnd={() => handles} />
        </section>
      </div>
    </article>
  )
}
