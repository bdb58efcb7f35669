/** Areas by stages. The number is always printed; the tint only helps the eye. Every number opens the list it counts. */
import { Link } from '@tanstack/react-router'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { countNames } from './count-words.ts'
import type { Board } from './read.ts'
import { words } from './words.ts'

type Tables = Pick<Board, 'areas' | 'columns' | 'totals' | 'edition'>

const heat = (count: number) => (count === 0 ? '' : count === 1 ? 'heat-1' : count <= 3 ? 'heat-2' : count <= 6 ? 'heat-3' : 'heat-4')

export function HeatTable({ board }: { readonly board: Tables }) {
  const say = useSay()
  const { area: nameOf } = useNames()
  return (
    <div className="heat-frame">
      <table className="heat">
        <caption className="unseen">{say(words.areas)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.area)}</th>
            {board.columns.map((key) => (
              <th key={key} scope="col" className="number">
                {say(countNames[key])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.areas.map(({ area, counts }) => (
            <tr key={area}>
              <th scope="row">{nameOf(area)}</th>
              {board.columns.map((key, index) => (
                <Cell key={key} count={counts[index] ?? 0} of={key} area={area} edition={board.edition.id} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say(words.total)}</th>
            {board.columns.map((key, index) => (
              <Cell key={key} count={board.totals[index] ?? 0} of={key} edition={board.edition.id} />
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

interface CellProps {
  readonly count: number
  readonly of: Board['columns'][number]
  readonly area?: string
  readonly edition: string
}

function Cell({ count, of, area, edition }: CellProps) {
  const say = useSay()
  const { area: nameOf } = useNames()
  const tint = of === 'objected' && count > 0 ? 'heat-bad' : area ? heat(count) : ''
  if (count === 0) return <td className="number zero">0</td>
  const label = `${area ? nameOf(area) : say(words.total)} ${say(countNames[of])} ${count}`
  return (
    <td className={`number ${tint}`}>
      <Link to="/dashboard/$count" params={{ count: of }} search={{ edition, ...(area && { area }) }} aria-label={label}>
        {count}
      </Link>
    </td>
  )
}
