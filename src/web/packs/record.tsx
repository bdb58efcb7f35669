/** 现场记录 without a network: the plan, what is verified, what is found; each thing typed is a line that waits to be sent. */

import { Input, Radio } from 'antd'
import { shortDay } from '../../contract/words/days.ts'
import { between, labelOf } from '../../contract/words/language.ts'
import { titleOf } from '../../contract/words/names.ts'
import { issueOutcomes, issueSources } from '../../contract/words/site-report.ts'
import { Prose } from '../case/parts.tsx'
import { AgendaTable } from '../experts/agenda-table.tsx'
import { HeldFacts, HeldFields, heldAtFirst } from '../experts/meeting-held.tsx'
import type { VisitIssue, VisitShown } from '../experts/shown.ts'
import { words as visitWords } from '../experts/visit-words.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { Tag } from '../words/tag.tsx'
import { Added } from './added.tsx'
import type { PartProps } from './content.ts'
import { LineSign } from './line-sign.tsx'
import { type Lines, lineAt } from './lines.ts'
import { type } from './opened.ts'
import { Settled } from './settled.tsx'
import { words } from './words.ts'
import '../experts/visit.css'

export default function SiteRecord(props: PartProps) {
  const say = useSay()
  const { shown } = props
  return (
    <>
      <Plan shown={shown} />
      <Opening {...props} />
      <section aria-labelledby="pack-issues">
        <h2 id="pack-issues">{say(visitWords.issues)}</h2>
        {(shown.visit.issues ?? []).length === 0 && <p className="muted field">{say(visitWords.noIssues)}</p>}
        <ol className="issues">
          {(shown.visit.issues ?? []).map((issue) => (
            <Issue key={issue.number} issue={issue} lines={props.lines} />
          ))}
        </ol>
        <Added kind="raised" {...props} />
      </section>
      <Findings {...props} />
      <Interviews {...props} />
      <Requests {...props} />
      <section aria-labelledby="pack-photographs">
        <h2 id="pack-photographs">{say(visitWords.photographs)}</h2>
        <Added kind="photograph" {...props} />
      </section>
      <Closing {...props} />
    </>
  )
}

function Plan({ shown: { visit, content } }: Pick<PartProps, 'shown'>) {
  const say = useSay()
  const { language } = useLanguage()
  const { agenda = [], prepare = '' } = visit
  return (
    <section aria-labelledby="pack-plan">
      <h2 id="pack-plan">{say(visitWords.plan)}</h2>
      <dl className="facts field">
        <dt>{say(visitWords.days)}</dt>
        <dd>{visit.days.map((day) => shortDay(day, language)).join(say(between))}</dd>
        <dt>{say(visitWords.place)}</dt>
        <dd lang="zh-CN">{visit.place}</dd>
        <dt>{say(visitWords.group)}</dt>
        <dd>{content.members.map(({ name, leads }) => (leads ? `${name}（${say(visitWords.leader)}）` : name)).join(say(between))}</dd>
      </dl>
      {agenda.length > 0 && <AgendaTable agenda={agenda} />}
      {prepare !== '' && (
        <p className="field" lang="zh-CN">
          {say(visitWords.prepare)}：{prepare}
        </p>
      )}
    </section>
  )
}

/** The meeting with which the visit begins: the leader records it, here too. */
function Opening({ shown, lines }: PartProps) {
  const say = useSay()
  const { visit, content } = shown
  const line = lineAt<'opening'>(lines, 'opening')
  const first = { record: '', held: heldAtFirst({ visit }, '09:00', '10:00') }
  const data = line?.data ?? first
  const people = { visit, report: { members: content.members } } as unknown as VisitShown
  return (
    <section aria-labelledby="pack-opening">
      <h2 id="pack-opening">{say(visitWords.opening)}</h2>
      {visit.opening !== null ? (
        <>
          <HeldFacts held={visit.openingHeld} />
          <Prose text={visit.opening} />
        </>
      ) : content.leads ? (
        <Settled line={line}>
          <HeldFields id="pack-held" shown={people} held={data.held} change={(held) => type('opening', 'opening', { ...data, held })} />
          <div className="field">
            <label htmlFor="pack-record">{say(visitWords.openingRecord)}</label>
            <Input.TextArea
              id="pack-record"
              rows={3}
              value={data.record}
              onChange={(event) => type('opening', 'opening', { ...data, record: event.target.value })}
            />
          </div>
          <LineSign line={line} />
        </Settled>
      ) : (
        <p className="muted field">{say(words.noOpening)}</p>
      )}
    </section>
  )
}

/** The meeting with which the visit ends, and the report: the leader's, sent last. */
function Closing({ shown, lines }: PartProps) {
  const say = useSay()
  const { visit, content } = shown
  const line = lineAt<'closing'>(lines, 'closing')
  const data = line?.data ?? { record: '', report: '', held: heldAtFirst({ visit }, '17:00', '17:40') }
  const people = { visit, report: { members: content.members } } as unknown as VisitShown
  const keep = (part: Partial<typeof data>) => type('closing', 'closing', { ...data, ...part })
  return (
    <section aria-labelledby="pack-closing">
      <h2 id="pack-closing">{say(visitWords.closing)}</h2>
      {!content.leads ? (
        <p className="muted field">{say(words.noClosing)}</p>
      ) : (
        <Settled line={line}>
          <p className="muted field">{say(words.closingLast)}</p>
          <HeldFields id="pack-closing-held" shown={people} held={data.held} change={(held) => keep({ held })} />
          <div className="field">
            <label htmlFor="pack-closing-record">{say(visitWords.closingRecord)}</label>
            <Input.TextArea id="pack-closing-record" rows={3} value={data.record} onChange={(event) => keep({ record: event.target.value })} />
          </div>
          <div className="field">
            <label htmlFor="pack-report">{say(visitWords.report)}</label>
            <Input.TextArea id="pack-report" rows={8} value={data.report} onChange={(event) => keep({ report: event.target.value })} />
          </div>
          <LineSign line={line} />
        </Settled>
      )}
    </section>
  )
}

function Issue({ issue, lines }: { readonly issue: VisitIssue; readonly lines: Lines }) {
  const say = useSay()
  const { language } = useLanguage()
  const { names } = useNames()
  const { number, item, text, from, closed } = issue
  const key = `issue/${number}`
  const line = lineAt<'issue'>(lines, key)
  const data = line?.data ?? { number, outcome: closed?.outcome ?? '', finding: closed?.finding ?? '' }
  return (
    <li>
      <div className="row">
        <strong>{titleOf(names.items, item) ?? item}</strong>
        <span className="muted">{labelOf(issueSources, from, language)}</span>
        {closed && <Tag tone="good">{labelOf(issueOutcomes, closed.outcome, language)}</Tag>}
      </div>
      <p lang="zh-CN">{text}</p>
      <Settled line={line}>
        <Radio.Group
          aria-label={say(visitWords.outcomeOf, { number })}
          value={data.outcome || null}
          options={Object.entries(issueOutcomes).map(([value, label]) => ({ value, label: label[language === 'zh' ? 0 : 1] }))}
          onChange={(event) => type(key, 'issue', { ...data, outcome: String(event.target.value) })}
        />
        <Input.TextArea
          rows={2}
          maxLength={2000}
          aria-label={say(visitWords.foundOf, { number })}
          placeholder={say(visitWords.found)}
          value={data.finding}
          onChange={(event) => type(key, 'issue', { ...data, finding: event.target.value })}
        />
      </Settled>
      <LineSign line={line} />
    </li>
  )
}

function Findings(props: PartProps) {
  const say = useSay()
  const { names } = useNames()
  const { visit, content } = props.shown
  return (
    <section aria-labelledby="pack-findings">
      <h2 id="pack-findings">{say(visitWords.findings)}</h2>
      <ul className="papers">
        {visit.findings.map(({ item, text, expert }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was given does not change
          <li key={index}>
            <span>{titleOf(names.items, item) ?? item}</span>
            <span className="muted">{say(expert === content.expert ? visitWords.yourFinding : visitWords.colleague)}</span>
            <div className="full" lang="zh-CN">
              <Prose text={text} />
            </div>
          </li>
        ))}
      </ul>
      <Added kind="finding" {...props} />
    </section>
  )
}

function Interviews(props: PartProps) {
  const say = useSay()
  return (
    <section aria-labelledby="pack-interviews">
      <h2 id="pack-interviews">{say(visitWords.interviews)}</h2>
      <ul className="papers">
        {(props.shown.visit.interviews ?? []).map(({ who, people, text }) => (
          <li key={`${who}${text}`}>
            <strong lang="zh-CN">{say(visitWords.peopleOf, { who, people })}</strong>
            <div className="full" lang="zh-CN">
              <Prose text={text} />
            </div>
          </li>
        ))}
      </ul>
      <Added kind="interview" {...props} />
    </section>
  )
}

function Requests(props: PartProps) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section aria-labelledby="pack-requests">
      <h2 id="pack-requests">{say(visitWords.requests)}</h2>
      <ul className="papers">
        {(props.shown.visit.requests ?? []).map(({ number, text, askedOn, given }) => (
          <li key={number}>
            <span lang="zh-CN">{text}</span>
            <span className="muted">
              {given
                ? say(visitWords.givenOn, { day: shortDay(given.day, language) })
                : say(visitWords.askedOn, { day: shortDay(askedOn, language) })}
            </span>
          </li>
        ))}
      </ul>
      <Added kind="request" {...props} />
    </section>
  )
}
