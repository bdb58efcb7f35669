import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { ownAccount } from '../../contract/administration.ts'
import { ask } from '../api/client.ts'

/** How one signs in, and the leave that is set. */
export function useOwnAccount() {
  return useQuery({ queryKey: ['own-account'], queryFn: () => ask('account.own') as Promise<z.infer<typeof ownAccount>> }).data
}
