/** One's own account: posts, a new password, a passkey, other devices signed out. */
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { dayInWords, momentInWords } from '../../contract/words/days.ts'
import { ask } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { words as shellWords } from '../shell/words.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames, useToday } from '../words/names.ts'
import { accountWords as words } from './account-words.ts'
import { Entry } from './entry.tsx'
import { Leave } from './leave.tsx'
import { useSession } from './session.tsx'
import { SignIn } from './sign-in-means.tsx'
import { useAttempt } from './use-attempt.ts'
import { words as sessionWords } from './words.ts'

export default function AccountPage() {
  const say = useSay()
  const { language } = useLanguage()
  const { session, take } = useSession()
  const called = useNames()
  const today = useToday()
  const { busy, fault, attempt, wrongIn, setFault } = useAttempt()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [told, setTold] = useState('')
  usePlace({ words: say(shellWords.account) })
  const change = (event: FormEvent) => {
    event.preventDefault()
    attempt(async () => {
      await ask('password.change', { body: { current, next } })
      setCurrent('')
      setNext('')
      setTold(say(words.changed))
    })
  }
  const endOthers = () => attempt(async () => setTold(say(words.ended, { count: (await ask('session.end-others')).ended })))
  const addPasskey = () =>
    attempt(async () => {
      const { startRegistration } = await import('@simplewebauthn/browser')
      const optionsJSON = (await ask('factor.passkey-options', { body: {} })) as never
      const response = await startRegistration({ optionsJSON }).catch(() => null)
      if (!response) return setFault(say(sessionWords.passkeyFailed))
      take(await ask('factor.passkey', { body: { response, label: `${session?.name} ${today ? dayInWords(today, language) : ''}` } }))
      setTold(say(words.passkeyAdded))
    })
  return (
    <>
      <div className="title-line">
        <h1>{session?.name}</h1>
      </div>
      <p role="status" className="good">
        {told}
      </p>
      <section>
        <h2>{say(words.posts)}</h2>
        <ul>
          {session?.posts.map((post) => (
            <li key={`${post.role}/${post.body}`}>{called.post(post.role, post.body)}</li>
          ))}
        </ul>
        <p className="muted">{session && say(words.until, { at: momentInWords(session.endsAt, language) })}</p>
      </section>
      <form onSubmit={change} className="narrow">
        <h2>{say(words.changePassword)}</h2>
        <Entry
          label={say(words.current)}
          value={current}
          onChange={setCurrent}
          type="password"
          autoComplete="current-password"
          wrong={wrongIn('current')}
        />
        <Entry
          label={say(sessionWords.newPassword)}
          hint={say(sessionWords.passwordHint)}
          value={next}
          onChange={setNext}
          type="password"
          autoComplete="new-password"
          wrong={wrongIn('next')}
        />
        <p className="wrong" role="alert">
          {fault}
        </p>
        <Button type="primary" htmlType="submit" loading={busy}>
          {say(words.changePassword)}
        </Button>
      </form>
      <section>
        <h2>{say(words.factors)}</h2>
        <SignIn />
        <p className="row">
          <Button onClick={addPasskey}>{say(sessionWords.enrolPasskey)}</Button>
          <Button onClick={endOthers}>{say(words.endOthers)}</Button>
        </p>
      </section>
      <Leave />
    </>
  )
}
