/** What was done: at once, or prepared for review and signature, with the moment and the journal's entry. */
import { Link } from '@tanstack/react-router'
import { momentInWords } from '../../contract/words/days.ts'
import { words } from '../act/words.ts'
import type { Acted } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'

export function ActedLine({ acted, label }: { readonly acted: Acted; readonly label: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const prepared = acted.kind === 'prepared'
  return (
    <section className="next kept" role="status">
      <div>
        <strong>{say(prepared ? words.prepared : words.done, { step: label })}</strong>
        {prepared && <p>{say(words.preparedWhy)}</p>}
        <p className="muted">{say(words.doneWhy, { at: momentInWords(acted.at, language), hash: acted.entries[0]?.hash.slice(0, 12) ?? '' })}</p>
        {prepared && (
          <p>
            <Link to="/case/$kind/$id" params={{ kind: 'act', id: acted.case.id }}>
              {say(words.toCase)}
            </Link>
          </p>
        )}
      </div>
    </section>
  )
}
