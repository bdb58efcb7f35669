/** Pieces of facts: lines, paragraphs, links to other cases by their names. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask, type CaseView } from '../api/client.ts'
import { useHeading } from './heading.ts'

export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

export function Prose({ text }: { readonly text: string }) {
  return text === '' ? null : <div className="prose">{text}</div>
}

/** Another case by its name; nothing where this post may not see it. */
export function CaseLink({ kind, id }: { readonly kind: string; readonly id: string }) {
  const heading = useHeading()
  const found = useQuery({
    queryKey: ['case', kind, id],
    queryFn: () => ask(`${kind}.read`, { params: { [kind]: id } }) as Promise<CaseView>,
    enabled: id !== '',
    staleTime: 60_000,
    retry: false,
  }).data
  if (!found) return null
  const { title, line } = heading(found)
  return (
    <Link className="block" to="/case/$kind/$id" params={{ kind, id }}>
      {kind === 'application' ? `${title} ${line.split(' · ')[0]}` : title}
    </Link>
  )
}
