/** Several of the same: days in one calendar, lines one below the other, groups one after the other. */
import { Button, Checkbox, Input } from 'antd'
import { lazy } from 'react'
import { arriving } from '../live/arriving.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { type FieldProps, idOf } from './field-props.ts'
import type { Asked, Value } from './fields.ts'
import { GroupField } from './group-field.tsx'
import { labelOfChoice } from './labels.ts'
import { words } from './words.ts'

const Days = lazy(arriving(() => import('./days.tsx')))

type ListFieldProps = Omit<FieldProps, 'member'> & { readonly asked: Asked & { kind: 'list' }; readonly label: string }

export function ListField(props: ListFieldProps) {
  const { asked, path, at, value, onChange, label } = props
  const say = useSay()
  const { language } = useLanguage()
  const items = Array.isArray(value) ? (value as readonly Value[]) : []
  const { item } = asked
  if (item.kind === 'day') return <Days id={idOf(at)} value={value} onChange={onChange} label={label} many />
  if (item.kind === 'choice')
    return (
      <Checkbox.Group
        options={item.options.map((option) => ({ value: option, label: labelOfChoice(path, option, language) }))}
        value={items as string[]}
        onChange={onChange}
      />
    )
  if (item.kind !== 'group' && item.kind !== 'either')
    return (
      <Input.TextArea
        id={idOf(at)}
        placeholder={say(words.onePerLine)}
        rows={4}
        value={items.join('\n')}
        onChange={(event) => onChange(event.target.value === '' ? [] : event.target.value.split('\n'))}
      />
    )
  return <Groups {...props} item={item} items={items} />
}

function Groups({
  item,
  items,
  path,
  at,
  onChange,
  around,
  faults,
}: ListFieldProps & { readonly item: Asked & { kind: 'group' | 'either' }; readonly items: readonly Value[] }) {
  const say = useSay()
  return (
    <>
      {items.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place; there is nothing else to know it by
        <fieldset key={index} className="group field">
          <GroupField
            asked={item}
            path={path}
            at={`${at}.${index}`}
            value={each}
            onChange={(next) => onChange(items.map((one, place) => (place === index ? next : one)))}
            around={around}
            faults={faults}
          />
          <Button type="link" danger onClick={() => onChange(items.filter((_one, place) => place !== index))}>
            {say(words.remove, { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => onChange([...items, {}])}>{say(words.add)}</Button>
    </>
  )
}
