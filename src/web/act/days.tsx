/** A day, or several, from a calendar or typed as 2026-09-24. */
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useToday } from '../words/names.ts'
import type { Value } from './fields.ts'

interface DaysProps {
  readonly id: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly label: string
  readonly many?: boolean
}

export default function Days({ id, value, onChange, label, many }: DaysProps) {
  const today = useToday()
  const near = today ? { defaultPickerValue: dayjs(today) } : {}
  if (many) {
    const days = Array.isArray(value) ? value.map((each) => dayjs(String(each))) : []
    return (
      <DatePicker
        id={id}
        aria-label={label}
        multiple
        {...near}
        value={days}
        onChange={(next: dayjs.Dayjs | dayjs.Dayjs[] | null) =>
          onChange((Array.isArray(next) ? next : next ? [next] : []).map((each) => each.format('YYYY-MM-DD')).sort())
        }
        className="full"
      />
    )
  }
  return (
    <DatePicker
      id={id}
      aria-label={label}
      placeholder={label}
      {...near}
      value={typeof value === 'string' && value ? dayjs(value) : null}
      onChange={(next) => onChange(next ? next.format('YYYY-MM-DD') : undefined)}
    />
  )
}
