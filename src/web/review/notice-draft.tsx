/** The draft of a notice: who is on it, what it says, how its days count. */
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { dayInWords } from '../../contract/words/days.ts'
import { useTyped } from '../act/use-typed.ts'
import { ask } from '../api/client.ts'
import { DayStrip } from '../case/day-strip.tsx'
import { words as caseWords } from '../case/words.ts'
import { useEditions } from '../lists/current-edition.ts'
import { useSession } from '../session/session.tsx'
import { StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures, useNames, useToday } from '../words/names.ts'
import type { DeskRow } from './desk-data.ts'
import { filled } from './official-text.ts'
import { Outcome } from './outcome.tsx'
import { useAct } from './use-act.ts'
import { words } from './words.ts'

interface NoticeDraftProps {
  readonly ready: readonly DeskRow[]
  readonly chosen: readonly string[]
  /** The act that was prepared. */
  readonly onHanded: (act: string) => void
}

interface Typed {
  readonly documentNumber?: string
  readonly title?: string
  readonly text?: string
}

export function NoticeDraft({ ready, chosen, onHanded }: NoticeDraftProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { session, post } = useSession()
  const { editions } = useEditions()
  const measures = useMeasures()
  const { office } = useNames()
  const today = useToday()
  const sending = useAct()
  const [on, setOn] = useState<readonly string[]>(() => {
    const asked = ready.filter(({ application }) => chosen.includes(application))
    return (asked.length > 0 ? asked : ready).map(({ application }) => application)
  })
  const [kept, keep, forget] = useTyped(`${session?.person} district notice`)
  const typed = (kept ?? {}) as Typed
  const workingDays = measures?.noticeWorkingDays.district
  const period = useQuery({
    queryKey: ['period', today, workingDays],
    queryFn: () => ask('calendar.period', { query: { published: today, workingDays } }),
    enabled: today !== undefined && workingDays !== undefined,
  }).data
  const subjects = ready.filter(({ application }) => on.includes(application))
  const edition = String(editions.find(({ id }) => id === subjects[0]?.edition)?.state.name ?? '')
  const area = measures?.areas.find(({ key }) => key === post?.body)?.title ?? ''
  const values = {
    area,
    edition,
    measures: measures?.title ?? '',
    count: subjects.length,
    names: subjects.map(({ name }) => name).join('、'),
    from: period?.days[1] ? dayInWords(period.days[1].day, 'zh') : '',
    to: period ? dayInWords(period.lastDay, 'zh') : '',
    days: workingDays ?? 0,
  }
  const title = typed.title ?? filled(words.titleDraft[0], values)
  const text = typed.text ?? filled(words.textDraft[0], values)
  const documentNumber = typed.documentNumber ?? ''
  const change = (next: Typed) => keep({ ...typed, ...next } as never)
  const send = async () => {
    const acted = await sending.send('notice.publish-district', {
      body: { documentNumber, title, text, applications: subjects.map(({ application }) => application) },
    })
    if (!acted) return
    forget()
    onHanded(acted.case.id)
  }
  return (
    <section className="notice-draft" aria-labelledby="draft-notice">
      <h2 id="draft-notice">{say(words.noticeDraft)}</h2>
      <div className="two-columns">
        <div>
          <fieldset>
            <legend>{say(words.noticeReady)}</legend>
            <ul className="plain-list">
              {ready.map(({ application, name, number }) => (
                <li key={application}>
                  <Checkbox
                    checked={on.includes(application)}
                    onChange={(event) => setOn(event.target.checked ? [...on, application] : on.filter((each) => each !== application))}
                  >
                    {name} <span className="muted">{number}</span>
                  </Checkbox>
                </li>
              ))}
            </ul>
          </fieldset>
          <div className="field">
            <label htmlFor="number">{say(words.documentNumber)}</label>
            <p className="hint">{say(words.documentNumberHint)}</p>
            <Input id="number" lang="zh-CN" value={documentNumber} onChange={(event) => change({ documentNumber: event.target.value })} />
          </div>
          <div className="field">
            <label htmlFor="title">{say(words.noticeTitle)}</label>
            <Input id="title" lang="zh-CN" value={title} onChange={(event) => change({ title: event.target.value })} />
          </div>
          <div className="field">
            <label htmlFor="text">{say(words.noticeText)}</label>
            <Input.TextArea id="text" lang="zh-CN" rows={9} value={text} onChange={(event) => change({ text: event.target.value })} />
            {(typed.text !== undefined || typed.title !== undefined) && (
              <p className="row">
                <span className="muted">{say(words.redraftKept)}</span>
                <Button size="small" onClick={() => keep({ documentNumber } as never)}>
                  {say(words.redraft)}
                </Button>
              </p>
            )}
          </div>
        </div>
        <div>
          <h3>{say(words.preview)}</h3>
          <div className="official-sheet small" lang="zh-CN">
            <p className="sheet-office">{post && office(post.role, post.body)}</p>
            <p className="sheet-number">{documentNumber}</p>
            <h4>{title}</h4>
            {text.split('\n').map((paragraph, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs as typed
              <p key={index}>{paragraph}</p>
            ))}
            <p className="sheet-seal">
              {post && office(post.role, post.body)}
              <br />
              {today && dayInWords(today, 'zh').replace(/（.*）/, '')}
            </p>
          </div>
        </div>
      </div>
      {period && today && (
        <div className="panel">
          <p className="read">
            <strong>{say(words.counted)}</strong> {say(words.until, { day: dayInWords(period.lastDay, language) })}
          </p>
          <p className="muted">{say(words.countedWhy)}</p>
          <DayStrip period={period} today={today} begun={caseWords.publishedDay} />
        </div>
      )}
      <Outcome sending={sending} />
      <p className="row field">
        <Button type="primary" loading={sending.busy} disabled={subjects.length === 0 || documentNumber.trim() === ''} onClick={send}>
          {say(words.noticeSubmit)}
        </Button>
        {documentNumber.trim() === '' && (
          <span className="muted">
            {say(words.documentNumber)}：{say(words.missing)}
          </span>
        )}
        <StepGround step="notice.publish-district" />
      </p>
    </section>
  )
}
