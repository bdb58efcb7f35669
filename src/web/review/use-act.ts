/** Send an act once: what came of it, what was refused, and that the line was away. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { type Acted, ask, type ProblemBody, Refused } from '../api/client.ts'

const newKey = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`

export interface Sending {
  readonly busy: boolean
  readonly problem: ProblemBody | null
  readonly away: boolean
  readonly clear: () => void
  readonly send: (
    step: string,
    question: { readonly params?: Readonly<Record<string, string>>; readonly body: object; readonly version?: number },
  ) => Promise<Acted | null>
}

/** `until` names what must be read anew before the next may be sent; without it that is everything. */
export function useAct(until?: string): Sending {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemBody | null>(null)
  const [away, setAway] = useState(false)
  // The same words sent again after a lost answer are the same act.
  const last = useRef({ asked: '', key: '' })
  const send = useCallback<Sending['send']>(
    async (step, question) => {
      const asked = JSON.stringify([step, question])
      if (last.current.asked !== asked) last.current = { asked, key: newKey() }
      setBusy(true)
      setProblem(null)
      setAway(false)
      try {
        const acted = (await ask(step, { ...question, key: last.current.key })) as Acted
        last.current = { asked: '', key: '' }
        await readAnew(client, until)
        return acted
      } catch (fault) {
        if (fault instanceof Refused) {
          last.current = { asked: '', key: '' }
          setProblem(fault.problem)
          if (fault.problem.code === 'stale-version') await client.invalidateQueries()
        } else setAway(true)
        return null
      } finally {
        setBusy(false)
      }
    },
    [client, until],
  )
  const clear = useCallback(() => {
    setProblem(null)
    setAway(false)
  }, [])
  return { busy, problem, away, clear, send }
}

async function readAnew(client: QueryClient, until: string | undefined): Promise<void> {
  if (until === undefined) return client.invalidateQueries()
  client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== until })
  await client.invalidateQueries({ queryKey: [until] })
}
