/** The letters in one go: whom about, to whom, what is asked; every affected case and each refusal before they go out. */
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { Conflicts } from '../saving/conflicts.tsx'
import type { Keeper } from '../saving/keeper.ts'
import { SavedSign } from '../saving/sign.tsx'
import { useContent } from '../saving/use-kept.ts'
import { GroundLink } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures, useNames } from '../words/names.ts'
import { Loading } from '../words/states.tsx'
import type { DeskRow } from './desk-data.ts'
import { useOfficeDraft } from './office-draft.ts'
import { Outcome } from './outcome.tsx'
import { useAct } from './use-act.ts'
import { words } from './words.ts'

interface ConsultFormProps {
  readonly rows: readonly DeskRow[]
  readonly chosen: readonly string[]
  /** The letters about one applicant went out. */
  readonly onSent: () => void
}

/** Once the office's draft is known. */
export function ConsultForm(props: ConsultFormProps) {
  const keeper = useOfficeDraft('question')
  return keeper ? <Form {...props} keeper={keeper} /> : <Loading rows={4} />
}

function Form({ rows, chosen, onSent, keeper }: ConsultFormProps & { readonly keeper: Keeper<{ question?: string | undefined }> }) {
  const say = useSay()
  const { language } = useLanguage()
  const measures = useMeasures()
  const { names } = useNames()
  const sending = useAct()
  const [about, setAbout] = useState<readonly string[]>(() =>
    rows.filter((row) => fresh(row) || chosen.includes(row.application)).map(({ application }) => application),
  )
  const [picked, setPicked] = useState<readonly string[] | null>(null)
  const { question: written } = useContent(keeper)
  const [sent, setSent] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const departments = picked ?? measures?.rules.consultedDepartments ?? []
  const question = written ?? words.questionDraft[0]
  const going = rows.filter((row) => about.includes(row.application) && row.consult.open && !sent.includes(row.application))
  const lettersOf = (row: DeskRow) => departments.filter((department) => !row.consultations.some((letter) => letter.department === department))
  const letters = going.reduce((sum, row) => sum + lettersOf(row).length, 0)
  const send = async () => {
    for (const row of going) {
      const body = { departments, question: question.replaceAll(words.nameMark[0], row.name) }
      const acted = await sending.send('application.consult', { params: { application: row.application }, version: row.version, body })
      if (!acted) {
        setRefused((before) => ({ ...before, [row.application]: row.application }))
        return
      }
      setSent((before) => [...before, row.application])
      onSent()
    }
    keeper.set(['question'], undefined)
  }
  const toggle = (list: readonly string[], key: string) => (list.includes(key) ? list.filter((each) => each !== key) : [...list, key])
  return (
    <section className="panel consult-form" aria-labelledby="consult-lead">
      <h2 id="consult-lead">{say(words.consultLead)}</h2>
      <fieldset>
        <legend>{say(words.consultWhom)}</legend>
        <ul className="plain-list">
          {rows.map((row) => (
            <li key={row.application}>
              <Checkbox
                checked={about.includes(row.application) && row.consult.open}
                disabled={!row.consult.open || sent.includes(row.application)}
                onChange={() => setAbout(toggle(about, row.application))}
              >
                {row.name} <span className="muted">{row.number}</span>
              </Checkbox>
              <span className="muted">
                {sent.includes(row.application) && say(words.sent)}
                {!sent.includes(row.application) &&
                  row.consult.open &&
                  row.consultations.length > 0 &&
                  say(words.alreadyAsked, { count: row.consultations.length })}
                {!row.consult.open && row.consult.refusal && (
                  <>
                    {say(words.consultShut)}
                    {language === 'zh' ? row.consult.refusal.detail : row.consult.refusal.detailEn}{' '}
                    {row.consult.refusal.ground && <GroundLink ground={row.consult.refusal.ground} />}
                  </>
                )}
              </span>
              {refused[row.application] && !sent.includes(row.application) && <Outcome sending={sending} />}
            </li>
          ))}
        </ul>
      </fieldset>
      <fieldset>
        <legend>{say(words.consultWhich)}</legend>
        <p className="muted">{say(words.consultAllRule)}</p>
        <div className="row">
          {measures?.departments.map(({ key }) => (
            <Checkbox key={key} checked={departments.includes(key)} onChange={() => setPicked(toggle(departments, key))}>
              {names.departments[key]}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor="question">{say(words.question)}</label>
        <SavedSign keeper={keeper as unknown as Keeper<never>} />
        <Conflicts keeper={keeper as unknown as Keeper<never>} nameOf={() => say(words.question)} />
        <p className="hint">{say(words.questionNote, { mark: words.nameMark[0] })}</p>
        <Input.TextArea id="question" lang="zh-CN" rows={3} value={question} onChange={(event) => keeper.set(['question'], event.target.value)} />
      </div>
      <p className="row">
        <Button type="primary" loading={sending.busy} disabled={letters === 0 || question.trim() === ''} onClick={send}>
          {say(words.send)}
        </Button>
        <span className="muted">{letters > 0 ? say(words.consultPreview, { letters }) : sent.length === 0 && say(words.nobodyToAsk)}</span>
      </p>
    </section>
  )
}

const fresh = ({ consult, consultations }: DeskRow) => consult.open && consultations.length === 0
