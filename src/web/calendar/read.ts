/** A year of the calendar as the server counts it. */
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { calendarPreview, calendarYear } from '../../contract/calendar.ts'
import { ask } from '../api/client.ts'

export type Year = z.infer<typeof calendarYear>
export type Preview = z.infer<typeof calendarPreview>

export const yearQuery = (year: number) => ({
  queryKey: ['calendar', year],
  queryFn: () => ask('calendar.year', { params: { year: String(year) } }) as Promise<Year>,
  staleTime: 300_000,
})

export function useYear(year: number | undefined) {
  return useQuery({ ...yearQuery(year ?? 0), enabled: year !== undefined })
}
