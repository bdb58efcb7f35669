/** The first factor of a new account: scanned, typed by hand, or a passkey of this device. */
import { Button, QRCode } from 'antd'
import { type FormEvent, useState } from 'react'
import { ask } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { Entry } from './entry.tsx'
import { useSession } from './session.tsx'
import { useAttempt } from './use-attempt.ts'
import { words } from './words.ts'

export default function Enrolment() {
  const say = useSay()
  const { take, leave, session } = useSession()
  const { busy, fault, attempt, setFault } = useAttempt()
  const [begun, setBegun] = useState<{ secret: string; uri: string } | null>(null)
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    attempt(async () => {
      if (begun) take(await ask('factor.confirm', { body: { code: code.trim() } }))
      else setBegun(await ask('factor.begin', { body: {} }))
    })
  }
  const byPasskey = () =>
    attempt(async () => {
      const { startRegistration } = await import('@simplewebauthn/browser')
      const optionsJSON = (await ask('factor.passkey-options', { body: {} })) as never
      const response = await startRegistration({ optionsJSON }).catch(() => null)
      if (!response) return setFault(say(words.passkeyFailed))
      take(await ask('factor.passkey', { body: { response, label: session?.name ?? 'passkey' } }))
    })
  return (
    <form onSubmit={submit}>
      <h2>{say(words.enrol)}</h2>
      <p className="field">{say(words.enrolWhy)}</p>
      {begun && (
        <>
          <div role="img" aria-label={say(words.qr)} className="field">
            <QRCode value={begun.uri} type="svg" size={196} color="#000000" bgColor="#ffffff" />
          </div>
          <p className="field">
            {say(words.byHand)}
            <br />
            <code>{begun.secret.replace(/(.{4})/g, '$1 ')}</code>
          </p>
          <Entry label={say(words.code)} value={code} onChange={setCode} autoComplete="one-time-code" numeric first />
        </>
      )}
      <p className="wrong" role="alert">
        {fault}
      </p>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {say(begun ? words.confirm : words.begin)}
        </Button>
        {'credentials' in navigator && window.PublicKeyCredential && <Button onClick={byPasskey}>{say(words.enrolPasskey)}</Button>}
        <Button type="link" onClick={leave}>
          {say(words.other)}
        </Button>
      </div>
    </form>
  )
}
