/** 参加的合议: the applications that an expert reads with others, and which results await the own signature. */
import '../decision/decision.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Boards } from '../../contract/decision.ts'
import { ask } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { Tag } from '../words/tag.tsx'
import { board as words } from './words.ts'

export default function BoardsPage() {
  const say = useSay()
  const read = useQuery({ queryKey: ['boards'], queryFn: () => ask('expert.boards') as Promise<Boards>, refetchInterval: 30_000 })
  usePlace({ words: say(words.mine) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={4} />
  const { items } = read.data
  const toSign = items.filter(({ sign }) => sign)
  const toUnseal = items.filter(({ unseal }) => unseal)
  const others = items.filter(({ sign, unseal }) => !sign && !unseal)
  return (
    <article>
      <h1>{say(words.mine)}</h1>
      {items.length === 0 ? (
        <>
          <p className="lead">{say(words.mineEmpty)}</p>
          <p className="muted">{say(words.mineEmptyWhy)}</p>
        </>
      ) : (
        <>
          <p className="lead">
            {say(words.mineSentence, { sign: toSign.length, open: items.filter(({ open }) => open).length })}
            {toUnseal.length > 0 && say(words.mineUnsealSentence, { count: toUnseal.length })}
          </p>
          <table className="rows">
            <caption className="unseen">{say(words.mine)}</caption>
            <thead>
              <tr>
                <th scope="col">{say(words.unit)}</th>
                <th scope="col">{say(words.state)}</th>
              </tr>
            </thead>
            <tbody>
              {[...toSign, ...toUnseal, ...others].map((item) => (
                <Row key={item.application} item={item} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </article>
  )
}

function Row({ item }: { readonly item: Boards['items'][number] }) {
  const say = useSay()
  const { application, name, number, open, leads, led, unseal, sign, stage } = item
  return (
    <tr>
      <td>
        {open || led ? (
          <Link className="strong" to="/consensus/$application" params={{ application }}>
            {name}
          </Link>
        ) : (
          <strong>{name}</strong>
        )}
        <span className="block muted">
          {number}
          {leads && ` · ${say(words.leads)}`}
        </span>
      </td>
      <td>
        {sign ? (
          <Tag tone="yours">{say(words.mineSign)}</Tag>
        ) : unseal ? (
          <Tag tone="yours">{say(words.mineUnseal)}</Tag>
        ) : !open ? (
          <Tag tone="waiting">{say(words.mineShut)}</Tag>
        ) : (
          <Tag tone={stage === 'agreed' ? 'good' : 'running'}>{say(stage === 'agreed' ? words.mineAgreed : words.mineOpen)}</Tag>
        )}
      </td>
    </tr>
  )
}
