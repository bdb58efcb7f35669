/** 补正: what was submitted beside the draft as it is now, part by part; parts that are the same are named in one line. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../api/client.ts'
import { same } from '../saving/merge.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { lastOf } from '../words/last.ts'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { Beside } from './beside.tsx'
import { DossierHead } from './head.tsx'
import { useSectionName } from './section-name.ts'
import { heldOf, useApplication, useDossier, useDraft } from './use-dossier.ts'
import { words } from './words.ts'

interface Frozen {
  readonly content: { readonly dossier: Readonly<Record<string, unknown>> & { readonly items: Readonly<Record<string, unknown>> } }
}

export function SubmittedBeside({ application }: { readonly application: string }) {
  const say = useSay()
  const name = useSectionName()
  const view = useDossier(application).data
  const draft = useDraft(application)
  const submissions = useApplication(application).data?.state.submissions as readonly { number: number }[] | undefined
  const number = lastOf(submissions)?.number
  const frozen = useQuery({
    queryKey: ['submission', application, number],
    queryFn: () => ask('application.submission', { params: { application, number: String(number) } }) as Promise<Frozen>,
    enabled: number !== undefined,
  })
  usePlace({ words: say(words.desk), to: '/dossier' }, { words: say(words.compare) })
  const fault = draft.error ?? frozen.error
  if (fault) return <Fault fault={fault} again={() => draft.refetch()} />
  if (submissions && number === undefined) return <Empty title={say(words.notSubmitted)} why={say(words.notSubmittedWhy)} />
  if (!view || !draft.data || !frozen.data) return <Loading rows={6} />
  const { dossier } = frozen.data.content
  const parts = ['basics', 'conditions', 'indicators', 'overview', ...view.items.map(({ code }) => `item-${code}`), 'evidence'].map((section) => ({
    section,
    before: section.startsWith('item-') ? dossier.items[section.slice('item-'.length)] : dossier[section],
    now: heldOf(draft.data, section).content,
  }))
  const changed = parts.filter(({ before, now }) => !same(before, now))
  return (
    <>
      <DossierHead title={say(words.compare)} view={view} />
      {changed.length === 0 && <p className="field">{say(words.unchanged)}</p>}
      {changed.map(({ section, before, now }) => (
        <section key={section} className="sheet">
          <h2>
            {name(section)}
            {view.editable && (
              <Link to="/dossier/$application/form/$section" params={{ application, section }}>
                {say(words.edit)}
              </Link>
            )}
          </h2>
          <Beside then={before} now={now} thenName={say(words.submittedThen)} nowName={say(words.draftNow)} />
        </section>
      ))}
    </>
  )
}
