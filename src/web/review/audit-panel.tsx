/** The right side of the desk: the clock, four tabs of items, departments, last edition, and what is missing before the notice. */
import CheckOutlined from '@ant-design/icons/CheckOutlined'
import ExclamationOutlined from '@ant-design/icons/ExclamationOutlined'
import { useEffect, useMemo, useRef, useState } from 'react'
import { qualities as qualityNames } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import type { CaseWithSteps } from '../api/client.ts'
import { Conflicts } from '../saving/conflicts.tsx'
import type { Keeper } from '../saving/keeper.ts'
import { SavedSign } from '../saving/sign.tsx'
import { useContent, useFlushing } from '../saving/use-kept.ts'
import { papersOf, placeNamed } from '../viewer/papers.ts'
import { useKeys, useKeysOn } from '../viewer/use-keys.ts'
import { DayWords, LeftOf } from '../words/due.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { type AuditItem, nextOpen, type Outcome, qualityStates, untouched } from './audit-state.ts'
import { Completion } from './completion.tsx'
import { Departments } from './departments.tsx'
import type { AuditDraft, DeskRow } from './desk-data.ts'
import { ItemRow } from './item-row.tsx'
import { LastEdition } from './last-edition.tsx'
import { PanelFoot } from './panel-foot.tsx'
import { QualityVerdict } from './quality-verdict.tsx'
import { nextWords, words } from './words.ts'

export interface AuditPanelProps {
  readonly one: CaseWithSteps
  readonly row: DeskRow | null
  readonly keeper: Keeper<AuditDraft>
  /** The draft of the submission before this one. */
  readonly earlier: AuditDraft
  readonly mayHandle: boolean
  readonly open: (at: string, beside: string | null) => void
}

export function AuditPanel({ one, row, keeper, earlier, mayHandle, open }: AuditPanelProps) {
  const say = useSay()
  const { language } = useLanguage()
  const measures = useMeasures()
  const draft = useContent(keeper)
  const [keysOn, setKeysOn] = useKeysOn()
  useFlushing()
  const states = useMemo(() => (measures ? qualityStates(measures, draft) : []), [measures, draft])
  const verdicts = (one.state.verdicts ?? {}) as Readonly<Record<string, string>>
  const recording = one.steps.find(({ step }) => step === 'application.record-verdict')
  const writable = mayHandle && recording?.open === true
  const [quality, setQuality] = useState('')
  const [current, setCurrent] = useState<string | null>(null)
  const [returning, setReturning] = useState(false)
  const noteOf = useRef(new Map<string, HTMLInputElement>())
  const primary = useRef<HTMLButtonElement>(null)
  const shown = states.find((state) => state.quality === quality) ?? states[0]
  const papers = papersOf(one)

  // One opens where the work is: the first quality that is not done.
  useEffect(() => {
    if (quality === '' && states.length > 0) setQuality((states.find((state) => state.done < state.items.length) ?? states[0])?.quality ?? '')
  }, [quality, states])

  const choose = (item: AuditItem) => {
    setCurrent(item.key)
    const [first, second] = item.places.filter((place) => placeNamed(papers, place))
    if (first) open(first, second ?? null)
    document.getElementById(`item-${item.key}`)?.scrollIntoView({ block: 'nearest' })
  }
  const judge = (item: AuditItem, outcome: Outcome) => {
    if (!writable) return
    const before = keeper.content.items[item.key] ?? untouched
    keeper.set(['items', item.key], { ...before, outcome })
    setCurrent(item.key)
    if (outcome === 'doubt') requestAnimationFrame(() => noteOf.current.get(item.key)?.focus())
  }
  const goOn = () => {
    if (!shown) return false
    const next = nextOpen(shown.items, keeper.content, current)
    if (!next) return primary.current?.focus()
    choose(next)
    // A doubt without its sentence is written there.
    noteOf.current.get(next.key)?.focus()
  }
  const tab = (index: number) => () => {
    const state = states[index]
    if (!state) return false
    setQuality(state.quality)
    setCurrent(null)
  }
  const move = (by: number) => () => {
    if (!shown) return false
    const at = shown.items.findIndex(({ key }) => key === current)
    const next = shown.items[Math.min(Math.max(at + by, 0), shown.items.length - 1)]
    if (next) choose(next)
  }
  const onCurrent = (outcome: Outcome) => () => {
    const item = shown?.items.find(({ key }) => key === current)
    return item && writable ? judge(item, outcome) : false
  }
  useKeys({
    '1': tab(0),
    '2': tab(1),
    '3': tab(2),
    '4': tab(3),
    y: onCurrent('agreed'),
    d: onCurrent('doubt'),
    n: onCurrent('not-applicable'),
    ArrowDown: atReader(move(1)),
    ArrowUp: atReader(move(-1)),
    Enter: onButton(goOn),
  })

  const doubts = states.flatMap((state) => state.doubts)
  return (
    <section className="review-right" aria-label={say(words.audit)}>
      <header className="review-head">
        <h2>{say(words.audit)}</h2>
        <p className="muted">
          {row && say(nextWords[row.next as 'audit'])}
          {row?.due && (
            <>
              {' · '}
              <DayWords day={row.due} short /> <LeftOf day={row.due} counted={row.workingDays} />
            </>
          )}
        </p>
        {mayHandle && <SavedSign keeper={keeper as unknown as Keeper<never>} />}
      </header>
      <Conflicts
        keeper={keeper as unknown as Keeper<never>}
        nameOf={([, key]) => measures?.auditItems.find((item) => item.key === key)?.title ?? ''}
        show={(value) => (typeof value === 'string' ? shownOutcome(value, say) : '')}
      />
      <div className="quality-tabs" role="tablist" aria-label={say(words.audit)}>
        {states.map((state) => {
          const verdict = verdicts[state.quality]
          return (
            <button
              key={state.quality}
              type="button"
              role="tab"
              id={`tab-${state.quality}`}
              aria-selected={state === shown}
              aria-controls="quality-items"
              tabIndex={state === shown ? 0 : -1}
              onClick={() => setQuality(state.quality)}
              onKeyDown={(event) => arrows(event, (by) => focusTab(states, state.quality, by, setQuality))}
            >
              {verdict === 'met' && <CheckOutlined aria-hidden />}
              {(verdict === 'doubt' || verdict === 'not-met') && <ExclamationOutlined aria-hidden />}
              {say(words.tab, {
                quality: (labelOf(qualityNames, state.quality, language) ?? '').replace(/\u6027$/, ''),
                done: state.done,
                all: state.items.length,
              })}
            </button>
          )
        })}
      </div>
      <div className="review-scroll">
        {shown && (
          <div role="tabpanel" id="quality-items" aria-labelledby={`tab-${shown.quality}`}>
            {!mayHandle && <p className="muted note">{say(words.notHandler)}</p>}
            {mayHandle && !writable && <p className="muted note">{say(words.readOnly)}</p>}
            {shown.items.map((item) => (
              <ItemRow
                key={item.key}
                item={item}
                papers={papers}
                noted={draft.items[item.key] ?? untouched}
                earlier={earlier.items[item.key]}
                current={item.key === current}
                writable={writable}
                choose={() => choose(item)}
                open={open}
                judge={(outcome) => judge(item, outcome)}
                write={(note) => keeper.set(['items', item.key, 'note'], note)}
                done={goOn}
                noteRef={(element) => {
                  if (element) noteOf.current.set(item.key, element)
                  else noteOf.current.delete(item.key)
                }}
              />
            ))}
            <QualityVerdict one={one} state={shown} draft={draft} verdict={verdicts[shown.quality]} writable={writable} />
            <p className="muted note">
              {say(words.itemsSuggested)} ·{' '}
              <button type="button" className="plain" aria-pressed={keysOn} onClick={() => setKeysOn(!keysOn)}>
                {say(keysOn ? words.keysOn : words.keysOff)}
              </button>
              {keysOn && <span className="only-wide"> · {say(words.keysHelp)}</span>}
            </p>
          </div>
        )}
        <Departments row={row} />
        <LastEdition one={one} />
      </div>
      {returning && <Completion one={one} doubts={doubts} close={() => setReturning(false)} />}
      <PanelFoot
        one={one}
        row={row}
        states={states}
        shown={shown}
        draft={draft}
        writable={writable}
        primary={primary}
        next={goOn}
        returning={returning}
        askReturn={() => setReturning(!returning)}
        goTo={(next) => setQuality(next)}
      />
    </section>
  )
}

function shownOutcome(value: string, say: ReturnType<typeof useSay>): string {
  const outcomes: Readonly<Record<string, (typeof words)['agreed' | 'doubt' | 'notApplicable']>> = {
    agreed: words.agreed,
    doubt: words.doubt,
    'not-applicable': words.notApplicable,
  }
  const known = outcomes[value]
  return known ? say(known) : value
}

/** Arrows scroll the document when one stands in it. */
const atReader = (handler: () => unknown) => () => (document.activeElement?.closest('.paper, [role=tablist], [role=radiogroup]') ? false : handler())

/** Enter presses the button one stands on; anywhere else it goes on. */
const onButton = (handler: () => unknown) => () => (document.activeElement?.closest('button, a, [role=tab]') ? false : handler())

function arrows(event: React.KeyboardEvent, move: (by: number) => void): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (by === undefined) return
  event.preventDefault()
  move(by)
}

function focusTab(states: readonly { readonly quality: string }[], from: string, by: number, set: (quality: string) => void): void {
  const at = states.findIndex(({ quality }) => quality === from)
  const next = states[(at + by + states.length) % states.length]
  if (!next) return
  set(next.quality)
  document.getElementById(`tab-${next.quality}`)?.focus()
}
