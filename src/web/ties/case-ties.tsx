/** Ties on the page of an expert or of an organisation, as far as the post sees them; the graph is the office's. */
import { Link } from '@tanstack/react-router'
import type { CaseWithSteps } from '../api/client.ts'
import { useSession } from '../session/session.tsx'
import { useSay } from '../words/language.tsx'
import type { ShownTie } from './shown.ts'
import { TieTable } from './tie-table.tsx'
import { words } from './words.ts'

/** A tie as a case holds it: an expert's with a credit code, an applicant's with a party. */
interface Kept extends Pick<ShownTie, 'kind' | 'source' | 'day'>, Partial<Pick<ShownTie, 'declaredBy' | 'since' | 'until' | 'over'>> {
  readonly creditCode?: string
  readonly party?: { readonly name: string }
  /** By which it is ended, where only some of the list are shown. */
  readonly number?: number
}

/** Posts that see the graph, which joins both sides. */
const overlooking = ['city', 'commendation', 'discipline', 'auditor']

export function CaseTies({ one }: { readonly one: CaseWithSteps }) {
  const say = useSay()
  const { post } = useSession()
  const ties = one.state.ties as readonly Kept[] | undefined
  const kind = one.kind as 'expert' | 'organisation'
  const graph = overlooking.includes(post?.role ?? '')
  if (!ties && !graph) return null
  const open = one.steps.some(({ step, open: isOpen }) => step === `${kind}.end-tie` && isOpen)
  const own = ({ declaredBy }: ShownTie) => post?.role !== 'expert' || declaredBy === 'expert'
  return (
    <section aria-labelledby="case-ties">
      <h2 id="case-ties">{say(words.all)}</h2>
      {ties && ties.length > 0 ? (
        <TieTable
          ties={ties.map((tie, index) => shownOf(tie, { kind, id: one.id, number: tie.number ?? index + 1 }))}
          mayEnd={(tie) => open && own(tie)}
        />
      ) : (
        <p className="muted">{say(words.noTies)}</p>
      )}
      {graph && (
        <p className="no-print">
          <Link to="/ties/$kind/$id" params={{ kind, id: one.id }}>
            {say(words.graph)}
          </Link>
        </p>
      )}
    </section>
  )
}

function shownOf(tie: Kept, held: NonNullable<ShownTie['held']>): ShownTie {
  const { kind, source, day, since = null, until = null, over = null, declaredBy = 'office' } = tie
  const end = tie.party?.name ?? tie.creditCode ?? ''
  return { kind, with: end, source, day, since, until, over, declaredBy, held }
}
