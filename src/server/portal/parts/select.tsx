/** A labelled choice in a form. */
import type { ReactElement } from 'react'

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly value: string
  /** Said for the empty choice; without it a choice must be made. */
  readonly any?: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly zh?: boolean }[]
}

export function Select({ name, label, value, any, options }: SelectProps): ReactElement {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value}>
        {any !== undefined && <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.zh ? 'zh-CN' : undefined}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
