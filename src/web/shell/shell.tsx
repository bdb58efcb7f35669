/** The frame around every page of the workspace. */
import { Outlet, useMatches, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { arriving } from '../live/arriving.ts'
import { useBell } from '../live/bell.ts'
import { Mark } from '../session/brand.tsx'
import { EndedSession, IdleWarning } from '../session/ended.tsx'
import { useSession } from '../session/session.tsx'
import { words as sessionWords } from '../session/words.ts'
import { useSay } from '../words/language.tsx'
import { Loading } from '../words/states.tsx'
import { Edition } from './edition.tsx'
import { useFetchedSoon } from './fetched-soon.ts'
import { Head } from './head.tsx'
import { useJumps } from './jumps.ts'
import { Navigation } from './navigation.tsx'
import { Offline } from './offline.tsx'
import { WhereProvider } from './where.tsx'
import { words } from './words.ts'

const Gate = lazy(() => import('../session/gate.tsx').then(({ Gate: gate }) => ({ default: gate })))
const loadPalette = arriving(() => import('./palette.tsx'))
const loadKeySheet = arriving(() => import('./key-sheet.tsx'))
const parts = [loadPalette, loadKeySheet]
const Palette = lazy(loadPalette)
const KeySheet = lazy(loadKeySheet)

/** The gate until somebody is in; then the shell stays, even when the session ends. */
export function Shell() {
  const { standing, session } = useSession()
  const [entered, setEntered] = useState(false)
  useEffect(() => {
    if (standing === 'in' && session?.needs === 'nothing') setEntered(true)
    if (standing === 'out') setEntered(false)
  }, [standing, session])
  const alone = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.withoutSession === true) })
  if (alone)
    return (
      <Suspense fallback={<Loading rows={4} />}>
        <Outlet />
      </Suspense>
    )
  if (standing === 'asking') return <Loading rows={4} />
  if (entered || (standing === 'in' && session?.needs === 'nothing')) return <Frame />
  return (
    <Suspense fallback={<Loading rows={4} />}>
      <Gate />
    </Suspense>
  )
}

function Frame() {
  const say = useSay()
  const [menuOpen, setMenuOpen] = useState(false)
  const [searching, setSearching] = useState(false)
  const [searched, setSearched] = useState(false)
  const [keys, setKeys] = useState(false)
  const { post } = useSession()
  const wholeWindow = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.wholeWindow === true) })
  useFocusOnArrival()
  useBell()
  useFetchedSoon(parts)
  useJumps({ help: () => setKeys(true) })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setSearching(true)
      }
      if (event.key === 'Escape') setMenuOpen(false)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    if (searching) setSearched(true)
  }, [searching])
  return (
    <WhereProvider>
      <a className="skip" href="#main">
        {say(words.skip)}
      </a>
      {wholeWindow ? (
        <Suspense fallback={<Loading rows={6} />}>
          <Outlet />
        </Suspense>
      ) : (
        <div className="shell">
          <aside className={menuOpen ? 'side open' : 'side'} aria-label={say(words.menu)}>
            <div className="brand only-wide">
              <Mark />
              {say(sessionWords.name)}
            </div>
            <Navigation close={() => setMenuOpen(false)} />
            <Edition />
          </aside>
          <Head menuOpen={menuOpen} toggleMenu={() => setMenuOpen(!menuOpen)} search={() => setSearching(true)} help={() => setKeys(true)} />
          <main className="main" id="main" tabIndex={-1} key={post ? `${post.role}/${post.body}` : ''}>
            <Offline />
            <Suspense fallback={<Loading rows={6} />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
      )}
      {searched && (
        <Suspense>
          <Palette open={searching} close={() => setSearching(false)} />
        </Suspense>
      )}
      {keys && (
        <Suspense>
          <KeySheet close={() => setKeys(false)} />
        </Suspense>
      )}
      <EndedSession />
      <IdleWarning />
    </WhereProvider>
  )
}

/** A new page begins at its beginning, for the eye and for a reader. */
function useFocusOnArrival(): void {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what is watched
  useEffect(() => {
    if (first.current) first.current = false
    else document.getElementById('main')?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [path])
}
