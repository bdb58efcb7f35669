/** The two texts, and the bundle that goes up: what is written, what is missing, what closes it. */
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { stepLabel } from '../../contract/words/steps.ts'
import type { CaseWithSteps } from '../api/client.ts'
import { useEditions } from '../lists/current-edition.ts'
import { Conflicts } from '../saving/conflicts.tsx'
import type { Keeper } from '../saving/keeper.ts'
import { SavedSign } from '../saving/sign.tsx'
import { useContent, useFlushing } from '../saving/use-kept.ts'
import { newestSubmission, papersOf } from '../viewer/papers.ts'
import { GroundLink, StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { Tag } from '../words/tag.tsx'
import type { DeskRow, OpinionDraft } from './desk-data.ts'
import { type Noted, opinionDraft, recommendationDraft } from './official-text.ts'
import { Outcome } from './outcome.tsx'
import { useAct } from './use-act.ts'
import { words } from './words.ts'

interface OpinionFormProps {
  readonly one: CaseWithSteps
  readonly row: DeskRow | null
  readonly keeper: Keeper<OpinionDraft>
  readonly mayHandle: boolean
  readonly print: () => void
}

export function OpinionForm({ one, row, keeper, mayHandle, print }: OpinionFormProps) {
  const say = useSay()
  const { language } = useLanguage()
  const measures = useMeasures()
  const { editions } = useEditions()
  const sending = useAct()
  const draft = useContent(keeper)
  useFlushing()
  const [handed, setHanded] = useState<string | null>(null)
  const edition = String(editions.find(({ id }) => id === one.state.edition)?.state.name ?? '')
  const signed = one.state.opinion as OpinionDraft | null | undefined
  const act = handed ?? (row?.act && row.act.command === 'application.recommend' && row.act.stage !== 'returned' ? row.act.id : null)
  const step = one.steps.find((each) => each.step === 'application.recommend')
  const decline = one.steps.find((each) => each.step === 'application.decline')
  const texts = one.stage === 'recommended' && signed ? signed : draft
  const writable = mayHandle && act === null && one.stage === 'publicised'
  const fill = () => {
    if (!row || !measures) return
    const notes = (one.state.verdictNotes ?? {}) as Readonly<Record<string, readonly Noted[]>>
    keeper.replace({ opinion: opinionDraft({ row, notes, measures, edition }), recommendation: recommendationDraft({ row, edition }) })
  }
  const send = async () => {
    const acted = await sending.send('application.recommend', { params: { application: one.id }, version: one.version, body: draft })
    if (acted) setHanded(acted.case.id)
  }
  const complete = draft.opinion.trim() !== '' && draft.recommendation.trim() !== ''
  const closed = row?.recommend.refusal
  return (
    <section aria-labelledby="opinion-lead">
      <div className="title-line tight">
        <h2 id="opinion-lead">{say(words.opinionLead)}</h2>
        {writable && (
          <span className="end">
            <SavedSign keeper={keeper as unknown as Keeper<never>} />
          </span>
        )}
      </div>
      {act && (
        <section className="next kept" role="status">
          <div>
            <p className="sentence">{say(words.handed)}</p>
          </div>
          <Link className="primary" to="/case/$kind/$id" params={{ kind: 'act', id: act }}>
            {say(words.seeAct)}
          </Link>
        </section>
      )}
      <Conflicts keeper={keeper as unknown as Keeper<never>} nameOf={([field]) => say(field === 'opinion' ? words.opinion : words.recommendation)} />
      {writable && (
        <p className="field">
          <Button onClick={fill} disabled={!row || !measures}>
            {say(words.draftFromVerdicts)}
          </Button>
        </p>
      )}
      <div className="field">
        <label htmlFor="opinion">{say(words.opinion)}</label>
        <Input.TextArea
          id="opinion"
          lang="zh-CN"
          rows={10}
          readOnly={!writable}
          value={texts.opinion}
          onChange={(event) => keeper.set(['opinion'], event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="recommendation">{say(words.recommendation)}</label>
        <Input.TextArea
          id="recommendation"
          lang="zh-CN"
          rows={3}
          readOnly={!writable}
          value={texts.recommendation}
          onChange={(event) => keeper.set(['recommendation'], event.target.value)}
        />
      </div>
      <h2>{say(words.bundle)}</h2>
      <ul className="plain-list">
        <Part title={say(words.bundleOpinion)} ready={texts.opinion.trim() !== ''} />
        <Part title={say(words.bundleRecommendation)} ready={texts.recommendation.trim() !== ''} />
        <Part title={say(words.bundleMaterials, { number: newestSubmission(one) ?? 0, files: papersOf(one).length - 1 })} ready />
      </ul>
      {mayHandle && act === null && one.stage !== 'recommended' && closed && (
        <div className="review-refusal">
          <p>
            <strong>{say(words.blocked)}</strong>
          </p>
          <p>
            {language === 'zh' ? closed.detail : closed.detailEn} {closed.ground && <GroundLink ground={closed.ground} />}
          </p>
        </div>
      )}
      <Outcome sending={sending} />
      <p className="row field no-print">
        {writable && (
          <Button
            type={closed ? 'default' : 'primary'}
            loading={sending.busy}
            disabled={!complete || closed !== undefined || !step?.open}
            onClick={send}
          >
            {say(words.handOver)}
          </Button>
        )}
        <Button onClick={print}>{say(words.printSet)}</Button>
        {mayHandle && act === null && decline?.open && (
          <Link to="/case/$kind/$id/$step" params={{ kind: 'application', id: one.id, step: 'application.decline' }}>
            {stepLabel('application.decline', language)}
          </Link>
        )}
        <StepGround step="application.recommend" />
      </p>
    </section>
  )
}

function Part({ title, ready }: { readonly title: string; readonly ready: boolean }) {
  const say = useSay()
  return (
    <li>
      <span>{title}</span>
      <Tag tone={ready ? 'done' : 'waiting'}>{say(ready ? words.written : words.missing)}</Tag>
    </li>
  )
}
