/** Who would stand in each field, who would be skipped and why, and the ties that bar nobody: codes, no names. */
import type { PoolPreview } from '../../contract/draw.ts'
import { ties } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { skipReasons } from '../../contract/words/skips.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { Tag } from '../words/tag.tsx'
import { words } from './freeze-words.ts'
import { WeighedTies } from './weighed.tsx'

interface PoolProps {
  readonly pool: PoolPreview
  readonly seen: readonly string[]
  readonly onSeen: (seen: readonly string[]) => void
}

export function Pool({ pool, seen, onSeen }: PoolProps) {
  const say = useSay()
  const weighed = pool.strata.flatMap(({ entries }) => entries.filter((each) => each.weighed.length > 0))
  return (
    <section aria-labelledby="pool">
      <h2 id="pool">{say(words.preview)}</h2>
      <p className="muted">{say(words.previewWhat)}</p>
      {pool.strata.map((stratum) => (
        <Stratum key={stratum.title} stratum={stratum} />
      ))}
      {weighed.length > 0 && (
        <>
          <h3>{say(words.toWeigh, { count: pool.ties })}</h3>
          <ul className="ticks">
            {weighed.map(({ code, weighed: list }) => (
              <li key={code}>
                <code>{code}</code>
                <WeighedTies ties={list} seen={seen} onSeen={onSeen} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function useReason() {
  const { language } = useLanguage()
  return (barred: string) => {
    const [code = '', tie] = barred.split('/')
    return [labelOf(skipReasons, code, language), tie && labelOf(ties, tie, language)].filter(Boolean).join('：')
  }
}

function Stratum({ stratum }: { readonly stratum: PoolPreview['strata'][number] }) {
  const say = useSay()
  const reason = useReason()
  const { title, seats, substitutes, free, barred, entries } = stratum
  return (
    <section className="pool-stratum">
      <h3>
        {say(words.stratumIs, { title, free, barred: entries.length - free, seats, substitutes })}{' '}
        {free < seats && <Tag tone="bad">{say(words.short)}</Tag>}
      </h3>
      {barred.length > 0 && (
        <ul>
          {barred.map((each) => (
            <li key={each.reason}>{say(words.reasonCount, { reason: reason(each.reason), count: each.count })}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>{say(words.codes)}</summary>
        <ul className="codes">
          {entries.map((entry) => (
            <li key={entry.code} className={entry.barred ? 'barred' : ''}>
              <code>{entry.code}</code> {entry.barred ? reason(entry.barred) : say(words.free)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
