/** One act on several cases: first every case with what its gate says, then one after the other, each with its own result. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { operations } from '../../contract/operations.ts'
import { isStepName, stepLabel } from '../../contract/words/steps.ts'
import { ask, type Gated, Refused } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { GroundLink, StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { NoSuchPage } from '../words/no-such-page.tsx'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { words as common } from '../words/words.ts'
import { placeOfKind } from './places.tsx'
import { words } from './words.ts'

type Result = 'running' | 'done' | 'prepared' | 'away' | { readonly zh: string; readonly en: string }

const newKey = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`

export default function BatchPage() {
  const { step } = useParams({ from: '/batch/$step' })
  const { kind, cases } = useSearch({ from: '/batch/$step' })
  const say = useSay()
  const { language } = useLanguage()
  const place = placeOfKind(kind)
  const label = isStepName(step) ? stepLabel(step, language) : step
  const read = useQuery({
    queryKey: ['gates', step, cases],
    queryFn: () => ask('step.gates', { query: { step, cases } }),
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  usePlace(...(place ? [{ words: say(place.title), to: `/list/${place.name}` }] : []), { words: label })
  if (!place || operations.get(step)?.object?.kind !== kind) return <NoSuchPage />
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  if (read.data.items.length === 0) return <Empty title={say(words.batchNone)} why="" />
  return <Batch step={step} label={label} list={place.name} items={read.data.items} />
}

interface BatchProps {
  readonly step: string
  readonly label: string
  readonly list: string
  readonly items: readonly Gated[]
}

function Batch({ step, label, list, items }: BatchProps) {
  const say = useSay()
  const client = useQueryClient()
  const { results, at, running, carryOut } = useCarryingOut(step)
  const open = items.filter(({ open }) => open)
  const left = open.filter(({ id }) => !results.has(id) || results.get(id) === 'away')
  const begin = async () => {
    await carryOut(left)
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'gates' })
  }
  return (
    <>
      <div className="title-line">
        <h1>{say(words.batchTitle, { step: label, count: items.length })}</h1>
      </div>
      <p className="read field">{say(words.batchCounts, { open: open.length, closed: items.length - open.length })}</p>
      <p className="muted row field">
        <StepGround step={step} />
      </p>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say(words.name)}</th>
            <th scope="col">{say(words.stage)}</th>
            <th scope="col">{say(words.batchGate)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td>
                <Link className="strong" to="/case/$kind/$id" params={{ kind: item.kind, id: item.id }}>
                  {item.title || item.number}
                </Link>{' '}
                <span className="muted">{item.number}</span>
              </td>
              <td>
                <StageTag kind={item.kind} stage={item.stage} />
              </td>
              <td>
                <Outcome item={item} result={results.get(item.id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" className="field">
        {running ? say(words.batchAt, { at, count: open.length }) : results.size > 0 && left.length === 0 ? say(words.batchOver) : ''}
      </p>
      <div className="row no-print">
        {left.length > 0 && (
          <Button type="primary" loading={running} onClick={begin}>
            {say(words.batchDo, { step: label, count: left.length })}
          </Button>
        )}
        <Link to="/list/$list" params={{ list }}>
          {say(words.batchBack)}
        </Link>
      </div>
    </>
  )
}

function Outcome({ item, result }: { readonly item: Gated; readonly result: Result | undefined }) {
  const say = useSay()
  const { language } = useLanguage()
  if (typeof result === 'object') return <span className="wrong">{result[language]}</span>
  if (result === 'away') return <span className="wrong">{say(common.unreachable)}</span>
  if (result) return <span className={result === 'running' ? '' : 'good'}>{say(words[`batch-${result}`])}</span>
  if (item.open) return <span>{say(words.batchOpen)}</span>
  return (
    <span className="muted">
      {language === 'zh' ? item.refusal?.detail : item.refusal?.detailEn}
      {item.refusal?.ground && (
        <>
          （<GroundLink ground={item.refusal.ground} />）
        </>
      )}
    </span>
  )
}

/** One case after the other. Where the line breaks it stops; what was done stays done, and the rest can be taken up again. */
function useCarryingOut(step: string) {
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map())
  const [at, setAt] = useState(0)
  const [running, setRunning] = useState(false)
  const keys = useRef(new Map<string, string>())
  const param = operations.get(step)?.object?.param ?? ''
  const tell = (id: string, result: Result) => setResults((before) => new Map(before).set(id, result))
  const one = async ({ id, version }: Gated): Promise<Result> => {
    const key = keys.current.get(id) ?? newKey()
    keys.current.set(id, key)
    try {
      const { kind } = (await ask(step, { params: { [param]: id }, version, key })) as { kind: 'done' | 'prepared' }
      return kind
    } catch (fault) {
      return fault instanceof Refused ? { zh: fault.problem.detail, en: fault.problem.detailEn } : 'away'
    }
  }
  const carryOut = async (items: readonly Gated[]) => {
    setRunning(true)
    for (const [index, item] of items.entries()) {
      setAt(index + 1)
      tell(item.id, 'running')
      const result = await one(item)
      tell(item.id, result)
      if (result === 'away') break
    }
    setRunning(false)
  }
  return { results, at, running, carryOut }
}
