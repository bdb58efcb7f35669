/** 核实事项: what the readers, the office and the group want verified; each is closed with what was found. */
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { labelOf } from '../../contract/words/language.ts'
import { titleOf } from '../../contract/words/names.ts'
import { issueOutcomes, issueSources } from '../../contract/words/site-report.ts'
import { useTyped } from '../act/use-typed.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { Tag } from '../words/tag.tsx'
import { AddEntry } from './add-entry.tsx'
import { ItemChoice } from './item-choice.tsx'
import type { VisitIssue, VisitShown } from './shown.ts'
import { Shut } from './step-outcome.tsx'
import { useStep } from './use-step.ts'
import { words } from './visit-words.ts'

export function VisitIssues(shown: VisitShown) {
  const say = useSay()
  const { issues = [] } = shown.visit
  const left = issues.filter(({ closed }) => !closed).length
  const step = useStep(shown.one, 'visit.close-issue')
  return (
    <section aria-labelledby="issues">
      <h2 id="issues">{say(words.issues)}</h2>
      <p className="muted field">
        {issues.length === 0 ? say(words.noIssues) : say(left > 0 ? words.issuesLeft : words.issuesDone, { of: issues.length, left })}
      </p>
      <ol className="issues">
        {issues.map((issue) => (
          <Issue key={issue.number} issue={issue} shown={shown} />
        ))}
      </ol>
      {issues.length > 0 && <Shut step={step} />}
      <RaiseIssue {...shown} />
    </section>
  )
}

function Issue({ issue, shown }: { readonly issue: VisitIssue; readonly shown: VisitShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const { names } = useNames()
  const step = useStep(shown.one, 'visit.close-issue')
  const [changing, setChanging] = useState(false)
  const { number, item, text, from, closed } = issue
  return (
    <li>
      <div className="row">
        <strong>{titleOf(names.items, item) ?? item}</strong>
        <span className="muted">{labelOf(issueSources, from, language)}</span>
        <Tag tone={closed ? (closed.outcome === 'as-stated' ? 'good' : 'yours') : 'waiting'}>
          {closed ? labelOf(issueOutcomes, closed.outcome, language) : say(words.open)}
        </Tag>
      </div>
      <p lang="zh-CN">{text}</p>
      {closed && (
        <p className="muted" lang="zh-CN">
          {closed.finding}
        </p>
      )}
      {step.open && closed && !changing && (
        <Button type="link" className="no-print" aria-label={`${say(words.change)} ${number}`} onClick={() => setChanging(true)}>
          {say(words.change)}
        </Button>
      )}
      {step.open && (!closed || changing) && <CloseIssue issue={issue} step={step} done={() => setChanging(false)} place={shown.one.id} />}
    </li>
  )
}

interface CloseIssueProps {
  readonly issue: VisitIssue
  readonly step: ReturnType<typeof useStep>
  readonly done: () => void
  readonly place: string
}

function CloseIssue({ issue: { number, closed }, step, done, place }: CloseIssueProps) {
  const say = useSay()
  const { language } = useLanguage()
  const [typed, setTyped, forget] = useTyped(`${place} issue ${number}`)
  const { outcome = closed?.outcome ?? '', finding = closed?.finding ?? '' } = typed as { outcome?: string; finding?: string }
  const body = outcome !== '' && finding.trim() !== '' ? { number, outcome, finding } : null
  return (
    <AddEntry
      step={step}
      body={body}
      missing={words.needOutcome}
      done={() => {
        forget()
        done()
      }}
      folded={false}
    >
      <Radio.Group
        aria-label={say(words.outcomeOf, { number })}
        value={outcome || null}
        options={Object.entries(issueOutcomes).map(([value, label]) => ({ value, label: label[language === 'zh' ? 0 : 1] }))}
        onChange={(event) => setTyped({ outcome: event.target.value, finding })}
      />
      <Input.TextArea
        rows={2}
        aria-label={say(words.foundOf, { number })}
        placeholder={say(words.found)}
        value={finding}
        onChange={(event) => setTyped({ outcome, finding: event.target.value })}
      />
    </AddEntry>
  )
}

function RaiseIssue({ one, criteria }: VisitShown) {
  const say = useSay()
  const step = useStep(one, 'visit.raise-issue')
  const [typed, setTyped, forget] = useTyped(`${one.id} new issue`)
  const { item = '', text = '' } = typed as { item?: string; text?: string }
  const clear = () => {
    setTyped({})
    forget()
  }
  return (
    <AddEntry step={step} body={item !== '' && text.trim() !== '' ? { item, text } : null} missing={words.needItem} done={clear}>
      <div className="field">
        <label htmlFor="issue-item">{say(words.item)}</label>
        <ItemChoice id="issue-item" criteria={criteria} value={item} onChange={(next) => setTyped({ item: next, text })} />
      </div>
      <div className="field">
        <label htmlFor="issue-text">{say(words.issueText)}</label>
        <Input.TextArea id="issue-text" rows={2} value={text} onChange={(event) => setTyped({ item, text: event.target.value })} />
      </div>
    </AddEntry>
  )
}
