/** The bands of the scoring guide: chosen one by one, each with its four factors in words. */
import { memo, useState } from 'react'
import { percentInWords } from '../../contract/words/amounts.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { bandOf, type Criteria, type CriteriaBand, type CriteriaItem, stepsIn } from './sheet-items.ts'
import { words } from './sheet-words.ts'

interface BandChoiceProps {
  readonly item: CriteriaItem
  readonly criteria: Criteria
  readonly percent: number | null
  readonly choose: (percent: number) => void
  readonly guide: boolean
  readonly setGuide: (open: boolean) => void
}

export const BandChoice = memo(({ item, criteria, percent, choose, guide, setGuide }: BandChoiceProps) => {
  const say = useSay()
  const { bands, percentStep } = criteria
  const [looked, look] = useState<{ readonly code: string; readonly band: CriteriaBand } | null>(null)
  const own = bandOf(bands, percent)
  const shown = looked?.code === item.code ? looked.band : own
  return (
    <>
      <fieldset className="bands">
        <legend className="unseen">{say(words.bands)}</legend>
        {bands.map((band) => (
          <button
            key={band.from}
            type="button"
            aria-pressed={band === shown}
            className={band === own ? 'own' : ''}
            onClick={() => look({ code: item.code, band })}
          >
            {band.from}–{band.to}
          </button>
        ))}
      </fieldset>
      {shown && (
        <fieldset className="in-band">
          <legend className="unseen">{say(words.inBand)}</legend>
          {stepsIn(shown, percentStep).map((value) => (
            <button key={value} type="button" aria-pressed={value === percent} onClick={() => choose(value)}>
              {percentInWords(value)}
            </button>
          ))}
        </fieldset>
      )}
      <details className="meaning" open={guide || shown !== undefined} onToggle={(event) => !shown && setGuide(event.currentTarget.open)}>
        <summary>
          {say(words.meaning)} <kbd className="only-wide">G</kbd>
        </summary>
        {shown ? <Meaning item={item} band={shown} /> : bands.map((band) => <Meaning key={band.from} item={item} band={band} titled />)}
      </details>
      {guide && shown && (
        <div className="whole-guide">
          {bands
            .filter((band) => band !== shown)
            .map((band) => (
              <Meaning key={band.from} item={item} band={band} titled />
            ))}
        </div>
      )}
    </>
  )
})

function Meaning({ item, band, titled }: { readonly item: CriteriaItem; readonly band: CriteriaBand; readonly titled?: boolean }) {
  const { language } = useLanguage()
  return (
    <>
      {titled && (
        <p className="muted band-title">
          {band.from}–{band.to}%
        </p>
      )}
      <dl className="factors">
        {band[item.kind].map(({ title, titleEn, words: zh, wordsEn }) => (
          <div key={title}>
            <dt>{language === 'zh' ? title : titleEn}</dt>
            <dd>{language === 'zh' ? zh : wordsEn}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
