/** 复核评分: the leader changes an item's percentage, each change with its reason. */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { percentInWords } from '../../contract/words/amounts.ts'
import { titleOf } from '../../contract/words/names.ts'
import { useTyped } from '../act/use-typed.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import type { VisitShown } from './shown.ts'
import { Shut, StepOutcome } from './step-outcome.tsx'
import { useStep } from './use-step.ts'
import { words } from './visit-words.ts'

type Changes = Readonly<Record<string, { readonly percent?: number; readonly reason?: string }>>

/** The percentages that the material review agreed, where this post may see them. */
export function materialOf({ application }: Pick<VisitShown, 'application'>): Readonly<Record<string, number>> {
  return (application?.state.material as { percents?: Record<string, number> } | null | undefined)?.percents ?? {}
}

export function Revisions(shown: VisitShown) {
  const say = useSay()
  const step = useStep(shown.one, 'visit.revise-scores')
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">{say(words.revisions)}</h2>
      <Revised {...shown} />
      {step.offered && !step.open && <Shut step={step} />}
      {step.open && <Revise {...shown} />}
    </section>
  )
}

function Revised(shown: VisitShown) {
  const say = useSay()
  const { names } = useNames()
  const material = materialOf(shown)
  const entries = Object.entries(shown.visit.revisions).sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
  if (entries.length === 0) return <p className="muted field">{say(words.noRevisions)}</p>
  return (
    <ul className="papers">
      {entries.map(([code, { percent, reason }]) => (
        <li key={code}>
          <span>{titleOf(names.items, code) ?? code}</span>
          <strong>{[material[code], percent].flatMap((each) => (each === undefined ? [] : [percentInWords(each)])).join(' → ')}</strong>
          <span className="full" lang="zh-CN">
            {reason}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Revise(shown: VisitShown) {
  const say = useSay()
  const { language } = useLanguage()
  const { names } = useNames()
  const { one, visit, criteria } = shown
  const step = useStep(one, 'visit.revise-scores')
  const [typed, setTyped, forget] = useTyped(`${one.id} revisions`)
  const [missing, setMissing] = useState(false)
  const changes = { ...visit.revisions, ...(typed as Changes) } as Changes
  const material = materialOf(shown)
  const options = Array.from({ length: 100 / criteria.percentStep + 1 }, (_, at) => at * criteria.percentStep).map((value) => ({
    value,
    label: percentInWords(value),
  }))
  const change = (code: string, next: Changes[string]) => setTyped({ ...(typed as Changes), [code]: { ...changes[code], ...next } } as never)
  const send = () => {
    const changed = Object.entries(changes).filter(([, each]) => each.percent !== undefined)
    const bare = changed.some(([, each]) => !each.reason?.trim())
    setMissing(bare)
    if (!bare) step.take({ revisions: Object.fromEntries(changed.map(([code, { percent, reason }]) => [code, { percent, reason }])) }, forget)
  }
  return (
    <details className="no-print">
      <summary>{step.offered?.label[language]}</summary>
      <p className="muted field">{say(words.revisionsWhy)}</p>
      <table className="rows revise">
        <thead>
          <tr>
            <th scope="col">{say(words.item)}</th>
            <th scope="col" className="number">
              {say(words.material)}
            </th>
            <th scope="col">{say(words.revised)}</th>
            <th scope="col">{say(words.reason)}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.categories.flatMap((category) =>
            category.items.map(({ code }) => {
              const item = titleOf(names.items, code) ?? code
              const { percent, reason = '' } = changes[code] ?? {}
              return (
                <tr key={code}>
                  <td>{item}</td>
                  <td className="number">{material[code] === undefined ? '—' : percentInWords(material[code])}</td>
                  <td>
                    <Select
                      allowClear
                      showSearch={{ optionFilterProp: 'label' }}
                      className="percent-choice"
                      aria-label={say(words.percentOf, { item })}
                      placeholder={say(words.same)}
                      value={percent ?? null}
                      options={options}
                      onChange={(value) => change(code, { percent: value ?? undefined } as never)}
                    />
                  </td>
                  <td>
                    {percent !== undefined && (
                      <Input
                        aria-label={say(words.reasonOf, { item })}
                        value={reason}
                        onChange={(event) => change(code, { reason: event.target.value })}
                      />
                    )}
                  </td>
                </tr>
              )
            }),
          )}
        </tbody>
      </table>
      {missing && (
        <p className="wrong" role="alert">
          {say(words.needReason)}
        </p>
      )}
      <StepOutcome step={step} />
      <Button loading={step.busy} onClick={send}>
        {step.offered?.label[language]}
      </Button>
    </details>
  )
}
