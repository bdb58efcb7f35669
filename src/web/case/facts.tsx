/** What is known of a case, a line a fact, in the order in which a clerk asks. What the post may not see is not there. */

import type { CaseView } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { ActContent } from './act-content.tsx'
import { factsOf } from './facts-of.tsx'
import { words } from './words.ts'

export function Facts({ one }: { readonly one: CaseView }) {
  const say = useSay()
  const called = useNames()
  if (one.kind === 'act') return <ActContent act={one} />
  const facts = (factsOf[one.kind]?.(one, called, say) ?? []).filter(
    ({ value }) => value !== null && value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0),
  )
  if (facts.length === 0) return null
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{say(words.facts)}</h2>
      <dl className="facts">
        {facts.map(({ label, value }) => (
          <div key={label[0]} className="fact">
            <dt>{say(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
