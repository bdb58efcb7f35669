/** The packs on this device, each opened by its passphrase; what is said of one before that names nobody. */

import { Button, Input } from 'antd'
import { type FormEvent, lazy, Suspense, useCallback, useEffect, useId, useState } from 'react'
import { shortDay } from '../../contract/words/days.ts'
import { between } from '../../contract/words/language.ts'
import { arriving } from '../live/arriving.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { Empty, Loading } from '../words/states.tsx'
import { isTyped } from './content.ts'
import { tryPassphrase } from './opened.ts'
import { dropReading, type Label, labels } from './shelf.ts'
import { isOver } from './term.ts'
import { words } from './words.ts'

const WipePack = lazy(arriving(() => import('./wipe-pack.tsx')))

export function PackList({ tell }: { readonly tell: (words: string) => void }) {
  const say = useSay()
  const [known, setKnown] = useState<readonly Label[] | null>(null)
  const look = useCallback(() => {
    labels().then(setKnown, () => setKnown([]))
  }, [])
  useEffect(look, [look])
  if (!known) return <Loading rows={3} />
  return (
    <section aria-labelledby="packs">
      <h1 id="packs">{say(words.onDevice)}</h1>
      {known.length === 0 ? (
        <Empty title={say(words.none)} why={say(words.noneWhy)} />
      ) : (
        <ul className="packs">
          {known.map((label, index) => (
            <OnePack key={label.id} label={label} first={index === 0} look={look} tell={tell} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface OnePackProps {
  readonly label: Label
  readonly first: boolean
  readonly look: () => void
  readonly tell: (words: string) => void
}

function OnePack({ label, first, look, tell }: OnePackProps) {
  const say = useSay()
  const { language } = useLanguage()
  const over = isOver(label, Date.now())
  const [wiping, setWiping] = useState(false)
  const day = shortDay(label.until, language)
  // What was given goes with its last day, whether or not anybody opens the pack again.
  useEffect(() => {
    if (over) dropReading(label.id, isTyped).catch(() => {})
  }, [over, label.id])
  return (
    <li>
      <h2>{say(words.packOf, { days: label.days.map((each) => shortDay(each, language)).join(say(between)) })}</h2>
      <p className="muted">{say(words.number, { id: label.id })}</p>
      <p className={over ? 'late' : ''}>
        {say(over ? words.over : words.opensUntil, { day })} · {say(words.waiting, { count: label.waiting })}
      </p>
      {over && <p className="field">{say(label.waiting > 0 ? words.overWaiting : words.overNothing, { count: label.waiting })}</p>}
      {!label.whole && <p className="field late">{say(words.halfTaken)}</p>}
      {label.whole && (!over || label.waiting > 0) && <Unlock label={label} first={first} over={over} tell={tell} />}
      <Button type="link" className="no-print" onClick={() => setWiping(true)}>
        {say(words.wipe)}
      </Button>
      {wiping && (
        <Suspense>
          <WipePack
            label={label}
            lines={null}
            close={() => setWiping(false)}
            done={(sentence) => {
              tell(sentence)
              look()
            }}
          />
        </Suspense>
      )}
    </li>
  )
}

function Unlock({ label: given, first, over, tell }: Omit<OnePackProps, 'look'> & { readonly over: boolean }) {
  const say = useSay()
  const id = useId()
  const [label, setLabel] = useState(given)
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState(false)
  const wait = useCountdown(label.waitUntil)
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || wait > 0) return
    setBusy(true)
    const opened = await tryPassphrase(label, passphrase)
    setBusy(false)
    if (opened.kind === 'open') return tell('')
    if (opened.kind === 'elsewhere') return tell(say(words.elsewhere))
    setLabel(opened.label)
    setWrong(true)
    setPassphrase('')
  }
  return (
    <form className="narrow" onSubmit={open}>
      <div className={wrong ? 'field faulty' : 'field'}>
        <label htmlFor={id}>{say(words.passphrase)}</label>
        <p className="hint" id={`${id}-hint`}>
          {say(words.forgotten)}
        </p>
        <Input.Password
          id={id}
          value={passphrase}
          autoComplete="off"
          autoFocus={first}
          aria-describedby={`${id}-hint`}
          aria-invalid={wrong || undefined}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </div>
      <p role="alert" className="wrong">
        {wrong && (wait > 0 ? say(words.wrongWait, { seconds: wait }) : say(words.wrong))}
      </p>
      <Button htmlType="submit" type={first ? 'primary' : 'default'} loading={busy} disabled={wait > 0}>
        {say(over ? words.toSend : words.open)}
      </Button>
    </form>
  )
}

/** Seconds until a moment of this device's clock. */
function useCountdown(until: number): number {
  const [left, setLeft] = useState(() => Math.max(0, Math.ceil((until - Date.now()) / 1000)))
  useEffect(() => {
    const look = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)))
    look()
    const watch = setInterval(look, 500)
    return () => clearInterval(watch)
  }, [until])
  return left
}
