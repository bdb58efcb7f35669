/** An expert's desk as the server reads it. */
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { deskSheet, deskVisit, expertDesk } from '../../contract/experts.ts'
import { ask } from '../api/client.ts'

export type Desk = z.infer<typeof expertDesk>
export type DeskSheet = z.infer<typeof deskSheet>
export type DeskVisit = z.infer<typeof deskVisit>

export function useExpertDesk(enabled = true) {
  return useQuery({ queryKey: ['expert-desk'], queryFn: () => ask('expert.desk') as Promise<Desk>, refetchInterval: 60_000, enabled })
}
