/** 现场评审纪律反馈: what applicants say of the conduct of a visit, for discipline inspection; for the office once the result stands. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ConductLine } from '../../contract/site-review.ts'
import { shortDay } from '../../contract/words/days.ts'
import { labelOf } from '../../contract/words/language.ts'
import { conductTopics } from '../../contract/words/site-report.ts'
import { ask } from '../api/client.ts'
import { Prose } from '../case/parts.tsx'
import { Nothing } from '../decision/nothing.tsx'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { Tag } from '../words/tag.tsx'
import { words as menu } from './menu-words.ts'
import { words } from './words.ts'

const concerns = ({ answers }: ConductLine) => Object.entries(answers).flatMap(([topic, answer]) => (answer === 'concern' ? [topic] : []))

export default function ConductPage() {
  const say = useSay()
  const { language } = useLanguage()
  const { post } = useSession()
  const read = useQuery({
    queryKey: ['conduct'],
    queryFn: () => ask('conduct.list', {}) as Promise<{ items: readonly ConductLine[] }>,
    refetchInterval: 60_000,
  })
  usePlace({ words: say(menu.conduct) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={5} />
  const { items } = read.data
  if (items.length === 0) return <Nothing screen={menu.conduct} title={words.conductEmpty} why={words.conductEmptyWhy} />
  return (
    <article>
      <div className="title-line">
        <h1>{say(menu.conduct)}</h1>
      </div>
      <p className="lead">
        {say(words.conductSentence, { count: items.length, concerns: items.filter((line) => concerns(line).length > 0).length })}
      </p>
      <p className="muted field">
        {post?.role === 'city' ? say(words.conductOffice) : say(words.conductWhy)} <StepGround step="conduct.give" />
      </p>
      <table className="rows">
        <caption className="unseen">{say(menu.conduct)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.unit)}</th>
            <th scope="col">{say(words.day)}</th>
            <th scope="col">{say(words.state)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((line) => (
            <tr key={line.id}>
              <td>
                <Link className="strong" to="/case/$kind/$id" params={{ kind: 'application', id: line.application }}>
                  {line.name}
                </Link>
                <span className="block muted">{line.number}</span>
              </td>
              <td>{shortDay(line.day, language)}</td>
              <td>
                {concerns(line).length === 0 ? (
                  <Tag tone="good">{say(words.allGood)}</Tag>
                ) : (
                  concerns(line).map((topic) => (
                    <Tag key={topic} tone="yours">
                      {say(words.concern)}：{labelOf(conductTopics, topic, language)}
                    </Tag>
                  ))
                )}
                {line.text !== '' && (
                  <div lang="zh-CN">
                    <Prose text={line.text} />
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}
