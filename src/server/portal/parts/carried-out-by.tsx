/** 由这些页面执行: public pages, steps of the workspace with those who take them, and readings for programs. */
import type { ReactElement } from 'react'
import { roleLabel, stepLabel } from '../../../contract/words/steps.ts'
import type { Role } from '../../../procedure/decision.ts'
import { type StepName, stepRow } from '../../../procedure/steps.ts'
import type { ArticleFacts } from '../facts/article.ts'
import type { AnyPage, View } from '../page.ts'
import { href, say } from '../say.tsx'
import { lawWords as words } from '../words/law.ts'

interface CarriedOutByProps {
  readonly view: View
  readonly facts: ArticleFacts
  readonly screens: readonly AnyPage[]
}

export function CarriedOutBy({ view, facts, screens }: CarriedOutByProps): ReactElement {
  const { steps, readings } = facts
  return (
    <section className="carried" aria-labelledby="carried">
      <h2 id="carried">{say(view, words.carriedOut)}</h2>
      {screens.length === 0 && steps.length === 0 && <p>{say(view, words.notComputed)}</p>}
      {screens.length > 0 && (
        <ul className="lines columns">
          {screens.map((screen) => (
            <li key={screen.path}>
              <a href={href(view, entranceOf(screen.path))}>{say(view, screen.title)}</a>
              <span>{say(view, screen.does)}</span>
            </li>
          ))}
        </ul>
      )}
      {steps.length > 0 && <Steps view={view} steps={steps} />}
      {readings.length > 0 && <Readings view={view} readings={readings} />}
    </section>
  )
}

/** A page of many addresses (a notice, a certificate) is reached through the page above it. */
function entranceOf(path: string): string {
  return path.replace(/\/:.*$/, '')
}

function Steps({ view, steps }: { view: View; steps: readonly StepName[] }): ReactElement {
  return (
    <>
      <h3>{say(view, words.steps)}</h3>
      <p className="small muted">{say(view, words.stepsMore)}</p>
      <ul className="lines columns">
        {steps.map((step) => (
          <li key={step}>
            <b>{stepLabel(step, view.language)}</b>
            <span>{takers(view, step)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Readings({ view, readings }: { view: View; readings: ArticleFacts['readings'] }): ReactElement {
  return (
    <details>
      <summary>{say(view, words.api)}</summary>
      <ul className="code">
        {readings.map((reading) => (
          <li key={reading.id}>{`${reading.method} ${reading.path}`}</li>
        ))}
      </ul>
      <p>
        <a href="/api/">/api/</a>
      </p>
    </details>
  )
}

function takers(view: View, step: StepName): string {
  const { by, binding } = stepRow(step)
  const people = by.filter((role: Role) => role !== 'system').map((role: Role) => roleLabel(role, view.language))
  const who = people.length > 0 ? people.join(view.language === 'zh' ? '、' : ', ') : say(view, words.clock)
  return binding ? `${who}${view.language === 'zh' ? '；' : '; '}${say(view, words.threeHands)}` : who
}
