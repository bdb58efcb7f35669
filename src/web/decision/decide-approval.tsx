/** The decision on the list: approve with reasons for each name struck out, or return it whole; a clerk records the paper instead. */
import { Button, Radio } from 'antd'
import { lazy, Suspense } from 'react'
import type { ApprovalFile } from '../../contract/decision.ts'
import type { CaseWithSteps } from '../api/client.ts'
import { arriving } from '../live/arriving.ts'
import { useSession } from '../session/session.tsx'
import { useSay } from '../words/language.tsx'
import { useToday } from '../words/names.ts'
import { Outcome } from './outcome.tsx'
import { useAct } from './use-act.ts'
import { useKept } from './use-kept.ts'
import { common, notice, approval as words } from './words.ts'
import { WordsField } from './words-field.tsx'

const Days = lazy(arriving(() => import('../act/days.tsx')))
const Upload = lazy(arriving(() => import('../act/upload.tsx')))

interface Typed {
  readonly decision: 'approve' | 'return'
  readonly documentNumber: string
  readonly decidedOn: string
  readonly struckOut: Readonly<Record<string, string>>
  readonly reasons: string
  readonly document?: string
}
const blank: Typed = { decision: 'approve', documentNumber: '', decidedOn: '', struckOut: {}, reasons: '' }

export function DecideApproval({ file, one }: { readonly file: ApprovalFile; readonly one: CaseWithSteps }) {
  const say = useSay()
  const today = useToday()
  const { post } = useSession()
  const [typed, setTyped, forget] = useKept(`approval ${one.id}`, blank)
  const act = useAct('approval.decide')
  const { decision, struckOut } = typed
  const standing = file.items.filter(({ gone }) => !gone)
  const clerk = post?.role !== 'government'
  const label = say(decision === 'approve' ? words.submit : words.submitReturn)
  const send = async () => {
    const approve = decision === 'approve'
    const body = {
      decision,
      documentNumber: typed.documentNumber,
      decidedOn: typed.decidedOn || today,
      approved: approve ? standing.filter(({ application }) => struckOut[application] === undefined).map(({ application }) => application) : [],
      struckOut: approve ? Object.entries(struckOut).map(([application, reason]) => ({ application, reason })) : [],
      reasons: approve ? '' : typed.reasons,
      ...(typed.document && { document: typed.document }),
    }
    if (await act.send({ params: { approval: one.id }, body, version: one.version })) forget()
  }
  const strike = (application: string, reason: string | null) => {
    const { [application]: _, ...rest } = struckOut
    setTyped({ ...typed, struckOut: reason === null ? rest : { ...rest, [application]: reason } })
  }
  return (
    <section className="act-form">
      <h2>{say(clerk ? words.clerk : words.decision)}</h2>
      {clerk && <p className="muted field">{say(words.clerkWhy)}</p>}
      <div className="field">
        <Radio.Group aria-label={say(words.how)} value={decision} onChange={({ target }) => setTyped({ ...typed, decision: target.value })}>
          <Radio value="approve">{say(words.approveList)}</Radio>
          <Radio value="return">{say(words.returnList)}</Radio>
        </Radio.Group>
      </div>
      {decision === 'approve' ? (
        standing.map(({ application, name }) => (
          <fieldset key={application} className="decide">
            <legend>{name}</legend>
            <Radio.Group
              aria-label={say(words.decisionFor, { name })}
              value={struckOut[application] === undefined ? 'approve' : 'strike'}
              onChange={({ target }) => strike(application, target.value === 'strike' ? '' : null)}
            >
              <Radio value="approve">{say(words.approve)}</Radio>
              <Radio value="strike">{say(words.strike)}</Radio>
            </Radio.Group>
            {struckOut[application] !== undefined && (
              <WordsField
                label={say(words.strikeReason, { name })}
                rows={2}
                value={struckOut[application]}
                onChange={(reason) => strike(application, reason)}
              />
            )}
          </fieldset>
        ))
      ) : (
        <WordsField label={say(words.returnReason)} rows={4} value={typed.reasons} onChange={(reasons) => setTyped({ ...typed, reasons })} />
      )}
      <div className="two-fields">
        <WordsField
          label={say(words.documentNumber)}
          hint={say(notice.numberHint)}
          value={typed.documentNumber}
          onChange={(documentNumber) => setTyped({ ...typed, documentNumber })}
        />
        <div className="field">
          <label htmlFor="decided-on">{say(words.decidedOn)}</label>
          <div>
            <Suspense>
              <Days
                id="decided-on"
                label={say(words.decidedOn)}
                value={typed.decidedOn || today}
                onChange={(day) => setTyped({ ...typed, decidedOn: String(day ?? '') })}
              />
            </Suspense>
          </div>
        </div>
      </div>
      {clerk && (
        <div className="field">
          <label htmlFor="approval-document">{say(words.document)}</label>
          <Suspense>
            <Upload
              id="approval-document"
              label={say(words.document)}
              gives="hash"
              many={false}
              value={typed.document}
              onChange={(document) => setTyped({ ...typed, document: String(document) })}
            />
          </Suspense>
        </div>
      )}
      <Outcome act={act} label={label} />
      <Button type="primary" loading={act.busy} onClick={send}>
        {say(common.sendForReview, { step: label })}
      </Button>
    </section>
  )
}
