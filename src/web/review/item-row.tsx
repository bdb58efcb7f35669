/** One item of the audit: what is asked, where it stands, the verdict, and the sentence of a doubt. */
import { noteLength } from '../../contract/district-desk.ts'
import { titleOf } from '../../contract/words/names.ts'
import { addressOfPlace, type Paper, placeNamed } from '../viewer/papers.ts'
import { usePageNumber } from '../viewer/use-page-number.ts'
import { useTitles } from '../viewer/use-titles.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import type { AuditItem, Outcome } from './audit-state.ts'
import type { Noted } from './desk-data.ts'
import { words } from './words.ts'

interface ItemRowProps {
  readonly item: AuditItem
  readonly papers: readonly Paper[]
  readonly noted: Noted
  readonly earlier: Noted | undefined
  readonly current: boolean
  readonly writable: boolean
  readonly choose: () => void
  readonly open: (at: string, beside: string | null) => void
  readonly judge: (outcome: Outcome) => void
  readonly write: (note: string) => void
  readonly done: () => void
  readonly noteRef: (element: HTMLInputElement | null) => void
}

const outcomes = [
  { outcome: 'agreed', word: words.agreed },
  { outcome: 'doubt', word: words.doubt },
  { outcome: 'not-applicable', word: words.notApplicable },
] as const

export function ItemRow({ item, papers, noted, earlier, current, writable, choose, open, judge, write, done, noteRef }: ItemRowProps) {
  const say = useSay()
  const { language } = useLanguage()
  const title = language === 'zh' ? item.title : item.titleEn
  return (
    <div className={`audit-item${current ? ' current' : ''}`} id={`item-${item.key}`}>
      <div className="audit-line">
        <div>
          <button type="button" className="plain audit-title" onClick={choose}>
            {title}
          </button>
          <p className="audit-places">
            {item.places.map((place, index) => (
              <span key={place}>
                {index > 0 && <span className="muted"> ↔ </span>}
                <PlaceLink place={place} papers={papers} open={open} />
              </span>
            ))}
          </p>
          {earlier?.outcome === 'doubt' && <p className="amber-words">{say(words.before, { note: earlier.note })}</p>}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: three buttons in a row, pressed by a key of their own */}
        <div className="verdict" role="group" aria-label={say(words.verdictOn, { item: title })}>
          {outcomes.map(({ outcome, word }) => (
            <button
              key={outcome}
              type="button"
              className={outcome}
              aria-pressed={noted.outcome === outcome}
              disabled={!writable}
              onClick={() => judge(outcome)}
            >
              {say(word)}
            </button>
          ))}
        </div>
      </div>
      {noted.outcome === 'doubt' && (
        <label className="doubt-note">
          <span className="unseen">{`${title}：${say(words.doubtNote)}`}</span>
          <input
            ref={noteRef}
            value={noted.note}
            maxLength={noteLength}
            readOnly={!writable}
            placeholder={say(words.doubtPlace)}
            onChange={(event) => write(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') return event.currentTarget.blur()
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return
              event.preventDefault()
              event.currentTarget.blur()
              done()
            }}
          />
          <span className={noted.note.trim() ? 'muted' : 'amber-words'}>{say(noted.note.trim() ? words.toCompletion : words.doubtMissing)}</span>
        </label>
      )}
    </div>
  )
}

interface PlaceLinkProps {
  readonly place: string
  readonly papers: readonly Paper[]
  readonly open: (at: string, beside: string | null) => void
}

/** A document an item concerns; said to be missing where nothing was handed in. */
function PlaceLink({ place, papers, open }: PlaceLinkProps) {
  const say = useSay()
  const titles = useTitles()
  const { names } = useNames()
  const found = placeNamed(papers, place)
  const number = usePageNumber(found)
  const slot = titleOf(names.evidence, place.split('#')[0] ?? '')
  if (!found)
    return (
      <span className="muted">
        {slot}（{say(words.noFile)}）
      </span>
    )
  return (
    <button type="button" className="plain" onClick={() => open(addressOfPlace(found.paper, found.page), null)}>
      {found.paper.shown === 'form' ? titles.place(found.paper, number) : slot}
    </button>
  )
}
