/** The result of a draw as the office takes it: the order, who follows whom, and no name to type. */
import './draw.css'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Radio } from 'antd'
import type { DrawnPlace, FinishedDraw } from '../../contract/decision.ts'
import { dayInWords, shortDay } from '../../contract/words/days.ts'
import { ties } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { skipReasons } from '../../contract/words/skips.ts'
import { ask } from '../api/client.ts'
import { Why } from '../decision/closed.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { words } from './take-words.ts'
import { WeighedTies } from './weighed.tsx'
import { outcomes } from './words.ts'

export interface Taken {
  readonly draw: string
  readonly leader: number | null
  readonly seen: readonly string[]
}
export const nothingTaken: Taken = { draw: '', leader: null, seen: [] }

interface TakeProps {
  readonly application: { readonly id: string; readonly number: string }
  readonly purpose: 'reading' | 'visit'
  /** Whether one of them is to lead. */
  readonly leads: boolean
  readonly draws: readonly FinishedDraw[]
  readonly taken: Taken
  readonly onTake: (taken: Taken) => void
}

/** The draws whose result is still unused for an application. */
export const unusedFor = (draws: readonly FinishedDraw[], application: string) => draws.filter(({ unused }) => unused.includes(application))

/** The draw that is taken: the one chosen, else the only one. */
export function drawTaken(draws: readonly FinishedDraw[], application: string, taken: Taken): FinishedDraw | undefined {
  const usable = unusedFor(draws, application)
  return usable.find(({ id }) => id === taken.draw) ?? (usable.length === 1 ? usable[0] : undefined)
}

/** Seats of a draw that an application has not been given yet. */
export const seatsFor = (draw: FinishedDraw, application: string) =>
  draw.places.filter(({ outcome, takenFor }) => outcome === 'seat' && !takenFor.includes(application))

/** Ties of the seats with one application. */
export const tiesOf = ({ weighed }: DrawnPlace, application: string) => weighed.filter((tie) => tie.application === application)

export const numbered = (number: number) => `#${String(number).padStart(3, '0')}`

export function TakeDraw({ application, purpose, leads, draws, taken, onTake }: TakeProps) {
  const say = useSay()
  const { language } = useLanguage()
  const usable = unusedFor(draws, application.id)
  const draw = drawTaken(draws, application.id, taken)
  if (usable.length === 0)
    return (
      <p className="field row">
        <span>{say(words.noDraw, { number: application.number })}</span>
        <Link className="secondary" to="/freeze" search={{ purpose, applications: application.id }}>
          {say(words.toFreeze)}
        </Link>
      </p>
    )
  const count = (each: FinishedDraw, outcome: string) => each.places.filter((place) => place.outcome === outcome).length
  return (
    <div className="field">
      {usable.length > 1 && (
        <fieldset className="field">
          <legend>{say(words.chooseDraw)}</legend>
          <Radio.Group value={draw?.id ?? ''} onChange={({ target }) => onTake({ ...taken, draw: String(target.value), leader: null })}>
            {usable.map((each) => (
              <Radio key={each.id} value={each.id}>
                {say(words.drawOf, {
                  day: dayInWords(each.frozenOn, language),
                  seats: count(each, 'seat'),
                  substitutes: count(each, 'substitute'),
                })}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
      )}
      {draw && (
        <>
          <p className="muted row">
            <span>{say(words.takeWhat)}</span>
            <Link to="/case/draw/$id" params={{ id: draw.id }}>
              {say(words.toDraw)}
            </Link>
          </p>
          <Places application={application.id} leads={leads} draw={draw} taken={taken} onTake={onTake} />
        </>
      )}
    </div>
  )
}

interface PlacesProps {
  readonly application: string
  readonly leads: boolean
  /** A group is completed: who is in it already is not looked at again. */
  readonly joining?: boolean
  readonly draw: FinishedDraw
  readonly taken: Taken
  readonly onTake: (taken: Taken) => void
}

export function Places({ application, leads, joining = false, draw, taken, onTake }: PlacesProps) {
  const say = useSay()
  const fields = new Set(draw.places.map(({ field }) => field))
  const isTaken = (place: DrawnPlace) => (joining ? place.inGroupOf : place.takenFor).includes(application)
  return (
    <div className="scroll-table">
      <table className="rows take">
        <caption className="unseen">{say(words.caption)}</caption>
        <thead>
          <tr>
            {fields.size > 1 && <th scope="col">{say(words.field)}</th>}
            <th scope="col" className="number">
              {say(words.order)}
            </th>
            <th scope="col" className="number">
              {say(words.number)}
            </th>
            <th scope="col">{say(words.outcome)}</th>
            <th scope="col">{say(words.expert)}</th>
            <th scope="col">{say(words.remarks)}</th>
          </tr>
        </thead>
        <tbody>
          {draw.places.map((place) => (
            <tr key={place.number} className={place.outcome}>
              {fields.size > 1 && <td>{place.field}</td>}
              <td className="number">{place.place}</td>
              <td className="number">{numbered(place.number)}</td>
              <td>
                {say(
                  place.outcome === 'seat' && isTaken(place) ? (joining ? words.inGroup : words.taken) : (outcomes[place.outcome] ?? words.outcome),
                )}
              </td>
              <td>
                <Name draw={draw.id} place={place} />
                {leads && place.outcome === 'seat' && (
                  <div>
                    <Radio
                      checked={taken.leader === place.number}
                      onChange={() => onTake({ ...taken, draw: draw.id, leader: place.number })}
                      aria-label={say(words.leads, { number: numbered(place.number) })}
                    >
                      {say(words.leader)}
                    </Radio>
                  </div>
                )}
              </td>
              <td>
                <Remarks
                  application={application}
                  place={place}
                  isTaken={isTaken(place)}
                  taken={taken}
                  onTake={(next) => onTake({ ...next, draw: draw.id })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A number becomes a name one at a time, and each look is an entry of the journal. */
function Name({ draw, place: { number, name, outcome } }: { readonly draw: string; readonly place: DrawnPlace }) {
  const say = useSay()
  const client = useQueryClient()
  if (name) return <strong>{name}</strong>
  if (outcome !== 'seat' && outcome !== 'substitute') return <span className="muted">{say(words.hidden)}</span>
  const show = async () => {
    await ask('draw.name', { params: { draw }, body: { number } })
    await client.invalidateQueries()
  }
  return (
    <Button size="small" aria-label={say(words.showName, { number: numbered(number) })} onClick={() => void show()}>
      {say(words.show)}
    </Button>
  )
}

interface RemarksProps {
  readonly application: string
  readonly place: DrawnPlace
  readonly isTaken: boolean
  readonly taken: Taken
  readonly onTake: (taken: Taken) => void
}

function Remarks({ application, place, isTaken, taken, onTake }: RemarksProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { outcome, why, followedBy, barred, days, undertaken } = place
  const [code = '', tie] = why?.split('/') ?? []
  if (outcome === 'refused')
    return (
      <>
        {followedBy === null ? say(words.followedByNone, { why: why ?? '' }) : say(words.followed, { why: why ?? '', number: numbered(followedBy) })}
      </>
    )
  if (outcome === 'barred') return <>{[labelOf(skipReasons, code, language), tie && labelOf(ties, tie, language)].filter(Boolean).join('：')}</>
  const against = barred.filter((each) => each.application === application && !isTaken)
  return (
    <>
      {against.map(({ refusal }) => (
        <span key={refusal.code} className="block late">
          <Why refusal={refusal} /> {say(words.barred)}
        </span>
      ))}
      {outcome === 'seat' && !isTaken && (
        <WeighedTies ties={tiesOf(place, application)} seen={taken.seen} onSeen={(seen) => onTake({ ...taken, seen })} />
      )}
      {days.length > 0 && <span className="block muted">{say(words.busy, { days: days.map((day) => shortDay(day, language)).join(', ') })}</span>}
      {!undertaken && <span className="block muted">{say(words.notUndertaken)}</span>}
    </>
  )
}
