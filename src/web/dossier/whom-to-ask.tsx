/** Whom to ask: the body that receives the application, and the telephone that is known, with whose it is. */
import { useLanguage, useSay } from '../words/language.tsx'
import type { DossierView } from './use-dossier.ts'
import { words } from './words.ts'

export function WhomToAsk({ receiving: { name, office, phone, hours } }: { readonly receiving: DossierView['receiving'] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section aria-labelledby="whom">
      <h2 id="whom">{say(words.askWhom)}</h2>
      <p>
        <span className="muted">{say(words.receivesIt)}</span>
        <br />
        <span lang="zh-CN">{name}</span>
      </p>
      {name !== office && <p className="muted">{say(words.noPhone)}</p>}
      {phone ? (
        <p>
          {name !== office && (
            <>
              <span className="muted">{say(words.runsTheSite)}</span>
              <br />
              <span lang="zh-CN">{office}</span>
              <br />
            </>
          )}
          <a href={`tel:${phone}`}>{phone}</a>
          {hours && <span className="muted"> {language === 'zh' ? hours.zh : (hours.en ?? hours.zh)}</span>}
        </p>
      ) : (
        name === office && <p className="muted">{say(words.noPhone)}</p>
      )}
    </section>
  )
}
