/** Earlier versions of a section, each to be seen beside the present one and restored; and what was submitted beside the draft. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { momentInWords } from '../../contract/words/days.ts'
import { ask } from '../api/client.ts'
import { same } from '../saving/merge.ts'
import { SavedSign } from '../saving/sign.tsx'
import { useContent } from '../saving/use-kept.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { NoSuchPage } from '../words/no-such-page.tsx'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { Beside } from './beside.tsx'
import { DossierHead } from './head.tsx'
import { useSectionName } from './section-name.ts'
import { emptyOf } from './sections.ts'
import { SubmittedBeside } from './submitted-beside.tsx'
import { useDossier, useSectionKeeper } from './use-dossier.ts'
import { words } from './words.ts'

interface Version {
  readonly version: number
  readonly savedAt: string
  readonly savedBy: string
}
interface Versions {
  readonly items: readonly Version[]
  readonly next: number | null
}

export default function HistoryPage() {
  const { application, section } = useParams({ from: '/dossier/$application/history/$section' })
  if (section === 'submitted') return <SubmittedBeside application={application} />
  if (emptyOf(section) === undefined) return <NoSuchPage />
  return <History key={section} application={application} section={section} />
}

function History({ application, section }: { readonly application: string; readonly section: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const name = useSectionName()
  const [shown, setShown] = useState<number | null>(null)
  const title = say(words.historyOf, { task: name(section) })
  usePlace(
    { words: say(words.desk), to: '/dossier' },
    { words: name(section), to: `/dossier/${application}/form/${section}` },
    { words: say(words.history) },
  )
  const view = useDossier(application).data
  const list = useInfiniteQuery({
    queryKey: ['versions', application, section],
    queryFn: ({ pageParam }) =>
      ask('dossier.versions', { params: { application, section }, query: { before: pageParam ?? undefined } }) as Promise<Versions>,
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  })
  if (list.error) return <Fault fault={list.error} again={() => list.refetch()} />
  if (!list.data || !view) return <Loading rows={6} />
  const items = list.data.pages.flatMap((page) => page.items)
  const chosen = shown ?? items[0]?.version ?? null
  if (chosen === null) return <Empty title={say(words.noHistory)} why={say(words.noHistoryWhy)} />
  return (
    <>
      <DossierHead title={title} view={view} />
      <div className="columns">
        <section className="steps">
          <ul>
            {items.map(({ version, savedAt, savedBy }) => (
              <li key={version}>
                <div>
                  <Button
                    type="link"
                    aria-current={version === chosen || undefined}
                    aria-label={say(words.seeVersion, { version })}
                    onClick={() => setShown(version)}
                  >
                    {say(words.versionLine, { version })}
                  </Button>
                  <p className="muted">
                    {momentInWords(savedAt, language)} {savedBy}
                  </p>
                </div>
              </li>
            ))}
          </ul>
          {list.hasNextPage && <Button onClick={() => list.fetchNextPage()}>{say(words.older)}</Button>}
        </section>
        <div className="material">
          <OneVersion key={chosen} application={application} section={section} version={chosen} editable={view.editable} />
        </div>
      </div>
    </>
  )
}

interface OneVersionProps {
  readonly application: string
  readonly section: string
  readonly version: number
  readonly editable: boolean
}

function OneVersion({ application, section, version, editable }: OneVersionProps) {
  const keeper = useSectionKeeper(application, section, editable)
  const then = useQuery({
    queryKey: ['version', application, section, version],
    queryFn: () => ask('dossier.version', { params: { application, section, version: String(version) } }) as Promise<{ content: unknown }>,
    staleTime: Number.POSITIVE_INFINITY,
  }).data
  if (!keeper || !then) return <Loading rows={4} />
  return <Compared keeper={keeper} then={then.content} version={version} editable={editable} />
}

type Own = NonNullable<ReturnType<typeof useSectionKeeper>>

function Compared({
  keeper,
  then,
  version,
  editable,
}: {
  readonly keeper: Own
  readonly then: unknown
  readonly version: number
  readonly editable: boolean
}) {
  const say = useSay()
  const now = useContent(keeper) as unknown
  const [restored, setRestored] = useState(false)
  const restore = () => {
    keeper.replace(then as never)
    keeper.flush()
    setRestored(true)
  }
  return (
    <>
      <p className="row field">
        <SavedSign keeper={keeper} />
      </p>
      {restored && <p role="status">{say(words.restored, { version })}</p>}
      {same(now, then) ? (
        <p className="muted field">{say(words.same)}</p>
      ) : (
        editable && (
          <p className="row field">
            <Button onClick={restore}>{say(words.restore)}</Button>
            <span className="muted">{say(words.restoreWhy)}</span>
          </p>
        )
      )}
      <Beside then={then} now={now} thenName={say(words.versionLine, { version })} nowName={say(words.current)} />
    </>
  )
}
