/** The first step: name and password. */
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { ask } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { Entry } from './entry.tsx'
import { useSession } from './session.tsx'
import { useAttempt } from './use-attempt.ts'
import { words } from './words.ts'

export function PasswordStep() {
  const say = useSay()
  const { take } = useSession()
  const { busy, fault, attempt } = useAttempt()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    attempt(async () => take(await ask('session.begin', { body: { login, password } })))
  }
  return (
    <form onSubmit={submit}>
      <Entry label={say(words.login)} value={login} onChange={setLogin} autoComplete="username" first />
      <Entry label={say(words.password)} value={password} onChange={setPassword} type="password" autoComplete="current-password" />
      <p className="wrong" role="alert">
        {fault}
      </p>
      <Button type="primary" htmlType="submit" loading={busy} block>
        {say(words.signIn)}
      </Button>
    </form>
  )
}
