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
      <div className="columns">
        {screens.length > 0 && (
          <ul className="lines">
            {screens.map((screen) => (
              <li key={screen.path}>
                <ScreenName view={view} screen={screen} />
                <span>{say(view, screen.does)}</span>
              </li>
            ))}
          </ul>
        )}
        {steps.length > 0 && <Steps view={view} steps={steps} />}
      </div>
      {readings.length > 0 && (
        <p className="small muted">
          {`${say(view, words.api)}${view.language === 'zh' ? '：' : ': '}`}
          {readings.map((reading) => `${reading.method} ${reading.path}`).join(view.language === 'zh' ? '、' : ', ')} <a href="/api/">/api/</a>
        </p>
      )}
    </section>
  )
}

/** A page of one address is a link; one of many (a notice, a certificate) is named only. */
function ScreenName({ view, screen }: { view: View; screen: AnyPage }): ReactElement {
  return screen.path.includes(':') ? <b>{say(view, screen.title)}</b> : <a href={href(view, screen.path)}>{say(view, screen.title)}</a>
}

function Steps({ view, steps }: { view: View; steps: readonly StepName[] }): ReactElement {
  return (
    <div>
      <h3>{say(view, words.steps)}</h3>
      <p className="small muted">{say(view, words.stepsMore)}</p>
      <ul className="lines">
        {steps.map((step) => (
          <li key={step}>
            <b>{stepLabel(step, view.language)}</b>
            <span>{takers(view, step)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function takers(view: View, step: StepName): string {
  const { by, binding } = stepRow(step)
  const people = by.filter((role: Role) => role !== 'system').map((role: Role) => roleLabel(role, view.language))
  const who = people.length > 0 ? people.join(view.language === 'zh' ? '、' : ', ') : say(view, words.clock)
  return binding ? `${who}${view.language === 'zh' ? '；' : '; '}${say(view, words.threeHands)}` : who
}
