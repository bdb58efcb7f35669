/** 末次会议和报告: the leader records the meeting and lays the report before the members. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { percentInWords } from '../../contract/words/amounts.ts'
import { titleOf } from '../../contract/words/names.ts'
import { useTyped } from '../act/use-typed.ts'
import { Prose } from '../case/parts.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { materialOf } from './revisions.tsx'
import type { VisitShown } from './shown.ts'
import { Shut, StepOutcome } from './step-outcome.tsx'
import { useStep } from './use-step.ts'
import { words } from './visit-words.ts'

export function Closing(shown: VisitShown) {
  const say = useSay()
  const { visit, one } = shown
  const step = useStep(one, 'visit.close')
  return (
    <section aria-labelledby="closing">
      <h2 id="closing">{say(words.closing)}</h2>
      {visit.closing !== null && (
        <>
          <h3>{say(words.closingRecord)}</h3>
          <Prose text={visit.closing} />
          <h3>{say(words.report)}</h3>
          <Prose text={visit.report ?? ''} />
        </>
      )}
      {visit.closing === null && !step.offered && <p className="muted">{say(words.waiting)}</p>}
      {visit.closing === null && step.offered && !step.open && <Shut step={step} />}
      {step.open && <CloseVisit {...shown} />}
    </section>
  )
}

/** The skeleton of the report, put together from the findings and the revised scores. */
function useComposed(shown: VisitShown): string {
  const say = useSay()
  const { names } = useNames()
  const material = materialOf(shown)
  const { findings, revisions } = shown.visit
  const item = (code: string) => titleOf(names.items, code) ?? code
  const found = findings.map((each) => `${item(each.item)}：${each.text}`)
  const revised = Object.entries(revisions).map(([code, { percent, reason }]) =>
    say(words.reportLine, { item: item(code), before: percentInWords(material[code] ?? 0), after: percentInWords(percent), reason }),
  )
  return [say(words.reportFindings), ...found, '', say(words.reportRevisions), ...(revised.length > 0 ? revised : [say(words.noRevisions)])].join(
    '\n',
  )
}

function CloseVisit(shown: VisitShown) {
  const say = useSay()
  const { language } = useLanguage()
  const { one } = shown
  const step = useStep(one, 'visit.close')
  const composed = useComposed(shown)
  const [typed, setTyped, forget] = useTyped(`${one.id} closing`)
  const { record = '', report = '' } = typed as { record?: string; report?: string }
  const [told, setTold] = useState<'composed' | 'missing' | null>(null)
  const send = () => {
    const bare = record.trim() === '' || report.trim() === ''
    setTold(bare ? 'missing' : null)
    if (!bare) step.take({ record, report }, forget)
  }
  return (
    <div className="no-print">
      <div className="field">
        <label htmlFor="closing-record">{say(words.closingRecord)}</label>
        <Input.TextArea id="closing-record" rows={3} value={record} onChange={(event) => setTyped({ record: event.target.value, report })} />
      </div>
      <div className="field">
        <label htmlFor="report">{say(words.report)}</label>
        <Input.TextArea id="report" rows={10} value={report} onChange={(event) => setTyped({ record, report: event.target.value })} />
      </div>
      <p role="status" className={told === 'missing' ? 'wrong' : 'good'}>
        {told && say(told === 'missing' ? words.needText : words.composed)}
      </p>
      <StepOutcome step={step} />
      <p className="row">
        <Button loading={step.busy} onClick={send}>
          {step.offered?.label[language]}
        </Button>
        <Button
          onClick={() => {
            setTyped({ record, report: report.trim() === '' ? composed : `${report}\n\n${composed}` })
            setTold('composed')
          }}
        >
          {say(words.compose)}
        </Button>
      </p>
    </div>
  )
}
