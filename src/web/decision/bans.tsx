/** 限制名单: who is barred from applying, on what ground, from when until when. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayInWords } from '../../contract/words/days.ts'
import { askAll, type CaseView } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useToday } from '../words/names.ts'
import { Tag } from '../words/tag.tsx'
import { words as shared } from '../words/words.ts'
import { common, objections as words } from './words.ts'

export function Bans() {
  const say = useSay()
  const { language } = useLanguage()
  const today = useToday() ?? ''
  const bans = useQuery({ queryKey: ['bans'], queryFn: () => askAll<CaseView>('ban.list') }).data
  if (!bans) return null
  return (
    <section className="act-form">
      <h2>{say(words.bans)}</h2>
      {bans.length === 0 ? (
        <p className="muted">{say(words.noBans)}</p>
      ) : (
        <table className="rows">
          <caption className="unseen">{say(words.bansCaption)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(common.unit)}</th>
              <th scope="col">{say(words.basis)}</th>
              <th scope="col">{say(words.decision)}</th>
              <th scope="col">{say(words.from)}</th>
              <th scope="col">{say(words.until)}</th>
            </tr>
          </thead>
          <tbody>
            {bans.map(({ id, state }) => (
              <tr key={id}>
                <td>
                  <strong>{String(state.name)}</strong>
                </td>
                <td>
                  <Link to="/articles/$number" params={{ number: String(state.article) }}>
                    {say(shared.article, { number: String(state.article) })}
                  </Link>
                </td>
                <td>{String(state.decision)}</td>
                <td className="nowrap">{dayInWords(String(state.from), language)}</td>
                <td className="nowrap">
                  {dayInWords(String(state.until), language)} {String(state.until) < today && <Tag tone="done">{say(words.ended)}</Tag>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
