/** Scoring: items at the left, evidence in the middle, the score at the right. Only the middle scrolls by itself. */
import LeftOutlined from '@ant-design/icons/LeftOutlined'
import LockOutlined from '@ant-design/icons/LockOutlined'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { pointsInWords } from '../../contract/words/amounts.ts'
import { Refusal } from '../act/refusal.tsx'
import { SavedSign } from '../saving/sign.tsx'
import { useSession } from '../session/session.tsx'
import { useKeysOn } from '../viewer/use-keys.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { citing } from './citations.ts'
import { Evidence, useEvidence } from './evidence.tsx'
import { ItemList } from './item-list.tsx'
import { ScorePanel } from './score-panel.tsx'
import { SheetCheck } from './sheet-check.tsx'
import { SheetConflict } from './sheet-conflict.tsx'
import { type Comment, digitsMean, type Items, isScored, mayGrow, type Typed, typedOf } from './sheet-items.ts'
import { type Draft, useSheetKeeper } from './sheet-keeper.ts'
import { words } from './sheet-words.ts'
import type { SheetShown } from './shown.ts'
import { useSheetKeys } from './use-sheet-keys.ts'

export function SheetDesk({
  one,
  application,
  criteria,
  editionName,
  draft,
  person,
}: SheetShown & { readonly draft: Draft; readonly person: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const { session } = useSession()
  const kept = useSheetKeeper(person, one.id, draft)
  const items = useMemo(() => criteria.categories.flatMap((category) => category.items), [criteria])
  const [code, setCode] = useState(() => items.find((item) => !isScored(typedOf(kept.items, item.code)))?.code ?? items[0]?.code ?? '')
  const [digits, setDigits] = useState('')
  const [checking, setChecking] = useState(false)
  const [guide, setGuide] = useState(false)
  const [told, setTold] = useState('')
  const [single, setSingle] = useKeysOn()
  const panel = useRef<HTMLElement>(null)
  const undo = useRef<{ readonly code: string; readonly field: string; readonly items: Items }[]>([])
  const evidence = useEvidence(application, code)
  const item = items.find((each) => each.code === code) ?? items[0]
  const at = items.findIndex((each) => each.code === code)
  const left = items.filter((each) => !isScored(typedOf(kept.items, each.code)))
  const seal = one.steps.find(({ step }) => step === 'sheet.seal')
  const shut = seal && !seal.open ? seal.refusal : undefined

  const change = (field: keyof Typed, value: Typed[keyof Typed]) => {
    const last = undo.current[undo.current.length - 1]
    if (!last || last.code !== code || last.field !== field || field === 'percent') undo.current.push({ code, field, items: kept.items })
    kept.type({ ...kept.items, [code]: { ...typedOf(kept.items, code), [field]: value } })
    setTold('')
  }
  const go = (next: string) => {
    setDigits('')
    setTold('')
    setCode(next)
    panel.current?.focus()
  }
  const move = (by: 1 | -1) => {
    const next = items[at + by]
    if (next) go(next.code)
    else if (by === 1 && left.length === 0) setChecking(true)
  }
  const typeDigit = (digit: string) => {
    const grown = mayGrow(digits) && digits !== '' ? digits + digit : digit
    setDigits(grown)
    const { percent } = digitsMean(grown, criteria.percentStep)
    if (percent !== null) change('percent', percent)
    panel.current?.focus()
  }
  const takeBack = () => {
    const last = undo.current.pop()
    if (!last) return
    kept.type(last.items)
    setCode(last.code)
    setDigits('')
    setTold(say(words.undone, { item: last.code }))
  }
  const commented = useRef<Comment>('strengths')
  const cite = (words: string) => change(commented.current, citing(typedOf(kept.items, code)[commented.current], words))
  // The evidence is not drawn anew for each letter: it finds the newest comment through this.
  const citeNow = useRef(cite)
  citeNow.current = cite
  const focusOn = (field: string) => () => document.getElementById(`sheet-${field}`)?.focus()
  useSheetKeys(
    {
      digit: typeDigit,
      erase: () => {
        setDigits('')
        if (typedOf(kept.items, code).percent !== null) change('percent', null)
      },
      move,
      letters: {
        e: evidence.next,
        s: focusOn('strengths'),
        i: focusOn('improvements'),
        v: focusOn('verify'),
        g: () => setGuide(!guide),
      },
      undo: takeBack,
      home: () => panel.current?.focus(),
    },
    !checking && kept.standing.phase !== 'conflict' && !shut,
    single,
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the item is what is shown anew
  useEffect(() => {
    document.querySelector('.sheet-items [aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [code])
  useEffect(() => panel.current?.focus(), [])
  if (!item) return null
  return (
    <div className="sheet">
      <header className="sheet-head">
        <Link to="/experts" aria-label={say(words.back)} className="back">
          <LeftOutlined aria-hidden />
        </Link>
        <h1>
          {String(application.state.name ?? '')} <span className="muted">{String(application.state.number ?? '')}</span>
        </h1>
        <p className="progress">
          {say(words.scored, { count: items.length - left.length, of: items.length })}
          <progress
            value={items.length - left.length}
            max={items.length}
            aria-label={say(words.scored, { count: items.length - left.length, of: items.length })}
          />
        </p>
        <p className="muted only-wide">{kept.total === null ? say(words.totalLater) : say(words.total, { points: pointsInWords(kept.total) })}</p>
        <SavedSign keeper={kept.keeper} />
        <p className="who-am-i only-wide">{session?.name}</p>
      </header>
      <SheetConflict keeper={kept.keeper} />
      {shut ? (
        <main id="main" className="sheet-shut">
          <Refusal problem={shut} />
          <p className="field">
            <Link className="primary" to="/experts">
              {say(words.back)}
            </Link>
          </p>
        </main>
      ) : checking ? (
        <SheetCheck
          {...{ one, application, criteria, editionName, items: kept.items, total: kept.total, saved: kept.standing.phase === 'saved' }}
          change={(next) => {
            setChecking(false)
            setTimeout(() => go(next))
          }}
          back={() => setChecking(false)}
        />
      ) : (
        <main id="main" className="sheet-body">
          <ItemList criteria={criteria} items={kept.items} code={code} go={go} />
          <Evidence evidence={evidence} item={item} cite={(words) => citeNow.current(words)} />
          <ScorePanel
            ref={panel}
            item={item}
            criteria={criteria}
            typed={typedOf(kept.items, code)}
            digits={digits}
            guide={guide}
            setGuide={setGuide}
            change={(field, value) => {
              if (field !== 'percent') commented.current = field
              change(field, value)
            }}
            openPlace={evidence.open}
            typeDigits={(text) => {
              setDigits(text)
              const { percent } = digitsMean(text, criteria.percentStep)
              change('percent', text === '' ? null : (percent ?? typedOf(kept.items, code).percent))
            }}
            previous={at > 0 ? () => move(-1) : null}
            next={at < items.length - 1 ? () => move(1) : null}
            check={left.length === 0 ? () => setChecking(true) : null}
            left={left.length}
          />
        </main>
      )}
      <footer className="sheet-foot">
        <span className="muted">
          <LockOutlined aria-hidden /> {say(words.only)}
        </span>
        <span role="status">{told}</span>
        <details className="only-wide keys">
          <summary>{say(words.keys)}</summary>
          <div className="keys-box">
            <p>{say(words.keyList)}</p>
            <p>{say(words.nextKey)}</p>
            <Button onClick={() => setSingle(!single)}>{say(single ? words.keysOff : words.keysOn)}</Button>
          </div>
        </details>
        <Link to="/recuse/$kind/$id" params={{ kind: 'sheet', id: one.id }} lang={language === 'zh' ? 'zh-CN' : 'en'}>
          {say(words.recuse)}
        </Link>
      </footer>
    </div>
  )
}
