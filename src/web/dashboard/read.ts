/** The dashboard as the API gives it, and the edition it is about. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { countedCase, dashboard } from '../../contract/dashboard.ts'
import { ask } from '../api/client.ts'
import { useEditions } from '../lists/current-edition.ts'

export type Board = z.infer<typeof dashboard>
export type CountedCase = z.infer<typeof countedCase>
export type Path = NonNullable<Board['path']>
export type Walked = Path['now']
export type Leg = Walked['legs'][number]

/** Days and numbers that are assumed, as they stand in the address. */
export type Asked = Readonly<Record<string, string>>

export function useBoard(wanted: string | undefined, asked: Asked) {
  const { current } = useEditions()
  const edition = wanted ?? current?.id
  return useQuery({
    queryKey: ['dashboard', edition, asked],
    queryFn: () => ask('edition.dashboard', { params: { edition: edition ?? '' }, query: asked }) as Promise<Board>,
    enabled: edition !== undefined,
    refetchInterval: 20_000,
    placeholderData: keepPreviousData,
  })
}
