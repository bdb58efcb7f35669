/** Tasks as rows: moved through with J and K, opened with Enter. On a phone a row becomes a card. */
import { Link } from '@tanstack/react-router'
import { useRowKeys } from '../lists/row-keys.ts'
import { useSteady } from '../live/steady.ts'
import { UpdatesLine } from '../live/updates-line.tsx'
import { useSession } from '../session/session.tsx'
import { DayWords, LeftOf } from '../words/due.tsx'
import { StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Empty } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { useShown } from './shown.ts'
import { askedFor, placeOf, type TaskRow } from './task-row.ts'
import { words } from './words.ts'

interface TaskTableProps {
  readonly rows: readonly TaskRow[]
  readonly empty: readonly [title: string, why: string]
  /** Which rows these are: others are shown at once, the same ones wait while one is in them. */
  readonly of: string
  /** Whether the server put them in the order of their urgency. */
  readonly ordered: boolean
}

const mark = ({ stage, due, title, number }: TaskRow) => [stage, due, title, number].join(' ')

export function TaskTable({ rows: latest, empty, of, ordered }: TaskTableProps) {
  const say = useSay()
  const { rows, waiting, show, place } = useSteady(latest, of, mark)
  const at = useRowKeys(rows)
  const dated = rows.some(({ due }) => due !== null)
  if (rows.length === 0) return <Empty title={empty[0]} why={empty[1]} />
  return (
    <div ref={place}>
      <UpdatesLine waiting={waiting} show={show} />
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say(words.case)}</th>
            <th scope="col">{say(words.what)}</th>
            <th scope="col">{say(words.stage)}</th>
            <th scope="col">{say(words.ground)}</th>
            {dated && (
              <>
                <th scope="col">{say(words.due)}</th>
                <th scope="col" className="number">
                  {say(words.left)}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={`${row.kind} ${row.id}`} row={row} chosen={index === at} dated={dated} />
          ))}
        </tbody>
      </table>
      <div className="foot">
        <span>{say(ordered ? words.order : words.counted, { count: rows.length })}</span>
        <span className="only-wide">
          <kbd>J</kbd> <kbd>K</kbd> {say(words.move)} <kbd>↵</kbd> {say(words.open)}
        </span>
      </div>
    </div>
  )
}

interface RowProps {
  readonly row: TaskRow
  readonly chosen: boolean
  readonly dated: boolean
}

function Row({ row, chosen, dated }: RowProps) {
  const { language } = useLanguage()
  const { post } = useSession()
  const { title, number } = useShown()(row)
  const [step] = row.stepNames
  return (
    <tr className={chosen ? 'chosen' : ''}>
      <td>
        <Link to={placeOf(row, post?.role)} className="strong">
          {title}
        </Link>{' '}
        <span className="muted nowrap">{number}</span>
      </td>
      <td>{askedFor(row, language)}</td>
      <td>
        <StageTag kind={row.kind} stage={row.stage} />
      </td>
      <td>
        <div className="row">{step && <StepGround step={step} />}</div>
      </td>
      {dated && (
        <>
          <td>
            <DayWords day={row.due} short />
          </td>
          <td className="number">
            <LeftOf day={row.due} counted={row.workingDays ?? null} />
          </td>
        </>
      )}
    </tr>
  )
}
