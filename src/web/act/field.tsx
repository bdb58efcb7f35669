/** One field of a form, drawn by what it asks: label above, fault in words beside, never an id typed by hand. */
import { Input, Radio, Select } from 'antd'
import { lazy, memo, type ReactNode, Suspense } from 'react'
import { arriving } from '../live/arriving.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { words as common } from '../words/words.ts'
import { type FieldProps, idOf } from './field-props.ts'
import type { Asked, Value } from './fields.ts'
import { GroupField } from './group-field.tsx'
import { labelOfChoice, labelOfField } from './labels.ts'
import { ListField } from './list-field.tsx'
import { Picker } from './picker.tsx'
import { sourceOf } from './sources.ts'
import { words } from './words.ts'

const Days = lazy(arriving(() => import('./days.tsx')))
const Upload = lazy(arriving(() => import('./upload.tsx')))
const NumberField = lazy(arriving(() => import('./number-field.tsx')))
const ItemTable = lazy(arriving(() => import('./item-table.tsx')))

/** A field is drawn anew when its own value or fault, or what it is about, has changed. */
export const Field = memo(DrawnField, (before, after) =>
  (['member', 'at', 'value', 'onChange', 'around', 'faults'] as const).every((key) => before[key] === after[key]),
)

function DrawnField(props: FieldProps) {
  const { member, path, at, around, faults } = props
  const say = useSay()
  const { language } = useLanguage()
  const label = labelOfField(around.step, path, language)
  // Of a choice of groups, what is wrong with the choice itself stands at the choice.
  const fault = faults[at] ?? (member.asked.kind === 'either' ? faults[`${at}.${member.asked.by}`] : undefined)
  if (member.asked.kind === 'fixed' && typeof member.asked.value !== 'boolean') return null
  const many =
    ['group', 'either', 'table', 'yes-no', 'choice', 'fixed'].includes(member.asked.kind) ||
    (member.asked.kind === 'list' && member.asked.item.kind === 'group')
  const more = (
    <div id={`${idOf(at)}-more`}>
      {fault && (
        <div className="wrong">
          {say(words.fault)}
          {fault}
        </div>
      )}
    </div>
  )
  const name = (
    <>
      {label}
      {member.optional && <span className="muted"> {say(words.optional)}</span>}
    </>
  )
  const control = <Suspense fallback={<Input disabled aria-label={label} />}>{controlOf(props, label)}</Suspense>
  if (many)
    return (
      <fieldset className={`field${fault ? ' faulty' : ''}`} id={idOf(at)} tabIndex={-1} aria-describedby={`${idOf(at)}-more`}>
        <legend>{name}</legend>
        {more}
        {control}
      </fieldset>
    )
  return (
    <div className={`field${fault ? ' faulty' : ''}`}>
      <label htmlFor={idOf(at)}>{name}</label>
      {more}
      {control}
    </div>
  )
}

function controlOf({ member, path, at, value, onChange, around, faults }: FieldProps, label: string): ReactNode {
  const { asked } = member
  const id = idOf(at)
  const source = sourceOf(around.step, path)
  const described = { id, 'aria-describedby': `${id}-more`, 'aria-invalid': faults[at] ? true : undefined }
  if (source?.from === 'upload' || source?.from === 'uploads' || asked.kind === 'document')
    return (
      <Upload
        id={id}
        value={value}
        onChange={onChange}
        gives={asked.kind === 'document' ? 'hash' : 'id'}
        many={source?.from === 'uploads'}
        label={label}
      />
    )
  if (source && (asked.kind === 'id' || asked.kind === 'line' || (asked.kind === 'list' && asked.item.kind !== 'group')))
    return <Picker {...described} source={source} around={around} value={value} onChange={onChange} many={asked.kind === 'list'} label={label} />
  switch (asked.kind) {
    case 'prose':
      return <Input.TextArea {...described} rows={6} value={text(value)} onChange={(event) => onChange(event.target.value)} />
    case 'day':
      return <Days id={id} value={value} onChange={onChange} label={label} />
    case 'number':
      return (
        <NumberField
          {...described}
          min={asked.least}
          max={asked.most}
          value={typeof value === 'number' ? value : null}
          onChange={(next) => onChange(next ?? undefined)}
        />
      )
    case 'yes-no':
      return <YesNo value={value} onChange={onChange} />
    case 'fixed':
      return <Agree checked={value === asked.value} onChange={(agreed) => onChange(agreed ? asked.value : undefined)} />
    case 'choice':
      return <Choices asked={asked} path={path} value={value} onChange={onChange} />
    case 'list':
      return <ListField asked={asked} path={path} at={at} value={value} onChange={onChange} around={around} faults={faults} label={label} />
    case 'table':
      return <ItemTable asked={asked.value} value={value} onChange={onChange} at={at} faults={faults} edition={around.edition} />
    case 'group':
    case 'either':
      return <GroupField asked={asked} path={path} at={at} value={value} onChange={onChange} around={around} faults={faults} />
    default:
      return <Input {...described} value={text(value)} onChange={(event) => onChange(event.target.value)} />
  }
}

const text = (value: Value) => (typeof value === 'string' ? value : '')

interface OwnProps {
  readonly value: Value
  readonly onChange: (value: Value) => void
}

function YesNo({ value, onChange }: OwnProps) {
  const say = useSay()
  return (
    <Radio.Group value={value ?? null} onChange={(event) => onChange(event.target.value)}>
      <Radio value={true}>{say(common.yes)}</Radio>
      <Radio value={false}>{say(common.no)}</Radio>
    </Radio.Group>
  )
}

function Agree({ checked, onChange }: { readonly checked: boolean; readonly onChange: (agreed: boolean) => void }) {
  const say = useSay()
  return (
    <label className="row">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {say(words.agree)}
    </label>
  )
}

function Choices({ asked, path, value, onChange }: OwnProps & { readonly asked: Asked & { kind: 'choice' }; readonly path: readonly string[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const options = asked.options.map((option) => ({ value: option, label: labelOfChoice(path, option, language) }))
  if (options.length > 4)
    return (
      <Select
        aria-label={labelOfField('', path, language)}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={say(words.chooseFirst)}
        value={(value as string) ?? null}
        onChange={onChange}
        className="full"
      />
    )
  return <Radio.Group options={options} value={value ?? null} onChange={(event) => onChange(event.target.value)} />
}
