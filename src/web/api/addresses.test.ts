import { expect, it } from 'vitest'
import { operations } from '../../contract/operations.ts'
import { addresses } from './addresses.ts'

it('knows every operation of the contract by its method, address and object', () => {
  expect([...addresses.keys()]).toEqual([...operations.keys()])
  for (const [id, { method, path, object }] of operations) expect(addresses.get(id)).toMatchObject({ method, path, ...(object && { object }) })
})

it('knows which answers come in pages and which acts need no words', () => {
  expect(addresses.get('task.list')?.paged).toBe(true)
  expect(addresses.get('session.read')?.paged).toBe(false)
  expect(addresses.get('application.receive')?.bare).toBe(true)
  expect(addresses.get('application.decline')?.bare).toBe(false)
})
