/** One act on several letters: first every affected letter and each refusal, then those that are open, one after another. */
import { useQueries } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { stepLabel } from '../../contract/words/steps.ts'
import { ask, type CaseWithSteps } from '../api/client.ts'
import { GroundLink } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { Loading } from '../words/states.tsx'
import type { Letter } from './departments.tsx'
import { Outcome } from './outcome.tsx'
import { useAct } from './use-act.ts'
import { words } from './words.ts'

interface BatchActProps {
  readonly step: 'consultation.remind' | 'consultation.tell-supervisor'
  readonly letters: readonly { readonly letter: Letter; readonly name: string }[]
  readonly close: () => void
}

export function BatchAct({ step, letters, close }: BatchActProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { names } = useNames()
  const sending = useAct()
  const [done, setDone] = useState<readonly string[]>([])
  // What was chosen at first stays in view while it is carried out.
  const [affected] = useState(letters)
  const reads = useQueries({
    queries: affected.map(({ letter }) => ({
      queryKey: ['case', 'consultation', letter.id],
      queryFn: () => ask('consultation.read', { params: { consultation: letter.id } }) as Promise<CaseWithSteps>,
    })),
  })
  const label = stepLabel(step, language)
  const offers = affected.map((each, index) => ({
    ...each,
    version: reads[index]?.data?.version,
    offer: reads[index]?.data?.steps.find((offered) => offered.step === step),
  }))
  const open = offers.filter(({ offer, letter }) => offer?.open && !done.includes(letter.id))
  const send = async () => {
    for (const { letter } of open) {
      if (!(await sending.send(step, { params: { consultation: letter.id }, body: {} }))) return
      setDone((before) => [...before, letter.id])
    }
  }
  if (reads.some(({ isLoading }) => isLoading)) return <Loading rows={3} />
  return (
    <section className="panel" aria-label={label}>
      <h3>{say(words.batchTitle, { step: label, count: affected.length })}</h3>
      <ul className="plain-list">
        {offers.map(({ letter, name, offer }) => (
          <li key={letter.id}>
            <span>
              {name} · {names.departments[letter.department]}
            </span>
            <span className="muted">
              {done.includes(letter.id) ? (
                say(words.doneOf)
              ) : offer?.open ? (
                say(words.batchOpen)
              ) : (
                <>
                  {offer?.refusal && (language === 'zh' ? offer.refusal.detail : offer.refusal.detailEn)}{' '}
                  {offer?.refusal?.ground && <GroundLink ground={offer.refusal.ground} />}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <Outcome sending={sending} />
      <p className="row">
        <Button loading={sending.busy} disabled={open.length === 0} onClick={send}>
          {open.length > 0 ? say(words.batchGo, { step: label, count: open.length }) : say(words.batchNone)}
        </Button>
        <Button type="text" onClick={close}>
          {say(words.prev)}
        </Button>
      </p>
    </section>
  )
}
