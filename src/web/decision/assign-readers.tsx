/** Readers for several applications at once: from draws where the rules say so, else by name; every case is shown before anything is sent. */
import { Button, Radio } from 'antd'
import { useState } from 'react'
import type { Readers, ReviewLine } from '../../contract/decision.ts'
import { drawTaken, nothingTaken, numbered, seatsFor, TakeDraw, type Taken, tiesOf } from '../draw/take-draw.tsx'
import { seenOf } from '../draw/weighed.tsx'
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
  const query = { applications: lines.map(({ id }) => id).join(','), purpose: 'reading' }
  const choices = useReading('edition.readers', { params: { edition }, query }).data
  if (!choices) return <Loading rows={4} />
  return choices.drawn ? <FromDraws lines={lines} choices={choices} close={close} /> : <ByName lines={lines} choices={choices} close={close} />
}

interface PartProps {
  readonly lines: readonly ReviewLine[]
  readonly choices: Readers
  readonly close: () => void
}

/** The draws say who reads; the office says which draw. */
function FromDraws({ lines, choices: { draws, ledBy, ledByClause }, close }: PartProps) {
  const say = useSay()
  const { language } = useLanguage()
  const [taken, setTaken] = useState<Readonly<Record<string, Taken>>>({})
  const [items, setItems] = useState<readonly BatchItem[] | null>(null)
  const of = (id: string) => taken[id] ?? nothingTaken
  const between = language === 'zh' ? '、' : ', '
  const itemOf = (line: ReviewLine): BatchItem => {
    const label = `${line.number} ${line.name}`
    const draw = drawTaken(draws, line.id, of(line.id))
    if (!draw) return { id: line.id, label, body: {}, nothing: say(words.noDrawTaken) }
    const seats = seatsFor(draw, line.id)
    const tiesSeen = seats.flatMap((seat) => seenOf(tiesOf(seat, line.id), of(line.id).seen))
    const what = seats.map(({ number, name }) => name ?? numbered(number)).join(between)
    const { leader } = of(line.id)
    const leads = seats.find(({ number }) => number === leader)
    const body = { draw: draw.id, tiesSeen, ...(leads && { leaderNumber: leads.number }) }
    return { id: line.id, label, body, what: leads ? `${what}${say(words.ledBy, { name: leads.name ?? numbered(leads.number) })}` : what }
  }
  if (items) return <Batch step="application.assign-readers" kind="application" items={items} close={close} />
  const some = lines.some(({ id }) => drawTaken(draws, id, of(id)))
  return (
    <section className="panel" aria-label={say(words.assign)}>
      <h2>{say(words.assignFor, { count: lines.length })}</h2>
      <Led by={ledBy} clause={ledByClause} />
      {lines.map((line) => (
        <div key={line.id}>
          <h3>{`${line.number} ${line.name}`}</h3>
          <TakeDraw
            application={line}
            purpose="reading"
            leads={ledBy !== 'office'}
            draws={draws}
            taken={of(line.id)}
            onTake={(next) => setTaken((before) => ({ ...before, [line.id]: next }))}
          />
        </div>
      ))}
      <div className="row act-row">
        {some && (
          <Button type="primary" onClick={() => setItems(lines.map(itemOf))}>
            {say(words.preview)}
          </Button>
        )}
        <Button onClick={close}>{say(words.leave)}</Button>
      </div>
    </section>
  )
}

/** Who leads the board, and by which clause. */
function Led({ by, clause }: { readonly by: Readers['ledBy']; readonly clause: number }) {
  const say = useSay()
  const told = { office: words.boardByOffice, leader: words.boardByLeader, either: words.boardByEither }
  return <p className="muted field">{say(told[by], { clause })}</p>
}

/** The bank by name, who is barred for whom, and what is to be weighed. */
function ByName({ lines, choices, close }: PartProps) {
  const say = useSay()
  const { language } = useLanguage()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [leader, setLeader] = useState('')
  const [seen, setSeen] = useState<readonly string[]>([])
  const [items, setItems] = useState<readonly BatchItem[] | null>(null)
  const between = language === 'zh' ? '、' : ', '
  const itemOf = (line: ReviewLine): BatchItem => {
    const picked = choices.experts.filter(({ id }) => chosen.includes(id))
    const barred = picked.filter((expert) => expert.barred.some(({ application }) => application === line.id))
    const free = picked.filter((expert) => !barred.includes(expert) && !expert.reads.includes(line.id))
    const names = free.map(({ name }) => name).join(between)
    const what = barred.length > 0 ? say(words.withoutBarred, { names, barred: barred.map(({ name }) => name).join(between) }) : names
    const ties = (expert: (typeof free)[number]) => expert.weighed.filter(({ application }) => application === line.id)
    const leads = free.find(({ id }) => id === leader)
    const experts = free.map(({ id }) => id)
    return {
      id: line.id,
      label: `${line.number} ${line.name}`,
      body: { experts, tiesSeen: free.flatMap((each) => seenOf(ties(each), seen)), ...(leads && { leader }) },
      what: leads ? `${what}${say(words.ledBy, { name: leads.name })}` : what,
      ...(free.length === 0 && { nothing: say(words.nobodyLeft) }),
    }
  }
  if (items) return <Batch step="application.assign-readers" kind="application" items={items} close={close} />
  return (
    <section className="panel" aria-label={say(words.assign)}>
      <h2>{say(words.assignFor, { count: lines.length })}</h2>
      <p className="muted field">{lines.map(({ number, name }) => `${number} ${name}`).join(between)}</p>
      <Led by={choices.ledBy} clause={choices.ledByClause} />
      <Experts
        experts={choices.experts}
        chosen={chosen}
        onChange={setChosen}
        of={lines.length}
        seen={seen}
        onSeen={setSeen}
        more={({ id, name }) =>
          choices.ledBy !== 'office' &&
          chosen.includes(id) && (
            <span className="block">
              <Radio checked={leader === id} onChange={() => setLeader(id)} aria-label={say(words.letLead, { name })}>
                {say(words.leader)}
              </Radio>
            </span>
          )
        }
      />
      <div className="row act-row">
        <Button type="primary" disabled={chosen.length === 0} onClick={() => setItems(lines.map(itemOf))}>
          {say(words.preview)}
        </Button>
        <Button onClick={close}>{say(words.leave)}</Button>
      </div>
    </section>
  )
}
