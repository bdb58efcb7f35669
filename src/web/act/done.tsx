/** What came of an act: done, or prepared for review and signature. */
import { Link } from '@tanstack/react-router'
import { momentInWords } from '../../contract/words/days.ts'
import type { Acted } from '../api/client.ts'
import { placeOfKind } from '../lists/places.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { words } from './words.ts'

export function Done({ acted, label, back }: { readonly acted: Acted; readonly label: string; readonly back: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const { kind, id } = acted.case
  const hash = acted.entries[0]?.hash.slice(0, 12) ?? ''
  const readable = placeOfKind(kind) !== undefined && kind !== 'ban' && kind !== 'honour'
  return (
    <section className="next kept" role="status">
      <div>
        <h1>{say(acted.kind === 'prepared' ? words.prepared : words.done, { step: label })}</h1>
        {acted.kind === 'prepared' && <p>{say(words.preparedWhy)}</p>}
        {acted.repeated && <p>{say(words.repeated)}</p>}
        <p className="muted">{say(words.doneWhy, { at: momentInWords(acted.at, language), hash })}</p>
        {acted.activation && (
          <p>
            {say(words.activation)} <strong>{acted.activation}</strong>
          </p>
        )}
        <p className="row">
          <Link to={readable ? `/case/${kind}/${id}` : back}>{say(words.toCase)}</Link>
          <Link to="/">{say(words.toHome)}</Link>
        </p>
      </div>
    </section>
  )
}
