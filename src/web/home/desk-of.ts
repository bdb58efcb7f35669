/** Where a case is worked on: at the post's own desk if it has one for that kind, else on the page of the case. */
import { useSession } from '../session/session.tsx'

const applicant = { application: (id: string) => `/dossier/${id}` }

const desks: Readonly<Record<string, Readonly<Record<string, (id: string) => string>>>> = {
  drafter: applicant,
  'legal-representative': applicant,
  district: { application: (id) => `/review/${id}` },
  department: { consultation: () => '/answers' },
  expert: { sheet: (id) => `/sheets/${id}`, visit: (id) => `/visits/${id}` },
}

export function deskOf(role: string | undefined, { kind, id }: { readonly kind: string; readonly id: string }): string {
  return desks[role ?? '']?.[kind]?.(id) ?? `/case/${kind}/${id}`
}

/** The same for the post that is signed in. */
export function useDesk(about: { readonly kind: string; readonly id: string }): string {
  return deskOf(useSession().post?.role, about)
}
