/** The list put forward: class, score, notice and objections, name by name. */
import type { ApprovalFile } from '../../contract/decision.ts'
import { pointsInWords } from '../../contract/words/amounts.ts'
import { shortDay } from '../../contract/words/days.ts'
import { awardClasses } from '../../contract/words/labels.ts'
import { inLanguage } from '../../contract/words/language.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { StageTag, Tag } from '../words/tag.tsx'
import { common, approval as words } from './words.ts'

export function ApprovalList({ file }: { readonly file: ApprovalFile }) {
  const say = useSay()
  const { language } = useLanguage()
  const { area } = useNames()
  return (
    <table className="rows">
      <caption className="unseen">{say(words.caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(common.unit)}</th>
          <th scope="col">{say(common.class)}</th>
          <th scope="col" className="number">
            {say(common.score)}
          </th>
          <th scope="col">{say(words.notice)}</th>
        </tr>
      </thead>
      <tbody>
        {file.items.map((item) => (
          <tr key={item.application}>
            <td>
              <strong>{item.name}</strong>
              {item.gone && <Tag tone="bad">{say(words.gone)}</Tag>}
              <span className="block muted">
                {item.number} · {area(item.area)}
              </span>
            </td>
            <td>{inLanguage(awardClasses[item.class], language)}</td>
            <td className="number" data-label={say(common.score)}>
              {item.score === null ? '' : pointsInWords(item.score)}
            </td>
            <td>
              {item.notice && (
                <>
                  <StageTag kind="notice" stage={item.notice.stage} />{' '}
                  {item.notice.lastDay &&
                    say(words.noticeOf, { from: shortDay(item.notice.publishedOn, language), to: shortDay(item.notice.lastDay, language) })}
                </>
              )}
              <span className={item.objections.open > 0 ? 'block late' : 'block muted'}>
                {say(words.objectionsState, { upheld: item.objections.upheld, not: item.objections.notUpheld, open: item.objections.open })}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
