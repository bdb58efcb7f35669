/** Item × reader: a dot for every reader on one scale, median and range, whether it is to be discussed, and what is agreed. */
import { InputNumber } from 'antd'
import { Fragment, type KeyboardEvent, useState } from 'react'
import type { ApplicationReview } from '../../contract/decision.ts'
import { pointsInWords } from '../../contract/words/amounts.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { Tag } from '../words/tag.tsx'
import { Discussion } from './discussion.tsx'
import { board as words } from './words.ts'

export type Item = ApplicationReview['items'][number]

interface BoardTableProps {
  readonly application: string
  readonly items: readonly Item[]
  readonly review: ApplicationReview
  readonly percents: Readonly<Record<string, number>>
  readonly reasons: Readonly<Record<string, string>>
  /** What is to be verified on the site, by code. */
  readonly verify: Readonly<Record<string, string>>
  readonly editable: boolean
  /** What each reader is called, by place. */
  readonly called: (reader: number) => string
  readonly projected: boolean
  readonly onPercent: (code: string, percent: number | null) => void
  readonly onReason: (code: string, reason: string) => void
  readonly onVerify: (code: string, text: string) => void
}

/** Outside what the sheets span. */
export function isOutside({ least, greatest }: Item, percent: number | undefined): boolean {
  return percent !== undefined && least !== null && greatest !== null && (percent < least || percent > greatest)
}

/** Enter goes to the next field, as in the score sheet. */
function toNext(event: KeyboardEvent<HTMLElement>) {
  event.preventDefault()
  const fields = [...document.querySelectorAll<HTMLInputElement>('table.board .agreed-field input')]
  fields[fields.indexOf(event.target as HTMLInputElement) + 1]?.focus()
}

export function BoardTable(props: BoardTableProps) {
  const { items, review, percents, reasons, verify, editable, onPercent } = props
  const say = useSay()
  const { language } = useLanguage()
  const first = items.find((item) => item.discuss && !reasons[item.code]?.trim())?.code ?? null
  const [opened, setOpened] = useState<string | null>(first)
  const consensus = review.rule === 'consensus'
  return (
    <table className="rows board">
      <caption className="unseen">{say(words.spread, { count: review.of })}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.item)}</th>
          <th scope="col" className="number">
            {say(words.points)}
          </th>
          <th scope="col" className="scale">
            <div>
              <span>0</span>
              <span>{say(words.spread, { count: review.of })}</span>
              <span>100</span>
            </div>
          </th>
          <th scope="col" className="number">
            {say(words.median)}
          </th>
          <th scope="col" className="number">
            {say(words.range)}
          </th>
          <th scope="col">{say(words.state)}</th>
          <th scope="col" className="number">
            {say(consensus ? words.agreed : words.byMean)}
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
              <td className={item.discuss ? 'number far' : 'number'} data-label={say(words.range)}>
                {item.range}
              </td>
              <td data-label={say(words.state)}>
                <State item={item} percent={consensus ? percents[item.code] : undefined} reason={reasons[item.code]} />{' '}
                {verify[item.code]?.trim() && <Tag tone="waiting">{say(words.toSite)}</Tag>}
              </td>
              <td className="number" data-label={say(consensus ? words.agreed : words.byMean)}>
                {consensus && editable ? (
                  <InputNumber
                    className="agreed-field"
                    onPressEnter={toNext}
                    aria-label={say(words.agreedFor, { code: item.code })}
                    min={0}
                    max={100}
                    step={review.percentStep}
                    value={percents[item.code] ?? null}
                    onChange={(value) => onPercent(item.code, typeof value === 'number' ? Math.round(value) : null)}
                  />
                ) : consensus ? (
                  percents[item.code]
                ) : (
                  item.proposed !== null && pointsInWords(item.proposed)
                )}
              </td>
            </tr>
            {opened === item.code && (
              <tr className="notes">
                <td colSpan={7}>
                  <Discussion {...props} item={item} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

function State({ item, percent, reason }: { readonly item: Item; readonly percent: number | undefined; readonly reason: string | undefined }) {
  const say = useSay()
  const outside = isOutside(item, percent)
  if (!item.discuss && !outside) return <span className="muted">{say(words.same)}</span>
  if (reason?.trim()) return <Tag tone="good">{say(outside ? words.outside : words.reasoned)}</Tag>
  return <Tag tone="yours">{say(outside ? words.outside : words.discuss)}</Tag>
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
