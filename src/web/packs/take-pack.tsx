/** Taking a pack: what it is, a passphrase twice, and then what is being fetched. */
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { PASSPHRASE_LEAST } from '../../contract/passphrase-length.ts'
import { shortDay } from '../../contract/words/days.ts'
import { Refusal } from '../act/refusal.tsx'
import { type ProblemBody, Refused } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { mayCarry } from './helper.ts'
import { takePack } from './taking.ts'
import { words } from './words.ts'

interface TakeProps {
  readonly visit: string
  readonly days: readonly string[]
  readonly until: string
  /** One is out already. */
  readonly again: boolean
}

export function TakePack(props: TakeProps) {
  const say = useSay()
  const { language } = useLanguage()
  const [taken, setTaken] = useState(false)
  if (!mayCarry()) return <p className="muted closed-step">{say(words.cannot)}</p>
  if (taken)
    return (
      <p role="status" className="good row">
        {say(words.taken, { address: `${location.origin}/work/offline` })} <Link to="/offline">{say(words.goOpen)}</Link>
      </p>
    )
  return (
    <details>
      <summary>{say(props.again ? words.takeAgain : words.take)}</summary>
      <p className="field">{say(words.takeWhy, { day: shortDay(props.until, language) })}</p>
      <Form {...props} done={() => setTaken(true)} />
    </details>
  )
}

function Form({ visit, days, done }: TakeProps & { readonly done: () => void }) {
  const say = useSay()
  const client = useQueryClient()
  const [[passphrase, again], type] = useState(['', ''])
  const [told, setTold] = useState('')
  const [wrong, setWrong] = useState('')
  const [problem, setProblem] = useState<ProblemBody | null>(null)
  const take = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(null)
    const short = [...passphrase].length < PASSPHRASE_LEAST
    setWrong(short ? say(words.passphraseShort, { least: PASSPHRASE_LEAST }) : passphrase === again ? '' : say(words.passphraseDiffers))
    if (short || passphrase !== again || told) return
    try {
      await takePack({ visit, days, passphrase, came: (at, of) => setTold(say(words.fetching, { done: at, of })) })
      done()
    } catch (fault) {
      if (fault instanceof Refused) setProblem(fault.problem)
      else setWrong(say(words.failed))
    }
    setTold('')
    await client.invalidateQueries({ queryKey: ['visit-packs'] })
  }
  return (
    <form className="narrow" onSubmit={take}>
      <div className="field">
        <label htmlFor="pack-passphrase">{say(words.passphrase)}</label>
        <p className="hint" id="pack-passphrase-hint">
          {say(words.passphraseHint, { least: PASSPHRASE_LEAST })}
        </p>
        <Input.Password
          id="pack-passphrase"
          autoComplete="new-password"
          aria-describedby="pack-passphrase-hint"
          value={passphrase}
          onChange={(event) => type([event.target.value, again])}
        />
      </div>
      <div className="field">
        <label htmlFor="pack-again">{say(words.twice)}</label>
        <Input.Password id="pack-again" autoComplete="new-password" value={again} onChange={(event) => type([passphrase, event.target.value])} />
      </div>
      <div role="alert">{problem?.ground ? <Refusal problem={problem} /> : <p className="wrong">{wrong || problem?.detail}</p>}</div>
      <p role="status">{told}</p>
      <Button htmlType="submit" loading={told !== ''}>
        {say(words.take)}
      </Button>
    </form>
  )
}
