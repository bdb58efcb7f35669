/** One act sent from a screen: checked against its schema, sent once an attempt, and what the server answered. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { operations } from '../../contract/operations.ts'
import { fieldSentence } from '../../contract/words/fields.ts'
import { type Acted, ask, type ProblemBody, Refused } from '../api/client.ts'
import { useLanguage } from '../words/language.tsx'

export interface Sending {
  readonly params?: Readonly<Record<string, string>>
  readonly body: unknown
  readonly version?: number | undefined
}

export interface ActState {
  readonly busy: boolean
  readonly acted: Acted | null
  readonly problem: ProblemBody | null
  readonly faults: Readonly<Record<string, string>>
  readonly away: boolean
  readonly send: (sending: Sending) => Promise<Acted | null>
  readonly clear: () => void
}

export const newKey = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`
const nothing = { acted: null, problem: null, faults: {}, away: false }

export function useAct(step: string): ActState {
  const { language } = useLanguage()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Omit<ActState, 'busy' | 'send' | 'clear'>>(nothing)
  const last = useRef({ written: '', key: '' })
  const send = async ({ params, body, version }: Sending): Promise<Acted | null> => {
    const checked = operations.get(step)?.body?.safeParse(body)
    if (checked && !checked.success) {
      const faults = Object.fromEntries(
        [...checked.error.issues].reverse().map((issue) => [issue.path.map(String).join('.'), fieldSentence(issue as never, language)]),
      )
      setTold({ ...nothing, faults })
      return null
    }
    // The same words sent again are the same attempt: nothing is done twice.
    const written = JSON.stringify([params, body])
    if (last.current.written !== written) last.current = { written, key: newKey() }
    setBusy(true)
    try {
      const acted = (await ask(step, { ...(params && { params }), body, version, key: last.current.key })) as Acted
      setTold({ ...nothing, acted })
      last.current = { written: '', key: '' }
      await client.invalidateQueries()
      return acted
    } catch (fault) {
      if (!(fault instanceof Refused)) setTold({ ...nothing, away: true })
      else if (fault.problem.errors)
        setTold({ ...nothing, faults: Object.fromEntries(fault.problem.errors.map((each) => [each.field, each[language]])) })
      else if (fault.problem.status !== 401) setTold({ ...nothing, problem: fault.problem })
      return null
    } finally {
      setBusy(false)
    }
  }
  return { ...told, busy, send, clear: () => setTold(nothing) }
}
