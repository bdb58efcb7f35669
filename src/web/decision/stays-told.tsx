/** A form goes with its success: what was done stays in its place, until something else is done there. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Acted } from '../api/client.ts'
import { ActedLine } from './acted-line.tsx'

interface Told {
  readonly acted: Acted
  readonly label: string
}

interface Keeper {
  readonly tell: (told: Told | null) => void
  /** One more place below shows it, or one fewer. */
  readonly shown: (more: 1 | -1) => void
}

const Context = createContext<Keeper | null>(null)

/** What came of an act is told to whatever stays when the form does not. */
export function useTelling(acted: Acted | null, label: string, busy: boolean): void {
  const keeper = useContext(Context)
  const said = useRef(label)
  said.current = label
  useEffect(() => {
    if (acted) keeper?.tell({ acted, label: said.current })
  }, [acted, keeper])
  useEffect(() => {
    if (busy) keeper?.tell(null)
  }, [busy, keeper])
}

/** The line itself, which counts as shown while it stands. */
export function ToldLine({ acted, label }: Told) {
  const keeper = useContext(Context)
  useEffect(() => {
    keeper?.shown(1)
    return () => keeper?.shown(-1)
  }, [keeper])
  return <ActedLine acted={acted} label={label} />
}

interface StaysProps {
  readonly children: ReactNode
  /** Whether it is told before what took the form's place. */
  readonly above?: boolean
}

export function StaysTold({ children, above = false }: StaysProps) {
  const outer = useContext(Context)
  const [told, setTold] = useState<Told | null>(null)
  const [showing, setShowing] = useState(0)
  const keeper = useMemo<Keeper>(
    () => ({
      tell: (next) => {
        setTold(next)
        outer?.tell(next)
      },
      shown: (more) => {
        setShowing((before) => before + more)
        outer?.shown(more)
      },
    }),
    [outer],
  )
  const line = told && showing === 0 && (
    <div aria-live="polite">
      <ToldLine {...told} />
    </div>
  )
  return (
    <>
      {above && line}
      <Context.Provider value={keeper}>{children}</Context.Provider>
      {!above && line}
    </>
  )
}
