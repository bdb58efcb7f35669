/** 账号和岗位: everybody with their posts and leave; what may be done with one account, beside it. */

import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState } from 'react'
import { shortDay } from '../../contract/words/days.ts'
import { between } from '../../contract/words/language.ts'
import { askAll, type CaseView } from '../api/client.ts'
import { OpeningActs } from '../lists/opening-acts.tsx'
import { placeNamed } from '../lists/places.tsx'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { accountIn } from './account-in.ts'
import { OneAccount } from './one-account.tsx'
import { words } from './words.ts'
import './administration.css'

export default function AccountsPage() {
  const say = useSay()
  const { chosen } = useSearch({ from: '/accounts' })
  const called = useNames()
  const place = placeNamed('accounts')
  const [q, find] = useState('')
  usePlace({ words: say(words.accountsTitle) })
  const read = useQuery({ queryKey: ['list', 'accounts', ''], queryFn: () => askAll<CaseView>('account.list') })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  const said = (one: CaseView) => [accountIn(one).name, ...accountIn(one).posts.map(({ role, body }) => called.post(role, body))].join(' ')
  const shown = read.data.filter((one) => said(one).includes(q.trim()))
  return (
    <>
      <div className="title-line">
        <h1>{say(words.accountsTitle)}</h1>
        <div className="end">{place && <OpeningActs place={place} edition={undefined} />}</div>
      </div>
      <p className="muted field">{say(words.givesNone)}</p>
      {chosen && <OneAccount key={chosen} id={chosen} />}
      <div className="query-bar">
        <Input
          className="wide"
          aria-label={say(words.findAccount)}
          placeholder={say(words.findAccount)}
          value={q}
          onChange={(event) => find(event.target.value)}
        />
      </div>
      {shown.length === 0 ? <Empty title={say(words.noAccount)} why="" /> : <Rows rows={shown} all={read.data} />}
      <p className="foot" role="status">
        {say(words.count, { count: shown.length })}
      </p>
    </>
  )
}

function Rows({ rows, all }: { readonly rows: readonly CaseView[]; readonly all: readonly CaseView[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const called = useNames()
  const nameOf = (id: string) => all.flatMap((each) => (each.id === id ? [accountIn(each).name] : []))[0] ?? ''
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{say(words.name)}</th>
          <th scope="col">{say(words.posts)}</th>
          <th scope="col">{say(words.leave)}</th>
          <th scope="col">{say(words.state)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => {
          const { name, posts, leave } = accountIn(one)
          return (
            <tr key={one.id}>
              <td>
                <Link to="/accounts" search={{ chosen: one.id }} className="strong" lang="zh-CN">
                  {name}
                </Link>
              </td>
              <td>
                {posts.length === 0 ? (
                  <span className="muted">{say(words.noPosts)}</span>
                ) : (
                  posts.map(({ role, body }) => called.post(role, body)).join(say(between))
                )}
              </td>
              <td>
                {leave &&
                  say(words.onLeave, {
                    from: shortDay(leave.from, language),
                    to: shortDay(leave.to, language),
                    substitute: nameOf(leave.substitute),
                  })}
              </td>
              <td>
                <StageTag kind="account" stage={one.stage} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
