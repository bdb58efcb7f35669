/** 评分表: loads what it needs, then gives way to scoring, to the sealed sheet, or to the undertaking that must come first. */

import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ask, type CaseWithSteps } from '../api/client.ts'
import { useCriteriaOf } from '../lists/criteria-of.ts'
import { useEditions } from '../lists/current-edition.ts'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { useApplication } from '../words/application-name.tsx'
import { useSay } from '../words/language.tsx'
import { EditionShown } from '../words/names.ts'
import { Fault, Loading } from '../words/states.tsx'
import { words as deskWords } from './desk-words.ts'
import { SealedSheet } from './sealed-sheet.tsx'
import { SheetDesk } from './sheet-desk.tsx'
import { openDraft } from './sheet-keeper.ts'
import './sheet.css'

export default function SheetPage() {
  const { id } = useParams({ from: '/sheets/$id' })
  const say = useSay()
  const { session } = useSession()
  const criteriaOf = useCriteriaOf()
  const { editions } = useEditions()
  const sheet = useQuery({ queryKey: ['case', 'sheet', id], queryFn: () => ask('sheet.read', { params: { sheet: id } }) as Promise<CaseWithSteps> })
  const draft = useQuery({
    queryKey: ['sheet-draft', id],
    queryFn: () => openDraft(session?.person ?? '', id),
    enabled: session !== null && session !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const application = useApplication(String(sheet.data?.state.application ?? ''))
  const name = String(application?.state.name ?? '')
  usePlace({ words: say(deskWords.myWork), to: '/experts' }, { words: name })
  const fault = sheet.error ?? draft.error
  if (fault)
    return (
      <main id="main">
        <Fault
          fault={fault}
          again={() => {
            sheet.refetch()
            draft.refetch()
          }}
        />
      </main>
    )
  const edition = editions.find((each) => each.id === sheet.data?.state.edition)
  const criteria = criteriaOf(edition?.id)
  if (!sheet.data || !draft.data || !application || !criteria || !session)
    return (
      <main id="main">
        <Loading rows={6} />
      </main>
    )
  const shared = { one: sheet.data, application, criteria, editionName: String(edition?.state.name ?? '') }
  return (
    <EditionShown.Provider value={edition?.id}>
      {sheet.data.stage === 'open' ? (
        <SheetDesk key={id} {...shared} draft={draft.data} person={session.person} />
      ) : (
        <SealedSheet {...shared} draft={draft.data} />
      )}
    </EditionShown.Provider>
  )
}
