/** One step of a case taken in place: whether it is open, sending it, and what stood in its way. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Acted, ask, type CaseWithSteps } from '../api/client.ts'
import { useAttempt } from '../session/use-attempt.ts'

/** Steps that add an entry beside those of colleagues: whoever writes at the same time stands in nobody's way. */
const adds: readonly string[] = [
  'visit.record-finding',
  'visit.raise-issue',
  'visit.close-issue',
  'visit.record-interview',
  'visit.add-photograph',
  'visit.request-documents',
  'visit.sign-report',
]

export function useStep(one: CaseWithSteps, step: string) {
  const client = useQueryClient()
  const offered = one.steps.find((each) => each.step === step)
  const { busy, fault, problem, attempt } = useAttempt()
  const [acted, setActed] = useState<Acted | null>(null)
  const take = (body: unknown, then?: () => void) =>
    attempt(async () => {
      const done = (await ask(step, { params: { [one.kind]: one.id }, body, ...(!adds.includes(step) && { version: one.version }) })) as Acted
      setActed(done)
      then?.()
      await client.invalidateQueries()
    })
  return { offered, open: offered?.open === true, busy, fault, problem, acted, take }
}

export type TakenStep = ReturnType<typeof useStep>
