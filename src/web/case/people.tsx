/** Who handled the case: each post with what it did last; names only where the server gave them. */
import { dayInWords } from '../../contract/words/days.ts'
import type { Happened } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useDoer, useHappened } from './timeline.tsx'
import { words } from './words.ts'

export function People({ kind, id }: { readonly kind: string; readonly id: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const doer = useDoer()
  const happened = useHappened(kind, id)
  const by = new Map<string, Happened[]>()
  for (const entry of happened.filter(({ role }) => role !== 'system' && role !== '')) by.set(doer(entry), [...(by.get(doer(entry)) ?? []), entry])
  if (by.size === 0) return null
  return (
    <section aria-labelledby="people">
      <h2 id="people">{say(words.people)}</h2>
      <dl className="facts">
        {[...by].map(([who, entries]) => {
          const last = entries[entries.length - 1]
          if (!last) return null
          return (
            <div key={who} className="fact">
              <dt>{who}</dt>
              <dd>
                {last[language]} <span className="muted">{dayInWords(last.day, language)}</span>
                {entries.length > 1 && <span className="muted"> · {say(words.handled, { count: entries.length })}</span>}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
