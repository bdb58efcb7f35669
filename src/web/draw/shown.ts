/** A draw as the API shows it. */
import type { CaseWithSteps } from '../api/client.ts'
import type { DrawRecord } from './verify.ts'

export interface DrawShown extends CaseWithSteps {
  readonly names: readonly { readonly number: number; readonly expert: string; readonly name: string; readonly employer: string }[]
  readonly fault: string | null
}

export interface DrawFields {
  readonly purpose: 'reading' | 'visit'
  readonly applications: readonly string[]
  readonly strata: DrawRecord['strata']
  readonly entries: DrawRecord['entries']
  readonly root: string
  readonly parties: readonly string[]
  readonly checks: number
  readonly frozenOn: string
  readonly commitments: DrawRecord['commitments']
  readonly openBy: string | null
  readonly openedBy: readonly string[]
  readonly missing: readonly string[]
  readonly seed: string | null
  readonly refusals: DrawRecord['refusals']
  readonly result: DrawRecord['result']
  readonly replaces: { readonly draw: string; readonly reason: string } | null
  readonly replacedBy: string | null
}

export const fieldsOf = ({ state }: CaseWithSteps) => state as unknown as DrawFields
