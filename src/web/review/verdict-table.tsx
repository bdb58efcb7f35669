/** The four verdicts with their items, as they were recorded. */
import { qualities as qualityNames, verdictOutcomes } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import type { CaseView } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { Tag } from '../words/tag.tsx'
import type { Noted } from './official-text.ts'
import { words } from './words.ts'

const tones = { met: 'good', doubt: 'yours', 'not-met': 'bad' } as const

export function VerdictTable({ one }: { readonly one: CaseView }) {
  const say = useSay()
  const { language } = useLanguage()
  const measures = useMeasures()
  const verdicts = (one.state.verdicts ?? {}) as Readonly<Record<string, string>>
  const notes = (one.state.verdictNotes ?? {}) as Readonly<Record<string, readonly Noted[]>>
  return (
    <section aria-labelledby="verdicts">
      <h2 id="verdicts">{say(words.verdicts)}</h2>
      {measures?.qualities.map((quality) => {
        const verdict = verdicts[quality]
        return (
          <details key={quality} className="verdict-part">
            <summary>
              {labelOf(qualityNames, quality, language)}{' '}
              {verdict ? (
                <Tag tone={tones[verdict as 'met'] ?? 'running'}>{labelOf(verdictOutcomes, verdict, language)}</Tag>
              ) : (
                <Tag tone="waiting">{say(words.notRecorded)}</Tag>
              )}
            </summary>
            <ul className="plain-list">
              {(notes[quality] ?? []).map(({ item, outcome, note }) => (
                <li key={item}>
                  <span>{item}</span>
                  <span className="muted">
                    {labelOf(verdictOutcomes, outcome, language)}
                    {note && `：${note}`}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}
