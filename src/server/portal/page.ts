/** What a public page is: an address, the articles it carries out, what it reads and how it is drawn. */
import type { ReactElement } from 'react'
import type { Language, Words } from '../../contract/words/language.ts'
import type { Day } from '../../law/calendar.ts'
import type { Measures } from '../../law/measures.ts'
import type { House } from '../house.ts'
import type { Operator } from '../operator.ts'
import type { World } from '../world.ts'
import type { Mode } from './display.ts'

/** What every component is drawn with. */
export interface View {
  readonly language: Language
  readonly mode: Mode
  /** The address asked for, without its language: `/notices?stage=running`. */
  readonly address: string
  readonly day: Day
  readonly now: Date
  readonly measures: Measures
  readonly operator: Operator
  /** Made-up data: every page says so. */
  readonly fictional: boolean
  /** Where a demonstration is explained and its clock moved; null elsewhere. */
  readonly demonstration: string | null
}

/** What a page reads with. */
export interface Ask extends View {
  readonly house: House
  readonly world: World
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** Scheme and host, for the few documents that need whole addresses. */
  readonly origin: string
}

/** The main entrances, in the order they stand in. */
export type Entrance = 'home' | 'notices' | 'tracker' | 'verify' | 'holders' | 'law' | 'ledger'

export interface Page<Facts> {
  readonly path: string
  readonly title: Words
  /** Articles of the measures that the page carries out. */
  readonly articles: readonly number[]
  /** One line on what the page does for those articles. */
  readonly does: Words
  /** Query fields that change the page; all others are left out of account. */
  readonly query?: readonly string[]
  /** Where a filled form leads on to, if anywhere. */
  readonly forward?: (query: Readonly<Record<string, string>>) => string | null
  /** What the page shows; null when there is no such thing. */
  readonly read: (ask: Ask) => Promise<Facts | null>
  readonly draw: (view: View, facts: Facts) => ReactElement
}

/** A page whose facts are its own business. */
// biome-ignore lint/suspicious/noExplicitAny: the table holds pages of every kind; each file types its own
export type AnyPage = Page<any>

/** A file made for a visitor: a workbook, a feed, a proof. */
export interface Download {
  readonly path: string
  readonly query?: readonly string[]
  readonly type: string
  /** The file name offered; none for what is read in place. */
  readonly name?: (ask: Ask) => string
  readonly make: (ask: Ask) => Promise<Buffer | null>
}
