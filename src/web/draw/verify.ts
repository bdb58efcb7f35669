/**
 * The draw reckoned once more by the reader's own browser, from docs/draw.md, with WebCrypto. It shares nothing with the
 * server's program, so that two must agree.
 */
import type { z } from 'zod'
import type { drawRecord } from '../../contract/draw.ts'

export type DrawRecord = z.infer<typeof drawRecord>
type Bytes = Uint8Array<ArrayBuffer>

/** Browsers lend their SHA-256 only to pages that came over TLS, or from this machine. */
export const canReckon = (): boolean => globalThis.crypto?.subtle !== undefined

const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

function hex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bytesOf(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

async function sha256(...parts: readonly Bytes[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob([...parts]).arrayBuffer()))
}

/** A party's own number: 32 random bytes, in hex. */
export function newNumber(): string {
  return hex(crypto.getRandomValues(new Uint8Array(32)))
}

export async function commitmentOf(draw: string, root: string, party: string, nonce: string): Promise<string> {
  return hex(await sha256(utf8(`zhiheng-draw-1 commit ${draw} ${party} `), bytesOf(root), bytesOf(nonce)))
}

async function tree(leaves: readonly Bytes[]): Promise<Bytes> {
  if (leaves.length === 1) return sha256(Uint8Array.of(0), leaves[0] ?? new Uint8Array())
  const left = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return sha256(Uint8Array.of(1), await tree(leaves.slice(0, left)), await tree(leaves.slice(left)))
}

function linesOf({ scheme, draw, strata, entries }: DrawRecord): readonly string[] {
  return [
    `${scheme} ${draw}`,
    ...strata.map((each, index) => `stratum ${index + 1} ${each.seats} ${each.substitutes} ${each.title}`),
    ...entries.map((each) => `entry ${each.number} ${each.stratum} ${each.leaf} ${each.barred ?? '-'}`),
  ]
}

const four = (value: number): Bytes => new Uint8Array(new Uint32Array([value]).buffer).reverse()

async function orderOf(seed: Bytes, stratum: number, numbers: readonly number[]): Promise<readonly number[]> {
  const order = [...numbers].sort((a, b) => a - b)
  const words: number[] = []
  for (let counter = 0, last = order.length - 1; last > 0; ) {
    if (words.length === 0) {
      const block = new DataView((await sha256(seed, four(stratum), four(counter++))).buffer)
      for (let at = 0; at < 32; at += 4) words.push(block.getUint32(at))
    }
    const word = words.shift() ?? 0
    if (word >= 2 ** 32 - (2 ** 32 % (last + 1))) continue
    const other = word % (last + 1)
    ;[order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0]
    last -= 1
  }
  return order
}

/** The first thing that does not follow from the frozen pool and the opened numbers; null when all does. */
export async function wrongPlace(record: DrawRecord): Promise<string | null> {
  const { draw, root, commitments, opened, strata, entries, refusals, result } = record
  if (hex(await tree(linesOf(record).map(utf8))) !== root) return 'root'
  for (const { party, nonce } of opened) {
    const laidDown = commitments.find((each) => each.party === party)?.commitment
    if (!/^[0-9a-f]{64}$/.test(nonce) || (await commitmentOf(draw, root, party, nonce)) !== laidDown) return `opened ${party}`
  }
  const sorted = [...opened].sort((a, b) => (a.party < b.party ? -1 : 1))
  const seed = await sha256(
    utf8(`zhiheng-draw-1 seed ${draw} `),
    bytesOf(root),
    ...sorted.flatMap(({ party, nonce }) => [utf8(` ${party} `), bytesOf(nonce)]),
  )
  if (hex(seed) !== record.seed) return 'seed'
  const told = result.map((each) => `${each.number} ${each.outcome}`)
  const right: string[] = []
  for (const [index, stratum] of strata.entries()) {
    const members = entries.filter((each) => each.stratum === index + 1)
    let taken = 0
    for (const number of await orderOf(
      seed,
      index + 1,
      members.map((each) => each.number),
    )) {
      const barred = members.find((each) => each.number === number)?.barred != null
      const refused = refusals.some((each) => each.number === number)
      if (!barred && !refused) taken += 1
      const free = taken <= stratum.seats ? 'seat' : taken <= stratum.seats + stratum.substitutes ? 'substitute' : 'spare'
      right.push(`${number} ${barred ? 'barred' : refused ? 'refused' : free}`)
    }
  }
  const wrong = right.findIndex((each, index) => each !== told[index])
  return wrong >= 0 || right.length !== told.length ? `result ${wrong + 1}` : null
}
