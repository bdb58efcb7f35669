/** 上届: the same organisation in the edition before, as far as this post may see it. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask, type CaseView, type Page } from '../api/client.ts'
import { useEditions } from '../lists/current-edition.ts'
import { useSay } from '../words/language.tsx'
import { StageTag } from '../words/tag.tsx'
import { words } from './words.ts'

export function LastEdition({ one }: { readonly one: CaseView }) {
  const say = useSay()
  const { editions } = useEditions()
  const own = editions.find(({ id }) => id === one.state.edition)
  const before = editions
    .filter(({ state }) => Number(state.number) < Number(own?.state.number))
    .sort((a, b) => Number(b.state.number) - Number(a.state.number))[0]
  const found = useQuery({
    queryKey: ['last-edition', before?.id, one.state.creditCode],
    queryFn: () =>
      ask('edition.applications', { params: { edition: before?.id ?? '' }, query: { search: String(one.state.name), limit: 10 } }) as Promise<
        Page<CaseView>
      >,
    enabled: before !== undefined,
    staleTime: 300_000,
  }).data?.items.find(({ state }) => state.creditCode === one.state.creditCode)
  return (
    <section className="panel-part">
      <h3>{say(words.lastEdition)}</h3>
      {!before && <p className="muted">{say(words.lastNone)}</p>}
      {before && !found && <p className="muted">{say(words.lastNotApplied, { edition: String(before.state.name) })}</p>}
      {before && found && (
        <p className="row">
          {say(words.lastApplied, { edition: String(before.state.name) })}
          <StageTag kind="application" stage={found.stage} />
          <Link to="/papers/$application" params={{ application: found.id }}>
            {String(found.state.number)}
          </Link>
        </p>
      )}
    </section>
  )
}
