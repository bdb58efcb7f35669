/** After submission: where the application stands now, what may still be done, its letters and papers. */
import { Link } from '@tanstack/react-router'
import { dayInWords } from '../../contract/words/days.ts'
import { letterKinds } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { stageLabel } from '../../contract/words/stages.ts'
import type { CaseWithSteps } from '../api/client.ts'
import { CaseClock } from '../case/case-clock.tsx'
import { Documents } from '../case/documents.tsx'
import { Road } from '../case/road.tsx'
import { Timeline } from '../case/timeline.tsx'
import { GroundLink, StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Loading } from '../words/states.tsx'
import { SiteVisit } from './site-visit.tsx'
import { type DossierView, useApplication } from './use-dossier.ts'
import { WhomToAsk } from './whom-to-ask.tsx'
import { words } from './words.ts'

export function After({ view, application }: { readonly view: DossierView; readonly application: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const one = useApplication(application).data
  if (!one) return <Loading rows={4} />
  return (
    <>
      <section className="next kept">
        <div>
          <p className="sentence">{say(words.nowAt, { stage: stageLabel('application', one.stage, 'applicant', language) })}</p>
          <p className="muted">{say(words.locked)}</p>
        </div>
        <Link className="primary" to="/dossier/$application/receipt" params={{ application }}>
          {say(words.receipt)}
        </Link>
      </section>
      <CaseClock one={one} />
      <Road stage={one.stage} />
      <div className="columns">
        <Ways one={one} application={application} />
        <div className="material">
          <SiteVisit application={application} />
          <Letters one={one} application={application} />
          <Timeline kind="application" id={application} />
          <Documents one={withoutLetters(one)} />
          <WhomToAsk receiving={view.receiving} />
        </div>
      </div>
    </>
  )
}

/** The letters stand above, with whether they were read: the papers name them no second time. */
const withoutLetters = (one: CaseWithSteps): CaseWithSteps => ({ ...one, state: { ...one.state, letters: [] } })

const ways = [
  ['application.take-back', words.takeBackWhy],
  ['application.leave', words.leaveWhy],
] as const

/** Taking back and leaving are two acts, each with what comes of it. */
function Ways({ one, application }: { readonly one: CaseWithSteps; readonly application: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const offered = ways.flatMap(([step, why]) => one.steps.filter((each) => each.step === step).map((each) => ({ ...each, why })))
  return (
    <section className="steps">
      <ul>
        {offered.map(({ step, label, open, refusal, why }) => (
          <li key={step} className={open ? '' : 'closed'}>
            <div>
              {open ? (
                <Link className="secondary" to="/case/$kind/$id/$step" params={{ kind: 'application', id: application, step }}>
                  {label[language]}
                </Link>
              ) : (
                <strong>{label[language]}</strong>
              )}
              <p className="muted">
                {open || !refusal ? say(why) : language === 'zh' ? refusal.detail : refusal.detailEn}{' '}
                {refusal?.ground ? <GroundLink ground={refusal.ground} /> : <StepGround step={step} />}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Letter {
  readonly id: string
  readonly kind: string
  readonly day: string
  readonly readOn: string | null
}

function Letters({ one, application }: { readonly one: CaseWithSteps; readonly application: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const letters = (one.state.letters ?? []) as readonly Letter[]
  if (letters.length === 0) return null
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{say(words.letters)}</h2>
      <ul className="papers">
        {letters.map(({ id, kind, day, readOn }) => (
          <li key={id}>
            <Link to="/dossier/$application/letters/$letter" params={{ application, letter: id }}>
              {labelOf(letterKinds, kind, language)}
            </Link>
            <span className="muted">
              {say(words.letterFrom, { day: dayInWords(day, language) })}
              {readOn && ` · ${say(words.acknowledged, { day: dayInWords(readOn, language) })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
