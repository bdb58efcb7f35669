/**
 * The facts of one refusal, asked for one by one. Each answer is words ready for a sentence, or nothing when the fact
 * is missing or is only a key of ours: `given.day('lastDay', (day) => `，到${day}止`)`.
 */
import type { Facts } from '../../law/verdict.ts'
import type { CaseKind } from '../../procedure/decision.ts'
import { dayInWords, deadlineInWords, looksLikeDay } from './days.ts'
import { type Audience, counted, type Language, labelOf, listInWords, type Words } from './language.ts'
import { type Names, noNames, titleOf } from './names.ts'
import { isStage, stageLabel, stages } from './stages.ts'
import { isStepName, stepLabel } from './steps.ts'

/** What a sentence is written for, besides its language. */
export interface Around {
  readonly names?: Names | undefined
  readonly audience?: Audience | undefined
}

type Say = (words: string) => string

/** Ids, keys and hashes of ours: never shown. Numbers of applications and certificates are written in capitals. */
const KEY = /^([a-z]+([-.:_][a-zA-Z0-9.]+)+|[a-z]{2}-[0-9a-z]{16}.*|[0-9a-f]{40,}|[a-z]+)$/

export class Given {
  readonly #facts: Facts
  readonly #names: Names
  readonly #audience: Audience
  readonly language: Language

  constructor(facts: Facts, language: Language, around: Around = {}) {
    this.#facts = facts
    this.language = language
    this.#names = around.names ?? noNames
    this.#audience = around.audience ?? 'office'
  }

  /** The fact itself; only its own name counts. */
  raw(fact: string): Facts[string] | undefined {
    return Object.keys(this.#facts).includes(fact) ? this.#facts[fact] : undefined
  }

  has(fact: string): boolean {
    return this.raw(fact) !== undefined
  }

  number(fact: string): number | null {
    const value = this.raw(fact)
    return typeof value === 'number' ? value : null
  }

  count(fact: string, say: (number: number) => string): string {
    const number = this.number(fact)
    return number === null ? '' : say(number)
  }

  /** Keys of a list as they are. */
  keys(fact: string): readonly string[] {
    const value = this.raw(fact)
    return Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : []
  }

  /** How many a list names, when it names any. */
  many(fact: string, say: (number: number) => string): string {
    const { length } = this.keys(fact)
    return length === 0 ? '' : say(length)
  }

  /** A name, number or document as people wrote it. */
  text(fact: string, say: Say = itself): string {
    const value = this.raw(fact)
    return typeof value === 'string' && value.trim() !== '' && !KEY.test(value) ? say(value) : ''
  }

  day(fact: string, say: Say = itself): string {
    const value = this.raw(fact)
    return typeof value === 'string' && looksLikeDay(value) ? say(dayInWords(value, this.language)) : ''
  }

  deadline(fact: string, say: Say = itself): string {
    const value = this.raw(fact)
    return typeof value === 'string' && looksLikeDay(value) ? say(deadlineInWords(value, this.language)) : ''
  }

  /** A list of numbers, titles or file names. */
  list(fact: string, counter: string, say: Say = itself): string {
    return this.#joined(
      this.keys(fact).filter((each) => !KEY.test(each)),
      counter,
      say,
    )
  }

  /** File names as the applicant gave them: any text may be one. */
  files(fact: string, say: Say = itself): string {
    return this.#joined(
      this.keys(fact).map((name) => `“${name}”`),
      '个文件',
      say,
    )
  }

  /** The number under which a fault was recorded. */
  reference(say: Say): string {
    const value = this.raw('reference')
    return typeof value === 'string' && value !== '' ? say(value) : ''
  }

  /** Codes through a table of labels. */
  labels(fact: string, table: Readonly<Record<string, Words>>, counter: string, say: Say = itself): string {
    return this.#joined(present(this.keys(fact).map((key) => labelOf(table, key, this.language))), counter, say)
  }

  /** Keys through the titles of the measures; in English each title stands in quotation marks. */
  named(fact: string, kind: keyof Names, counter: string, say: Say = itself): string {
    const titles = present(this.keys(fact).map((key) => titleOf(this.#names[kind], key)))
    return this.#joined(this.language === 'zh' ? titles : titles.map((title) => `“${title}”`), counter, say)
  }

  get names(): Names {
    return this.#names
  }

  /** The step a refusal is about, by its label. */
  step(fact: string, say: Say = itself): string {
    const value = this.raw(fact)
    return typeof value === 'string' && isStepName(value) ? say(stepLabel(value, this.language)) : ''
  }

  /** The stage a case stands at; `kind` is the kind of case whose stages are meant, if it has that stage. */
  stage(fact: string, kind: CaseKind, say: Say = itself): string {
    const value = this.raw(fact)
    return typeof value === 'string' && isStage(kind, value) ? say(stageLabel(kind, value, this.#audience, this.language)) : ''
  }

  #joined(items: readonly string[], counter: string, say: Say): string {
    return items.length === 0 ? '' : say(listInWords(items, this.language, counter))
  }
}

/** A sentence in both languages, made from the facts; it reads well whatever facts are missing. */
export interface Sentence {
  readonly zh: (given: Given) => string
  readonly en: (given: Given) => string
}

/** The application a refusal is about, where several were chosen: it opens the sentence. */
export function aboutApplication(given: Given): string {
  return given.text('application', (number) => (given.language === 'zh' ? `申报${number}：` : `Application ${number}: `))
}

/** Departments by name, or how many they are. */
export function departments(given: Given, fact: string): string {
  const titles = given.named(fact, 'departments', '个部门')
  if (titles) return titles
  const number = given.keys(fact).length
  if (given.language === 'zh') return number > 0 ? `${number}个部门` : '有的部门'
  return number > 0 ? counted(number, 'department') : 'some departments'
}

/** The kind of case of a command such as `application.submit`, where there is one. */
export function kindOf(command: unknown): CaseKind | null {
  const kind = typeof command === 'string' ? command.split('.')[0] : undefined
  return kind !== undefined && Object.keys(stages).includes(kind) ? (kind as CaseKind) : null
}

function itself(words: string): string {
  return words
}

function present(list: readonly (string | null)[]): readonly string[] {
  return list.filter((each) => each !== null)
}
