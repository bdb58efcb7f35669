/** A body that an operation's schema takes, made from its JSON schema: the ground from which bad ones are made. */
import { z } from 'zod'

export interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly format?: string
  readonly additionalProperties?: Schema | boolean
  readonly propertyNames?: Schema
}

/** The JSON schema of what a zod schema takes. */
export function schemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
}

/** Texts that a pattern or a transformation asks for, by field. */
const byName: Readonly<Record<string, string>> = {
  documentNumber: '兰质奖发〔2026〕55号',
  decision: '兰质奖发〔2026〕56号',
  creditCode: '91620102MA77E5700Y',
  employerCode: '91620102MA77E5700Y',
  phone: '13800000000',
  login: 'nobody-here',
  password: 'a long enough one 7',
  next: 'a long enough one 8',
  code: '000000',
  activation: 'nothing',
}

/** The smallest value that fits. */
export function sampleOf(schema: Schema, name = ''): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [first] = schema.anyOf ?? schema.oneOf ?? []
  if (first) return sampleOf(first, name)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries((schema.required ?? []).map((key) => [key, sampleOf(schema.properties?.[key] ?? {}, key)]))
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => sampleOf(schema.items ?? {}, name))
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1)
    case 'boolean':
      return true
    case 'string':
      return sampleText(schema, name)
    default:
      return '一段文字'
  }
}

function sampleText(schema: Schema, name: string): string {
  if (byName[name]) return byName[name]
  if (schema.format === 'date') return '2026-08-20'
  if (schema.pattern?.includes('[0-9a-f]{64}')) return 'a'.repeat(64)
  if (schema.pattern?.includes('a-z0-9.-')) return 'ap-0000000000000000'
  return '一段文字'
}

/** Paths to every value of one kind inside a body, with its schema. */
export interface Place {
  readonly path: readonly (string | number)[]
  readonly schema: Schema
  readonly required: boolean
  readonly nullable: boolean
}

/** Every place in a body made by `sampleOf`. */
export function placesOf(schema: Schema, value: unknown, path: readonly (string | number)[] = [], required = true): readonly Place[] {
  const chosen = (schema.anyOf ?? schema.oneOf)?.[0] ?? schema
  const nullable = (schema.anyOf ?? []).some((each) => each.type === 'null')
  const own: Place = { path, schema: chosen, required, nullable }
  if (chosen.type === 'object' && value !== null && typeof value === 'object') {
    const inside = Object.entries(value).flatMap(([key, member]) =>
      placesOf(chosen.properties?.[key] ?? {}, member, [...path, key], chosen.required?.includes(key) ?? false),
    )
    return path.length === 0 ? inside : [own, ...inside]
  }
  if (chosen.type === 'array' && Array.isArray(value))
    return [own, ...value.slice(0, 1).flatMap((member, index) => placesOf(chosen.items ?? {}, member, [...path, index]))]
  return [own]
}

/** The body with another value at one place. */
export function withValue(body: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [head, ...rest] = path
  if (head === undefined) return value
  if (Array.isArray(body)) return body.map((member, index) => (index === head ? withValue(member, rest, value) : member))
  return { ...(body as object), [head]: withValue((body as Record<string, unknown>)[head], rest, value) }
}

/** The body without one member. */
export function without(body: unknown, path: readonly (string | number)[]): unknown {
  const [head, ...rest] = path
  if (head === undefined) return body
  if (rest.length === 0) {
    const { [head]: _, ...others } = body as Record<string, unknown>
    return others
  }
  return withValue(body, [head], without((body as Record<string, unknown>)[head], rest))
}
