/** Two looks laid beside one another: byte for byte, with the commitments of each world under the names of their places. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Answer, Look } from './look.ts'

export interface Difference {
  /** Who asked, and for what. */
  readonly asked: string
  /** The first stretch that differs, in the one world and in the other. */
  readonly stretch: string
}

export interface Compared {
  readonly responses: number
  readonly differences: readonly Difference[]
}

export async function compare(one: Look, other: Look): Promise<Compared> {
  const differences: Difference[] = []
  const asked = new Set([...one.answers.keys(), ...other.answers.keys()])
  for (const each of asked) {
    const [here, there] = [one.answers.get(each), other.answers.get(each)]
    if (!here || !there) differences.push({ asked: each, stretch: 'asked in one world only' })
    else {
      const stretch = await differing(here, there, one, other)
      if (stretch) differences.push({ asked: each, stretch })
    }
  }
  return { responses: asked.size, differences }
}

async function differing(here: Answer, there: Answer, one: Look, other: Look): Promise<string | null> {
  const bodies = await differingBody(here, there, one, other)
  const rest = [headOf(here, bodies === 'named'), headOf(there, bodies === 'named')] as const
  if (bodies !== 'same' && bodies !== 'named') return bodies
  return firstStretch(one.naming(rest[0]), other.naming(rest[1]))
}

/**
 * Status and headers. Where a commitment stands in the body, its tag is a hash of it, and a paper is as long as the glyphs of
 * its check words make it; both are left out there, and only there.
 */
function headOf({ status, headers }: Answer, holdsCommitments: boolean): string {
  const paper = headers['content-type']?.startsWith('application/pdf') === true
  const chance = (name: string) => holdsCommitments && (name === 'etag' || (paper && name === 'content-length'))
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${chance(name) ? 'of chance' : value}`)
  return `${status}\n${lines.sort().join('\n')}`
}

async function differingBody(here: Answer, there: Answer, one: Look, other: Look): Promise<string> {
  if (here.body.equals(there.body)) return 'same'
  if (withoutTimes(here).equals(withoutTimes(there))) return 'named'
  const papers = await Promise.all([textOf(here), textOf(there)])
  return firstStretch(one.naming(papers[0]), other.naming(papers[1])) ?? 'named'
}

/** The body as text: of a paper its pages, their sizes and their words, for the bytes are compressed together with the hash printed on it. */
async function textOf({ headers, body }: Answer): Promise<string> {
  if (!headers['content-type']?.startsWith('application/pdf')) return withoutOrder(body.toString('utf8'))
  const task = getDocument({ data: new Uint8Array(body), verbosity: 0 })
  const paper = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= paper.numPages; number++) {
    const page = await paper.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(`${page.view.join(' ')}\n${items.map((item) => ('str' in item ? item.str : '')).join('')}`)
  }
  await task.destroy()
  return pages.join('\n')
}

/** A workbook bears the machine's own time of day, not the house's, in each entry's head and in the directory. */
function withoutTimes({ headers, body }: Answer): Buffer {
  if (!headers['content-type']?.includes('spreadsheetml')) return body
  const plain = Buffer.from(body)
  for (const [mark, offset] of [
    ['PK\u0003\u0004', 10],
    ['PK\u0001\u0002', 12],
  ] as const)
    for (let at = plain.indexOf(mark); at >= 0; at = plain.indexOf(mark, at + 4)) plain.fill(0, at + offset, at + offset + 4)
  return plain
}

/** The ballots of a counted secret vote lie in an order that chance has made: it is laid down in one order, and as long. */
function withoutOrder(text: string): string {
  return text.replace(/"shuffled":\[([^\]]*)\]/g, (_whole, list: string) => `"shuffled":[${list.split(',').sort().join(',')}]`)
}

const AROUND = 60

/** Where two texts part, with what stands around; null where they do not. */
export function firstStretch(one: string, other: string): string | null {
  if (one === other) return null
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const cut = (text: string) => text.slice(Math.max(0, at - AROUND), at + AROUND).replace(/\s+/g, ' ')
  return `at ${at} of ${one.length}/${other.length}: «${cut(one)}» and «${cut(other)}»`
}
