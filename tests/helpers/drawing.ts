/** The three offices bring their numbers to a frozen pool, each at its own desk over the API. */
import { createHash, randomBytes } from 'node:crypto'
import type { DrawParty } from '../../src/procedure/draw.ts'
import { commitmentOf } from '../../src/procedure/draw-order.ts'
import type { Desks } from './desk.ts'

const offices: readonly (readonly [DrawParty, string])[] = [
  ['city', 'city-1'],
  ['commendation', 'commend-1'],
  ['discipline', 'discipline'],
]

export async function bringNumbers(desks: Desks, draw: string): Promise<void> {
  const { root } = await desks.of('city-1').read(`/api/draws/${draw}/record`)
  const nonces = offices.map(() => randomBytes(32).toString('hex'))
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
  for (const [index, [party, login]] of offices.entries())
    await desks.of(login).do(`/api/draws/${draw}/commitments`, { commitment: commitmentOf(hash, draw, root, { party, nonce: nonces[index] ?? '' }) })
  for (const [index, [, login]] of offices.entries()) await desks.of(login).do(`/api/draws/${draw}/numbers`, { nonce: nonces[index] })
}
