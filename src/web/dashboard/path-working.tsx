/** The working of the critical path as a table, and the days one may assume. The server counts; nothing is saved. */
import { Button, InputNumber } from 'antd'
import { shortDay } from '../../contract/words/days.ts'
import Days from '../act/days.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useLegWords } from './path-words.tsx'
import type { Asked, Path } from './read.ts'
import { assumptionNames, words } from './words.ts'

interface WorkingProps {
  readonly path: Path
  readonly asked: Asked
  readonly ask: (asked: Asked) => void
  readonly today: string
}

export default function Working({ path, asked, ask }: WorkingProps) {
  const say = useSay()
  const { language } = useLanguage()
  const real = path.withObjections ?? path.now
  return (
    <div className="panel">
      <LegTable path={path} />
      <h3>{say(words.whatIf)}</h3>
      <p className="muted">{say(words.whatIfWhy)}</p>
      <ul className="lines assumed">
        {path.assumptions.map((each) => (
          <Assumed key={each.key} assumption={each} asked={asked} ask={ask} />
        ))}
      </ul>
      <p className="row" role="status">
        {path.asked && (
          <>
            <strong className="blue">{say(words.askedDay, { day: shortDay(path.asked.day, language) })}</strong>
            <span className="muted">{say(words.againstReal, { day: shortDay(real.day, language) })}</span>
            <Button onClick={() => ask({})}>{say(words.reset)}</Button>
          </>
        )}
      </p>
    </div>
  )
}

function LegTable({ path }: { readonly path: Path }) {
  const say = useSay()
  const { stageOf, why, short } = useLegWords()
  const { now, asked } = path
  return (
    <table className="rows">
      <thead>
        <tr>
          {[words.legStage, words.legFrom, words.legTo].map((title) => (
            <th key={title[1]} scope="col">
              {say(title)}
            </th>
          ))}
          {asked && <th scope="col">{say(words.legAsked)}</th>}
          <th scope="col">{say(words.legWhy)}</th>
        </tr>
      </thead>
      <tbody>
        {now.legs.map((leg, index) => (
          <tr key={leg.stage}>
            <td>{stageOf(leg)}</td>
            <td className="nowrap">{short(leg.from)}</td>
            <td className="nowrap">
              {short(leg.to)}
              {!leg.final && say(words.provisionalMark)}
            </td>
            {asked && <td className="nowrap blue">{short(asked.legs[index]?.to ?? leg.to)}</td>}
            <td>{why(asked?.legs[index] ?? leg)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface AssumedProps {
  readonly assumption: Path['assumptions'][number]
  readonly asked: Asked
  readonly ask: (asked: Asked) => void
}

function Assumed({ assumption, asked, ask }: AssumedProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { key, days, day, text } = assumption
  const name = say(assumptionNames[key as keyof typeof assumptionNames])
  const change = (value: string) => ask(Object.fromEntries(Object.entries({ ...asked, [key]: value }).filter(([, each]) => each !== '')))
  const source =
    text === 'measures'
      ? say(words.sourceMeasures, { days: days ?? 0 })
      : text === 'planned'
        ? say(words.sourcePlanned, { day: day ? shortDay(day, language) : '' })
        : days === null
          ? say(words.sourceAssumedDay)
          : say(words.sourceAssumed, { days })
  const id = `asked-${key}`
  return (
    <li>
      <label htmlFor={id}>{name}</label>
      {key.endsWith('Days') ? (
        <InputNumber
          id={id}
          min={0}
          max={250}
          precision={0}
          value={asked[key] === undefined ? days : Number(asked[key])}
          onChange={(value) => change(value === null ? '' : String(value))}
        />
      ) : (
        <Days id={id} label={name} value={asked[key] ?? undefined} onChange={(value) => change(typeof value === 'string' ? value : '')} />
      )}
      <span className="muted">{source}</span>
    </li>
  )
}
