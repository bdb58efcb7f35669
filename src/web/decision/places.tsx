/** Places of both classes as dots: filled where a meeting has chosen; one more is not offered, and says why. */
import LockOutlined from '@ant-design/icons/LockOutlined'
import type { Board } from '../../contract/decision.ts'
import { awardClasses } from '../../contract/words/labels.ts'
import { capitalised, inLanguage } from '../../contract/words/language.ts'
import { GroundLink } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { meeting as words } from './words.ts'

export function Places({ places }: { readonly places: Board['places'] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="places">
      {places.map(({ class: awardClass, of, taken }) => (
        <div key={awardClass}>
          <strong>{capitalised(inLanguage(awardClasses[awardClass], language))}</strong>
          <span className="quota" aria-hidden>
            {Array.from({ length: of }, (_, index) => (
              <i key={`${awardClass}-${String(index)}`} className={index < taken ? 'used' : ''} />
            ))}
          </span>
          <span className="muted block">
            {say(words.placesUsed, { of, taken })}
            {say(taken >= of ? words.placesFull : words.vacant)}
          </span>
        </div>
      ))}
    </section>
  )
}

/** What is not offered: one more than the places, with the server's sentence and ground. */
export function NoMore({ places }: { readonly places: Board['places'] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      {places.map(({ class: awardClass, of, beyond }) =>
        beyond ? (
          <p key={awardClass} className="closed-step">
            <LockOutlined aria-hidden /> <strong>{say(words.noMore, { class: inLanguage(awardClasses[awardClass], language), next: of + 1 })}</strong>{' '}
            <span className="muted">{say(words.noMoreWhy, { class: inLanguage(awardClasses[awardClass], language), of })}</span>
            {beyond.ground && (
              <span className="muted">
                （<GroundLink ground={beyond.ground} />）
              </span>
            )}
          </p>
        ) : null,
      )}
    </>
  )
}
