/** Who has signed: each on the own device; the leader records why somebody cannot. */
import CheckOutlined from '@ant-design/icons/CheckOutlined'
import { Button, Input, Select } from 'antd'
import { useTyped } from '../act/use-typed.ts'
import { addressOf } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { AddEntry } from './add-entry.tsx'
import type { VisitShown } from './shown.ts'
import { Shut, StepOutcome } from './step-outcome.tsx'
import { useStep } from './use-step.ts'
import { words } from './visit-words.ts'

export function Signatures(shown: VisitShown) {
  const say = useSay()
  const { language } = useLanguage()
  const { one, visit, expert, report } = shown
  const step = useStep(one, 'visit.sign-report')
  const signed = visit.signedBy.includes(expert)
  return (
    <section aria-labelledby="signatures">
      <h2 id="signatures">{say(words.signatures)}</h2>
      <p className="read">
        {say(words.signed, { count: visit.signedBy.length, of: visit.members.length })}
        {signed && (
          <span className="good">
            {' '}
            <CheckOutlined aria-hidden /> {say(words.youSigned)}
          </span>
        )}
      </p>
      {visit.report !== null && report && (
        <ul className="papers">
          {report.members.map((member) => (
            <li key={member.expert}>
              <span>
                {member.name}
                {member.leads && <span className="muted">（{say(words.leader)}）</span>}
              </span>
              <span className={member.signed ? 'good' : 'muted'} lang="zh-CN">
                {member.absent !== null ? say(words.absent, { reason: member.absent }) : say(member.signed ? words.signedAlready : words.unsigned)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {visit.report === null && <p className="muted">{say(words.notYet)}</p>}
      {visit.report !== null && !signed && <Shut step={step} />}
      <StepOutcome step={step} />
      {step.open && (
        <Button type="primary" className="no-print" loading={step.busy} onClick={() => step.take({})}>
          {step.offered?.label[language]}
        </Button>
      )}
      {visit.report !== null && (
        <p className="field no-print">
          <a href={addressOf('visit.report-paper', { params: { visit: one.id } })} target="_blank" rel="noreferrer">
            {say(words.paper)}
          </a>
        </p>
      )}
      {visit.stage === 'closed' && <Absence {...shown} />}
    </section>
  )
}

function Absence({ one, visit, report }: VisitShown) {
  const say = useSay()
  const step = useStep(one, 'visit.record-absence')
  const [typed, setTyped, forget] = useTyped(`${one.id} absence`)
  const { member = '', reason = '' } = typed as { member?: string; reason?: string }
  const open = (report?.members ?? []).filter((each) => !each.signed && !each.leads && each.absent === null)
  const clear = () => {
    setTyped({})
    forget()
  }
  if (open.length === 0 && visit.absences === undefined && !step.open) return null
  return (
    <AddEntry step={step} body={member !== '' && reason.trim() !== '' ? { member, reason } : null} missing={words.needAbsent} done={clear}>
      <div className="field">
        <label htmlFor="absent-member">{say(words.absentWho)}</label>
        <Select
          id="absent-member"
          className="full"
          value={member || null}
          options={open.map(({ expert, name }) => ({ value: expert, label: name }))}
          onChange={(next) => setTyped({ member: next, reason })}
        />
      </div>
      <div className="field">
        <label htmlFor="absent-reason">{say(words.absentWhy)}</label>
        <Input id="absent-reason" value={reason} maxLength={2000} onChange={(event) => setTyped({ member, reason: event.target.value })} />
      </div>
    </AddEntry>
  )
}
