/** A group for one visit: members from the bank, one of whom leads, the days and the place; a clash is said before it is made. */
import { Button, Radio } from 'antd'
import { lazy, Suspense } from 'react'
import type { ExpertChoice, VisitPlan } from '../../contract/decision.ts'
import { shortDay } from '../../contract/words/days.ts'
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
}
const blank: Typed = { members: [], leader: '', days: [], place: '' }

interface FormGroupProps {
  readonly edition: string
  readonly line: VisitPlan['lines'][number]
  readonly least: number
  readonly close: () => void
}

export function FormGroup({ edition, line, least, close }: FormGroupProps) {
  const say = useSay()
  const { language } = useLanguage()
  const [typed, setTyped, forget] = useKept(`group ${line.id}`, blank)
  const act = useAct('application.form-group')
  const choices = useReading('edition.readers', { params: { edition }, query: { applications: line.id } }).data
  if (!choices) return <Loading rows={4} />
  const { members, leader, days, place } = typed
  const picked = choices.experts.filter(({ id }) => members.includes(id))
  const busy = picked.flatMap((expert) => expert.days.filter((day) => days.includes(day)).map((day) => ({ name: expert.name, day })))
  const send = async () => {
    const body = { leader, members: members.filter((each) => each !== leader), days, place }
    if (await act.send({ params: { application: line.id }, body })) {
      forget()
      close()
    }
  }
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
    <section className="panel" aria-label={say(words.form)}>
      <h2>{say(words.formFor, { name: line.name })}</h2>
      <p className="muted field">{say(words.least, { least })}</p>
      <Experts
        experts={choices.experts}
        chosen={members}
        onChange={(chosen) => setTyped({ ...typed, members: chosen, leader: chosen.includes(leader) ? leader : '' })}
        of={1}
        more={more}
      />
      <div className="two-fields">
        <div className="field">
          <label htmlFor="visit-days">{say(words.days)}</label>
          <Suspense>
            <Days
              id="visit-days"
              label={say(words.days)}
              many
              value={[...days]}
              onChange={(next) => setTyped({ ...typed, days: (next ?? []) as string[] })}
            />
          </Suspense>
        </div>
        <WordsField label={say(words.place)} value={place} onChange={(next) => setTyped({ ...typed, place: next })} />
      </div>
      {busy.map(({ name, day }) => (
        <p key={`${name}${day}`} className="bar" role="alert">
          {say(words.clashWarn, { name, day: shortDay(day, language) })}
        </p>
      ))}
      <Outcome act={act} label={say(words.form)} />
      <div className="row">
        <Button type="primary" loading={act.busy} onClick={send}>
          {say(words.form)}
        </Button>
        <Button onClick={close}>{say(words.leave)}</Button>
      </div>
    </section>
  )
}
