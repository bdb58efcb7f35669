/** An operation of the API: one line of the router, of OpenAPI and of the policy table, all from here. */
import type { z } from 'zod'
import type { CaseKind } from '../procedure/decision.ts'
import type { StepName } from '../procedure/steps.ts'
import { acted } from './shapes.ts'
import { stepLabel } from './words/steps.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Rests on articles of the measures, or on another ground where no article applies. */
export type Rests = { readonly articles: readonly number[] } | { readonly ground: 'control' | 'general-law' | 'technical' }

export interface Operation {
  readonly id: string
  readonly method: Method
  readonly path: string
  readonly tag: string
  readonly summary: { readonly zh: string; readonly en: string }
  /** For acts: the step of the table. What it rests on is said by the measures. */
  readonly step?: StepName
  readonly rests?: Rests
  /** The case that access is decided on, and the path parameter that names it. */
  readonly object?: { readonly kind: CaseKind | 'own-account' | 'file'; readonly param: string }
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly reply: z.ZodType
  /** Not JSON: a file or a stream. */
  readonly produces?: string
}

interface ActSpec {
  readonly params?: z.ZodObject
  readonly body?: z.ZodType
  readonly object?: NonNullable<Operation['object']>
}

/** An act: a POST that carries out one step. */
export function act(step: StepName, path: string, spec: ActSpec = {}): Operation {
  const tag = step.split('.')[0] ?? ''
  const summary = { zh: stepLabel(step, 'zh'), en: stepLabel(step, 'en') }
  return { id: step, method: 'POST', path, tag, summary, step, reply: acted, ...spec }
}

interface ReadSpec {
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly object?: NonNullable<Operation['object']>
  readonly reply: z.ZodType
  readonly produces?: string
}

/** A reading: a GET without effect. */
export function read(id: string, path: string, rests: Rests, zh: string, en: string, spec: ReadSpec): Operation {
  return { id, method: 'GET', path, tag: id.split('.')[0] ?? '', summary: { zh, en }, rests, ...spec }
}
