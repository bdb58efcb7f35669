/** What set-up is about: the newest edition, the versions of the rules, the table of receiving bodies. */
import { useQuery } from '@tanstack/react-query'
import type { MeasuresView, RuleValue } from '../../contract/measures-view.ts'
import { ask, type CaseView, type CaseWithSteps, type Page } from '../api/client.ts'
import { editionsQuery } from '../lists/current-edition.ts'

export type Parameter = MeasuresView['parameters'][number]

export interface RulesVersion {
  readonly id: string
  readonly seen: number
  readonly version: number
  readonly stage: string
  readonly values: Readonly<Record<string, RuleValue>>
  readonly confirmed: readonly string[]
  readonly firstDay: string | null
}

export function useNewestEdition(): { readonly edition: CaseWithSteps | undefined; readonly known: boolean } {
  const list = useQuery(editionsQuery)
  const newest = [...(list.data?.items ?? [])].reverse()[0]
  const read = useQuery({
    queryKey: ['case', 'edition', newest?.id],
    queryFn: () => ask('edition.read', { params: { edition: newest?.id ?? '' } }) as Promise<CaseWithSteps>,
    enabled: newest !== undefined,
  })
  return { edition: read.data, known: list.data !== undefined && (newest === undefined || read.data !== undefined) }
}

/** Versions of the rules: the one published last, and the draft under work. */
export function useRules() {
  const read = useQuery({ queryKey: ['rules'], queryFn: () => ask('rules.list') as Promise<Page<CaseView>> })
  const versions = (read.data?.items ?? []).map(({ id, version, stage, state }) => ({
    ...(state as unknown as RulesVersion),
    id,
    seen: version,
    stage,
  }))
  const newest = (stage: string) => versions.filter((each) => each.stage === stage).sort((one, other) => other.version - one.version)[0]
  return { published: newest('published'), draft: newest('draft'), read }
}

interface ReceivingLine {
  readonly area: string
  readonly title: string
  readonly titleEn: string
  readonly body: string | null
}

export function useReceiving() {
  return useQuery({ queryKey: ['receiving'], queryFn: () => ask('receiving.read') as Promise<Page<ReceivingLine>> })
}
