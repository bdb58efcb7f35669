/** All items of a sheet in one table; on paper the signature sheet. */
import { Button } from 'antd'
import { percentInWords, pointsInWords } from '../../contract/words/amounts.ts'
import type { CaseWithSteps } from '../api/client.ts'
import { useSession } from '../session/session.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { type Criteria, hundredths, type Items, typedOf } from './sheet-items.ts'
import { words } from './sheet-words.ts'

interface ScoreTableProps {
  readonly application: CaseWithSteps
  readonly criteria: Criteria
  readonly editionName: string
  readonly items: Items
  readonly total: number | null
  readonly change?: (code: string) => void
  /** The hash of the sealing, printed below. */
  readonly hash?: string
}

export function ScoreTable({ application, criteria, editionName, items, total, change, hash }: ScoreTableProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { session } = useSession()
  return (
    <section className="score-table">
      <div className="only-print">
        <h1>{say(words.signatureSheet)}</h1>
        <p lang="zh-CN">{editionName}</p>
        <p>
          {say(words.applicant)}: {String(application.state.name)}（{String(application.state.number)}） {criteria.standard}
        </p>
      </div>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say(words.item)}</th>
            <th scope="col" className="number">
              {say(words.weight)}
            </th>
            <th scope="col" className="number">
              {say(words.percent)}
            </th>
            <th scope="col" className="number">
              {say(words.gotPoints)}
            </th>
            <th scope="col">{say(words.strengths)}</th>
            <th scope="col">{say(words.improvements)}</th>
            {change && (
              <th scope="col" className="no-print">
                <span className="unseen">{say(words.change)}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {criteria.categories.flatMap((category) =>
            category.items.map((item) => {
              const { percent, strengths, improvements } = typedOf(items, item.code)
              return (
                <tr key={item.code}>
                  <td>
                    <span className="nowrap">{item.code}</span> {language === 'zh' ? item.title : item.titleEn}
                  </td>
                  <td className="number">
                    <Name>{say(words.weight)}</Name> {item.points}
                  </td>
                  <td className="number">{percent === null ? '—' : percentInWords(percent)}</td>
                  <td className="number">
                    <Name>{say(words.gotPoints)}</Name> {percent === null ? '—' : pointsInWords(hundredths(item, percent))}
                  </td>
                  <td lang="zh-CN">
                    {strengths && <Name>{say(words.strengths)}</Name>} {strengths}
                  </td>
                  <td lang="zh-CN">
                    {improvements && <Name>{say(words.improvements)}</Name>} {improvements}
                  </td>
                  {change && (
                    <td className="no-print">
                      <Button type="link" onClick={() => change(item.code)} aria-label={`${say(words.change)} ${item.code}`}>
                        {say(words.change)}
                      </Button>
                    </td>
                  )}
                </tr>
              )
            }),
          )}
        </tbody>
      </table>
      <p className="sum">
        <strong>{total === null ? say(words.totalLater) : say(words.total, { points: pointsInWords(total) })}</strong>
      </p>
      <div className="only-print signature">
        <p>
          {say(words.signature)}（{session?.name}）: ____________________
        </p>
        <p>{say(words.date)}: ____________________</p>
        <p>{hash ?? say(words.notSealedYet)}</p>
      </div>
    </section>
  )
}

/** On a phone the head of the table is away: the cell says what it is. */
function Name({ children }: { readonly children: string }) {
  return <span className="only-phone muted">{children}</span>
}
