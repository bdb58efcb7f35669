/** The meeting is called on the candidates of the newest report: day, place, members. */
import { Button, Checkbox } from 'antd'
import { lazy, Suspense } from 'react'
import { arriving } from '../live/arriving.ts'
import { useSay } from '../words/language.tsx'
import { usePeople } from '../words/names.ts'
import { Loading } from '../words/states.tsx'
import { Nothing } from './nothing.tsx'
import { Outcome } from './outcome.tsx'
import { useCase } from './reading.ts'
import { useAct } from './use-act.ts'
import { useKept } from './use-kept.ts'
import { screens, meeting as words } from './words.ts'
import { WordsField } from './words-field.tsx'

const Days = lazy(arriving(() => import('../act/days.tsx')))

interface Typed {
  readonly day: string
  readonly place: string
  readonly members: readonly string[]
}
const blank: Typed = { day: '', place: '', members: [] }

export function CallMeeting({ edition }: { readonly edition: string }) {
  const say = useSay()
  const people = usePeople().filter(({ posts }) => posts.some(({ role }) => role === 'member'))
  const one = useCase('edition', edition)
  const [typed, setTyped, forget] = useKept(`meeting ${edition}`, blank)
  const act = useAct('meeting.call')
  if (!one.data) return <Loading rows={4} />
  const reports = one.data.state.reports as readonly unknown[] | undefined
  if (!reports?.length) return <Nothing screen={screens.meeting} title={words.empty} why={words.callWhy} />
  const send = async () => {
    if (await act.send({ params: { edition }, body: typed })) forget()
  }
  return (
    <article className="act-form">
      <div className="title-line">
        <h1>{say(screens.meeting)}</h1>
      </div>
      <p className="lead field">{say(words.callWhy)}</p>
      <div className="field">
        <label htmlFor="meeting-day">{say(words.day)}</label>
        <div>
          <Suspense>
            <Days id="meeting-day" label={say(words.day)} value={typed.day} onChange={(day) => setTyped({ ...typed, day: String(day ?? '') })} />
          </Suspense>
        </div>
      </div>
      <WordsField label={say(words.place)} value={typed.place} onChange={(place) => setTyped({ ...typed, place })} />
      <fieldset>
        <legend>{say(words.members)}</legend>
        <Roll people={people} chosen={typed.members} onChange={(members) => setTyped({ ...typed, members })} />
      </fieldset>
      <Outcome act={act} label={say(words.call)} />
      <Button type="primary" loading={act.busy} onClick={send}>
        {say(words.call)}
      </Button>
    </article>
  )
}

interface RollProps {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Names to tick. */
export function Roll({ people, chosen, onChange }: RollProps) {
  return (
    <div className="roll">
      {people.map(({ id, name }) => (
        <Checkbox
          key={id}
          checked={chosen.includes(id)}
          onChange={({ target }) => onChange(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
        >
          {name}
        </Checkbox>
      ))}
    </div>
  )
}
