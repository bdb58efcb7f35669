/** The second step: a code of the authenticator, or a passkey. */
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { ask } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { Entry } from './entry.tsx'
import { useSession } from './session.tsx'
import { useAttempt } from './use-attempt.ts'
import { words } from './words.ts'

export function CodeStep() {
  const say = useSay()
  const { take, session, leave } = useSession()
  const { busy, fault, attempt, setFault } = useAttempt()
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    attempt(async () => take(await ask('session.code', { body: { code: code.trim() } })))
  }
  const byPasskey = () =>
    attempt(async () => {
      const { startAuthentication } = await import('@simplewebauthn/browser')
      const optionsJSON = (await ask('session.passkey-options', { body: {} })) as never
      const response = await startAuthentication({ optionsJSON }).catch(() => null)
      if (!response) return setFault(say(words.passkeyFailed))
      take(await ask('session.passkey', { body: { response } }))
    })
  return (
    <form onSubmit={submit}>
      <h2>{say(words.secondStep)}</h2>
      <Entry label={say(words.code)} hint={say(words.codeHint)} value={code} onChange={setCode} autoComplete="one-time-code" numeric first />
      <p className="wrong" role="alert">
        {fault}
      </p>
      <Button type="primary" htmlType="submit" loading={busy} block>
        {say(words.giveCode)}
      </Button>
      <p className="row">
        {(session?.passkeys ?? 0) > 0 && <Button onClick={byPasskey}>{say(words.passkey)}</Button>}
        <Button type="link" onClick={leave}>
          {say(words.other)}
        </Button>
      </p>
    </form>
  )
}
