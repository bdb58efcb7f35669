/** What stands before the workspace: sign in, register, activate. */
import { Button } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Preferences } from '../shell/preferences.tsx'
import { useSay } from '../words/language.tsx'
import { Mark } from './brand.tsx'
import { useSession } from './session.tsx'
import { SignInSteps } from './sign-in.tsx'
import { words } from './words.ts'

const Register = lazy(() => import('./register.tsx'))
const Activate = lazy(() => import('./activate.tsx'))

export function GateBox({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  return (
    <div className="gate">
      <main className="gate-box">
        <h1 className="brand">
          <Mark />
          {say(words.name)}
        </h1>
        {children}
        <div className="row">
          <Preferences />
          <a href="/">{say(words.portal)}</a>
        </div>
      </main>
    </div>
  )
}

export function Gate() {
  const say = useSay()
  const { standing } = useSession()
  const [door, setDoor] = useState<'sign-in' | 'register' | 'activate'>('sign-in')
  const [told, setTold] = useState('')
  const done = (words: string) => {
    setTold(words)
    setDoor('sign-in')
  }
  return (
    <GateBox>
      <p className="field" role="status">
        {told}
      </p>
      <Suspense>
        {door === 'register' && <Register done={() => done(say(words.registered))} />}
        {door === 'activate' && <Activate done={() => done(say(words.activated))} />}
      </Suspense>
      {door === 'sign-in' && <SignInSteps />}
      {standing !== 'in' && (
        <p className="row">
          {door !== 'sign-in' && (
            <Button type="link" onClick={() => setDoor('sign-in')}>
              {say(words.haveAccount)}
            </Button>
          )}
          {door !== 'activate' && (
            <Button type="link" onClick={() => setDoor('activate')}>
              {say(words.activate)}
            </Button>
          )}
          {door !== 'register' && (
            <Button type="link" onClick={() => setDoor('register')}>
              {say(words.register)}
            </Button>
          )}
        </p>
      )}
    </GateBox>
  )
}
