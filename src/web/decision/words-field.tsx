/** A labelled line or paragraph of a screen's own form. */
import { Input } from 'antd'
import { useId } from 'react'

interface WordsFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
  readonly hint?: string
}

export function WordsField({ label, value, onChange, rows, hint }: WordsFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && <p className="hint">{hint}</p>}
      {rows ? (
        <Input.TextArea id={id} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input id={id} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </div>
  )
}
