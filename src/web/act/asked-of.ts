/** What the form of an act asks: written from the contract's schema by `npm run generate`, so that no schema comes with the form. */
import type { Asked } from '../../contract/asked.ts'
import table from './asked-table.json' with { type: 'json' }

const nothing: Asked = { kind: 'group', members: [] }

/** What an act asks; those without words of their own ask nothing. */
export function askedOf(step: string): Asked {
  const written = (table as Readonly<Record<string, string>>)[step]
  return written ? (JSON.parse(written) as Asked) : nothing
}
