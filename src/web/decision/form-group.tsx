/** A group for one visit: members from the bank, one of whom leads, the days and the place; a clash is said before it is made. */
import { Button, Radio } from 'antd'
import { lazy, Suspense } from 'react'
import type { ExpertChoice, FinishedDraw, VisitPlan } from '../../contract/decision.ts'
import { shortDay } from '../../contract/words/days.ts'
import { drawTaken, nothingTaken, numbered, seatsFor, TakeDraw, type Taken, tiesOf } from '../draw/take-draw.tsx'
import { seenOf } from '../draw/weighed.tsx'
import { arriving } from '../live/arriving.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { Loading } from '../words/states.tsx'
import { Experts } from './experts.tsx'
import { Outcome } from './outcome.tsx'
import { useReading } from './reading.ts'
import { useAct } from './use-act.ts'
import { useKept } from './use-kept.ts'
import { visits as words } from './words.ts'
import { WordsField } from './words-field.tsx'

const Days = lazy(arriving(() => import('../act/days.tsx')))

interface Typed {
  readonly members: readonly string[]
  readonly leader: string
  readonly days: readonly string[]
  readonly place: string
  readonly seen: readonly string[]
  readonly taken: Taken
}
const blank: Typed = { members: [], leader: '', days: [], place: '', seen: [], taken: nothingTaken }

interface FormGroupProps {
  readonly edition: string
  readonly line: VisitPlan['lines'][number]
  readonly least: number
  readonly close: () => void
}

export function FormGroup({ edition, line, least, close }: FormGroupProps) {
  const say = useSay()
  const [kept, setTyped, forget] = useKept(`group ${line.id}`, blank)
  const typed = { ...blank, ...kept }
  const act = useAct('application.form-group')
  const choices = useReading('edition.readers', { params: { edition }, query: { applications: line.id, purpose: 'visit' } }).data
  if (!choices) return <Loading rows={4} />
  const draw = choices.drawn ? drawTaken(choices.draws, line.id, typed.taken) : undefined
  const send = async (body: object) => {
    if (await act.send({ params: { application: line.id }, body })) {
      forget()
      close()
    }
  }
  const from = choices.drawn ? draw && drawnBody(draw, line.id, typed) : chosenBody(choices.experts, typed)
  const waitsForLeader = choices.drawn && typed.taken.leader === null
  const busy = from ? from.people.flatMap(({ name, days }) => days.filter((day) => typed.days.includes(day)).map((day) => ({ name, day }))) : []
  return (
    <section className="panel" aria-label={say(words.form)}>
      <h2>{say(words.formFor, { name: line.name })}</h2>
      <p className="muted field">{say(words.least, { least })}</p>
      {choices.drawn ? (
        <TakeDraw
          application={line}
          purpose="visit"
          leads
          draws={choices.draws}
          taken={typed.taken}
          onTake={(taken) => setTyped((before) => ({ ...before, taken }))}
        />
      ) : (
        <ChosenByName experts={choices.experts} typed={typed} setTyped={setTyped} />
      )}
      {from && <Where typed={typed} setTyped={setTyped} />}
      <Clashes busy={busy} />
      <Outcome act={act} label={say(words.form)} />
      <div className="row">
        {from && waitsForLeader && <span className="muted">{say(words.leaderFirst)}</span>}
        {from && !waitsForLeader && (
          <Button type="primary" loading={act.busy} onClick={() => void send({ ...from.body, days: typed.days, place: typed.place })}>
            {say(words.form)}
          </Button>
        )}
        <Button onClick={close}>{say(words.leave)}</Button>
      </div>
    </section>
  )
}

interface From {
  readonly body: object
  readonly people: readonly { readonly name: string; readonly days: readonly string[] }[]
}

/** All who hold a seat, and by number who leads. */
function drawnBody(draw: FinishedDraw, application: string, { taken }: Typed): From {
  const seats = seatsFor(draw, application)
  const tiesSeen = seats.flatMap((seat) => seenOf(tiesOf(seat, application), taken.seen))
  const people = seats.map(({ number, name, days }) => ({ name: name ?? numbered(number), days }))
  return { body: { draw: draw.id, tiesSeen, ...(taken.leader !== null && { leaderNumber: taken.leader }) }, people }
}

function chosenBody(experts: readonly ExpertChoice[], { members, leader, seen }: Typed): From {
  const people = experts.filter(({ id }) => members.includes(id))
  const tiesSeen = people.flatMap((each) => seenOf(each.weighed, seen))
  return { body: { leader, members: members.filter((each) => each !== leader), tiesSeen }, people }
}

type SetTyped = (change: Typed | ((before: Typed) => Typed)) => void

interface PartProps {
  readonly typed: Typed
  readonly setTyped: SetTyped
}

function ChosenByName({ experts, typed, setTyped }: PartProps & { readonly experts: readonly ExpertChoice[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { members, leader, seen } = typed
  const more = (expert: ExpertChoice) => (
    <span className="block">
      {members.includes(expert.id) && (
        <Radio
          checked={leader === expert.id}
          onChange={() => setTyped({ ...typed, leader: expert.id })}
          aria-label={say(words.chooseLeader, { name: expert.name })}
        >
          {say(words.leader)}
        </Radio>
      )}
      {expert.days.length > 0 && (
        <span className="muted">{say(words.busy, { days: expert.days.map((day) => shortDay(day, language)).join(', ') })}</span>
      )}
    </span>
  )
  return (
    <Experts
      experts={experts}
      chosen={members}
      onChange={(chosen) => setTyped({ ...typed, members: chosen, leader: chosen.includes(leader) ? leader : '' })}
      of={1}
      more={more}
      seen={seen}
      onSeen={(next) => setTyped({ ...typed, seen: next })}
    />
  )
}

function Where({ typed, setTyped }: PartProps) {
  const say = useSay()
  return (
    <div className="two-fields">
      <div className="field">
        <label htmlFor="visit-days">{say(words.days)}</label>
        <Suspense>
          <Days
            id="visit-days"
            label={say(words.days)}
            many
            value={[...typed.days]}
            onChange={(next) => setTyped({ ...typed, days: (next ?? []) as string[] })}
          />
        </Suspense>
      </div>
      <WordsField label={say(words.place)} value={typed.place} onChange={(next) => setTyped({ ...typed, place: next })} />
    </div>
  )
}

function Clashes({ busy }: { readonly busy: readonly { readonly name: string; readonly day: string }[] }) {
  const say = useSay()
  const { language } = useLanguage()
  return busy.map(({ name, day }) => (
    <p key={`${name}${day}`} className="bar" role="alert">
      {say(words.clashWarn, { name, day: shortDay(day, language) })}
    </p>
  ))
}
