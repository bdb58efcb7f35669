/** A day, or several one after the other, from a calendar or typed as 2026-09-24. */
import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { KeyboardEvent } from 'react'
import { dayInWords } from '../../contract/words/days.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useToday } from '../words/names.ts'
import type { Value } from './fields.ts'
import { words } from './words.ts'

interface DaysProps {
  readonly id: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly label: string
  readonly many?: boolean
}

export default function Days({ many, ...day }: DaysProps) {
  return many ? <SeveralDays {...day} /> : <OneDay {...day} />
}

/** Enter takes the typed day; it never sends the form around the field. */
const enterStaysHere = (event: KeyboardEvent<HTMLElement>) => {
  if (event.key === 'Enter') event.nativeEvent.preventDefault()
}

function OneDay({ id, value, onChange, label }: Omit<DaysProps, 'many'>) {
  const say = useSay()
  const today = useToday()
  return (
    <DatePicker
      id={id}
      aria-label={label}
      placeholder={say(words.dayHint)}
      onKeyDown={enterStaysHere}
      {...(today && { defaultPickerValue: dayjs(today) })}
      value={typeof value === 'string' && value ? dayjs(value) : null}
      onChange={(next) => onChange(next ? next.format('YYYY-MM-DD') : undefined)}
    />
  )
}

/** The days taken so far, each with a way out, and a field for the next. */
function SeveralDays({ id, value, onChange, label }: Omit<DaysProps, 'many'>) {
  const say = useSay()
  const { language } = useLanguage()
  const days = Array.isArray(value) ? value.map(String) : []
  const take = (next: Value) => onChange([...new Set([...days, ...(next ? [String(next)] : [])])].sort())
  return (
    <>
      <OneDay id={id} value={undefined} onChange={take} label={label} />
      <ul className="papers">
        {days.map((day) => (
          <li key={day}>
            <span>{dayInWords(day, language)}</span>
            <Button
              size="small"
              aria-label={say(words.takeDayOut, { day: dayInWords(day, language) })}
              onClick={() => onChange(days.filter((each) => each !== day))}
            >
              {say(words.takeOut)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
