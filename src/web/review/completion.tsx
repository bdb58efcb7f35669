/** 退回补正: the list made of the doubts, edited by hand, and the date. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { dayInWords } from '../../contract/words/days.ts'
import { ask, type CaseWithSteps } from '../api/client.ts'
import { arriving } from '../live/arriving.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures, useToday } from '../words/names.ts'
import type { QualityState } from './audit-state.ts'
import { Outcome } from './outcome.tsx'
import { useAct } from './use-act.ts'
import { words } from './words.ts'

const Days = lazy(arriving(() => import('../act/days.tsx')))

interface CompletionProps {
  readonly one: CaseWithSteps
  readonly doubts: QualityState['doubts']
  readonly close: () => void
}

export function Completion({ one, doubts, close }: CompletionProps) {
  const say = useSay()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const today = useToday()
  const rules = useMeasures()?.rules
  const sending = useAct()
  const [items, setItems] = useState(() => doubts.map(({ item, note }) => (note ? `${item.title}：${note}` : item.title)))
  const [due, setDue] = useState<string | null>(null)
  const period = useQuery({
    queryKey: ['period', today, rules?.completionWorkingDays],
    queryFn: () => ask('calendar.period', { query: { published: today, workingDays: rules?.completionWorkingDays } }),
    enabled: today !== undefined && rules !== undefined,
  }).data
  const written = items.map((item) => item.trim()).filter((item) => item !== '')
  const send = async () => {
    const acted = await sending.send('application.request-completion', {
      params: { application: one.id },
      version: one.version,
      body: { items: written, ...(due && { due }) },
    })
    if (acted) navigate({ to: '/inbox' })
  }
  return (
    <section className="completion" aria-label={say(words.completionTitle)}>
      <h3>{say(words.completionTitle)}</h3>
      <p className="muted">{say(words.completionWhy)}</p>
      <ol>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are edited in place
          <li key={index}>
            <input
              value={item}
              maxLength={200}
              aria-label={say(words.completionItem, { number: index + 1 })}
              onChange={(event) => setItems(items.map((each, at) => (at === index ? event.target.value : each)))}
            />
            <button
              type="button"
              className="plain"
              aria-label={say(words.removeItem, { number: index + 1 })}
              onClick={() => setItems(items.filter((_, at) => at !== index))}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      <p className="row">
        <Button size="small" onClick={() => setItems([...items, ''])}>
          {say(words.addItem)}
        </Button>
        <span>{say(words.completionDue)}</span>
        <Suspense fallback={<span className="ant-input">{due ?? period?.lastDay}</span>}>
          <Days
            id="completion-due"
            label={say(words.completionDue)}
            value={due ?? period?.lastDay}
            onChange={(value) => setDue(typeof value === 'string' ? value : null)}
          />
        </Suspense>
      </p>
      {period && rules && (
        <p className="muted">{say(words.completionByRule, { count: rules.completionWorkingDays, day: dayInWords(period.lastDay, language) })}</p>
      )}
      <Outcome sending={sending} />
      <p className="row">
        <Button danger loading={sending.busy} disabled={written.length === 0} onClick={send}>
          {say(words.sendBack)}
        </Button>
        <Button onClick={close}>{say(words.cancel)}</Button>
      </p>
    </section>
  )
}
