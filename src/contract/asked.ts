/** What a form asks, read from the schema of the act: nothing is described a second time. */
import type { z } from 'zod'
import * as shapes from './shapes.ts'

export type Asked =
  | { readonly kind: 'group'; readonly members: readonly Member[] }
  | { readonly kind: 'list'; readonly item: Asked }
  | { readonly kind: 'table'; readonly value: Asked }
  | { readonly kind: 'either'; readonly by: string; readonly options: readonly (Asked & { kind: 'group' })[] }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'fixed'; readonly value: unknown }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'day' | 'line' | 'prose' | 'yes-no' | 'document' | 'id' }

export interface Member {
  readonly name: string
  readonly asked: Asked
  readonly optional: boolean
  readonly nullable: boolean
}

interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly discriminator?: string
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
  readonly in?: z.ZodType
}

const definitionOf = (schema: z.ZodType) => schema.def as unknown as Definition

/** Schemas that the contract shares: known by being the very same. */
const known = new Map<unknown, Asked>([
  [shapes.day, { kind: 'day' }],
  [shapes.id, { kind: 'id' }],
  [shapes.prose, { kind: 'prose' }],
  [shapes.remark, { kind: 'prose' }],
  [shapes.sha256, { kind: 'document' }],
])

const wrappers = ['optional', 'nullable', 'default', 'prefault', 'nonoptional']

/** What a schema asks for. */
export function askedBy(schema: z.ZodType): Asked {
  const shared = known.get(schema)
  if (shared) return shared
  const definition = definitionOf(schema)
  if (wrappers.includes(definition.type) && definition.innerType) return askedBy(definition.innerType)
  switch (definition.type) {
    case 'object':
      return groupOf(definition)
    case 'array':
      return { kind: 'list', item: definition.element ? askedBy(definition.element) : { kind: 'line' } }
    case 'record':
      return { kind: 'table', value: definition.valueType ? askedBy(definition.valueType) : { kind: 'line' } }
    case 'union':
      return {
        kind: 'either',
        by: definition.discriminator ?? 'kind',
        options: (definition.options ?? []).map((option) => groupOf(definitionOf(option))),
      }
    case 'enum':
      return { kind: 'choice', options: Object.values(definition.entries ?? {}) }
    case 'literal':
      return { kind: 'fixed', value: definition.values?.[0] }
    case 'boolean':
      return { kind: 'yes-no' }
    case 'number': {
      const { minValue, maxValue } = schema as unknown as { minValue: number | null; maxValue: number | null }
      return { kind: 'number', least: minValue ?? 0, most: maxValue ?? 1_000_000_000 }
    }
    case 'pipe':
      return definition.in ? askedBy(definition.in) : { kind: 'line' }
    default:
      return { kind: 'line' }
  }
}

function groupOf({ shape }: Definition): Asked & { kind: 'group' } {
  const members = Object.entries(shape ?? {}).map(([name, schema]): Member => {
    const wrapped = wrappingsOf(schema)
    const optional = wrapped.includes('optional') || wrapped.includes('default') || unwrapped(schema) === shapes.remark
    return { name, asked: askedBy(schema), optional, nullable: wrapped.includes('nullable') }
  })
  return { kind: 'group', members }
}

function wrappingsOf(schema: z.ZodType): readonly string[] {
  const { type, innerType } = definitionOf(schema)
  return innerType ? [type, ...wrappingsOf(innerType)] : []
}

function unwrapped(schema: z.ZodType): z.ZodType {
  const { innerType } = definitionOf(schema)
  return innerType ? unwrapped(innerType) : schema
}
