/** What was recorded on a quality; where the draft says otherwise now, that it is to be recorded again. */
import { Button } from 'antd'
import { qualities as qualityNames, verdictOutcomes } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import type { CaseWithSteps } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { Tag } from '../words/tag.tsx'
import { notesOf, type QualityState, type VerdictOutcome } from './audit-state.ts'
import type { AuditDraft } from './desk-data.ts'
import { Outcome } from './outcome.tsx'
import { useAct } from './use-act.ts'
import { words } from './words.ts'

interface QualityVerdictProps {
  readonly one: CaseWithSteps
  readonly state: QualityState
  readonly draft: AuditDraft
  readonly verdict: string | undefined
  readonly writable: boolean
}

const tones = { met: 'good', doubt: 'yours', 'not-met': 'bad' } as const

export function QualityVerdict({ one, state, draft, verdict, writable }: QualityVerdictProps) {
  const say = useSay()
  const { language } = useLanguage()
  const record = useRecord(one)
  const drafted = draftedOutcome(state)
  const quality = labelOf(qualityNames, state.quality, language) ?? ''
  const complete = state.done === state.items.length
  return (
    <div className="quality-verdict">
      {verdict && (
        <p className="row">
          <Tag tone={tones[verdict as VerdictOutcome] ?? 'running'}>
            {quality} {say(words.recorded, { outcome: labelOf(verdictOutcomes, verdict, language) ?? verdict })}
          </Tag>
          {writable && complete && verdict !== drafted && !(verdict === 'not-met' && drafted === 'doubt') && (
            <span className="amber-words">{say(words.differs)}</span>
          )}
        </p>
      )}
      {writable && complete && drafted === 'doubt' && verdict !== 'not-met' && (
        <Button size="small" disabled={record.busy} onClick={() => record.send(state, draft, 'not-met')}>
          {`${quality} ${say(words.recordNotMet)}`}
        </Button>
      )}
      <Outcome sending={record} />
    </div>
  )
}

/** What the items come to: one doubt leaves the quality in doubt. */
export function draftedOutcome(state: QualityState): VerdictOutcome {
  return state.doubts.length > 0 ? 'doubt' : 'met'
}

/** Record a quality with its items. */
export function useRecord(one: CaseWithSteps) {
  const say = useSay()
  const sending = useAct('case')
  return {
    ...sending,
    send: (state: QualityState, draft: AuditDraft, outcome: VerdictOutcome) =>
      sending.send('application.record-verdict', {
        params: { application: one.id },
        version: one.version,
        body: { quality: state.quality, outcome, notes: notesOf(state, draft, say(words.notApplicable)) },
      }),
  }
}
