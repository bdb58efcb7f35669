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
import { SentForReview } from '../act/sent-for-review.tsx'
import { useTyped } from '../act/use-typed.ts'
import { type ActState, useAct } from '../decision/use-act.ts'
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
  const label = stepLabel(STEP, language)
  const [kept, keep, forget] = useTyped(`${session?.person} ${STEP}`, label)
  const { set, document } = (kept ?? {}) as Typed
  const act = useAct(STEP)
  const [told, setTold] = useState('')
  usePlace({ words: say(setUp.title), to: '/set-up' }, { words: say(words.title), to: '/set-up/criteria' }, { words: say(words.bring) })

  const take = async (file: File) => {
    act.clear()
    const { readSheets } = await import('./workbook.ts')
    const sheets = await readSheets(file).catch(() => null)
    if (!sheets) return setTold(say(words.notRead))
    const found = setOf(sheets)
    if ('words' in found) return setTold(say(words[found.words], found.facts))
    setTold('')
    keep({ set: found, ...(document && { document }) } as never)
  }
  const send = async () => {
    setTold(document ? '' : say(words.missing))
    if (document && (await act.send({ body: { set, document } }))) forget()
  }
  const drop = () => {
    keep({})
    forget()
    act.clear()
  }
  const back = <Link to="/set-up/criteria">{say(words.back)}</Link>
  if (act.acted)
    return (
      <SentForReview told={say(words.sent)} list={say(words.sentList)}>
        {back}
      </SentForReview>
    )
  return (
    <article>
      <div className="title-line">
        <h1>{say(words.bring)}</h1>
        <StepGround step={STEP} />
      </div>
      <p className="muted field">{say(words.bringLead)}</p>
      <p className="row field">
        <ChooseWorkbook label={say(words.choose)} first={!set} take={take} />
        {back}
      </p>
      <p role="alert" className="wrong">
        {told || (act.away && say(common.unreachable))}
      </p>
      <Faults act={act} />
      {set && (
        <>
          <section aria-labelledby="preview">
            <h2 id="preview">{set.standard}</h2>
            <WholeSet set={set} />
          </section>
          <DocumentField label={say(words.document)} value={document} onChange={(hash) => keep({ set, document: hash } as never)} />
          <p className="row">
            <Button type="primary" loading={act.busy} onClick={() => void send()}>
              {say(words.send)}
            </Button>
            <Button onClick={drop}>{say(words.drop)}</Button>
          </p>
        </>
      )}
      <RefusalBox problem={isFaulty(act) ? null : act.problem} step={label} close={act.clear} again={act.clear} leave={act.clear} />
    </article>
  )
}

const isFaulty = ({ problem }: ActState) => problem?.code === 'criteria-faulty'

/** What is wrong with the set itself stands on the page, all of it, and not in a box over it. */
function Faults({ act }: { readonly act: ActState }) {
  const say = useSay()
  const { language } = useLanguage()
  const ofSet = (act.problem?.facts as { readonly faults?: readonly string[] } | undefined)?.faults ?? []
  const inWords = ofSet.map((fault) => {
    const [code = '', place = ''] = fault.split(' ')
    return [place, labelOf(criteriaFaults, code, language)].filter(Boolean).join(' ')
  })
  const shown = [...new Set([...inWords, ...Object.values(act.faults)])]
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
