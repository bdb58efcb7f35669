/** What may be done with several cases of a list: acts that need nothing typed. A signature is given to one act at a time. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import { operations } from '../../contract/operations.ts'
import { isStepName, stepLabel } from '../../contract/words/steps.ts'
import { ask } from '../api/client.ts'
import { useSession } from '../session/session.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { leadsOut } from '../words/ways-out.ts'
import { words } from './words.ts'

type StepName = Parameters<typeof stepLabel>[0]

const oneAtATime: readonly string[] = ['act.review', 'act.sign', 'edition.close', 'account.end-leave', 'visit.sign-report']

/** Steps that the table gives to this post for this kind and that ask for no words of their own. */
export function useBatchSteps(kind: string): readonly StepName[] {
  const { post } = useSession()
  const table = useQuery({ queryKey: ['steps'], queryFn: () => ask('steps.read'), staleTime: Number.POSITIVE_INFINITY }).data
  return useMemo(() => {
    if (!post || (post.capacities.length > 0 && !post.capacities.includes('handle'))) return []
    return (table?.items ?? []).flatMap(({ step, by }) => {
      const operation = operations.get(step)
      const fits = operation?.object?.kind === kind && (!operation.body || operation.body.safeParse({}).success)
      return fits && by.includes(post.role) && isStepName(step) && !leadsOut(step) && !oneAtATime.includes(step) ? [step] : []
    })
  }, [table, post, kind])
}

interface BatchBarProps {
  readonly kind: string
  readonly steps: readonly StepName[]
  readonly picked: ReadonlySet<string>
  readonly clear: () => void
}

export function BatchBar({ kind, steps, picked, clear }: BatchBarProps) {
  const say = useSay()
  const { language } = useLanguage()
  if (picked.size === 0) return <p className="muted batch no-print">{say(words.pickHint)}</p>
  return (
    <div className="batch row no-print" role="status">
      <span>{say(words.picked, { count: picked.size })}</span>
      {steps.map((step) => (
        <Link key={step} className="secondary" to="/batch/$step" params={{ step }} search={{ kind, cases: [...picked].join(',') }}>
          {stepLabel(step, language)}
        </Link>
      ))}
      <Button type="link" onClick={clear}>
        {say(words.unpick)}
      </Button>
    </div>
  )
}
