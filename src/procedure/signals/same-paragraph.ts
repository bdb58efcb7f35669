/** 雷同段落: the same paragraph in two applications. MinHash over runs of characters finds pairs, an exact check decides. */

export interface Paragraph {
  readonly application: string
  readonly place: string
  readonly text: string
}

export interface SameParagraph {
  readonly one: Paragraph
  readonly other: Paragraph
  /** Shared runs of characters among all of both, whole percent, exact. */
  readonly likeness: number
}

/** Runs of so many characters; paragraphs shorter than `least` are left out; so alike is the same; bands × rows hashes. */
export const SHINGLE = { characters: 8, least: 60, alike: 80, bands: 20, rows: 4 } as const

/** Pairs of paragraphs of different applications that are alike, the most alike first. Words of the form itself are to be left out before. */
export function sameParagraphs(paragraphs: readonly Paragraph[]): readonly SameParagraph[] {
  const known = paragraphs.flatMap((paragraph) => {
    const plain = plainOf(paragraph.text)
    return plain.length >= SHINGLE.least ? [{ paragraph, runs: runsOf(plain) }] : []
  })
  const pairs = new Set<string>()
  for (const band of buckets(known.map(({ runs }) => signatureOf(runs)))) for (const [one, other] of pairsOf(band)) pairs.add(`${one} ${other}`)
  const found = [...pairs].flatMap((pair) => {
    const [one, other] = pair.split(' ').map((index) => known[Number(index)])
    if (!one || !other || one.paragraph.application === other.paragraph.application) return []
    const likeness = Math.floor(jaccard(one.runs, other.runs) * 100)
    return likeness >= SHINGLE.alike ? [{ one: one.paragraph, other: other.paragraph, likeness }] : []
  })
  return found.sort((left, right) => right.likeness - left.likeness || (placeOf(left) < placeOf(right) ? -1 : 1))
}

const placeOf = ({ one, other }: SameParagraph) => `${one.application} ${one.place} ${other.application} ${other.place}`

/** Without blanks, punctuation and width of figures: what a copyist changes first. */
export function plainOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
}

export function runsOf(plain: string, characters: number = SHINGLE.characters): ReadonlySet<string> {
  const runs = new Set<string>()
  for (let start = 0; start + characters <= plain.length; start++) runs.add(plain.slice(start, start + characters))
  return runs
}

export function jaccard(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): number {
  const shared = [...one].filter((each) => other.has(each)).length
  const all = one.size + other.size - shared
  return all === 0 ? 0 : shared / all
}

/** For each hash function the least value that it takes on the set: two sets agree in it as often as they are alike. */
export function minHash(set: Iterable<number>, hashes: readonly ((value: number) => number)[]): readonly number[] {
  const least = hashes.map(() => Number.POSITIVE_INFINITY)
  for (const value of set)
    for (const [index, hash] of hashes.entries()) {
      const hashed = hash(value)
      if (hashed < (least[index] ?? 0)) least[index] = hashed
    }
  return least
}

const hashes = Array.from({ length: SHINGLE.bands * SHINGLE.rows }, (_, index) => {
  const [factor, shift] = [mixed(2 * index + 1) | 1, mixed(2 * index + 2)]
  return (value: number) => mixed((Math.imul(value, factor) + shift) | 0) >>> 0
})

function signatureOf(runs: ReadonlySet<string>): readonly number[] {
  return minHash([...runs].map(numberOf), hashes)
}

/** FNV-1a over UTF-16 units. */
function numberOf(run: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < run.length; index++) hash = Math.imul(hash ^ run.charCodeAt(index), 0x01000193)
  return hash | 0
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Paragraphs that agree in a whole band of their signatures. */
function buckets(signatures: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const found = new Map<string, number[]>()
  for (const [index, signature] of signatures.entries())
    for (let band = 0; band < SHINGLE.bands; band++) {
      const key = `${band}:${signature.slice(band * SHINGLE.rows, (band + 1) * SHINGLE.rows).join(',')}`
      found.set(key, [...(found.get(key) ?? []), index])
    }
  return [...found.values()].filter((bucket) => bucket.length > 1)
}

function pairsOf(bucket: readonly number[]): readonly (readonly [number, number])[] {
  return bucket.flatMap((one, index) => bucket.slice(index + 1).map((other) => [one, other] as const))
}
