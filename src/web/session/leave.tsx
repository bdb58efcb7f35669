/** 请假和代办: set by oneself, with a colleague of the same office who stands in. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import { dayInWords } from '../../contract/words/days.ts'
import { Refusal } from '../act/refusal.tsx'
import { ask } from '../api/client.ts'
import { arriving } from '../live/arriving.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames, usePeople } from '../words/names.ts'
import { accountWords as words } from './account-words.ts'
import { useOwnAccount } from './own-account.ts'
import { useSession } from './session.tsx'
import { useAttempt } from './use-attempt.ts'

const Days = lazy(arriving(() => import('../act/days.tsx')))

export function Leave() {
  const say = useSay()
  const { language } = useLanguage()
  const { session, post } = useSession()
  const { person } = useNames()
  const people = usePeople()
  const client = useQueryClient()
  const own = useOwnAccount()
  const [typed, type] = useState<{ readonly from?: string; readonly to?: string; readonly substitute?: string }>({})
  const [told, setTold] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, fault, problem, attempt } = useAttempt()
  if (!own?.mayLeave || !session) return null
  const params = { account: session.person }
  const done = async (sentence: string) => {
    setTold(sentence)
    await client.invalidateQueries({ queryKey: ['own-account'] })
  }
  const set = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!typed.from || !typed.to || !typed.substitute)
    if (!typed.from || !typed.to || !typed.substitute) return
    attempt(async () => {
      await ask('account.set-leave', { params, body: typed })
      await done(say(words.leaveSet))
    })
  }
  const end = () =>
    attempt(async () => {
      await ask('account.end-leave', { params, body: {} })
      await done(say(words.leaveEnded))
    })
  const colleagues = people.filter(
    ({ id, posts }) => id !== session.person && posts.some(({ role, body }) => role === post?.role && body === post.body),
  )
  const day = (key: 'from' | 'to') => (
    <div className="field">
      <label htmlFor={`leave-${key}`}>{say(words[key])}</label>
      <Suspense>
        <Days id={`leave-${key}`} label={say(words[key])} value={typed[key]} onChange={(value) => type({ ...typed, [key]: String(value ?? '') })} />
      </Suspense>
    </div>
  )
  return (
    <form className="narrow" onSubmit={set}>
      <h2>{say(words.leave)}</h2>
      <p className="muted field">{say(words.leaveWhy)}</p>
      {own.leave ? (
        <>
          <p className="field">
            {say(words.onLeave, {
              from: dayInWords(own.leave.from, language),
              to: dayInWords(own.leave.to, language),
              substitute: person(own.leave.substitute),
            })}
          </p>
          <Button loading={busy} onClick={end}>
            {say(words.endLeave)}
          </Button>
        </>
      ) : (
        <>
          {day('from')}
          {day('to')}
          <div className="field">
            <label htmlFor="substitute">{say(words.substitute)}</label>
            <Select
              id="substitute"
              className="full"
              placeholder={say(words.chooseSubstitute)}
              value={typed.substitute ?? null}
              options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(substitute) => type({ ...typed, substitute })}
            />
          </div>
          <Button htmlType="submit" loading={busy}>
            {say(words.setLeave)}
          </Button>
        </>
      )}
      <p role="status" className="good">
        {told}
      </p>
      <div role="alert">
        {missing && <p className="wrong">{say(words.leaveMissing)}</p>}
        {problem?.ground ? <Refusal problem={problem} /> : <p className="wrong">{fault}</p>}
      </div>
    </form>
  )
}
