/** Item × expert: a dot for every reader on one scale, median and range, and the agreed percentage beside them. */
import { InputNumber } from 'antd'
import { Fragment, useState } from 'react'
import type { ApplicationReview } from '../../contract/decision.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { agree as words } from './words.ts'

type Item = ApplicationReview['items'][number]

interface AgreeTableProps {
  readonly items: readonly Item[]
  readonly readers: number
  readonly step: number
  readonly percents: Readonly<Record<string, number>>
  readonly editable: boolean
  readonly onChange: (code: string, percent: number | null) => void
}

export function AgreeTable({ items, readers, step, percents, editable, onChange }: AgreeTableProps) {
  const say = useSay()
  const { language } = useLanguage()
  const [opened, setOpened] = useState<string | null>(null)
  return (
    <table className="rows agree">
      <caption className="unseen">{say(words.spread, { count: readers })}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.item)}</th>
          <th scope="col" className="number">
            {say(words.points)}
          </th>
          <th scope="col" className="scale">
            <div>
              <span>0</span>
              <span>{say(words.spread, { count: readers })}</span>
              <span>100</span>
            </div>
          </th>
          <th scope="col" className="number">
            {say(words.median)}
          </th>
          <th scope="col" className="number">
            {say(words.range)}
          </th>
          <th scope="col" className="number">
            {say(words.agreed)}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Fragment key={item.code}>
            <tr>
              <td>
                <button
                  type="button"
                  className="plain"
                  aria-expanded={opened === item.code}
                  title={say(words.notes)}
                  onClick={() => setOpened(opened === item.code ? null : item.code)}
                >
                  {item.code} {language === 'zh' ? item.title : item.titleEn}
                </button>
              </td>
              <td className="number" data-label={say(words.points)}>
                {item.points}
              </td>
              <td className="dots-cell">
                <Dots item={item} agreed={percents[item.code]} label={say(words.spreadOf, { code: item.code, percents: item.percents.join(', ') })} />
              </td>
              <td className="number" data-label={say(words.median)}>
                {item.median}
              </td>
              <td className="number" data-label={say(words.range)}>
                {item.range}
              </td>
              <td className="number" data-label={say(words.agreed)}>
                {editable ? (
                  <InputNumber
                    aria-label={say(words.agreedFor, { code: item.code })}
                    min={0}
                    max={100}
                    step={step}
                    value={percents[item.code] ?? null}
                    onChange={(value) => onChange(item.code, typeof value === 'number' ? Math.round(value) : null)}
                  />
                ) : (
                  percents[item.code]
                )}
              </td>
            </tr>
            {opened === item.code && <Notes item={item} />}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

/** Dots that meet at one place stand on each other; a line marks what is agreed. */
function Dots({ item, agreed, label }: { readonly item: Item; readonly agreed: number | undefined; readonly label: string }) {
  const places = item.percents.map((percent, index) => ({
    percent,
    reader: item.notes[index]?.reader ?? index,
    level: item.percents.slice(0, index).filter((other) => other === percent).length,
  }))
  return (
    <svg className="dots" viewBox="-6 0 332 32" role="img" aria-label={label}>
      <line x1="0" x2="320" y1="24" y2="24" />
      {agreed !== undefined && <rect className="agreed-mark" x={agreed * 3.2 - 1} y="2" width="2" height="28" />}
      {places.map(({ percent, reader, level }) => (
        <circle key={reader} cx={percent * 3.2} cy={24 - level * 9} r="4" />
      ))}
    </svg>
  )
}

function Notes({ item }: { readonly item: Item }) {
  const say = useSay()
  return (
    <tr className="notes">
      <td colSpan={6}>
        <div className="note-columns">
          {item.notes.map(({ reader, percent, strengths, improvements }) => (
            <div key={reader}>
              <strong>
                {say(words.reader, { letter: String.fromCharCode(64 + reader) })} {percent}%
              </strong>
              {[strengths, improvements].filter(Boolean).map((text) => (
                <p key={text} className="prose">
                  {text}
                </p>
              ))}
            </div>
          ))}
        </div>
      </td>
    </tr>
  )
}
