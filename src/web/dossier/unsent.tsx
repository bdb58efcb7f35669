/** What this device has not sent to the server yet, section by section, with the way to each. */
import { Link } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { unsentSections } from '../saving/device.ts'
import { useSession } from '../session/session.tsx'
import { useSay } from '../words/language.tsx'
import { useSectionName } from './section-name.ts'
import { words } from './words.ts'

const SECOND = 1_000

/** The sections that wait, looked for anew every second: a section sends by itself after its page was left. */
export function useUnsentSections(application: string): readonly string[] {
  const { session } = useSession()
  const sections = useSyncExternalStore(eachSecond, () => [...unsentSections(session?.person ?? '', application)].sort().join())
  return sections === '' ? [] : sections.split(',')
}

function eachSecond(look: () => void): () => void {
  const looking = setInterval(look, SECOND)
  return () => clearInterval(looking)
}

export function Unsent({ application }: { readonly application: string }) {
  const say = useSay()
  const sections = useUnsentSections(application)
  if (sections.length === 0) return null
  return (
    <div className="bar" role="status">
      <span>{say(words.unsent, { count: sections.length })}</span>
      {sections.map((section) => (
        <SectionLink key={section} application={application} section={section} />
      ))}
    </div>
  )
}

export function SectionLink({ application, section }: { readonly application: string; readonly section: string }) {
  const name = useSectionName()
  return (
    <Link to="/dossier/$application/form/$section" params={{ application, section }}>
      {name(section)}
    </Link>
  )
}
