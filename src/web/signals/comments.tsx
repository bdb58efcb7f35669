/** Lines of sheets that a person should look at again. */
import type { Signals } from '../../contract/signals.ts'
import { useSay } from '../words/language.tsx'
import { SheetsLink } from './sheets-link.tsx'
import { words } from './words.ts'

export function Comments({ signals: { comments, found, bounds } }: { readonly signals: Signals }) {
  const say = useSay()
  return (
    <section>
      <h2>{say(words.comments)}</h2>
      <p className="muted">{say(words.commentsWhy, { high: bounds.high, low: bounds.low, apart: bounds.apart })}</p>
      {comments.length === 0 ? (
        <p>{say(words.noComments)}</p>
      ) : (
        <details open={comments.length <= 20}>
          <summary>{say(words.commentsCount, { count: found.comments })}</summary>
          {found.comments > comments.length && <p>{say(words.firstOnly, { count: found.comments, shown: comments.length })}</p>}
          <table className="rows">
            <caption className="unseen">{say(words.comments)}</caption>
            <thead>
              <tr>
                <th scope="col">{say(words.expert)}</th>
                <th scope="col">{say(words.application)}</th>
                <th scope="col">{say(words.item)}</th>
                <th scope="col" className="number">
                  {say(words.percent)}
                </th>
                <th scope="col">{say(words.says)}</th>
              </tr>
            </thead>
            <tbody>
              {comments.map(({ name, application, number, item, percent, why, beside }) => (
                <tr key={`${name} ${application} ${item}`}>
                  <th scope="row">{name}</th>
                  <td>
                    <SheetsLink of={{ application, number }} />
                  </td>
                  <td data-label={say(words.item)}>{item}</td>
                  <td className="number" data-label={say(words.percent)}>
                    {percent}%
                  </td>
                  <td>{say(words[why], beside ?? {})}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  )
}
