/** The strata of a pool: fields of the bank, each with its seats and substitutes. */
import { Button, InputNumber, Select } from 'antd'
import type { PoolPreview } from '../../contract/draw.ts'
import { useSay } from '../words/language.tsx'
import { words } from './freeze-words.ts'

export interface Field {
  readonly title: string
  readonly seats: number
  readonly substitutes: number
}

interface FieldsProps {
  readonly pool: PoolPreview
  readonly fields: readonly Field[]
  readonly onChange: (fields: readonly Field[]) => void
}

export function Fields({ pool, fields, onChange }: FieldsProps) {
  const say = useSay()
  const left = pool.fields.filter(({ title }) => !fields.some((each) => each.title === title))
  const [next] = left
  const change = (at: number, part: Partial<Field>) => onChange(fields.map((each, index) => (index === at ? { ...each, ...part } : each)))
  return (
    <fieldset className="field">
      <legend>{say(words.strata)}</legend>
      <p className="hint">{say(words.strataWhat, { least: pool.least, seats: fields.reduce((sum, { seats }) => sum + seats, 0) })}</p>
      {fields.map((field, index) => (
        <div key={field.title} className="stratum">
          <Select
            aria-label={say(words.field)}
            value={field.title}
            onChange={(title) => change(index, { title })}
            options={pool.fields
              .filter(({ title }) => title === field.title || left.some((each) => each.title === title))
              .map(({ title, experts }) => ({ value: title, label: say(words.fieldOf, { title, experts }) }))}
          />
          <Count label={say(words.seats)} least={1} value={field.seats} onChange={(seats) => change(index, { seats })} />
          <Count label={say(words.substitutes)} least={0} value={field.substitutes} onChange={(substitutes) => change(index, { substitutes })} />
          {fields.length > 1 && (
            <Button onClick={() => onChange(fields.filter((each) => each !== field))}>{say(words.dropField, { title: field.title })}</Button>
          )}
        </div>
      ))}
      {next && (
        <Button onClick={() => onChange([...fields, { title: next.title, seats: 1, substitutes: pool.substitutes }])}>{say(words.addField)}</Button>
      )}
    </fieldset>
  )
}

interface CountProps {
  readonly label: string
  readonly least: number
  readonly value: number
  readonly onChange: (value: number) => void
}

function Count({ label, least, value, onChange }: CountProps) {
  return (
    <span className="count">
      <span aria-hidden>{label}</span>
      <InputNumber aria-label={label} min={least} max={50} precision={0} value={value} onChange={(next) => onChange(next ?? least)} />
    </span>
  )
}
