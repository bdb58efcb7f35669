/**
 * Prepared statements over the embedded engine's wire protocol: a statement is parsed and planned once, then bound and
 * executed in a single message. The engine's own `query` parses and describes every time, which costs three times as much.
 */
import { messages, type PGlite, protocol, types } from '@electric-sql/pglite'
import pg from 'pg'

const INT8 = 20
const TEXT_ARRAY = 1009
const MOST_STATEMENTS = 400

type Parse = (text: string) => unknown

const parsers: Readonly<Record<number, Parse>> = {
  ...(types.parsers as Record<number, Parse>),
  [INT8]: Number,
  [TEXT_ARRAY]: pg.types.getTypeParser(TEXT_ARRAY as never, 'text'),
  [types.DATE]: (text) => text,
  [types.TIMESTAMPTZ]: (text) => text,
}

export interface StatementResult {
  readonly rows: Record<string, unknown>[]
  readonly affected: number
}

export class Statements {
  readonly #engine: PGlite
  readonly #names = new Map<string, string>()
  #count = 0

  constructor(engine: PGlite) {
    this.#engine = engine
  }

  async run(sql: string, parameters: readonly unknown[]): Promise<StatementResult> {
    const name = await this.#prepared(sql)
    const { serialize } = protocol
    const bind = serialize.bind({ statement: name, values: parameters.map(asText) })
    return this.#send([bind, serialize.describe({ type: 'P' }), serialize.execute({}), serialize.sync()])
  }

  /** Forget every statement: after a change of the tables their plans no longer hold. */
  forget(): void {
    this.#names.clear()
  }

  async #prepared(sql: string): Promise<string> {
    const known = this.#names.get(sql)
    if (known) return known
    if (this.#names.size >= MOST_STATEMENTS) await this.#dropOldest()
    this.#count += 1
    const name = `s${this.#count}`
    await this.#send([protocol.serialize.parse({ name, text: sql }), protocol.serialize.sync()])
    this.#names.set(sql, name)
    return name
  }

  async #dropOldest(): Promise<void> {
    const [oldest] = this.#names
    if (!oldest) return
    this.#names.delete(oldest[0])
    await this.#send([protocol.serialize.close({ type: 'S', name: oldest[1] }), protocol.serialize.sync()])
  }

  /**
   * Send, and read the answer as it comes. The engine's plain `execProtocolRaw` must not be used here: besides returning
   * the bytes it keeps every message of every answer for as long as it lives.
   */
  async #send(parts: readonly Uint8Array[]): Promise<StatementResult> {
    const answer = new Answer()
    const parser = new protocol.Parser()
    await this.#engine.execProtocolRawStream(joined(parts), {
      onRawData: (bytes) => parser.parse(bytes, (message) => answer.hear(message)),
    })
    if (answer.fault) throw answer.fault
    return answer
  }
}

/** What the engine says to one statement, message by message. */
class Answer implements StatementResult {
  readonly rows: Record<string, unknown>[] = []
  affected = 0
  fault: messages.DatabaseError | null = null
  #fields: readonly { name: string; parse: Parse }[] = []

  hear(message: unknown): void {
    if (message instanceof messages.RowDescriptionMessage) {
      this.#fields = message.fields.map(({ name, dataTypeID }) => ({ name, parse: parsers[dataTypeID] ?? ((text: string) => text) }))
    } else if (message instanceof messages.DataRowMessage) {
      const { fields } = message
      this.rows.push(Object.fromEntries(this.#fields.map(({ name, parse }, index) => [name, readValue(fields[index] ?? null, parse)])))
    } else if (message instanceof messages.CommandCompleteMessage) {
      this.affected = Number(/(\d+)$/.exec(message.text)?.[1] ?? 0)
    } else if (message instanceof messages.DatabaseError) {
      this.fault ??= message
    }
  }
}

function readValue(text: string | null, parse: Parse): unknown {
  return text === null ? null : parse(text)
}

/** Parameters as PostgreSQL's text format, as node-postgres writes them. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return `{${value.map(element).join(',')}}`
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function element(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  return `"${String(value).replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
