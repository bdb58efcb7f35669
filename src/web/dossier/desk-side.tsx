/** How far it is, who is writing, whom to ask. */
import { useSay } from '../words/language.tsx'
import { useSectionName } from './section-name.ts'
import type { DossierView } from './use-dossier.ts'
import { WhomToAsk } from './whom-to-ask.tsx'
import { words } from './words.ts'

export function DeskSide({ view, present }: { readonly view: DossierView; readonly present: DossierView['present'] }) {
  const say = useSay()
  const nameOf = useSectionName()
  const done = view.tasks.filter(({ state }) => state === 'done').length
  return (
    <aside className="desk-side">
      <section>
        <h2>{say(words.progress, { done, of: view.tasks.length })}</h2>
        <div className="track-line" aria-hidden>
          <svg viewBox="0 0 100 6" preserveAspectRatio="none">
            <title>{say(words.progress, { done, of: view.tasks.length })}</title>
            <rect width={(100 * done) / Math.max(view.tasks.length, 1)} height="6" />
          </svg>
        </div>
      </section>
      <section>
        <h2>{say(words.together)}</h2>
        {present.some(({ self }) => !self) ? (
          <ul className="people">
            {present.map(({ person, name, section, self }) => (
              <li key={person}>
                <span className="who">
                  <span className="mark" aria-hidden>
                    {name.slice(0, 1)}
                  </span>
                </span>
                <span>{self ? say(words.you) : name}</span>
                <span>{nameOf(section)}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="muted">{say(words.alone)}</p>
        )}
      </section>
      <WhomToAsk receiving={view.receiving} />
    </aside>
  )
}
