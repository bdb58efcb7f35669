/** 末次会议和报告: the leader records the meeting and lays the report before the members. The words are edited, the numbers are the record's. */
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { percentInWords, pointsInWords } from '../../contract/words/amounts.ts'
import { between } from '../../contract/words/language.ts'
import { useTyped } from '../act/use-typed.ts'
import { Prose } from '../case/parts.tsx'
import { Awaited } from '../packs/awaited.tsx'
import { words as packWords } from '../packs/awaited-words.ts'
import { useVisitPacks } from '../packs/use-visit-packs.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { HeldFacts, HeldFields, heldAtFirst, isWhole } from './meeting-held.tsx'
import type { Held, VisitShown } from './shown.ts'
import { Shut, StepOutcome } from './step-outcome.tsx'
import { useStep } from './use-step.ts'
import { words } from './visit-words.ts'

export function Closing(shown: VisitShown) {
  const say = useSay()
  const { visit, one, report } = shown
  const step = useStep(one, 'visit.close')
  return (
    <section aria-labelledby="closing">
      <h2 id="closing">{say(words.closing)}</h2>
      {visit.closing !== null && (
        <>
          <HeldFacts held={visit.closingHeld} />
          {visit.closedWithout && (
            <p className="field">{say(packWords.closedWithout, { who: namesOf(visit.closedWithout, report).join(say(between)) })}</p>
          )}
          <h3>{say(words.closingRecord)}</h3>
          <Prose text={visit.closing} />
          <h3>{say(words.report)}</h3>
          <Prose text={visit.report ?? ''} />
        </>
      )}
      {report?.scores && (visit.closing !== null || step.open) && <Scores scores={report.scores} />}
      {visit.closing === null && !step.offered && <p className="muted">{say(words.waiting)}</p>}
      {visit.closing === null && step.offered && !step.open && <Shut step={step} />}
      {step.open && <CloseVisit {...shown} />}
    </section>
  )
}

const namesOf = (experts: readonly string[], report: VisitShown['report']) =>
  experts.map((expert) => report?.members.find((each) => each.expert === expert)?.name ?? '')

/** The numbers of the report, from the record: only what changed item by item, and both totals. */
function Scores({ scores: { items, totals } }: { readonly scores: NonNullable<NonNullable<VisitShown['report']>['scores']> }) {
  const say = useSay()
  const { language } = useLanguage()
  const changed = items.filter(({ reason }) => reason !== '')
  return (
    <>
      <h3>{say(words.scores)}</h3>
      <p className="muted field">{say(words.scoresWhy)}</p>
      <table className="rows scores">
        <thead>
          <tr>
            <th scope="col">{say(words.item)}</th>
            <th scope="col" className="number">
              {say(words.material)}
            </th>
            <th scope="col" className="number">
              {say(words.revised)}
            </th>
            <th scope="col">{say(words.reason)}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map(({ code, title, titleEn, material, site, reason }) => (
            <tr key={code}>
              <td>
                {code} {language === 'zh' ? title : titleEn}
              </td>
              <td className="number" data-label={say(words.material)}>
                {percentInWords(material)}
              </td>
              <td className="number" data-label={say(words.revised)}>
                {percentInWords(site)}
              </td>
              <td lang="zh-CN">{reason}</td>
            </tr>
          ))}
          <tr>
            <td>
              <strong>{say(words.total)}</strong>
            </td>
            <td className="number" data-label={say(words.material)}>
              {pointsInWords(totals.material)}
            </td>
            <td className="number" data-label={say(words.revised)}>
              <strong>{pointsInWords(totals.site)}</strong>
            </td>
            <td>{changed.length === 0 && say(words.noRevisions)}</td>
          </tr>
        </tbody>
      </table>
    </>
  )
}

interface TypedClosing {
  readonly record?: string
  readonly report?: string
  readonly held?: Held
  readonly withoutPacks?: boolean
}

function CloseVisit(shown: VisitShown) {
  const say = useSay()
  const { language } = useLanguage()
  const { one, report: composed } = shown
  const step = useStep(one, 'visit.close')
  const [typed, setTyped, forget] = useTyped(`${one.id} closing`)
  const { record = '', report = '', held = heldAtFirst(shown, '17:00', '17:40'), withoutPacks = false } = typed as TypedClosing
  const awaited = useVisitPacks(one)?.awaited ?? []
  const [told, setTold] = useState<'composed' | 'missing' | null>(null)
  const keep = (next: TypedClosing) => setTyped({ record, report, held, withoutPacks, ...next } as never)
  const send = () => {
    const bare = record.trim() === '' || report.trim() === '' || !isWhole(held)
    setTold(bare ? 'missing' : null)
    if (!bare) step.take({ record, report, held, ...(withoutPacks && { withoutPacks }) }, forget)
  }
  return (
    <div className="no-print">
      <HeldFields id="closing-held" shown={shown} held={held} change={(next) => keep({ held: next })} />
      <div className="field">
        <label htmlFor="closing-record">{say(words.closingRecord)}</label>
        <Input.TextArea id="closing-record" rows={3} value={record} onChange={(event) => keep({ record: event.target.value })} />
      </div>
      <div className="field">
        <label htmlFor="report">{say(words.report)}</label>
        <Input.TextArea id="report" rows={12} value={report} onChange={(event) => keep({ report: event.target.value })} />
      </div>
      <Awaited packs={awaited} />
      {awaited.length > 0 && (
        <p>
          <Checkbox checked={withoutPacks} onChange={({ target }) => keep({ withoutPacks: target.checked })}>
            {say(packWords.withoutPacks)}
          </Checkbox>
        </p>
      )}
      <p role="status" className={told === 'missing' ? 'wrong' : 'good'}>
        {told && say(told === 'missing' ? words.needHeld : words.composed)}
      </p>
      <StepOutcome step={step} />
      <p className="row">
        <Button loading={step.busy} onClick={send}>
          {step.offered?.label[language]}
        </Button>
        {composed && (
          <Button
            onClick={() => {
              keep({ report: report.trim() === '' ? composed.draft : `${report}\n\n${composed.draft}` })
              setTold('composed')
            }}
          >
            {say(words.compose)}
          </Button>
        )}
      </p>
    </div>
  )
}
