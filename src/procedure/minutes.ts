/** 纪要: its words are the office's, its numbers are the count's. Minutes in which a number differs are refused. */
import { allowed, refuse, type Verdict } from '../law/verdict.ts'
import type { Count } from './ballots.ts'

/** What the minutes are held against. */
export interface MinutesRecord {
  readonly members: readonly string[]
  readonly present: readonly string[]
  readonly left?: readonly string[]
  readonly candidates: readonly { readonly application: string; readonly number: string; readonly name: string }[]
  readonly seconds?: readonly Count[]
}

const SAID =
  /(应到|实到|应表决|应投|同意|赞成|反对|弃权)[^0-9０-９一二三四五六七八九十百零〇两，,；;。\n]{0,4}([0-9０-９]+|[一二三四五六七八九十百零〇两]+)\s*(?:人|票)/g
const DIGITS = '零一二三四五六七八九'

/** Every number of people or ballots that the minutes say is the one that was counted. Minutes may say none. */
export function numbersAgree(minutes: string, record: MinutesRecord, counts: readonly Count[], seconds = record.seconds ?? []): Verdict {
  let candidate: MinutesRecord['candidates'][number] | null = null
  let again = false
  for (const sentence of minutes.split(/[\n。；;]/)) {
    const named = record.candidates.filter(({ number, name }) => sentence.includes(number) || sentence.includes(name))
    if (named[0] && named[0] !== candidate) again = false
    candidate = named[0] ?? candidate
    again ||= /第二次表决|再次表决/.test(sentence)
    for (const [, what = '', figure = ''] of sentence.matchAll(SAID)) {
      const of = (again ? seconds : counts).find((count) => count.application === candidate?.application)
      const right = rightNumbers(what, record, of)
      const said = numberIn(figure)
      if (right && !right.includes(said))
        return refuse('minutes-number-differs', { application: candidate?.number ?? '', what, said, counted: right[0] ?? 0 })
    }
  }
  return allowed
}

/** The numbers that may stand after a word; null where nothing is counted by it. */
function rightNumbers(what: string, record: MinutesRecord, count: Count | undefined): readonly number[] | null {
  const { members, present, left = [] } = record
  if (what === '应到') return [members.length]
  if (what === '实到') return [present.length + left.length, present.length]
  if (!count) return null
  if (what === '应表决' || what === '应投') return [count.denominator]
  return [what === '反对' ? count.against : what === '弃权' ? count.abstain : count.for]
}

/** A number in figures of either width, or in Chinese up to 百. */
export function numberIn(figure: string): number {
  const plain = figure.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  if (/^[0-9]+$/.test(plain)) return Number(plain)
  let [total, digit] = [0, 0]
  for (const sign of plain.replace(/〇/g, '零').replace(/两/g, '二')) {
    const unit = sign === '百' ? 100 : sign === '十' ? 10 : 0
    if (unit === 0) digit = DIGITS.indexOf(sign)
    else {
      total += (digit === 0 ? 1 : digit) * unit
      digit = 0
    }
  }
  return total + digit
}
