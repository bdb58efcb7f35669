/** 提交承诺、揭示: the party's number is made here, kept here, and only its fingerprint is handed in until it is opened. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { ask, type Offered, Refused } from '../api/client.ts'
import { useSession } from '../session/session.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { words as common } from '../words/words.ts'
import { type DrawShown, fieldsOf } from './shown.ts'
import { canReckon, commitmentOf, newNumber } from './verify.ts'
import { words } from './words.ts'

export function OwnNumber({ draw }: { readonly draw: DrawShown }) {
  const say = useSay()
  const { post } = useSession()
  const place = `zhiheng draw ${draw.id} ${post?.role ?? ''}`
  // What was committed stays on this computer as it is, whatever is typed afterwards.
  const [kept, keep] = useState(() => localStorage.getItem(place) ?? '')
  const [number, type] = useState(kept)
  const of = (step: string) => draw.steps.find((each) => each.step === step)
  const [commit, open] = [of('draw.commit'), of('draw.open')]
  const client = useQueryClient()
  const send = useMutation({
    mutationFn: async (step: 'draw.commit' | 'draw.open') => {
      const params = { draw: draw.id }
      if (step === 'draw.open') return ask(step, { params, body: { nonce: number.trim().toLowerCase() } })
      const nonce = kept || newNumber()
      localStorage.setItem(place, nonce)
      keep(nonce)
      type(nonce)
      return ask(step, { params, body: { commitment: await commitmentOf(draw.id, fieldsOf(draw).root, post?.role ?? '', nonce) } })
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['case', 'draw', draw.id] }),
  })
  return (
    <section className="no-print" aria-labelledby="yours">
      <h2 id="yours">{say(words.yours)}</h2>
      {!canReckon() && <p className="wrong">{say(words.cannotReckon)}</p>}
      {commit?.open && canReckon() && (
        <>
          <p>{say(words.commitWhat)}</p>
          <Button type="primary" loading={send.isPending} onClick={() => send.mutate('draw.commit')}>
            {say(words.commit)}
          </Button>
        </>
      )}
      {open?.open && (
        <>
          <p>{say(words.openWhat)}</p>
          <label htmlFor="own-number">{say(words.ownNumber)}</label>
          <Input.Password id="own-number" value={number} maxLength={64} onChange={(event) => type(event.target.value)} autoComplete="off" />
          <p>
            <Button
              type="primary"
              loading={send.isPending}
              disabled={!/^[0-9a-f]{64}$/i.test(number.trim())}
              onClick={() => send.mutate('draw.open')}
            >
              {say(words.open)}
            </Button>
          </p>
        </>
      )}
      {!commit?.open && !open?.open && <Why steps={[commit, open]} />}
      <Failed fault={send.error} />
      {kept !== '' && draw.stage !== 'drawn' && <Kept number={kept} draw={draw.id} />}
    </section>
  )
}

/** Why nothing is open for this party just now: the server's own words. */
function Why({ steps }: { readonly steps: readonly (Offered | undefined)[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const why = steps.find((each) => each?.refusal && each.refusal.code !== 'step-not-open')?.refusal
  return <p className="muted">{why ? (language === 'zh' ? why.detail : why.detailEn) : say(words.notYours)}</p>
}

function Failed({ fault }: { readonly fault: unknown }) {
  const say = useSay()
  const { language } = useLanguage()
  if (!fault) return null
  const said = fault instanceof Refused ? (language === 'zh' ? fault.problem.detail : fault.problem.detailEn) : say(common.unreachable)
  return (
    <p role="alert" className="wrong">
      {said}
    </p>
  )
}

/** The copy on this computer, and a file to keep elsewhere. */
function Kept({ number, draw }: { readonly number: string; readonly draw: string }) {
  const say = useSay()
  return (
    <p className="muted row">
      {say(words.keptHere)}
      <a href={`data:text/plain,${encodeURIComponent(`${draw}\n${number}\n`)}`} download={say(words.file, { draw })}>
        {say(words.download)}
      </a>
    </p>
  )
}
