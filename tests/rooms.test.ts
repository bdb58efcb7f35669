/** The rooms agree: contract, router, policy table and OpenAPI name the same operations, and each says what it rests on. */
import { Validator } from '@seriousme/openapi-schema-validator'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from '../src/contract/operations.ts'
import { uploadOperations } from '../src/contract/uploads.ts'
import { stepNames } from '../src/procedure/steps.ts'
import { policy } from '../src/server/access/policy.ts'
import { articleText } from '../src/server/law-text.ts'
import { measuresOn } from '../src/server/world.ts'
import { Home } from './helpers/homes.ts'

interface Described {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly security: readonly object[]
  readonly responses: Readonly<Record<string, object>>
  readonly 'x-articles'?: readonly number[]
  readonly 'x-ground'?: string
  readonly 'x-who': object
}

const home = new Home('embedded')
let app: FastifyInstance
let document: { readonly openapi: string; readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>> }

beforeAll(async () => {
  app = (await (await home.empty()).serve()).app
  document = (await app.inject('/api/openapi.json')).json()
})
afterAll(() => home.closeAll())

const contract = [...operations.values(), ...uploadOperations]
const lines = contract.map(({ method, path }) => `${method} ${path}`).sort()
const described = () => Object.values(document.paths).flatMap((path) => Object.values(path))

/** Every route of the router under /api as `METHOD /path`, read from its own printed tree. */
function routes(): readonly string[] {
  const above: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const match = /^([│ ]*)(?:├──|└──) (\S*)(?: \((.+)\))?$/.exec(line)
      if (!match) return []
      const [, indent = '', part = '', methods = ''] = match
      const depth = indent.length / 4
      above.splice(depth, above.length, part)
      const path = above.join('').replace(/(.)\/$/, '$1')
      return methods ? methods.split(', ').map((method) => `${method} ${path}`) : []
    })
    .filter((route) => / \/api\//.test(route))
}

describe('the same operations', () => {
  it('have one id and one address each', () => {
    expect(contract.length).toBeGreaterThan(150)
    expect(new Set(contract.map(({ id }) => id)).size).toBe(contract.length)
    expect(new Set(lines).size).toBe(contract.length)
  })

  it('are in the policy table', () => {
    expect(Object.keys(policy).sort()).toEqual(contract.map(({ id }) => id).sort())
  })

  it('are in OpenAPI, at the same addresses', () => {
    const inDocument = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    expect(inDocument.sort()).toEqual(contract.map(({ id, method, path }) => `${id} ${method} ${path}`).sort())
  })

  it('are in the router, which answers HEAD where it answers GET, and nothing else', () => {
    const heads = contract.filter(({ method }) => method === 'GET').map(({ path }) => `HEAD ${path}`)
    // Two addresses that differ only in the name of a parameter are one branch of the router.
    const unnamed = (all: readonly string[]) => [...new Set(all.map((route) => route.replace(/:[\w|:]+/g, ':')))].sort()
    expect(unnamed(routes())).toEqual(unnamed([...lines, ...heads]))
  })

  it('carry out every step that people take', () => {
    const carried = new Set([...operations.values()].flatMap(({ step }) => step ?? []))
    const byClock = ['act.prepare', 'edition.close-applications', 'notice.end', 'notice.recount']
    expect(stepNames.filter((step) => !carried.has(step)).sort()).toEqual(byClock)
  })
})

describe('the document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(document) as object as Record<string, unknown>)
    expect(result.errors ?? []).toEqual([])
    expect([result.valid, document.openapi]).toEqual([true, '3.1.0'])
  })

  it('says of every operation on which articles or on what other ground it stands', () => {
    for (const operation of described()) {
      const grounds = [operation['x-articles'], operation['x-ground']].filter((each) => each !== undefined)
      expect([operation.operationId, grounds.length]).toEqual([operation.operationId, 1])
      if (operation['x-ground']) expect(['control', 'general-law', 'technical']).toContain(operation['x-ground'])
    }
  })

  it('names only articles that exist, and each whose text is kept', () => {
    const { id, articles } = measuresOn('2026-11-23')
    const known = new Set(articles.map(({ number }) => number))
    const named = new Set(described().flatMap((operation) => operation['x-articles'] ?? []))
    expect([...named].filter((article) => !known.has(article))).toEqual([])
    for (const article of named) expect(articleText(id, article)?.paragraphs.length).toBeGreaterThan(0)
    expect(named.size).toBeGreaterThan(15)
  })

  it('speaks both languages, and says what a stranger is answered', () => {
    for (const { operationId, summary, description, security, responses, 'x-who': who } of described()) {
      expect([operationId, /[\u4e00-\u9fa5]/.test(summary), /^[\x20-\x7e’“”–—]+$/.test(description)]).toEqual([operationId, true, true])
      expect([operationId, '401' in responses, security.length]).toEqual([operationId, !('public' in who), 'public' in who ? 0 : 1])
    }
  })
})
