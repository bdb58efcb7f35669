/** A staff account is activated with the code that its administrator handed over. */
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { ask } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { Entry } from './entry.tsx'
import { useAttempt } from './use-attempt.ts'
import { words } from './words.ts'

export default function Activate({ done }: { readonly done: () => void }) {
  const say = useSay()
  const { busy, fault, attempt, wrongIn } = useAttempt()
  const [login, setLogin] = useState('')
  const [activation, setActivation] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    attempt(async () => {
      await ask('person.activate', { body: { login, activation: activation.trim(), password } })
      done()
    })
  }
  return (
    <form onSubmit={submit}>
      <h2>{say(words.activate)}</h2>
      <Entry label={say(words.login)} value={login} onChange={setLogin} autoComplete="username" first wrong={wrongIn('login')} />
      <Entry
        label={say(words.activation)}
        hint={say(words.activationHint)}
        value={activation}
        onChange={setActivation}
        autoComplete="off"
        wrong={wrongIn('activation')}
      />
      <Entry
        label={say(words.newPassword)}
        hint={say(words.passwordHint)}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="new-password"
        wrong={wrongIn('password')}
      />
      <p className="wrong" role="alert">
        {fault}
      </p>
      <Button type="primary" htmlType="submit" loading={busy} block>
        {say(words.activate)}
      </Button>
    </form>
  )
}
