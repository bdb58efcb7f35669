/** The form in which an applicant declares a tie, or the office records one between two bodies: with whom, what, from what source, since when. */
import { Button, Input, Radio, Select } from 'antd'
import { lazy, Suspense, useId } from 'react'
import { declarable } from '../../contract/tie-kinds.ts'
import { Outcome } from '../decision/outcome.tsx'
import { useAct } from '../decision/use-act.ts'
import { useKept } from '../decision/use-kept.ts'
import { WordsField } from '../decision/words-field.tsx'
import { arriving } from '../live/arriving.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { kindOf } from './shown.ts'
import { words } from './words.ts'

const Days = lazy(arriving(() => import('../act/days.tsx')))

interface Typed {
  readonly partyKind: 'organisation' | 'person'
  readonly name: string
  readonly creditCode: string
  readonly employer: string
  readonly kind: string
  readonly source: string
  readonly since: string
  readonly until: string
}
const blank: Typed = { partyKind: 'organisation', name: '', creditCode: '', employer: '', kind: '', source: '', since: '', until: '' }

/** Only what belongs to this kind of party, and only what was filled in. */
function bodyOf({ partyKind, creditCode, employer, since, until, ...rest }: Typed) {
  return {
    partyKind,
    ...rest,
    ...(partyKind === 'organisation' && creditCode && { creditCode }),
    ...(partyKind === 'person' && employer && { employer }),
    ...(since && { since }),
    ...(until && { until }),
  }
}

interface DeclareProps {
  readonly organisation: string
  /** Between two bodies, as the office finds it. */
  readonly betweenBodies?: boolean
  readonly done?: () => void
}

export function DeclareTie({ organisation, betweenBodies = false, done }: DeclareProps) {
  const say = useSay()
  const { language } = useLanguage()
  const [typed, setTyped, forget] = useKept(`tie ${organisation}`, blank)
  const act = useAct('organisation.declare-tie')
  const ofKind = useId()
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }))
  const send = async () => {
    if (await act.send({ params: { organisation }, body: bodyOf(typed) })) {
      forget()
      done?.()
    }
  }
  const title = say(betweenBodies ? words.recordBetween : words.declare)
  return (
    <section className="declare-tie" aria-labelledby="declare">
      <h2 id="declare">{title}</h2>
      {betweenBodies && <p className="muted field">{say(words.betweenWhat)}</p>}
      {!betweenBodies && (
        <fieldset className="field">
          <legend>{say(words.partyKind)}</legend>
          <Radio.Group value={typed.partyKind} onChange={({ target }) => change({ partyKind: target.value as Typed['partyKind'] })}>
            <Radio value="organisation">{say(words.partyOrganisation)}</Radio>
            <Radio value="person">{say(words.partyPerson)}</Radio>
          </Radio.Group>
        </fieldset>
      )}
      <div className="two-fields">
        <WordsField label={say(words.partyName)} value={typed.name} onChange={(name) => change({ name })} />
        {typed.partyKind === 'organisation' ? (
          <WordsField label={say(words.partyCode)} value={typed.creditCode} onChange={(creditCode) => change({ creditCode })} />
        ) : (
          <WordsField label={say(words.partyEmployer)} value={typed.employer} onChange={(employer) => change({ employer })} />
        )}
      </div>
      <div className="field">
        <label htmlFor={ofKind}>{say(words.kind)}</label>
        <Select
          id={ofKind}
          value={typed.kind || null}
          placeholder={say(words.chooseKind)}
          onChange={(kind) => change({ kind: kind ?? '' })}
          options={declarable.map((kind) => ({ value: kind, label: kindOf(kind, language) }))}
        />
      </div>
      <div className="field">
        <label htmlFor={`${ofKind}-source`}>{say(words.source)}</label>
        <p className="hint">{say(words.sourceWhat)}</p>
        <Input id={`${ofKind}-source`} value={typed.source} onChange={({ target }) => change({ source: target.value })} />
      </div>
      <Suspense>
        <div className="two-fields">
          <Day label={say(words.since)} value={typed.since} onChange={(since) => change({ since })} />
          <Day label={say(words.until)} value={typed.until} onChange={(until) => change({ until })} />
        </div>
      </Suspense>
      <Outcome act={act} label={title} />
      <Button type="primary" loading={act.busy} onClick={() => void send()}>
        {title}
      </Button>
    </section>
  )
}

interface DayProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Day({ label, value, onChange }: DayProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Days id={id} label={label} value={value} onChange={(next) => onChange(typeof next === 'string' ? next : '')} />
    </div>
  )
}
