/** Several cases in one go: first every case with what will be done or why not, then one after the other with its result. */
import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined'
import CloseCircleOutlined from '@ant-design/icons/CloseCircleOutlined'
import LockOutlined from '@ant-design/icons/LockOutlined'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { type Acted, ask, type CaseWithSteps, Refused } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { Why } from './closed.tsx'
import { newKey } from './use-act.ts'
import { batch as words } from './words.ts'

export interface BatchItem {
  readonly id: string
  readonly label: string
  readonly body: unknown
  /** What will be done with this case. */
  readonly what?: ReactNode
  /** Nothing is to be done here; says why. */
  readonly nothing?: ReactNode
}

interface BatchProps {
  readonly step: string
  readonly kind: string
  readonly items: readonly BatchItem[]
  readonly close: () => void
  readonly done?: (ids: readonly string[]) => void
}

type Result = { readonly ok: true; readonly prepared: boolean } | { readonly ok: false; readonly why: ReactNode }

export function Batch({ step, kind, items, close, done }: BatchProps) {
  const say = useSay()
  const { language } = useLanguage()
  const client = useQueryClient()
  const [results, setResults] = useState<Readonly<Record<string, Result>>>({})
  const [at, setAt] = useState(0)
  const [running, setRunning] = useState(false)
  const keys = useRef(new Map<string, string>())
  const reads = useQueries({
    queries: items.map(({ id }) => ({
      queryKey: ['case', kind, id],
      queryFn: () => ask(`${kind}.read`, { params: { [kind]: id } }) as Promise<CaseWithSteps>,
      staleTime: 5_000,
    })),
  })
  const offered = items.map((_, index) => reads[index]?.data?.steps.find((each) => each.step === step))
  const known = reads.every(({ data, error }) => data || error)
  const label = offered.find(Boolean)?.label[language] ?? ''
  const able = items.filter((item, index) => offered[index]?.open && !item.nothing && !results[item.id]?.ok)
  const finished = Object.keys(results).length > 0 && !running

  const run = async () => {
    setRunning(true)
    const carried: string[] = []
    for (const [index, item] of able.entries()) {
      setAt(index + 1)
      const result = await once(item)
      if (result.ok) carried.push(item.id)
      setResults((before) => ({ ...before, [item.id]: result }))
    }
    setRunning(false)
    await client.invalidateQueries()
    done?.(carried)
  }
  /** One key a case: sent again after a lost line, nothing is done twice. */
  const keyOf = (id: string) => {
    const key = keys.current.get(id) ?? newKey()
    keys.current.set(id, key)
    return key
  }
  const once = async (item: BatchItem): Promise<Result> => {
    try {
      const acted = (await ask(step, { params: { [kind]: item.id }, body: item.body, key: keyOf(item.id) })) as Acted
      return { ok: true, prepared: acted.kind === 'prepared' }
    } catch (fault) {
      if (!(fault instanceof Refused)) return { ok: false, why: say(words.unreachable) }
      return { ok: false, why: <Why refusal={fault.problem} /> }
    }
  }

  return (
    <section className="panel batch" aria-label={label}>
      <h2>{say(words.title, { step: label, count: items.length })}</h2>
      <ul className="papers">
        {items.map((item, index) => {
          const result = results[item.id]
          const closed = offered[index] && !offered[index]?.open ? offered[index]?.refusal : null
          return (
            <li key={item.id}>
              <span>{item.label}</span>
              <span>
                {result?.ok && (
                  <span className="good">
                    <CheckCircleOutlined aria-hidden /> {say(result.prepared ? words.prepared : words.done)}
                  </span>
                )}
                {result && !result.ok && (
                  <span className="late">
                    <CloseCircleOutlined aria-hidden /> {result.why}
                  </span>
                )}
                {!result && closed && (
                  <>
                    <LockOutlined aria-hidden /> <Why refusal={closed} />
                  </>
                )}
                {!result && !closed && (item.nothing ?? item.what)}
              </span>
            </li>
          )
        })}
      </ul>
      <p role="status" className="field">
        {running
          ? say(words.progress, { at, of: able.length })
          : finished
            ? say(words.finished, countOf(results))
            : known
              ? say(words.will, { count: able.length, rest: items.length - able.length })
              : ''}
      </p>
      <div className="row">
        {able.length > 0 && (
          <Button type="primary" onClick={run} loading={running} disabled={!known}>
            {say(words.run, { step: label, count: able.length })}
          </Button>
        )}
        <Button onClick={close} disabled={running}>
          {say(finished ? words.close : words.leave)}
        </Button>
      </div>
    </section>
  )
}

function countOf(results: Readonly<Record<string, Result>>) {
  const all = Object.values(results)
  return { done: all.filter(({ ok }) => ok).length, refused: all.filter(({ ok }) => !ok).length }
}
