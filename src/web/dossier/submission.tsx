/** The declarations in full and the submission itself: asked of the server, answered with a receipt or with its refusal. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Input } from 'antd'
import { useRef, useState } from 'react'
import { Refusal } from '../act/refusal.tsx'
import { ask, type ProblemBody, Refused } from '../api/client.ts'
import { useSession } from '../session/session.tsx'
import { GroundLink } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { words as common } from '../words/words.ts'
import { useUnsentSections } from './unsent.tsx'
import { type DossierView, useApplication } from './use-dossier.ts'
import { words } from './words.ts'

const nothing = ['', ''] as const
const newKey = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`

export function Submission({ view, application }: { readonly view: DossierView; readonly application: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const one = useApplication(application).data
  const [agreed, setAgreed] = useState<readonly string[]>([])
  const declarations = useMeasures()?.dossier.declarations ?? []
  const step = one?.steps.find((each) => each.step === 'application.submit')
  const mine = step !== undefined
  const all = declarations.length > 0 && declarations.every(({ key }) => agreed.includes(key))
  return (
    <section aria-labelledby="declarations">
      <h2 id="declarations">{say(words.declarations)}</h2>
      {declarations.map(({ key, text, textEn, ground }) => (
        <p key={key} className="declaration">
          {mine ? (
            <Checkbox
              checked={agreed.includes(key)}
              onChange={(event) => setAgreed(event.target.checked ? [...agreed, key] : agreed.filter((each) => each !== key))}
            >
              {language === 'zh' ? text : textEn}
            </Checkbox>
          ) : (
            <span>{language === 'zh' ? text : textEn}</span>
          )}{' '}
          {ground.kind === 'article' && <ArticleOf ground={ground} />}
        </p>
      ))}
      {one && !mine && <p className="muted">{say(words.legalOnly)}</p>}
      {mine && <Send view={view} application={application} version={one?.version} declarations={agreed} all={all} />}
    </section>
  )
}

function ArticleOf({ ground }: { readonly ground: { readonly article?: number } }) {
  const say = useSay()
  const number = ground.article ?? 0
  const name = say(common.article, { number })
  return <GroundLink ground={{ kind: 'article', article: number, zh: name, en: name }} />
}

interface SendProps {
  readonly view: DossierView
  readonly application: string
  readonly version: number | undefined
  readonly declarations: readonly string[]
  readonly all: boolean
}

function Send({ view, application, version, declarations, all }: SendProps) {
  const say = useSay()
  const { language } = useLanguage()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { take } = useSession()
  const key = useRef(newKey())
  const [problem, setProblem] = useState<ProblemBody | null>(null)
  const [away, setAway] = useState(false)
  const [busy, setBusy] = useState(false)
  const [code, setCode] = useState('')
  const factor = problem?.code === 'second-factor-needed' || problem?.code === 'wrong-code'
  const send = async () => {
    setBusy(true)
    setAway(false)
    try {
      if (factor) take(await ask('session.code', { body: { code } }))
      await ask('application.submit', { params: { application }, body: { declarations }, version, key: key.current })
      await client.invalidateQueries()
      await navigate({ to: '/dossier/$application/receipt', params: { application } })
    } catch (fault) {
      key.current = newKey()
      if (fault instanceof Refused) setProblem(fault.problem)
      else setAway(true)
      client.invalidateQueries({ queryKey: ['case'] })
    } finally {
      setBusy(false)
    }
  }
  const { refusal } = view.submit
  const unsent = useUnsentSections(application).length > 0
  const open = view.ready && all && !unsent
  return (
    <>
      {factor && (
        <div className="field">
          <label htmlFor="factor">{say(words.factor)}</label>
          <p className="hint">{say(words.factorWhy)}</p>
          <Input id="factor" inputMode="numeric" autoComplete="one-time-code" value={code} onChange={(event) => setCode(event.target.value)} />
        </div>
      )}
      {problem && <Refusal problem={problem} />}
      {away && (
        <p className="wrong" role="alert">
          {say(common.unreachable)}
        </p>
      )}
      <div className="dossier-bar">
        <div className="end">
          <span className="muted" id="why-closed">
            {refusal
              ? language === 'zh'
                ? refusal.detail
                : refusal.detailEn
              : view.gaps.length > 0
                ? say(words.stillMissing, { count: view.gaps.length })
                : say(unsent ? words.sendFirst : all ? nothing : words.tickAll)}
          </span>
          <Button type={open ? 'primary' : 'default'} disabled={!open} loading={busy} onClick={send} aria-describedby="why-closed">
            {say(words.submit)}
          </Button>
        </div>
      </div>
    </>
  )
}
