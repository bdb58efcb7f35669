/** A labelled choice in a form. */
import type { ReactElement } from 'react'

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly value: string
  /** Said for the empty choice; without it a choice must be made. */
  readonly any?: string
  readonly hint?: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly zh?: boolean }[]
}

export function Select({ name, label, value, any, hint, options }: SelectProps): ReactElement {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <select id={name} name={name} defaultValue={value} aria-describedby={hint ? `${name}-hint` : undefined}>
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
