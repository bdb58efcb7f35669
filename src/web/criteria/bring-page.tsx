/** Another criteria set: read from its workbook, looked at, and sent for review with its document. */
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { criteriaFaults } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { stepLabel } from '../../contract/words/steps.ts'
import { ChooseWorkbook } from '../act/choose-workbook.tsx'
import { DocumentField } from '../act/document-field.tsx'
import { RefusalBox } from '../act/refusal-box.tsx'
import { useTyped } from '../act/use-typed.ts'
import { ask, type ProblemBody, Refused } from '../api/client.ts'
import { useSession } from '../session/session.tsx'
import { words as setUp } from '../set-up/words.ts'
import { usePlace } from '../shell/where.tsx'
import { StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { words as common } from '../words/words.ts'
import { WholeSet } from './set-table.tsx'
import { type Brought, setOf } from './sheets.ts'
import { words } from './words.ts'

const STEP = 'criteria.publish'

interface Typed {
  readonly set?: Brought
  readonly document?: string
}

export default function BringPage() {
  const say = useSay()
  const { language } = useLanguage()
  const { session } = useSession()
  const [kept, keep, forget] = useTyped(`${session?.person} ${STEP}`, stepLabel(STEP, language))
  const { set, document } = (kept ?? {}) as Typed
  const [told, setTold] = useState('')
  const [problem, setProblem] = useState<ProblemBody | null>(null)
  /** What is wrong with the set itself stands on the page, not in a box over it. */
  const [faulty, setFaulty] = useState<ProblemBody | null>(null)
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState(false)
  usePlace({ words: say(setUp.title), to: '/set-up' }, { words: say(words.title), to: '/set-up/criteria' }, { words: say(words.bring) })

  const take = async (file: File) => {
    setFaulty(null)
    const { readSheets } = await import('./workbook.ts')
    const sheets = await readSheets(file).catch(() => null)
    if (!sheets) return setTold(say(words.notRead))
    const found = setOf(sheets)
    if ('words' in found) return setTold(say(words[found.words], found.facts))
    setTold('')
    keep({ set: found, ...(document && { document }) } as never)
  }
  const send = async () => {
    if (!document) return setTold(say(words.missing))
    setTold('')
    setFaulty(null)
    setBusy(true)
    try {
      await ask(STEP, { body: { set, document }, key: crypto.randomUUID?.() ?? String(Date.now()) })
      forget()
      setSent(true)
    } catch (fault) {
      if (!(fault instanceof Refused)) setTold(say(common.unreachable))
      else if (fault.problem.errors || fault.problem.code === 'criteria-faulty') setFaulty(fault.problem)
      else setProblem(fault.problem)
    } finally {
      setBusy(false)
    }
  }
  const drop = () => {
    keep({})
    forget()
    setFaulty(null)
  }
  if (sent) return <Sent />
  return (
    <article>
      <div className="title-line">
        <h1>{say(words.bring)}</h1>
        <StepGround step={STEP} />
      </div>
      <p className="muted field">{say(words.bringLead)}</p>
      <p className="row field">
        <ChooseWorkbook label={say(words.choose)} first={!set} take={take} />
        <Link to="/set-up/criteria">{say(words.back)}</Link>
      </p>
      <p role="alert" className="wrong">
        {told}
      </p>
      <Faults problem={faulty} />
      {set && (
        <>
          <Preview set={set} />
          <DocumentField label={say(words.document)} value={document} onChange={(hash) => keep({ set, document: hash } as never)} />
          <p className="row">
            <Button type="primary" loading={busy} onClick={() => void send()}>
              {say(words.send)}
            </Button>
            <Button onClick={drop}>{say(words.drop)}</Button>
          </p>
        </>
      )}
      <RefusalBox
        problem={problem}
        step={stepLabel(STEP, language)}
        close={() => setProblem(null)}
        again={() => setProblem(null)}
        leave={() => setProblem(null)}
      />
    </article>
  )
}

function Preview({ set }: { readonly set: Brought }) {
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{set.standard}</h2>
      <WholeSet set={set} />
    </section>
  )
}

/** What the server found wrong, all of it: by place of the set, or field by field. */
function Faults({ problem }: { readonly problem: ProblemBody | null }) {
  const say = useSay()
  const { language } = useLanguage()
  const faults = ((problem?.facts as { readonly faults?: readonly string[] } | undefined)?.faults ?? []).map((fault) => {
    const [code = '', place = ''] = fault.split(' ')
    return [place, labelOf(criteriaFaults, code, language)].filter(Boolean).join(' ')
  })
  const shown = [...new Set([...faults, ...(problem?.errors ?? []).map((each) => each[language])])]
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="faults" className="bar">
      <h2 id="faults">{say(words.faults)}</h2>
      <ul className="lines">
        {shown.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  )
}

function Sent() {
  const say = useSay()
  return (
    <section className="next kept" role="status">
      <div>
        <h1>{say(words.sent)}</h1>
        <p className="row">
          <Link to="/list/$list" params={{ list: 'acts' }}>
            {say(words.sentList)}
          </Link>
          <Link to="/set-up/criteria">{say(words.back)}</Link>
        </p>
      </div>
    </section>
  )
}
