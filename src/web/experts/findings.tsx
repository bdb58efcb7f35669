/** 现场记录: what was found, item by item; each member adds their own. */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { titleOf } from '../../contract/words/names.ts'
import { useTyped } from '../act/use-typed.ts'
import { Prose } from '../case/parts.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import type { VisitShown } from './shown.ts'
import { Shut, StepOutcome } from './step-outcome.tsx'
import { useStep } from './use-step.ts'
import { words } from './visit-words.ts'

export function Findings(shown: VisitShown) {
  const say = useSay()
  const { names } = useNames()
  const { visit, expert } = shown
  const byItem = [...visit.findings].sort((one, other) => one.item.localeCompare(other.item, 'en', { numeric: true }))
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{say(words.findings)}</h2>
      {byItem.length === 0 && <p className="muted field">{say(words.noFindings)}</p>}
      <ul className="papers">
        {byItem.map(({ item, text, expert: by }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings are only added
          <li key={index}>
            <span>{titleOf(names.items, item) ?? item}</span>
            <span className="muted">{say(by === expert ? words.yourFinding : words.colleague)}</span>
            <div className="full" lang="zh-CN">
              <Prose text={text} />
            </div>
          </li>
        ))}
      </ul>
      <RecordFinding {...shown} />
    </section>
  )
}

function RecordFinding({ one, criteria }: VisitShown) {
  const say = useSay()
  const { language } = useLanguage()
  const { names } = useNames()
  const step = useStep(one, 'visit.record-finding')
  const [typed, setTyped, forget] = useTyped(`${one.id} finding`)
  const { item = '', text = '' } = typed as { item?: string; text?: string }
  const [missing, setMissing] = useState(false)
  if (!step.offered) return null
  if (!step.open) return <Shut step={step} />
  const send = () => {
    const bare = item === '' || text.trim() === ''
    setMissing(bare)
    if (bare) return
    step.take({ item, text }, () => {
      setTyped({})
      forget()
    })
  }
  return (
    <div className="no-print record-finding">
      <div className="field">
        <label htmlFor="finding-item">{say(words.item)}</label>
        <Select
          id="finding-item"
          className="full"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={say(words.chooseItem)}
          value={item || null}
          options={criteria.categories.flatMap((category) =>
            category.items.map(({ code }) => ({ value: code, label: titleOf(names.items, code) ?? code })),
          )}
          onChange={(value) => setTyped({ item: value, text })}
        />
      </div>
      <div className="field">
        <label htmlFor="finding">{say(words.finding)}</label>
        <p className="hint">{say(words.findingHint)}</p>
        <Input.TextArea id="finding" rows={3} value={text} onChange={(event) => setTyped({ item, text: event.target.value })} />
        {missing && (
          <p className="wrong" role="alert">
            {say(words.needItem)}
          </p>
        )}
      </div>
      <StepOutcome step={step} />
      <Button type="primary" loading={step.busy} onClick={send}>
        {step.offered.label[language]}
      </Button>
    </div>
  )
}
