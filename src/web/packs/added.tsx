/** Lines that stand beside those of colleagues: as many as there are, each typed in place, and one more at a button. */
import { Button, Input, Select } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ItemChoice, useItemOptions } from '../experts/item-choice.tsx'
import type { Criteria } from '../experts/sheet-items.ts'
import { words as visitWords } from '../experts/visit-words.ts'
import { useSay } from '../words/language.tsx'
import type { PartProps } from './content.ts'
import { LineSign } from './line-sign.tsx'
import type { Line, Typing } from './lines.ts'
import { addPicture, pictureOf, type } from './opened.ts'
import { Settled } from './settled.tsx'
import { words } from './words.ts'

type AddedKind = 'raised' | 'finding' | 'interview' | 'request' | 'photograph'

const firstOf: { readonly [Kind in Exclude<AddedKind, 'photograph'>]: Typing[Kind] } = {
  raised: { item: '', text: '' },
  finding: { item: '', text: '' },
  interview: { who: '', people: 1, items: [], text: '' },
  request: { text: '' },
}
const labels = {
  raised: words.addRaised,
  finding: words.addFinding,
  interview: words.addInterview,
  request: words.addRequest,
  photograph: words.addPhotograph,
} as const

export function Added({ kind, shown, lines }: PartProps & { readonly kind: AddedKind }) {
  const say = useSay()
  const own = Object.values(lines).filter((line) => line.kind === kind)
  const last = useRef<HTMLLIElement>(null)
  const [count, setCount] = useState(own.length)
  // A new line is where the typing goes on.
  useEffect(() => {
    if (own.length > count) last.current?.querySelector<HTMLElement>('input, textarea')?.focus()
    setCount(own.length)
  }, [own.length, count])
  return (
    <>
      <ul className="added">
        {own.map((line, index) => (
          <li key={line.key} ref={index === own.length - 1 ? last : undefined}>
            <fieldset>
              <legend className="muted">{say(words.labelled, { label: say(words[kind]), name: say(words.newLine, { number: index + 1 }) })}</legend>
              <Settled line={line}>
                <OneAdded line={line} criteria={shown.criteria} />
              </Settled>
            </fieldset>
            <LineSign line={line} />
          </li>
        ))}
      </ul>
      {kind === 'photograph' ? (
        <PictureButton label={say(labels.photograph)} />
      ) : (
        <Button className="no-print" onClick={() => type(crypto.randomUUID(), kind, firstOf[kind])}>
          {say(labels[kind])}
        </Button>
      )}
    </>
  )
}

interface OneProps {
  readonly line: Line
  readonly criteria: Criteria
}

function OneAdded({ line, criteria }: OneProps): ReactNode {
  switch (line.kind) {
    case 'raised':
    case 'finding':
      return <ItemAndText key={line.key} line={line} criteria={criteria} />
    case 'interview':
      return <InterviewFields line={line} criteria={criteria} />
    case 'request':
      return (
        <Field id={`${line.key}-text`} label={visitWords.requestText}>
          <Input.TextArea
            id={`${line.key}-text`}
            rows={2}
            maxLength={2000}
            value={line.data.text}
            onChange={(event) => type(line.key, 'request', { text: event.target.value })}
          />
        </Field>
      )
    case 'photograph':
      return <PictureFields line={line} criteria={criteria} />
    default:
      return null
  }
}

interface FieldProps {
  readonly id: string
  readonly label: (typeof visitWords)[keyof typeof visitWords]
  readonly children: ReactNode
}

function Field({ id, label, children }: FieldProps) {
  const say = useSay()
  return (
    <div className="field">
      <label htmlFor={id}>{say(label)}</label>
      {children}
    </div>
  )
}

function ItemAndText({ line, criteria }: { readonly line: Extract<Line, { kind: 'raised' | 'finding' }>; readonly criteria: Criteria }) {
  const { key, kind, data } = line
  return (
    <>
      <Field id={`${key}-item`} label={visitWords.item}>
        <ItemChoice id={`${key}-item`} criteria={criteria} value={data.item} onChange={(item) => type(key, kind, { ...data, item })} />
      </Field>
      <Field id={`${key}-text`} label={kind === 'finding' ? visitWords.finding : visitWords.issueText}>
        <Input.TextArea
          id={`${key}-text`}
          rows={3}
          {...(kind === 'raised' && { maxLength: 2000 })}
          value={data.text}
          onChange={(event) => type(key, kind, { ...data, text: event.target.value })}
        />
      </Field>
    </>
  )
}

function InterviewFields({ line: { key, data }, criteria }: { readonly line: Extract<Line, { kind: 'interview' }>; readonly criteria: Criteria }) {
  const options = useItemOptions(criteria)
  const keep = (next: Partial<Typing['interview']>) => type(key, 'interview', { ...data, ...next })
  return (
    <>
      <Field id={`${key}-who`} label={visitWords.who}>
        <Input id={`${key}-who`} maxLength={200} value={data.who} onChange={(event) => keep({ who: event.target.value })} />
      </Field>
      <Field id={`${key}-people`} label={visitWords.people}>
        <Input
          id={`${key}-people`}
          type="number"
          className="people"
          min={1}
          max={500}
          value={data.people}
          onChange={(event) => keep({ people: Math.min(500, Math.max(1, Math.trunc(Number(event.target.value)) || 1)) })}
        />
      </Field>
      <Field id={`${key}-items`} label={visitWords.about}>
        <Select
          id={`${key}-items`}
          mode="multiple"
          className="full"
          showSearch={{ optionFilterProp: 'label' }}
          value={[...data.items]}
          options={options}
          onChange={(items: string[]) => keep({ items })}
        />
      </Field>
      <Field id={`${key}-text`} label={visitWords.said}>
        <Input.TextArea id={`${key}-text`} rows={3} value={data.text} onChange={(event) => keep({ text: event.target.value })} />
      </Field>
    </>
  )
}

function PictureFields({ line: { key, data }, criteria }: { readonly line: Extract<Line, { kind: 'photograph' }>; readonly criteria: Criteria }) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    let made = ''
    pictureOf(key).then((bytes) => {
      if (!bytes) return
      made = URL.createObjectURL(new Blob([bytes], { type: data.type }))
      setAddress(made)
    })
    return () => URL.revokeObjectURL(made)
  }, [key, data.type])
  return (
    <>
      {address && <img className="kept-picture" src={address} alt={data.caption || data.name} />}
      <Field id={`${key}-caption`} label={visitWords.caption}>
        <Input
          id={`${key}-caption`}
          maxLength={200}
          value={data.caption}
          onChange={(event) => type(key, 'photograph', { ...data, caption: event.target.value })}
        />
      </Field>
      <Field id={`${key}-item`} label={visitWords.about}>
        <ItemChoice id={`${key}-item`} criteria={criteria} value={data.item} onChange={(item) => type(key, 'photograph', { ...data, item })} />
      </Field>
    </>
  )
}

function PictureButton({ label }: { readonly label: string }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        accept=".jpg,.jpeg,.png"
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) addPicture(file)
          event.target.value = ''
        }}
      />
      <Button className="no-print" onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
