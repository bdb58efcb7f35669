/** A new year's notice: pasted or picked day by day, previewed with what it changes, sent to a second person with its document. */
import { Link, useSearch } from '@tanstack/react-router'
import { Button, Input, InputNumber } from 'antd'
import { useEffect, useState } from 'react'
import { shortDay } from '../../contract/words/days.ts'
import { stepLabel } from '../../contract/words/steps.ts'
import Days from '../act/days.tsx'
import { DocumentField } from '../act/document-field.tsx'
import { RefusalBox } from '../act/refusal-box.tsx'
import { SentForReview } from '../act/sent-for-review.tsx'
import { useTyped } from '../act/use-typed.ts'
import { ask, type ProblemBody, Refused } from '../api/client.ts'
import type { Asked } from '../dashboard/read.ts'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useToday } from '../words/names.ts'
import { words as common } from '../words/words.ts'
import type { Preview } from './read.ts'
import { words } from './words.ts'
import { YearTable } from './year-table.tsx'
import './calendar.css'

interface Typed {
  readonly year?: number
  readonly text?: string
  readonly title?: string
  readonly documentNumber?: string
  readonly issuedOn?: string
  readonly document?: string
  readonly daysOff?: readonly string[]
  readonly workdays?: readonly string[]
}

export default function AdoptPage() {
  const say = useSay()
  const { language } = useLanguage()
  const { session } = useSession()
  const today = useToday()
  const { year: asked } = useSearch({ from: '/calendar/adopt' }) as Asked
  const [kept, keep, forget] = useTyped(`${session?.person} calendar.adopt`)
  const typed = (kept ?? {}) as Typed
  const year = typed.year ?? Number(asked ?? today?.slice(0, 4) ?? 2026)
  const set = (change: Typed) => keep({ ...typed, year, ...change } as never)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [problem, setProblem] = useState<ProblemBody | null>(null)
  const [told, setTold] = useState('')
  const [sent, setSent] = useState(false)
  usePlace({ words: say(words.title), to: '/calendar' }, { words: say(words.adoptTitle) })
  const failed = (fault: unknown) => (fault instanceof Refused ? setProblem(fault.problem) : setTold(say(common.unreachable)))
  const look = async (change: Typed = {}) => {
    const { text = '', daysOff = [], workdays = [] } = { ...typed, ...change }
    setTold('')
    try {
      const found = (await ask('calendar.preview', { body: { year, text, daysOff, workdays } })) as Preview
      setPreview(found)
      set({ ...change, daysOff: found.daysOff, workdays: found.workdays, text })
    } catch (fault) {
      failed(fault)
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept on this device is looked at once
  useEffect(() => {
    if (typed.daysOff?.length) look({ text: '' })
  }, [])
  const send = async () => {
    const { title = '', documentNumber = '', issuedOn, document } = typed
    if (!preview || !title.trim() || !documentNumber.trim() || !issuedOn || !document) return setTold(say(words.missing))
    setTold('')
    try {
      const notice = { year, title, documentNumber, issuedOn, version: preview.version, daysOff: preview.daysOff, workdays: preview.workdays }
      await ask('calendar.adopt', { body: { notice, document }, key: crypto.randomUUID?.() ?? String(Date.now()) })
      forget()
      setSent(true)
    } catch (fault) {
      failed(fault)
    }
  }
  if (sent)
    return (
      <SentForReview told={say(words.sent)} list={say(words.sentList)}>
        <Link to="/calendar" search={{ year: String(year) }}>
          {say(words.back)}
        </Link>
      </SentForReview>
    )
  const take = (list: 'daysOff' | 'workdays') => (value: unknown) => look({ [list]: Array.isArray(value) ? (value as string[]) : [], text: '' })
  return (
    <div className="act">
      <div className="title-line">
        <h1>{say(words.adoptTitle)}</h1>
        <StepGround step="calendar.adopt" />
      </div>
      <p className="muted">{say(words.adoptLead)}</p>
      <div className="adopt-fields">
        <div className="field">
          <label htmlFor="year">{say(words.noticeYear)}</label>
          <InputNumber id="year" min={2023} max={2200} value={year} onChange={(value) => value && set({ year: value })} />
        </div>
        <div className="field">
          <label htmlFor="issued">{say(words.issuedOn)}</label>
          <Days id="issued" label={say(words.issuedOn)} value={typed.issuedOn} onChange={(value) => set({ issuedOn: value as string })} />
        </div>
        <div className="field wide">
          <label htmlFor="title">{say(words.noticeTitle)}</label>
          <Input id="title" maxLength={200} value={typed.title ?? ''} onChange={(event) => set({ title: event.target.value })} />
        </div>
        <div className="field">
          <label htmlFor="number">{say(words.documentNumber)}</label>
          <Input id="number" maxLength={60} value={typed.documentNumber ?? ''} onChange={(event) => set({ documentNumber: event.target.value })} />
        </div>
        <DocumentField label={say(words.document)} value={typed.document} onChange={(document) => set({ document })} />
      </div>
      <div className="field">
        <label htmlFor="text">{say(words.text)}</label>
        <Input.TextArea id="text" rows={7} maxLength={5000} value={typed.text ?? ''} onChange={(event) => set({ text: event.target.value })} />
      </div>
      <p className="row field">
        <Button onClick={() => look({ daysOff: [], workdays: [] })} type={preview ? 'default' : 'primary'}>
          {say(words.read)}
        </Button>
        <span className="muted">{say(words.readFirst)}</span>
      </p>
      {preview && (
        <>
          <div className="field">
            <label htmlFor="off">{say(words.daysOff, { count: preview.daysOff.length })}</label>
            <Days
              id="off"
              many
              label={say(words.daysOff, { count: preview.daysOff.length })}
              value={[...preview.daysOff]}
              onChange={take('daysOff')}
            />
          </div>
          <div className="field">
            <label htmlFor="worked">{say(words.workdays, { count: preview.workdays.length })}</label>
            <Days
              id="worked"
              many
              label={say(words.workdays, { count: preview.workdays.length })}
              value={[...preview.workdays]}
              onChange={take('workdays')}
            />
          </div>
          <Shown preview={preview} today={today ?? ''} />
          <p className="row">
            <Button type="primary" onClick={send} disabled={preview.faults.length > 0}>
              {say(words.send)}
            </Button>
            <Link to="/calendar">{say(words.back)}</Link>
          </p>
        </>
      )}
      <p role="alert" className="wrong">
        {told}
      </p>
      <RefusalBox
        problem={problem}
        step={stepLabel('calendar.adopt', language)}
        close={() => setProblem(null)}
        again={() => {
          setProblem(null)
          look({ text: '' })
        }}
        leave={() => setProblem(null)}
      />
    </div>
  )
}

function Shown({ preview, today }: { readonly preview: Preview; readonly today: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const { faults, lengthens, becomesFinal } = preview
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{say(words.preview, { year: preview.year, days: preview.workingDays, version: preview.version })}</h2>
      {faults.length > 0 && (
        <p className="wrong" role="alert">
          {say(words.faults)}
          {faults.map(({ code, day }) => say(words[code as 'both'], { day })).join(say(words.between))}
        </p>
      )}
      <p>
        {lengthens.length > 0 ? say(words.lengthens, { count: lengthens.length }) : say(words.lengthensNone)} {say(words.neverShorter)}
        {becomesFinal > 0 && say(words.becomesFinal, { count: becomesFinal })}
      </p>
      <ul className="lines">
        {lengthens.map(({ id, title, from, to }) => (
          <li key={id}>{say(words.fromTo, { title, from: shortDay(from, language), to: shortDay(to, language) })}</li>
        ))}
      </ul>
      <YearTable days={preview.days} marks={[]} today={today} />
    </section>
  )
}
