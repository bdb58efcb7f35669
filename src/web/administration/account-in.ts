import type { CaseView } from '../api/client.ts'

export interface Account {
  readonly name: string
  readonly posts: readonly { readonly role: string; readonly body: string; readonly capacities: readonly string[] }[]
  readonly leave: { readonly from: string; readonly to: string; readonly substitute: string } | null
  readonly factorReset: { readonly day: string } | null
}

export const accountIn = (one: CaseView) => one.state as unknown as Account
