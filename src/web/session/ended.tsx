/** The session ended, or is about to: the page stays as it is, with everything typed. */
import { lazy, Suspense, useEffect, useState } from 'react'
import { arriving } from '../live/arriving.ts'
import { useFetchedSoon } from '../shell/fetched-soon.ts'
import { useSession } from './session.tsx'

const WARNING = 2 * 60_000

const load = arriving(() => import('./dialogs.tsx'))
const parts = [load]
const EndedDialog = lazy(() => load().then(({ EndedDialog: dialog }) => ({ default: dialog })))
const IdleDialog = lazy(() => load().then(({ IdleDialog: dialog }) => ({ default: dialog })))

export function EndedSession() {
  const { standing, session } = useSession()
  const waiting = standing === 'ended' || (standing === 'in' && session?.needs !== 'nothing')
  const needed = useOnce(waiting)
  useFetchedSoon(parts)
  return (
    needed && (
      <Suspense>
        <EndedDialog open={waiting} />
      </Suspense>
    )
  )
}

/** Two minutes before the end, one key keeps the session. */
export function IdleWarning() {
  const { standing, idleAt, refresh } = useSession()
  const [soon, setSoon] = useState(false)
  useEffect(() => {
    const look = () => setSoon(standing === 'in' && Date.now() > idleAt - WARNING)
    look()
    const watch = setInterval(look, 5000)
    return () => clearInterval(watch)
  }, [standing, idleAt])
  const needed = useOnce(soon)
  return (
    needed && (
      <Suspense>
        <IdleDialog open={soon} stay={refresh} />
      </Suspense>
    )
  )
}

/** Whether it has ever been so: what closes must stay to close. */
function useOnce(now: boolean): boolean {
  const [once, setOnce] = useState(now)
  if (now && !once) setOnce(true)
  return once || now
}
