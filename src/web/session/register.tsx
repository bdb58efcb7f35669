/** A person who applies on behalf of an organisation registers. */
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { ask } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { Entry } from './entry.tsx'
import { useAttempt } from './use-attempt.ts'
import { words } from './words.ts'

export default function Register({ done }: { readonly done: () => void }) {
  const say = useSay()
  const { busy, fault, attempt, wrongIn } = useAttempt()
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    attempt(async () => {
      await ask('person.register', { body: { name, login, password } })
      done()
    })
  }
  return (
    <form onSubmit={submit}>
      <h2>{say(words.register)}</h2>
      <p className="field">{say(words.registerWhy)}</p>
      <Entry label={say(words.personName)} value={name} onChange={setName} autoComplete="name" first wrong={wrongIn('name')} />
      <Entry
        label={say(words.login)}
        hint={say(words.loginHint)}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        wrong={wrongIn('login')}
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
        {say(words.register)}
      </Button>
    </form>
  )
}
