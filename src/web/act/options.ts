/** The choices of a source with their names, read when the form needs them. */
import { useQuery } from '@tanstack/react-query'
import { letterKinds, ties } from '../../contract/words/labels.ts'
import { inLanguage, type Language, labelOf } from '../../contract/words/language.ts'
import { stageLabel } from '../../contract/words/stages.ts'
import { askAll, type CaseView } from '../api/client.ts'
import { type Criteria, useCriteriaOf } from '../lists/criteria-of.ts'
import { useEditions } from '../lists/current-edition.ts'
import { useSession } from '../session/session.tsx'
import { useNames, usePeople } from '../words/names.ts'
import type { Source } from './sources.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** A draw by its day, its fields and where it stands. */
function drawName({ stage, state }: CaseView, language: Language): string {
  const fields = (state.strata as readonly { title: string; seats: number }[]).map(({ title, seats }) => `${title} ${seats}`).join('、')
  return `${state.frozenOn} ${fields} ${stageLabel('draw', stage, 'office', language)}`
}

export interface Around {
  readonly step: string
  /** The case the act is about; null for one that opens a case. */
  readonly about: CaseView | null
  readonly edition: string | null
}

const itemsOf = (criteria: Criteria | undefined) => criteria?.categories.flatMap(({ items }) => items) ?? []
const fromTitles = (titles: Readonly<Record<string, string>>): readonly Choice[] => Object.entries(titles).map(([value, label]) => ({ value, label }))

export function useOptions(source: Source, { about, edition }: Around): readonly Choice[] {
  const { names, measures, language, area, body } = useNames()
  const people = usePeople()
  const { editions } = useEditions()
  const { session, post } = useSession()
  const criteria = useCriteriaOf()(edition)
  const wantsApplications = source.from === 'applications' || (source.from === 'case' && source.of === 'applications')
  const applications = useRows('edition.applications', wantsApplications && edition !== null && source.from === 'applications', edition)
  const experts = useRows(
    'expert.list-bank',
    source.from === 'experts' || source.from === 'expert-fields' || (source.from === 'case' && source.of === 'experts'),
  )
  const notices = useRows('notice.list', source.from === 'withdrawn-notices')
  const draws = useRows('edition.draws', source.from === 'draws' && edition !== null, edition)
  const accounts = useRows('account.list', source.from === 'bodies')
  const organisations = useRows('organisation.list', source.from === 'organisations')
  const expertChoices = experts
    .filter(({ stage }) => stage === 'listed')
    .map(({ id, state }) => ({ value: id, label: `${state.name}（${state.employer}）` }))
  switch (source.from) {
    case 'applications':
      return applications
        .filter(({ stage }) => !source.stages || source.stages.includes(stage))
        .map(({ id, state }) => ({ value: id, label: `${state.number} ${state.name}` }))
    case 'experts':
      return expertChoices
    case 'areas':
      return fromTitles(names.areas)
    case 'bodies':
      return [...fromTitles(names.areas), ...fromTitles(names.departments), ...otherBodies(accounts, body)]
    case 'departments':
      return fromTitles(names.departments)
    case 'conditions':
      return fromTitles(names.conditions)
    case 'items':
      return itemsOf(criteria).map(({ code }) => ({ value: code, label: names.items[code] ?? code }))
    case 'criteria':
      return Object.values(measures?.criteria ?? {}).map(({ id, standard }) => ({ value: id, label: standard }))
    case 'declarations':
      return (measures?.dossier.declarations ?? []).map(({ key, text, textEn }) => ({ value: key, label: language === 'zh' ? text : textEn }))
    case 'ties':
      return Object.entries(ties).map(([value, words]) => ({ value, label: inLanguage(words, language) }))
    case 'editions':
      return editions.map(({ id, state }) => ({ value: id, label: String(state.name) }))
    case 'withdrawn-notices':
      return notices.filter(({ stage }) => stage === 'withdrawn').map(({ id, state }) => ({ value: id, label: String(state.title) }))
    case 'expert-fields':
      return [...new Set(experts.flatMap(({ stage, state }) => (stage === 'listed' ? (state.fields as readonly string[]) : [])))].map((each) => ({
        value: each,
        label: each,
      }))
    case 'draws':
      return draws.filter(({ stage }) => stage !== 'replaced').map((each) => ({ value: each.id, label: drawName(each, language) }))
    case 'organisations':
      return organisations.map(({ id, state }) => ({ value: id, label: `${state.name}（${area(String(state.area))}）` }))
    case 'members':
      return people.filter(({ posts }) => posts.some(({ role }) => role === 'member')).map(({ id, name }) => ({ value: id, label: name }))
    case 'expert-accounts':
      return people.filter(({ posts }) => posts.some(({ role }) => role === 'expert')).map(({ id, name }) => ({ value: id, label: name }))
    case 'same-office':
      return people
        .filter(({ id, posts }) => id !== session?.person && posts.some(({ role, body }) => role === post?.role && body === post.body))
        .map(({ id, name }) => ({ value: id, label: name }))
    case 'colleagues':
      return ((about?.state.colleagues as readonly { person: string }[] | undefined) ?? []).map(({ person }) => ({
        value: person,
        label: people.find(({ id }) => id === person)?.name ?? person,
      }))
    case 'letters':
      return ((about?.state.letters as readonly { id: string; kind: string; day: string }[] | undefined) ?? []).map(({ id, kind, day }) => ({
        value: id,
        label: `${labelOf(letterKinds, kind, language)} ${day}`,
      }))
    case 'case':
      return inCase(source.field, source.of, about, expertChoices, people)
    default:
      return []
  }
}

/** Offices that are neither an area nor a department: known by the posts that are held there. */
function otherBodies(accounts: readonly CaseView[], named: (role: string, body: string) => string): readonly Choice[] {
  const held = accounts.flatMap(({ state }) => (state.posts as readonly { role: string; body: string }[] | undefined) ?? [])
  const others = held.filter(({ role }) => !['district', 'department', 'drafter', 'legal-representative'].includes(role))
  return [...new Map(others.map(({ role, body }) => [body, { value: body, label: named(role, body) }])).values()]
}

function inCase(
  field: string,
  of: string,
  about: CaseView | null,
  experts: readonly Choice[],
  people: readonly { readonly id: string; readonly name: string }[],
): readonly Choice[] {
  const listed = (about?.state[field] as readonly (string | { application: string; number: string; name: string })[] | undefined) ?? []
  return listed.map((each) => {
    if (typeof each !== 'string') return { value: each.application, label: `${each.number} ${each.name}` }
    const name = of === 'experts' ? experts.find(({ value }) => value === each)?.label : people.find(({ id }) => id === each)?.name
    return { value: each, label: name ?? each }
  })
}

function useRows(operation: string, wanted: boolean, edition: string | null = null): readonly CaseView[] {
  const read = useQuery({
    queryKey: ['options', operation, edition],
    queryFn: () => askAll<CaseView>(operation, edition ? { params: { edition } } : {}),
    enabled: wanted,
    staleTime: 30_000,
  })
  return read.data ?? nothing
}

const nothing: readonly CaseView[] = []
