/** The applicants of a draw, ticked one by one; who has a draw already says so. */
import { Checkbox } from 'antd'
import type { PoolPreview } from '../../contract/draw.ts'
import { useSay } from '../words/language.tsx'
import { words } from './freeze-words.ts'

interface ChosenProps {
  readonly pool: PoolPreview
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

export function ChosenApplications({ pool, chosen, onChange }: ChosenProps) {
  const say = useSay()
  return (
    <fieldset className="field">
      <legend>{say(words.applications)}</legend>
      {pool.applications.length === 0 && <p className="muted">{say(words.noApplications)}</p>}
      <ul className="ticks">
        {pool.applications.map(({ id, number, name, draw }) => (
          <li key={id}>
            <Checkbox
              checked={chosen.includes(id)}
              onChange={({ target }) => onChange(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
            >
              {number} {name} {draw && <span className="muted">{say(words.drawnAlready)}</span>}
            </Checkbox>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
