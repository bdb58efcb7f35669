/** One field of the pages before sign-in: its label above, its hint beside it, its fault in words below. */
import { Input } from 'antd'
import { useId } from 'react'

interface EntryProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'password'
  readonly autoComplete: string
  readonly numeric?: boolean
  readonly first?: boolean
  readonly wrong?: string | undefined
}

export function Entry({ label, hint, value, onChange, type = 'text', autoComplete, numeric, first, wrong }: EntryProps) {
  const id = useId()
  const shared = {
    id,
    value,
    autoComplete,
    autoFocus: first === true,
    'aria-describedby': hint || wrong ? `${id}-more` : undefined,
    'aria-invalid': wrong ? true : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <div className={wrong ? 'field faulty' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {(hint || wrong) && (
        <div id={`${id}-more`}>
          {hint && <div className="hint">{hint}</div>}
          {wrong && <div className="wrong">{wrong}</div>}
        </div>
      )}
      {type === 'password' ? <Input.Password {...shared} /> : <Input {...shared} {...(numeric && { inputMode: 'numeric', maxLength: 6 })} />}
    </div>
  )
}
