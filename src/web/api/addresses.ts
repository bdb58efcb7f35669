/** Where the operations of the contract are asked: written from it by `npm run generate`, without a schema of theirs. */
import type { Method, Operation } from '../../contract/operation.ts'
import table from './address-table.json' with { type: 'json' }

export interface Address {
  readonly method: Method
  readonly path: string
  /** Its answer comes in pages. */
  readonly paged: boolean
  /** Nothing need be said beside which case it is. */
  readonly bare: boolean
  readonly object: NonNullable<Operation['object']> | undefined
}

function addressIn(line: string): Address {
  const [method = '', path = '', ...more] = line.split(' ')
  const [kind, param] = more.find((word) => word.includes('='))?.split('=') ?? []
  const object = kind && param ? ({ kind, param } as NonNullable<Operation['object']>) : undefined
  return { method: method as Method, path, paged: more.includes('paged'), bare: more.includes('bare'), object }
}

/** The addresses by the operation's id. */
export const addresses: ReadonlyMap<string, Address> = new Map(Object.entries(table).map(([id, line]) => [id, addressIn(line)]))
