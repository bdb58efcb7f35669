/** The expert bank as a table to choose from: fields, employer, what is in hand, and for whom the law bars them. */
import { Checkbox, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ExpertChoice } from '../../contract/decision.ts'
import { WeighedTies } from '../draw/weighed.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Why } from './closed.tsx'
import { common, review as words } from './words.ts'

interface ExpertsProps {
  readonly experts: readonly ExpertChoice[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  /** How many applications are to be read or visited. */
  readonly of: number
  readonly more?: (expert: ExpertChoice) => ReactNode
  /** Ties that bar nobody and were ticked as seen. */
  readonly seen: readonly string[]
  readonly onSeen: (seen: readonly string[]) => void
}

export function Experts({ experts, chosen, onChange, of, more, seen, onSeen }: ExpertsProps) {
  const say = useSay()
  const { language } = useLanguage()
  const [search, setSearch] = useState('')
  const fits = ({ name, employer, fields }: ExpertChoice) => [name, employer, ...fields].some((text) => text.includes(search.trim()))
  const shown = experts.filter(fits)
  return (
    <>
      <Input
        className="find-experts"
        allowClear
        placeholder={say(words.search)}
        aria-label={say(words.search)}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className="scroll-table short">
        <table className="rows">
          <caption className="unseen">{say(words.expertCaption)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.readers)}</th>
              <th scope="col">{say(words.fields)}</th>
              <th scope="col">{say(words.load)}</th>
              <th scope="col">{say(words.barredFor)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((expert) => {
              const barredEverywhere = expert.barred.length >= of && of > 0
              return (
                <tr key={expert.id} className={chosen.includes(expert.id) ? 'chosen' : ''}>
                  <td>
                    <Checkbox
                      checked={chosen.includes(expert.id)}
                      disabled={barredEverywhere}
                      onChange={({ target }) => onChange(target.checked ? [...chosen, expert.id] : chosen.filter((each) => each !== expert.id))}
                    >
                      <strong>{expert.name}</strong> <span className="muted">{expert.employer}</span>
                    </Checkbox>
                    {more?.(expert)}
                    {chosen.includes(expert.id) && <WeighedTies ties={expert.weighed} seen={seen} onSeen={onSeen} />}
                    {!chosen.includes(expert.id) && expert.weighed.length > 0 && (
                      <span className="block muted">{say(words.toWeigh, { count: expert.weighed.length })}</span>
                    )}
                  </td>
                  <td>{expert.fields.join(language === 'zh' ? '、' : ', ')}</td>
                  <td>
                    {say(words.loadOf, { sheets: expert.openSheets, visits: expert.visits })}
                    {!expert.undertaken && <span className="block muted">{say(words.notUndertaken)}</span>}
                  </td>
                  <td>
                    {expert.barred.map(({ application, number, refusal }) => (
                      <span key={application} className="block">
                        {number} <Why refusal={refusal} />
                      </span>
                    ))}
                    {expert.reads.length > 0 && <span className="block muted">{say(words.alreadyReads, { count: expert.reads.length })}</span>}
                    {expert.barred.length === 0 && expert.reads.length === 0 && <span className="muted">{say(common.none)}</span>}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
