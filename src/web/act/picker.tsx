/** A choice by name. What is typed searches; what is chosen is the id that nobody needs to know. */
import { Select } from 'antd'
import { useSay } from '../words/language.tsx'
import type { Value } from './fields.ts'
import { type Around, useOptions } from './options.ts'
import type { Source } from './sources.ts'
import { words } from './words.ts'

interface PickerProps {
  readonly id: string
  readonly source: Source
  readonly around: Around
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly many: boolean
  readonly label: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: boolean | undefined
}

export function Picker({ id, source, around, value, onChange, many, label, ...described }: PickerProps) {
  const say = useSay()
  const options = useOptions(source, around)
  return (
    <Select
      {...described}
      id={id}
      aria-label={label}
      className="full"
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      placeholder={say(words.chooseFirst)}
      notFoundContent={say(words.nothingToChoose)}
      options={[...options]}
      {...(many && { mode: 'multiple' as const })}
      value={(many ? (Array.isArray(value) ? value : []) : (value ?? null)) as never}
      onChange={(next: unknown) => onChange(next ?? undefined)}
    />
  )
}
