/** One account: its posts with their capacities, and what this administrator may do with it. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { dayInWords } from '../../contract/words/days.ts'
import { capacities } from '../../contract/words/labels.ts'
import { between, labelOf } from '../../contract/words/language.ts'
import { ask, type CaseWithSteps } from '../api/client.ts'
import { Steps } from '../case/steps.tsx'
import { useSession } from '../session/session.tsx'
import { useAttempt } from '../session/use-attempt.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { accountIn } from './account-in.ts'
import { words } from './words.ts'

export function OneAccount({ id }: { readonly id: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const called = useNames()
  const { post } = useSession()
  const read = useQuery({
    queryKey: ['case', 'account', id],
    queryFn: () => ask('account.read', { params: { account: id } }) as Promise<CaseWithSteps>,
  })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={3} />
  const { name, posts, factorReset } = accountIn(read.data)
  return (
    <section className="panel one-account" aria-labelledby="one-account">
      <div className="title-line tight">
        <h2 id="one-account" lang="zh-CN">
          {name}
        </h2>
        <StageTag kind="account" stage={read.data.stage} />
      </div>
      <div className="columns">
        <div className="material">
          <ul className="lines">
            {posts.map(({ role, body, capacities: held }) => (
              <li key={`${role}/${body}`}>
                {[called.post(role, body), held.map((each) => labelOf(capacities, each, language)).join(say(between))].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
          {posts.length === 0 && <p className="muted">{say(words.noPosts)}</p>}
          {factorReset && <p className="muted">{say(words.resetOn, { day: dayInWords(factorReset.day, language) })}</p>}
          {post?.role === 'auditor' && (
            <p>
              <Link to="/journal" search={{ case: id }}>
                {say(words.takenOn)}
              </Link>
            </p>
          )}
          {post?.role === 'system-administrator' && read.data.stage === 'open' && <Renew id={id} />}
        </div>
        <Steps one={read.data} />
      </div>
    </section>
  )
}

/** A new activation code, shown once. */
function Renew({ id }: { readonly id: string }) {
  const say = useSay()
  const [code, setCode] = useState('')
  const { busy, fault, attempt } = useAttempt()
  const renew = () =>
    attempt(async () => {
      const { activation } = (await ask('account.renew-activation', { params: { account: id }, body: {} })) as { readonly activation: string }
      setCode(activation)
    })
  return (
    <div className="field renew">
      <p className="muted">{say(words.renewWhy)}</p>
      <p className="muted">{say(words.resetWhy)}</p>
      <Button loading={busy} onClick={renew}>
        {say(words.renew)}
      </Button>
      <p role="status">
        {code && (
          <>
            {say(words.renewed)} <strong className="read">{code}</strong>
          </>
        )}
      </p>
      <p role="alert" className="wrong">
        {fault}
      </p>
    </div>
  )
}
