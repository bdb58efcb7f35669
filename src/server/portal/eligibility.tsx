/** 能不能报: the six conditions against where an organisation is and since when. Nobody is turned away by a machine. */
import type { ReactElement } from 'react'
import { conditionFacts, conditionOutcomes } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { articleName } from '../../contract/words/numerals.ts'
import type { ConditionFinding } from '../../law/measures.ts'
import { type EligibilityFacts, eligibilityFacts } from './facts/eligibility.ts'
import type { Page, View } from './page.ts'
import { DataTable } from './parts/data-table.tsx'
import { Phone } from './parts/office.tsx'
import { Select } from './parts/select.tsx'
import { Shell } from './parts/shell.tsx'
import { Tag, type Tone } from './parts/tag.tsx'
import { href, plainDay, say, Zh } from './say.tsx'
import { eligibilityWords as words } from './words/eligibility.ts'

type Part = { readonly view: View; readonly facts: EligibilityFacts }

export const eligibility: Page<EligibilityFacts> = {
  path: '/eligibility',
  title: words.title,
  articles: [2, 6, 10, 12, 32, 33, 35],
  does: ['六个条件逐条对照，材料交给谁', 'The six conditions one by one, and who receives'],
  query: ['area', 'registered'],
  read: eligibilityFacts,
  draw: (view, facts) => (
    <Shell view={view} title={say(view, words.title)} crumbs={[{ words: words.title }]}>
      <div className="head stack">
        <h1>{say(view, words.title)}</h1>
        <p className="lead">{say(view, words.lead)}</p>
        <p>{open(view, facts)}</p>
      </div>
      <Form view={view} facts={facts} />
      {facts.findings && <Findings view={view} facts={facts} findings={facts.findings} />}
      {facts.area !== '' && <Receives view={view} facts={facts} />}
      <Also view={view} />
    </Shell>
  ),
}

function open(view: View, { edition }: EligibilityFacts): string {
  const { schedule } = edition ?? {}
  return say(view, schedule ? words.open(plainDay(view, schedule.opens), plainDay(view, schedule.deadline)) : words.closed)
}

function Form({ view, facts }: Part): ReactElement {
  const areas = view.measures.areas.map((area) => ({ value: area.key, label: view.language === 'zh' ? area.title : area.titleEn }))
  return (
    <form className="panel narrow section" action={href(view, '/eligibility')} method="get">
      <Select
        name="area"
        label={say(view, words.area)}
        value={facts.area}
        any={say(view, words.choose)}
        hint={say(view, words.areaHint)}
        options={[...areas, { value: 'other', label: say(view, words.outside) }]}
      />
      <div className="field">
        <label htmlFor="registered">{say(view, words.registered)}</label>
        <p className="hint" id="registered-hint">
          {say(view, words.registeredHint)}
        </p>
        {facts.wrongDay && (
          <p className="field-error" id="registered-error" role="alert">
            {say(view, words.wrongDay)}
          </p>
        )}
        <input
          id="registered"
          name="registered"
          type="date"
          max={view.day}
          required
          defaultValue={facts.registered}
          aria-invalid={facts.wrongDay || undefined}
          aria-describedby={facts.wrongDay ? 'registered-error' : 'registered-hint'}
        />
      </div>
      <p className="act">
        <button className="btn" type="submit">
          {say(view, words.submit)}
        </button>
      </p>
    </form>
  )
}

const tones: Readonly<Record<ConditionFinding['outcome'], Tone>> = { met: 'ok', 'not-met': 'bad', 'for-a-person': 'still' }

function Findings({ view, facts, findings }: Part & { findings: readonly ConditionFinding[] }): ReactElement {
  const { columns } = words
  const reference = `${say(view, words.reference(plainDay(view, facts.referenceDay)))}${say(view, facts.atDeadline ? words.referenceDeadline : words.referenceToday)}`
  return (
    <section aria-labelledby="result">
      <h2 id="result">{say(view, words.result)}</h2>
      <DataTable<ConditionFinding>
        caption={reference}
        rows={findings}
        keyOf={(finding) => finding.key}
        counted
        columns={[
          { title: say(view, columns.item), number: true, cell: (finding) => finding.item },
          { title: say(view, columns.condition), names: true, cell: (finding) => titleOf(view, finding) },
          { title: say(view, columns.outcome), plain: true, cell: (finding) => <Outcome view={view} finding={finding} facts={facts} /> },
          {
            title: say(view, columns.ground),
            plain: true,
            cell: (finding) => <a href={href(view, '/law/10')}>{articleName(view.language, 10, 1, finding.item)}</a>,
          },
        ]}
      />
      {findings.some((finding) => finding.outcome === 'not-met') && (
        <p className="note">
          <b>{say(view, words.notMet)}</b> {say(view, words.notMetMore)}
        </p>
      )}
    </section>
  )
}

function titleOf({ measures, language }: View, finding: ConditionFinding): string {
  const condition = measures.conditions.find((each) => each.key === finding.key)
  return (language === 'zh' ? condition?.title : condition?.titleEn) ?? ''
}

function Outcome({ view, finding, facts }: { view: View; finding: ConditionFinding; facts: EligibilityFacts }): ReactElement {
  const fact = finding.fact === 'unanswered' ? say(view, words.yours) : (labelOf(conditionFacts, finding.fact, view.language) ?? '')
  const years = finding.key === 'registered' && facts.fullOn
  return (
    <>
      <Tag tone={tones[finding.outcome]}>{say(view, conditionOutcomes[finding.outcome])}</Tag> {fact}
      {years && (
        <span className="block small muted">
          {`${say(view, (finding.outcome === 'not-met' ? words.notFull : words.full)(plainDay(view, years)))}${view.language === 'zh' ? '；' : '. '}${say(view, words.includes)}`}
        </span>
      )}
    </>
  )
}

function Receives({ view, facts: { body, inCity } }: Part): ReactElement {
  return (
    <section aria-labelledby="receives">
      <h2 id="receives">{say(view, words.receives)}</h2>
      {body ? (
        <p>
          <b>
            <Zh view={view}>{body}</Zh>
          </b>{' '}
          <a href={href(view, '/law/12')}>{articleName(view.language, 12)}</a>
        </p>
      ) : (
        <p>
          {say(view, inCity ? words.noBody : words.outsideMore)}
          <Phone view={view} />
        </p>
      )}
    </section>
  )
}

function Also({ view }: { view: View }): ReactElement {
  return (
    <section aria-labelledby="also">
      <h2 id="also">{say(view, words.also)}</h2>
      <ul className="plain">
        {words.alsoList.map((each) => (
          <li key={each[0]}>{say(view, each)}</li>
        ))}
      </ul>
    </section>
  )
}
