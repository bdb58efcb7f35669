/** 传回: one button on the return; while it runs its progress, then what came of it. */
import { Button } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Refusal } from '../act/refusal.tsx'
import { Refused } from '../api/client.ts'
import { useLostAt } from '../live/reach.ts'
import { keyOf, useSession } from '../session/session.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Loading } from '../words/states.tsx'
import { type Brought, bring } from './bringing.ts'
import { waitingOf } from './lines.ts'
import { type OpenPack, wipe } from './opened.ts'
import { tellServer } from './telling.ts'
import { words } from './words.ts'

const AGAIN = 10_000
const SignInSteps = lazy(() => import('../session/sign-in.tsx').then(({ SignInSteps: steps }) => ({ default: steps })))

interface BringBoxProps {
  readonly pack: OpenPack
  readonly tell: (words: string) => void
}

export function BringBox(props: BringBoxProps) {
  const say = useSay()
  const { standing, session, post, refresh } = useSession()
  const lost = useLostAt() !== null
  const signedIn = standing === 'in' && session?.needs === 'nothing'
  // The line is back: who is signed in is asked again, and again until the server answers.
  useEffect(() => {
    if (lost || standing !== 'away') return
    refresh()
    const asking = setInterval(refresh, AGAIN)
    return () => clearInterval(asking)
  }, [lost, standing, refresh])
  if (lost || standing === 'away' || standing === 'asking') return <p className="field muted">{say(words.noNetwork)}</p>
  if (!signedIn)
    return (
      <section className="narrow field" aria-labelledby="sign-in-first">
        <h2 id="sign-in-first">{say(words.signIn)}</h2>
        <Suspense fallback={<Loading rows={2} />}>
          <SignInSteps />
        </Suspense>
      </section>
    )
  if (session.person !== props.pack.label.person) return <p className="field late">{say(words.otherPerson)}</p>
  return <Bring {...props} expert={post ? keyOf(post) : ''} />
}

function Bring({ pack, tell }: BringBoxProps & { readonly expert: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const { session, post, switchTo, refresh } = useSession()
  const [busy, setBusy] = useState(false)
  const [at, setAt] = useState({ done: 0, of: 0 })
  const [brought, setBrought] = useState<Brought | null>(null)
  const [fault, setFault] = useState('')
  const left = waitingOf(pack.lines).length
  const go = async () => {
    setBusy(true)
    setFault('')
    const asExpert = session?.posts.find(({ role }) => role === 'expert')
    if (asExpert && post?.role !== 'expert') switchTo(keyOf(asExpert))
    try {
      const came = await bring((done, of) => setAt({ done, of }))
      setBrought(came)
      if (came.kind === 'whole') tell(say(words.broughtWhole, { sent: came.sent }))
    } catch (reason) {
      const problem = reason instanceof Refused ? reason.problem : null
      setFault(
        problem?.status === 401
          ? say(words.broughtEnded)
          : problem
            ? language === 'zh'
              ? problem.detail
              : problem.detailEn
            : say(words.broughtAway),
      )
      if (problem?.status === 401) await refresh()
    }
    setBusy(false)
  }
  if (brought?.kind === 'shut') return <ShutOut pack={pack} refusal={brought.refusal} left={left} tell={tell} />
  const told = busy
    ? say(words.bringing, { done: Math.min(at.done + 1, at.of), of: at.of })
    : brought?.kind === 'waiting'
      ? say(words.broughtWaiting, { left: brought.left })
      : brought?.kind === 'away'
        ? say(words.broughtAway)
        : ''
  return (
    <section className="field no-print">
      <p className="row">
        <Button type="primary" loading={busy} onClick={go}>
          {say(words.bring)}
        </Button>
        <span className="muted">{say(words.bringWhy)}</span>
      </p>
      <p role="status" className={busy ? '' : 'late'}>
        {told}
      </p>
      <p role="alert" className="wrong">
        {fault}
      </p>
    </section>
  )
}

interface ShutOutProps extends BringBoxProps {
  readonly refusal: Extract<Brought, { kind: 'shut' }>['refusal']
  readonly left: number
}

/** The visit is shut to its holder: the ground is shown, and then the pack goes. */
function ShutOut({ pack, refusal, left, tell }: ShutOutProps) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const go = async () => {
    setBusy(true)
    await tellServer(pack.label, left)
    await wipe(pack.label.id)
    tell(say(words.wipedHere))
  }
  return (
    <section className="field" aria-labelledby="shut-out">
      <h2 id="shut-out">{say(words.shutOut)}</h2>
      <Refusal problem={refusal} />
      <p className="field">{say(words.shutOutWhy, { left })}</p>
      <Button type="primary" loading={busy} onClick={go}>
        {say(words.wipe)}
      </Button>
    </section>
  )
}
