/** One part of the dossier as a form of its own, with the way to the part before and after. */
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { arriving } from '../live/arriving.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { NoSuchPage } from '../words/no-such-page.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { BasicsForm } from './basics-form.tsx'
import { ConditionsForm } from './conditions-form.tsx'
import { FormFrame } from './form-frame.tsx'
import type { FormProps } from './form-props.ts'
import { ItemList } from './item-list.tsx'
import { useSectionName } from './section-name.ts'
import { emptyOf } from './sections.ts'
import { TextForm } from './text-form.tsx'
import { useDossier, usePresence, useSectionKeeper } from './use-dossier.ts'
import { words } from './words.ts'

const IndicatorsForm = lazy(arriving(() => import('./indicators-form.tsx')))
const EvidenceForm = lazy(arriving(() => import('./evidence-form.tsx')))

const forms: Readonly<Record<string, React.ComponentType<FormProps>>> = {
  basics: BasicsForm,
  conditions: ConditionsForm,
  indicators: IndicatorsForm,
  overview: TextForm,
  evidence: EvidenceForm,
}

export default function FormPage() {
  const { application, section } = useParams({ from: '/dossier/$application/form/$section' })
  const say = useSay()
  const name = useSectionName()
  usePlace(
    { words: say(words.desk), to: '/dossier' },
    ...(section.startsWith('item-') ? [{ words: say(words.items), to: `/dossier/${application}/form/items` }] : []),
    { words: name(section) },
  )
  if (section === 'items') return <Items application={application} />
  if (emptyOf(section) === undefined) return <NoSuchPage />
  return <Section key={section} application={application} section={section} />
}

function Section({ application, section }: { readonly application: string; readonly section: string }) {
  const read = useDossier(application)
  const present = usePresence(application, section)
  const keeper = useSectionKeeper(application, section, read.data?.editable ?? true)
  const Form = section.startsWith('item-') ? TextForm : forms[section]
  if (read.error && !read.data) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data || !keeper || !Form) return <Loading rows={6} />
  if (section.startsWith('item-') && !read.data.items.some(({ code }) => section === `item-${code}`)) return <NoSuchPage />
  return (
    <FormFrame application={application} section={section} view={read.data} keeper={keeper} present={present}>
      <Suspense fallback={<Loading rows={6} />}>
        <Form application={application} section={section} view={read.data} keeper={keeper} />
      </Suspense>
    </FormFrame>
  )
}

function Items({ application }: { readonly application: string }) {
  const read = useDossier(application)
  const present = usePresence(application, 'items')
  if (read.error && !read.data) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  return (
    <FormFrame application={application} section="items" view={read.data} keeper={null} present={present}>
      <ItemList application={application} view={read.data} present={present} />
    </FormFrame>
  )
}
