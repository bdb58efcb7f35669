import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { addresses } from './api/addresses.ts'

it('what is asked ahead are readings of the contract, at the very addresses the pages ask', () => {
  const known = new Map([...addresses.values()].filter(({ method }) => method === 'GET').map(({ path, paged }) => [path, paged]))
  const asked = [...readFileSync(new URL('./ahead.ts', import.meta.url), 'utf8').matchAll(/'(\/api\/[^']+)'/g)].map(([, address]) => address ?? '')
  expect(asked.length).toBeGreaterThan(5)
  for (const address of asked) expect([...known.keys()], address).toContain(address.split('?')[0])
})
