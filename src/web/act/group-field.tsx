/** Fields that belong together; of a choice of groups, the chosen one. */
import { Radio } from 'antd'
import { useContext, useRef } from 'react'
import { useLanguage } from '../words/language.tsx'
import { FieldComponent, type FieldProps } from './field-props.ts'
import { type Asked, optionOf, type Value } from './fields.ts'
import { labelOfChoice } from './labels.ts'

type GroupFieldProps = Omit<FieldProps, 'member'> & { readonly asked: Asked & { kind: 'group' | 'either' } }

export function GroupField(props: GroupFieldProps) {
  const { asked, value, onChange, path } = props
  const { language } = useLanguage()
  const given = (value ?? {}) as Readonly<Record<string, Value>>
  if (asked.kind === 'group') return <Members {...props} asked={asked} />
  const chosen = optionOf(asked, given)
  const options = asked.options.flatMap(({ members }) =>
    members.flatMap(({ name, asked: member }) =>
      name === asked.by && member.kind === 'fixed'
        ? [{ value: String(member.value), label: labelOfChoice([...path, name], String(member.value), language) }]
        : [],
    ),
  )
  return (
    <>
      <Radio.Group
        className="field"
        options={options}
        value={given[asked.by] ?? null}
        onChange={(event) => onChange({ ...given, [asked.by]: event.target.value })}
      />
      {chosen && <Members {...props} asked={chosen} />}
    </>
  )
}

function Members({
  asked,
  path,
  at,
  value,
  onChange,
  around,
  faults,
}: Omit<GroupFieldProps, 'asked'> & { readonly asked: Asked & { kind: 'group' } }) {
  const Field = useContext(FieldComponent)
  const given = (value ?? {}) as Readonly<Record<string, Value>>
  const change = useChanges(given, onChange)
  if (!Field) return null
  return (
    <>
      {asked.members.map((member) => (
        <Field
          key={member.name}
          member={member}
          path={[...path, member.name]}
          at={at === '' ? member.name : `${at}.${member.name}`}
          value={given[member.name]}
          onChange={change(member.name)}
          around={around}
          faults={faults}
        />
      ))}
    </>
  )
}

type Change = (value: Value) => void

/** One lasting function a member, so that a key in one field does not draw the others anew. */
function useChanges(given: Readonly<Record<string, Value>>, onChange: Change): (name: string) => Change {
  const latest = useRef({ given, onChange })
  latest.current = { given, onChange }
  const made = useRef(new Map<string, Change>())
  return (name) => {
    const known = made.current.get(name)
    if (known) return known
    const change: Change = (next) => {
      const all = { ...latest.current.given, [name]: next }
      latest.current = { ...latest.current, given: all }
      latest.current.onChange(all)
    }
    made.current.set(name, change)
    return change
  }
}
