/** The foot of the audit: what is missing before the notice, the list of completion, and the one next thing. */
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { RefObject } from 'react'
import { qualities as qualityNames } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import type { CaseWithSteps } from '../api/client.ts'
import { GroundLink } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import type { QualityState } from './audit-state.ts'
import type { AuditDraft, DeskRow } from './desk-data.ts'
import { Outcome } from './outcome.tsx'
import { draftedOutcome, useRecord } from './quality-verdict.tsx'
import { words } from './words.ts'

interface PanelFootProps {
  readonly one: CaseWithSteps
  readonly row: DeskRow | null
  readonly states: readonly QualityState[]
  readonly shown: QualityState | undefined
  readonly draft: AuditDraft
  readonly writable: boolean
  readonly primary: RefObject<HTMLButtonElement | null>
  readonly next: () => void
  readonly returning: boolean
  readonly askReturn: () => void
  readonly goTo: (quality: string) => void
}

export function PanelFoot(props: PanelFootProps) {
  const { one, row, states, writable, returning, askReturn } = props
  const say = useSay()
  const doubts = states.flatMap((state) => state.doubts).length
  const mayReturn = one.steps.some(({ step, open }) => step === 'application.request-completion' && open)
  return (
    <footer className="review-foot">
      {writable && mayReturn && (
        <Button aria-expanded={returning} onClick={askReturn}>
          {doubts > 0 ? say(words.requestCompletion, { count: doubts }) : say(words.requestNothing)}
        </Button>
      )}
      <span className="review-missing muted">
        <Missing row={row} states={states} one={one} />
      </span>
      {writable ? <Primary {...props} /> : <Onward row={row} />}
    </footer>
  )
}

function Missing({ row, states, one }: Pick<PanelFootProps, 'row' | 'states' | 'one'>) {
  const say = useSay()
  const { language } = useLanguage()
  const items = states.reduce((sum, state) => sum + state.items.length - state.done, 0)
  const replies = row?.consultations.filter(({ stage }) => stage === 'sent').length ?? 0
  const verdicts = (one.state.verdicts ?? {}) as Readonly<Record<string, string>>
  const unrecorded = states.filter(({ quality }) => verdicts[quality] === undefined).length
  const closed = row?.publish.refusal
  if (row?.stage !== 'submitted') return null
  if (row.publish.open) return say(words.ready)
  if (unrecorded > 0 && items > 0) return say(replies > 0 ? words.leftBefore : words.leftItems, { items, replies })
  if (unrecorded > 0) return say(words.leftQualities, { count: unrecorded })
  if (closed?.code === 'consultation-open') return say(words.leftReplies, { replies })
  return (
    <>
      {closed && (language === 'zh' ? closed.detail : closed.detailEn)} {closed?.ground && <GroundLink ground={closed.ground} />}
    </>
  )
}

/** One filled button: where the road goes on when every verdict was recorded and none is begun anew, else the next item, the verdict of this quality, the next quality, or where the road goes on. */
function Primary({ one, row, states, shown, draft, primary, next, goTo }: PanelFootProps) {
  const say = useSay()
  const { language } = useLanguage()
  const record = useRecord(one)
  const verdicts = (one.state.verdicts ?? {}) as Readonly<Record<string, string>>
  if (!shown) return null
  const settled = states.every(({ quality, done }) => verdicts[quality] !== undefined && done === 0)
  if (settled && row && onward.includes(row.next)) return <Onward row={row} />
  if (shown.done < shown.items.length)
    return (
      <Button ref={primary} type="primary" onClick={next}>
        {say(words.nextItem)}
      </Button>
    )
  const drafted = draftedOutcome(shown)
  const verdict = verdicts[shown.quality]
  if (verdict === undefined || (verdict !== drafted && verdict !== 'not-met') || (verdict === 'not-met' && drafted === 'met')) {
    const record_ = async () => {
      if (!(await record.send(shown, draft, drafted))) return
      const following = states.find((state) => state.quality !== shown.quality && verdicts[state.quality] === undefined)
      if (following) goTo(following.quality)
    }
    return (
      <>
        <Button ref={primary} type="primary" loading={record.busy} onClick={record_}>
          {say(drafted === 'met' ? words.recordMet : words.recordDoubt, { quality: labelOf(qualityNames, shown.quality, language) ?? '' })}
        </Button>
        <Outcome sending={record} />
      </>
    )
  }
  const following = states.find((state) => state.done < state.items.length || verdicts[state.quality] === undefined)
  if (following)
    return (
      <Button ref={primary} type="primary" onClick={() => goTo(following.quality)}>
        {`${labelOf(qualityNames, following.quality, language)} ${following.done}/${following.items.length}`}
      </Button>
    )
  return <Onward row={row} />
}

/** What comes after the audit. */
const onward: readonly string[] = ['publish', 'recommend', 'returned-by-city', 'consult', 'remind', 'await-replies', 'in-hands', 'act-returned']

/** Where the road goes on from here, as the server says what is next. */
function Onward({ row }: { readonly row: DeskRow | null }) {
  const say = useSay()
  if (!row) return null
  const search = { ids: row.application }
  switch (row.next) {
    case 'publish':
      return (
        <Link className="primary" to="/notice-desk" search={search}>
          {say(words.toNotice)}
        </Link>
      )
    case 'recommend':
    case 'returned-by-city':
      return (
        <Link className="primary" to="/opinion/$application" params={{ application: row.application }}>
          {say(words.toOpinion)}
        </Link>
      )
    case 'consult':
    case 'remind':
    case 'await-replies':
      return (
        <Link className="primary" to="/consult" search={search}>
          {say(row.next === 'consult' ? words.toConsult : row.next === 'remind' ? words.toRemind : words.toReplies)}
        </Link>
      )
    case 'decide-conditions':
      return (
        <Link
          className="primary"
          to="/case/$kind/$id/$step"
          params={{ kind: 'application', id: row.application, step: 'application.decide-condition' }}
        >
          {say(words.decideCondition)}
        </Link>
      )
    case 'in-hands':
    case 'act-returned':
      return row.act ? (
        <Link className="primary" to="/case/$kind/$id" params={{ kind: 'act', id: row.act.id }}>
          {say(words.seeAct)}
        </Link>
      ) : null
    default:
      return null
  }
}
