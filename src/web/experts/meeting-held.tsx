/** 首次会议、末次会议: when, where, who of the group and who of the applicant; what is typed and what stands. */
import { Checkbox, Input } from 'antd'
import { useSay } from '../words/language.tsx'
import type { Held, VisitShown } from './shown.ts'
import { words } from './visit-words.ts'

/** How the meeting was held, in two lines. */
export function HeldFacts({ held }: { readonly held: Held | undefined }) {
  const say = useSay()
  if (!held) return null
  const { from, to, place, members, applicants } = held
  return (
    <p className="field muted" lang="zh-CN">
      {say(words.meetingTimes, { from, to, place })}
      <br />
      {say(words.meetingThere, { count: members.length, applicants })}
    </p>
  )
}

/** What a meeting begins with before anything is typed: the place of the visit and the whole group. */
export function heldAtFirst({ visit }: Pick<VisitShown, 'visit'>, from: string, to: string): Held {
  return { from, to, place: visit.place.slice(0, 200), members: visit.members, applicants: '' }
}

export const isWhole = ({ from, to, place, members, applicants }: Held) =>
  [from, to, place, applicants].every((each) => each.trim() !== '') && members.length > 0

interface HeldFieldsProps {
  readonly id: string
  readonly shown: VisitShown
  readonly held: Held
  readonly change: (held: Held) => void
}

export function HeldFields({ id, shown: { report, visit }, held, change }: HeldFieldsProps) {
  const say = useSay()
  const nameOf = (expert: string) => report?.members.find((each) => each.expert === expert)?.name ?? ''
  return (
    <>
      <div className="row held">
        {(['from', 'to'] as const).map((field) => (
          <div className="field" key={field}>
            <label htmlFor={`${id}-${field}`}>{say(words[field])}</label>
            <Input id={`${id}-${field}`} type="time" value={held[field]} onChange={(event) => change({ ...held, [field]: event.target.value })} />
          </div>
        ))}
        <div className="field full">
          <label htmlFor={`${id}-place`}>{say(words.place)}</label>
          <Input id={`${id}-place`} value={held.place} maxLength={200} onChange={(event) => change({ ...held, place: event.target.value })} />
        </div>
      </div>
      <fieldset className="field">
        <legend>{say(words.there)}</legend>
        <Checkbox.Group
          value={[...held.members]}
          options={visit.members.map((expert) => ({ value: expert, label: nameOf(expert) }))}
          onChange={(members) => change({ ...held, members })}
        />
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-applicants`}>{say(words.applicants)}</label>
        <Input
          id={`${id}-applicants`}
          value={held.applicants}
          maxLength={200}
          onChange={(event) => change({ ...held, applicants: event.target.value })}
        />
      </div>
    </>
  )
}
