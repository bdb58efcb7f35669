/** 阅读记录: each opening of a document out of the pack, by the moment; it lies sealed with what was typed and goes back with it. */
import { nowOf, type Term } from './term.ts'

/** A file by its hash, or the form. */
export interface Reading {
  readonly file: string | null
  readonly at: string
}

/** The server takes no more at once. */
const MOST = 2_000
const AGAIN = 60_000

/** One opening more. The same document again within a minute is the same opening; past the most, the first ones stand. */
export function withReading(read: readonly Reading[], file: string | null, term: Term, device: number): readonly Reading[] {
  const now = nowOf(term, device)
  const last = read[read.length - 1]
  const same = last !== undefined && last.file === file && now - Date.parse(last.at) < AGAIN
  return same || read.length >= MOST ? read : [...read, { file, at: new Date(now).toISOString() }]
}
