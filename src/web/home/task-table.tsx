/** Tasks as rows: moved through with J and K, opened with Enter. On a phone a row becomes a card. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { isStepName, stepLabel } from '../../contract/words/steps.ts'
import { DayWords, Left } from '../words/due.tsx'
import { StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Empty } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { leadsOut } from '../words/ways-out.ts'
import { useShown } from './shown.ts'
import type { TaskRow } from './task-row.ts'
import { words } from './words.ts'

interface TaskTableProps {
  readonly rows: readonly TaskRow[]
  readonly empty: readonly [title: string, why: string]
  /** Whether the keys move in this table. */
  readonly keys: boolean
}

export function TaskTable({ rows, empty, keys }: TaskTableProps) {
  const say = useSay()
  const at = useKeys(rows, keys)
  if (rows.length === 0) return <Empty title={empty[0]} why={empty[1]} />
  return (
    <>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say(words.case)}</th>
            <th scope="col">{say(words.what)}</th>
            <th scope="col">{say(words.stage)}</th>
            <th scope="col">{say(words.ground)}</th>
            <th scope="col">{say(words.due)}</th>
            <th scope="col" className="number">
              {say(words.left)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={`${row.kind} ${row.id}`} row={row} chosen={index === at} />
          ))}
        </tbody>
      </table>
      <div className="foot">
        <span>{say(words.order, { count: rows.length })}</span>
        <span className="only-wide">
          <kbd>J</kbd> <kbd>K</kbd> {say(words.move)} <kbd>↵</kbd> {say(words.open)}
        </span>
      </div>
    </>
  )
}

function Row({ row, chosen }: { readonly row: TaskRow; readonly chosen: boolean }) {
  const { language } = useLanguage()
  const { title, number } = useShown()(row)
  const step = row.stepNames.find((name) => isStepName(name) && !leadsOut(name)) ?? row.stepNames.find(isStepName)
  const label = step && isStepName(step) ? stepLabel(step, language) : ''
  return (
    <tr className={chosen ? 'chosen' : ''}>
      <td>
        <Link to="/case/$kind/$id" params={{ kind: row.kind, id: row.id }} className="strong">
          {title}
        </Link>{' '}
        <span className="muted nowrap">{number}</span>
      </td>
      <td>{label}</td>
      <td>
        <StageTag kind={row.kind} stage={row.stage} />
      </td>
      <td className="row">{step && <StepGround step={step} />}</td>
      <td>
        <DayWords day={row.due} short />
      </td>
      <td className="number">
        <Left day={row.due} />
      </td>
    </tr>
  )
}

/** J and K move, Enter opens, unless somebody is typing. */
function useKeys(rows: readonly TaskRow[], listening: boolean): number {
  const navigate = useNavigate()
  const [at, setAt] = useState(0)
  useEffect(() => {
    if (!listening) return
    const onKey = (event: KeyboardEvent) => {
      const { target } = event
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (target instanceof HTMLElement && target.closest('input, textarea, select, a, button, [role=tab], [role=dialog]')) return
      if (event.key === 'j') setAt((before) => Math.min(before + 1, rows.length - 1))
      if (event.key === 'k') setAt((before) => Math.max(before - 1, 0))
      const row = rows[at]
      if (event.key === 'Enter' && row) navigate({ to: '/case/$kind/$id', params: { kind: row.kind, id: row.id } })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [rows, listening, at, navigate])
  return at
}
