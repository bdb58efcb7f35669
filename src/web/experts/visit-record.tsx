/** 访谈、照片、要求提供的资料: each entry is added and stays; the applicant answers what was asked for. */

import { Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { between } from '../../contract/words/language.ts'
import { titleOf } from '../../contract/words/names.ts'
import Upload from '../act/upload.tsx'
import { useTyped } from '../act/use-typed.ts'
import { addressOf } from '../api/client.ts'
import { Prose } from '../case/parts.tsx'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { AddEntry } from './add-entry.tsx'
import { ItemChoice, useItemOptions } from './item-choice.tsx'
import type { VisitShown } from './shown.ts'
import { useStep } from './use-step.ts'
import { Request } from './visit-request.tsx'
import { words } from './visit-words.ts'

/** What stands below the findings, on a page of its own weight: it comes when the visit is there. */
export default function VisitRecord(shown: VisitShown) {
  return (
    <>
      <Interviews {...shown} />
      <Photographs {...shown} />
      <Requests {...shown} />
    </>
  )
}

function Interviews(shown: VisitShown) {
  const say = useSay()
  const { names } = useNames()
  const { interviews = [] } = shown.visit
  return (
    <section aria-labelledby="interviews">
      <h2 id="interviews">{say(words.interviews)}</h2>
      {interviews.length === 0 && <p className="muted field">{say(words.noInterviews)}</p>}
      <ul className="papers">
        {interviews.map(({ who, people, items, text }) => (
          <li key={`${who}${text}`}>
            <strong lang="zh-CN">{say(words.peopleOf, { who, people })}</strong>
            <span className="muted">{items.map((code) => titleOf(names.items, code) ?? code).join(say(between))}</span>
            <div className="full" lang="zh-CN">
              <Prose text={text} />
            </div>
          </li>
        ))}
      </ul>
      <RecordInterview {...shown} />
    </section>
  )
}

interface TypedInterview {
  readonly who?: string
  readonly people?: number
  readonly items?: string[]
  readonly text?: string
}

function RecordInterview({ one, criteria }: VisitShown) {
  const say = useSay()
  const step = useStep(one, 'visit.record-interview')
  const options = useItemOptions(criteria)
  const [typed, setTyped, forget] = useTyped(`${one.id} interview`)
  const { who = '', people = 1, items = [], text = '' } = typed as TypedInterview
  const keep = (next: TypedInterview) => setTyped({ who, people, items, text, ...next } as never)
  const clear = () => {
    setTyped({})
    forget()
  }
  const whole = who.trim() !== '' && text.trim() !== '' && people > 0
  return (
    <AddEntry step={step} body={whole ? { who, people, items, text } : null} missing={words.needInterview} done={clear}>
      <div className="field">
        <label htmlFor="interview-who">{say(words.who)}</label>
        <Input id="interview-who" value={who} maxLength={200} onChange={(event) => keep({ who: event.target.value })} />
      </div>
      <div className="field">
        <label htmlFor="interview-people">{say(words.people)}</label>
        <InputNumber id="interview-people" min={1} max={500} precision={0} value={people} onChange={(next) => keep({ people: next ?? 1 })} />
      </div>
      <div className="field">
        <label htmlFor="interview-items">{say(words.about)}</label>
        <Select
          id="interview-items"
          mode="multiple"
          className="full"
          showSearch={{ optionFilterProp: 'label' }}
          value={items}
          options={options}
          onChange={(next) => keep({ items: next })}
        />
      </div>
      <div className="field">
        <label htmlFor="interview-text">{say(words.said)}</label>
        <Input.TextArea id="interview-text" rows={3} value={text} onChange={(event) => keep({ text: event.target.value })} />
      </div>
    </AddEntry>
  )
}

function Photographs({ one, visit, criteria }: VisitShown) {
  const say = useSay()
  const { names } = useNames()
  const { photographs = [] } = visit
  const step = useStep(one, 'visit.add-photograph')
  const [upload, setUpload] = useState('')
  const [caption, setCaption] = useState('')
  const [item, setItem] = useState('')
  const clear = () => {
    setUpload('')
    setCaption('')
    setItem('')
  }
  return (
    <section aria-labelledby="photographs">
      <h2 id="photographs">{say(words.photographs)}</h2>
      {photographs.length === 0 && <p className="muted field">{say(words.noPhotographs)}</p>}
      <ul className="photographs">
        {photographs.map((photograph) => (
          <li key={photograph.file}>
            <a href={addressOf('visit.photograph', { params: { visit: one.id, sha256: photograph.file } })} target="_blank" rel="noreferrer">
              <img
                src={addressOf('visit.photograph', { params: { visit: one.id, sha256: photograph.file } })}
                alt={photograph.caption}
                loading="lazy"
              />
            </a>
            <span lang="zh-CN">{photograph.caption}</span>
            {photograph.item && <span className="muted block">{titleOf(names.items, photograph.item)}</span>}
          </li>
        ))}
      </ul>
      <AddEntry
        step={step}
        body={upload !== '' && caption.trim() !== '' ? { upload, caption, item: item || null } : null}
        missing={words.needPicture}
        done={clear}
      >
        <div className="field">
          <label htmlFor="photograph">{say(words.picture)}</label>
          <Upload
            id="photograph"
            value={upload}
            many={false}
            gives="id"
            label={say(words.picture)}
            onChange={(next) => setUpload(String(next ?? ''))}
          />
        </div>
        <div className="field">
          <label htmlFor="photograph-caption">{say(words.caption)}</label>
          <Input id="photograph-caption" value={caption} maxLength={200} onChange={(event) => setCaption(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="photograph-item">{say(words.about)}</label>
          <ItemChoice id="photograph-item" criteria={criteria} value={item} onChange={setItem} />
        </div>
      </AddEntry>
    </section>
  )
}

function Requests({ one, visit }: VisitShown) {
  const say = useSay()
  const { requests = [] } = visit
  const step = useStep(one, 'visit.request-documents')
  const [typed, setTyped, forget] = useTyped(`${one.id} request`)
  const { text = '' } = typed as { text?: string }
  const clear = () => {
    setTyped({})
    forget()
  }
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{say(words.requests)}</h2>
      {requests.length === 0 && <p className="muted field">{say(words.noRequests)}</p>}
      <ul className="papers">
        {requests.map((request) => (
          <Request key={request.number} request={request} visit={one.id} />
        ))}
      </ul>
      <AddEntry step={step} body={text.trim() !== '' ? { text } : null} missing={words.needRequest} done={clear}>
        <div className="field">
          <label htmlFor="request-text">{say(words.requestText)}</label>
          <Input.TextArea id="request-text" rows={2} value={text} onChange={(event) => setTyped({ text: event.target.value })} />
        </div>
      </AddEntry>
    </section>
  )
}
