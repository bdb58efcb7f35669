/** 现场评审日程: days, times, places and what is done there; and what the applicant has ready. */
import { Button, Input, Select } from 'antd'
import { shortDay } from '../../contract/words/days.ts'
import { useTyped } from '../act/use-typed.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { AddEntry } from './add-entry.tsx'
import { AgendaTable } from './agenda-table.tsx'
import { Answered } from './answered.tsx'
import type { AgendaLine, VisitShown } from './shown.ts'
import { useStep } from './use-step.ts'
import { words } from './visit-words.ts'

export function VisitAgenda(shown: VisitShown) {
  const say = useSay()
  const { agenda = [], prepare = '' } = shown.visit
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{say(words.agenda)}</h2>
      {agenda.length === 0 ? <p className="muted field">{say(words.noAgenda)}</p> : <AgendaTable agenda={agenda} />}
      {prepare !== '' && (
        <p className="field" lang="zh-CN">
          {say(words.prepare)}：{prepare}
        </p>
      )}
      <Answered answer={shown.visit.arrangements} />
      <SetAgenda {...shown} />
    </section>
  )
}

const fields = ['from', 'to', 'place', 'what'] as const

function SetAgenda({ one, visit }: VisitShown) {
  const say = useSay()
  const { language } = useLanguage()
  const step = useStep(one, 'visit.set-agenda')
  const [typed, setTyped, forget] = useTyped(`${one.id} agenda`)
  const blank: AgendaLine = { day: visit.days[0] ?? '', from: '09:00', to: '10:00', place: '', what: '' }
  const standing = visit.agenda ?? []
  const { lines = standing.length > 0 ? standing : [blank], prepare = visit.prepare ?? '' } = typed as {
    lines?: readonly AgendaLine[]
    prepare?: string
  }
  const keep = (next: { lines?: readonly AgendaLine[]; prepare?: string }) => setTyped({ lines, prepare, ...next } as never)
  const change = (at: number, next: Partial<AgendaLine>) => keep({ lines: lines.map((line, index) => (index === at ? { ...line, ...next } : line)) })
  const whole = lines.length > 0 && lines.every((line) => fields.every((field) => line[field].trim() !== ''))
  const labels = { from: words.from, to: words.to, place: words.place, what: words.what }
  return (
    <AddEntry step={step} body={whole ? { agenda: lines, prepare } : null} missing={words.needHeld} done={forget}>
      <p className="muted field">{say(words.agendaWhy)}</p>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
        <div className="agenda-line" key={at}>
          <Select
            aria-label={say(words.lineOf, { number: at + 1, field: say(words.agendaDay) })}
            value={line.day}
            options={visit.days.map((day) => ({ value: day, label: shortDay(day, language) }))}
            onChange={(day) => change(at, { day })}
          />
          {fields.map((field) => (
            <Input
              key={field}
              type={field === 'from' || field === 'to' ? 'time' : 'text'}
              aria-label={say(words.lineOf, { number: at + 1, field: say(labels[field]) })}
              placeholder={say(labels[field])}
              value={line[field]}
              onChange={(event) => change(at, { [field]: event.target.value })}
            />
          ))}
          <Button type="link" onClick={() => keep({ lines: lines.filter((_, index) => index !== at) })}>
            {say(words.removeLine, { number: at + 1 })}
          </Button>
        </div>
      ))}
      <p>
        <Button type="link" onClick={() => keep({ lines: [...lines, { ...blank, day: lines[lines.length - 1]?.day ?? blank.day }] })}>
          {say(words.addLine)}
        </Button>
      </p>
      <div className="field">
        <label htmlFor="prepare">{say(words.prepare)}</label>
        <Input.TextArea id="prepare" rows={2} value={prepare} onChange={(event) => keep({ prepare: event.target.value })} />
      </div>
    </AddEntry>
  )
}
