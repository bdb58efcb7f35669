/** An applicant always sees where its application stands, also while others have it and nothing is to be done. */
import { Link } from '@tanstack/react-router'
import { dayInWords } from '../../contract/words/days.ts'
import { useOwnApplication } from '../dossier/use-dossier.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { StageTag } from '../words/tag.tsx'
import { words } from './words.ts'

export function OwnApplication({ waiting }: { readonly waiting: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  const { edition, application } = useOwnApplication()
  if (!edition || application === undefined) return null
  if (application === null)
    return (
      <section className="next kept">
        <p className="sentence">{say(words.noApplication, { edition: String(edition.state.name) })}</p>
        <Link className={waiting ? 'secondary' : 'primary'} to="/dossier">
          {say(words.begin)}
        </Link>
      </section>
    )
  if (waiting) return null
  const { id, stage, state, touchedOn } = application
  return (
    <section className="next kept">
      <div>
        <p className="sentence">
          {say(words.ownStands, { name: String(state.name), number: String(state.number ?? '') })} <StageTag kind="application" stage={stage} />
        </p>
        <p className="muted">{say(words.ownSince, { day: dayInWords(touchedOn, language) })}</p>
      </div>
      <Link className="secondary" to="/dossier/$application" params={{ application: id }}>
        {say(words.ownLook)}
      </Link>
    </section>
  )
}
