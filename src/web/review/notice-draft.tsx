/** The draft of a notice: who is on it, what it says, how its days count. */
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { dayInWords } from '../../contract/words/days.ts'
import { ask } from '../api/client.ts'
import { DayStrip } from '../case/day-strip.tsx'
import { words as caseWords } from '../case/words.ts'
import { useEditions } from '../lists/current-edition.ts'
import { Conflicts } from '../saving/conflicts.tsx'
import type { Keeper } from '../saving/keeper.ts'
import { SavedSign } from '../saving/sign.tsx'
import { useContent } from '../saving/use-kept.ts'
import { useSession } from '../session/session.tsx'
import { StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures, useNames, useToday } from '../words/names.ts'
import { Loading } from '../words/states.tsx'
import type { DeskRow } from './desk-data.ts'
import { useOfficeDraft } from './office-draft.ts'
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
  readonly documentNumber?: string | undefined
  readonly title?: string | undefined
  readonly text?: string | undefined
}

/** Once the office's draft is known. */
export function NoticeDraft(props: NoticeDraftProps) {
  const keeper = useOfficeDraft('notice')
  return keeper ? <Draft {...props} keeper={keeper} /> : <Loading rows={6} />
}

function Draft({ ready, chosen, onHanded, keeper }: NoticeDraftProps & { readonly keeper: Keeper<Typed> }) {
  const say = useSay()
  const { language } = useLanguage()
  const { post } = useSession()
  const { editions } = useEditions()
  const measures = useMeasures()
  const { office } = useNames()
  const today = useToday()
  const sending = useAct()
  const [on, setOn] = useState<readonly string[]>(() => {
    const asked = ready.filter(({ application }) => chosen.includes(application))
    return (asked.length > 0 ? asked : ready).map(({ application }) => application)
  })
  const typed = useContent(keeper)
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
  const nameOf = ([field]: readonly string[]) =>
    say(field === 'documentNumber' ? words.documentNumber : field === 'title' ? words.noticeTitle : words.noticeText)
  const change = (next: Typed) => {
    for (const [field, written] of Object.entries(next)) keeper.set([field], written)
  }
  const forget = (...fields: readonly (keyof Typed)[]) => {
    for (const field of fields) keeper.set([field], undefined)
  }
  const send = async () => {
    const acted = await sending.send('notice.publish-district', {
      body: { documentNumber, title, text, applications: subjects.map(({ application }) => application) },
    })
    if (!acted) return
    forget('documentNumber', 'title', 'text')
    onHanded(acted.case.id)
  }
  return (
    <section className="notice-draft" aria-labelledby="draft-notice">
      <div className="title-line">
        <h2 id="draft-notice">{say(words.noticeDraft)}</h2>
        <span className="end">
          <SavedSign keeper={keeper as unknown as Keeper<never>} />
        </span>
      </div>
      <Conflicts keeper={keeper as unknown as Keeper<never>} nameOf={nameOf} />
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
                <Button size="small" onClick={() => forget('title', 'text')}>
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
