/** The score of one item: the percentage by digits or by its band, what the band means, and the comments. */
import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined'
import UpOutlined from '@ant-design/icons/UpOutlined'
import { Button, Input } from 'antd'
import { memo, type Ref, useCallback, useRef } from 'react'
import { pointsInWords } from '../../contract/words/amounts.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { BandChoice } from './band-choice.tsx'
import { citationsIn } from './citations.ts'
import { type Comment, type Criteria, type CriteriaItem, digitsMean, hundredths, isScored, type Typed } from './sheet-items.ts'
import { words } from './sheet-words.ts'

interface ScorePanelProps {
  readonly ref: Ref<HTMLElement>
  readonly item: CriteriaItem
  readonly criteria: Criteria
  readonly typed: Typed
  readonly digits: string
  readonly guide: boolean
  readonly setGuide: (open: boolean) => void
  readonly change: (field: keyof Typed, value: Typed[keyof Typed]) => void
  readonly typeDigits: (text: string) => void
  readonly openPlace: (file: number, page: number) => void
  readonly previous: (() => void) | null
  readonly next: (() => void) | null
  readonly check: (() => void) | null
  readonly left: number
}

const comments: readonly [field: Comment, key: string][] = [
  ['strengths', 'S'],
  ['improvements', 'I'],
  ['verify', 'V'],
]

export function ScorePanel({
  ref,
  item,
  criteria,
  typed,
  digits,
  guide,
  setGuide,
  change,
  typeDigits,
  openPlace,
  previous,
  next,
  check,
  left,
}: ScorePanelProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { percent } = typed
  // What a letter does not change is not drawn anew for it: the parts keep one way to the newest of everything.
  const latest = useRef({ change, previous, next, check })
  latest.current = { change, previous, next, check }
  const write = useCallback((field: Comment, text: string) => latest.current.change(field, text), [])
  const choose = useCallback((value: number) => latest.current.change('percent', value), [])
  const move = useCallback((where: Move) => latest.current[where]?.(), [])
  return (
    <section className="sheet-score" ref={ref} tabIndex={-1} aria-labelledby="sheet-item">
      <div className="scroll">
        <div className="title-line tight">
          <h2 id="sheet-item">
            {item.code} <span>{language === 'zh' ? item.title : item.titleEn}</span>
          </h2>
          <span className="muted end">{say(words.points, { points: item.points })}</span>
        </div>
        <div className="percent-line">
          <label className="percent">
            <span className="unseen">{say(words.percent)}</span>
            <input
              data-digits
              inputMode="numeric"
              autoComplete="off"
              aria-describedby="sheet-digits"
              value={digits && digitsMean(digits, criteria.percentStep).percent === null ? digits : (percent ?? '')}
              onChange={(event) => typeDigits(event.target.value.replace(/\D/g, '').slice(0, 3))}
            />
            <span aria-hidden>%</span>
          </label>
          <strong>{percent === null ? say(words.notScored) : say(words.got, { points: pointsInWords(hundredths(item, percent)) })}</strong>
          <span className="muted only-wide">
            {say(words.type)} <kbd>6</kbd> <kbd>5</kbd>
          </span>
        </div>
        <p id="sheet-digits" className="amber" role="status">
          <Digits digits={digits} step={criteria.percentStep} />
        </p>
        <BandChoice {...{ item, criteria, percent, choose, guide, setGuide }} />
        {comments.map(([field, letter]) => (
          <CommentField key={field} {...{ field, letter, write }} text={typed[field]} />
        ))}
        <Cited typed={typed} open={openPlace} />
        <p className={isScored(typed) ? 'good' : 'muted'}>
          {isScored(typed) && <CheckCircleOutlined aria-hidden />}{' '}
          {say(isScored(typed) ? words.itemDone : percent === null ? words.needsPercent : words.needsComment)}
        </p>
        {!check && left <= 3 && <p className="muted">{say(words.checkLeft, { count: left })}</p>}
      </div>
      <Moves move={move} previous={previous !== null} next={next !== null} check={check !== null} />
    </section>
  )
}

interface CommentFieldProps {
  readonly field: Comment
  readonly letter: string
  readonly text: string
  readonly write: (field: Comment, text: string) => void
}

const CommentField = memo(({ field, letter, text, write }: CommentFieldProps) => {
  const say = useSay()
  return (
    <div className="field">
      <label htmlFor={`sheet-${field}`}>
        {say(words[field])} <kbd className="only-wide">{letter}</kbd>
      </label>
      <Input.TextArea
        id={`sheet-${field}`}
        rows={2}
        value={text}
        placeholder={say(words[`${field}Hint`])}
        onChange={(event) => write(field, event.target.value)}
      />
    </div>
  )
})

type Move = 'previous' | 'next' | 'check'

interface MovesProps extends Readonly<Record<Move, boolean>> {
  readonly move: (where: Move) => void
}

const Moves = memo(({ move, previous, next, check }: MovesProps) => {
  const say = useSay()
  return (
    <div className="moves">
      {previous && (
        <Button icon={<UpOutlined />} onClick={() => move('previous')}>
          {say(words.previous)}
        </Button>
      )}
      {next && (
        <Button type={check ? 'default' : 'primary'} onClick={() => move('next')} className={check ? '' : 'end'}>
          {say(words.next)} ↵
        </Button>
      )}
      {check && (
        <Button type="primary" onClick={() => move('check')} className="end">
          {say(words.check)}
        </Button>
      )}
    </div>
  )
})

/** Places that the comments name, each opening the evidence there. */
function Cited({ typed, open }: { readonly typed: Typed; readonly open: (file: number, page: number) => void }) {
  const say = useSay()
  const places = citationsIn(comments.map(([field]) => typed[field]).join('\n'))
  if (places.length === 0) return null
  return (
    <p className="row field cited">
      <span className="muted">{say(words.cited)}</span>
      {places.map(({ file, page, words: named }) => (
        <button
          key={`${file} ${page}`}
          type="button"
          className="plain"
          aria-label={say(words.openPlace, { words: named })}
          onClick={() => open(file, page)}
        >
          {named}
        </button>
      ))}
    </p>
  )
}

function Digits({ digits, step }: { readonly digits: string; readonly step: number }) {
  const say = useSay()
  const { percent, unfinished } = digitsMean(digits, step)
  if (digits === '' || percent !== null) return null
  return say(unfinished ? words.more : words.offStep, { digits, step })
}
