/** How far it is, who is writing, whom to ask. */
import { useLanguage, useSay } from '../words/language.tsx'
import { useSectionName } from './section-name.ts'
import type { DossierView } from './use-dossier.ts'
import { words } from './words.ts'

export function DeskSide({ view, present }: { readonly view: DossierView; readonly present: DossierView['present'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const nameOf = useSectionName()
  const done = view.tasks.filter(({ state }) => state === 'done').length
  const { receiving } = view
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
      <section>
        <h2>{say(words.askWhom)}</h2>
        <p lang="zh-CN">{receiving.name}</p>
        {receiving.hours && <p className="muted">{language === 'zh' ? receiving.hours.zh : (receiving.hours.en ?? receiving.hours.zh)}</p>}
        {receiving.phone ? <a href={`tel:${receiving.phone}`}>{receiving.phone}</a> : <p className="muted">{say(words.noPhone)}</p>}
      </section>
    </aside>
  )
}
