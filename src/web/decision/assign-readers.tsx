/** Readers for several applications at once: the bank, who is barred for whom, then every case before anything is sent. */
import { Button } from 'antd'
import { useState } from 'react'
import type { ReviewLine } from '../../contract/decision.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { Loading } from '../words/states.tsx'
import { Batch, type BatchItem } from './batch.tsx'
import { Experts } from './experts.tsx'
import { useReading } from './reading.ts'
import { review as words } from './words.ts'

interface AssignProps {
  readonly edition: string
  readonly lines: readonly ReviewLine[]
  readonly close: () => void
}

export function AssignReaders({ edition, lines, close }: AssignProps) {
  const say = useSay()
  const { language } = useLanguage()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [items, setItems] = useState<readonly BatchItem[] | null>(null)
  const choices = useReading('edition.readers', { params: { edition }, query: { applications: lines.map(({ id }) => id).join(',') } }).data
  if (!choices) return <Loading rows={4} />
  const between = language === 'zh' ? '、' : ', '
  const itemOf = (line: ReviewLine): BatchItem => {
    const picked = choices.experts.filter(({ id }) => chosen.includes(id))
    const barred = picked.filter((expert) => expert.barred.some(({ application }) => application === line.id))
    const free = picked.filter((expert) => !barred.includes(expert) && !expert.reads.includes(line.id))
    const names = free.map(({ name }) => name).join(between)
    const what = barred.length > 0 ? say(words.withoutBarred, { names, barred: barred.map(({ name }) => name).join(between) }) : names
    return {
      id: line.id,
      label: `${line.number} ${line.name}`,
      body: { experts: free.map(({ id }) => id) },
      what,
      ...(free.length === 0 && { nothing: say(words.nobodyLeft) }),
    }
  }
  if (items) return <Batch step="application.assign-readers" kind="application" items={items} close={close} />
  return (
    <section className="panel" aria-label={say(words.assign)}>
      <h2>{say(words.assignFor, { count: lines.length })}</h2>
      <p className="muted field">{lines.map(({ number, name }) => `${number} ${name}`).join(between)}</p>
      <Experts experts={choices.experts} chosen={chosen} onChange={setChosen} of={lines.length} />
      <div className="row act-row">
        <Button type="primary" disabled={chosen.length === 0} onClick={() => setItems(lines.map(itemOf))}>
          {say(words.preview)}
        </Button>
        <Button onClick={close}>{say(words.leave)}</Button>
      </div>
    </section>
  )
}
