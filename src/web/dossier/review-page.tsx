/** 检查并提交: the whole dossier, what is missing, the declarations in full, and the submission by the legal representative. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { seenAs } from '../../contract/dossier.ts'
import { addressOf, ask } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { Fault, Loading } from '../words/states.tsx'
import { DossierHead } from './head.tsx'
import { Submission } from './submission.tsx'
import { Unsent } from './unsent.tsx'
import { type DossierView, heldOf, useDossier, useDraft, usePresence } from './use-dossier.ts'
import { Whole, type WholeContent } from './whole.tsx'
import { words } from './words.ts'

export default function ReviewPage() {
  const { application } = useParams({ from: '/dossier/$application/review' })
  const say = useSay()
  const read = useDossier(application)
  const draft = useDraft(application)
  usePresence(application, 'review')
  const [audience, setAudience] = useState('whole')
  const title = say(read.data?.editable === false ? words.reviewDone : words.review)
  usePlace({ words: say(words.desk), to: '/dossier' }, { words: title })
  const fault = read.error ?? draft.error
  if (fault && !read.data) return <Fault fault={fault} again={() => read.refetch()} />
  if (!read.data || !draft.data) return <Loading rows={6} />
  const view = read.data
  const content = contentOf(draft.data, view)
  return (
    <>
      <DossierHead
        title={title}
        view={view}
        sign={
          <a href={addressOf('dossier.book', { params: { application } })} target="_blank" rel="noreferrer">
            {say(words.bookPdf)}
          </a>
        }
      />
      {view.editable && <Unsent application={application} />}
      {view.editable && <Gaps view={view} application={application} />}
      <div className="row field no-print">
        <span id="seen-as">{say(words.seenAs)}</span>
        <Segmented
          aria-labelledby="seen-as"
          value={audience}
          onChange={setAudience}
          options={[
            { value: 'whole', label: say(words.asWhole) },
            { value: 'district', label: say(words.asDistrict) },
            { value: 'expert', label: say(words.asExpert) },
            { value: 'public', label: say(words.asPublic) },
          ]}
        />
      </div>
      {audience !== 'whole' && <SeenAs application={application} audience={audience} />}
      {audience !== 'public' && <Whole content={content} items={view.items} application={view.editable ? application : null} />}
      {view.editable && <Submission view={view} application={application} />}
    </>
  )
}

function contentOf(draft: Parameters<typeof heldOf>[0], view: DossierView): WholeContent {
  const section = (name: string) => (draft.sections.some((each) => each.section === name) ? heldOf(draft, name).content : null)
  return {
    basics: section('basics') as WholeContent['basics'],
    conditions: section('conditions') as WholeContent['conditions'],
    indicators: section('indicators') as WholeContent['indicators'],
    overview: section('overview') as WholeContent['overview'],
    items: Object.fromEntries(view.items.map(({ code }) => [code, heldOf(draft, `item-${code}`).content as { text: string }])),
    files: view.files,
  }
}

function Gaps({ view, application }: { readonly view: DossierView; readonly application: string }) {
  const say = useSay()
  const { language } = useLanguage()
  if (view.gaps.length === 0) return <p className="field good">{say(words.noGaps)}</p>
  return (
    <section className="panel" aria-labelledby="gaps">
      <h2 id="gaps">{say(words.gapsTitle, { count: view.gaps.length })}</h2>
      <ul className="gap-list">
        {view.gaps.map((gap) => (
          <li key={gap.code}>
            <Link to="/dossier/$application/form/$section" params={{ application, section: gap.section }}>
              {gap[language]}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

const shownWords = { yes: words.shownYes, recorded: words.shownRecorded, no: words.shownNo } as const

/** What the marks of business secrets do, as the server tells it. */
function SeenAs({ application, audience }: { readonly application: string; readonly audience: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const { names } = useNames()
  const seen = useQuery({
    queryKey: ['seen-as', application, audience],
    queryFn: () => ask('dossier.seen-as', { params: { application, audience } }) as Promise<z.infer<typeof seenAs>>,
  }).data
  if (!seen) return null
  return (
    <section className="panel">
      <p className="field">{seen.note[language]}</p>
      <ul className="papers">
        {seen.files.map(({ name, slot, businessSecret, shown }) => (
          <li key={`${slot} ${name}`}>
            <span>
              {name} {businessSecret && <span className="tag shut">{say(words.secret)}</span>}
            </span>
            <span className="muted">
              {names.evidence[slot]} · {say(shownWords[shown])}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
