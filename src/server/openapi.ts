/** The OpenAPI document, from the same operations that the router serves. Every one says which articles it carries out, or on what ground it stands. */
import { z } from 'zod'
import type { Operation } from '../contract/operation.ts'
import { operations } from '../contract/operations.ts'
import { problem } from '../contract/shapes.ts'
import { type UploadOperation, uploadOperations } from '../contract/uploads.ts'
import type { StepName } from '../procedure/steps.ts'
import { policy } from './access/policy.ts'
import { measuresOn } from './world.ts'

/** The day whose measures the document quotes; article numbers do not change with the numbers in them. */
const DOCUMENT_DAY = '2026-11-23'

/** Articles that a step carries out under the installed measures; empty where none asks for it. */
export function articlesOfStep(step: StepName): readonly number[] {
  const place = measuresOn(DOCUMENT_DAY).stepPlaces[step]
  return place && 'articles' in place ? place.articles : []
}

/** `x-articles`, or `x-ground` where no article applies. */
function restsOn({ step, rests }: Operation): { 'x-articles': readonly number[] } | { 'x-ground': string } {
  if (step) {
    const articles = articlesOfStep(step)
    return articles.length > 0 ? { 'x-articles': articles } : { 'x-ground': 'control' }
  }
  if (rests && 'articles' in rests) return { 'x-articles': rests.articles }
  return { 'x-ground': rests?.ground ?? 'technical' }
}

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' })
  return rest
}

function parameters(schema: z.ZodObject | undefined, place: 'path' | 'query') {
  if (!schema) return []
  const described = jsonSchema(schema, 'input') as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(described.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (described.required?.includes(name) ?? false),
    schema: property,
  }))
}

const headers = [
  { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 }, description: '同一请求重复发送时只生效一次' },
  { name: 'If-Match', in: 'header', required: false, schema: { type: 'string' }, description: '发送者看到的版本号；版本已变化时不予办理' },
  {
    name: 'X-Post',
    in: 'header',
    required: false,
    schema: { type: 'string' },
    description: '以哪个岗位办理，例如 city/city；只有一个岗位时不必填写',
  },
]

const problemReply = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

function describe(operation: Operation) {
  const { id, tag, summary, params, query, body, reply, produces, step, method } = operation
  const isPublic = policy[id]?.who.public !== undefined
  const content = produces ? { [produces]: { schema: { type: 'string' } } } : { 'application/json': { schema: jsonSchema(reply, 'output') } }
  return {
    operationId: id,
    tags: [tag],
    summary: summary.zh,
    description: summary.en,
    ...restsOn(operation),
    'x-who': policy[id]?.who ?? {},
    ...(step && { 'x-step': step }),
    security: isPublic ? [] : [{ session: [] }],
    parameters: [...parameters(params, 'path'), ...parameters(query, 'query'), ...(method === 'GET' ? [] : headers)],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } } }),
    responses: {
      200: { description: '已办理', content },
      ...(step && { 202: { description: '已拟办，等待审核和签发', content } }),
      400: problemReply('请求写法有误，指明字段'),
      ...(!isPublic && { 401: problemReply('没有登录') }),
      ...(!isPublic && { 403: problemReply('岗位不能办理，或还要第二因素') }),
      404: problemReply('没有这一件，或不在您的岗位范围内'),
      ...(step && { 409: problemReply('现在不能办理：依据和事实') }),
      ...(method !== 'GET' && { 422: problemReply('内容不能接受：依据和事实') }),
      429: problemReply('请求过多，稍后再试'),
      503: problemReply('暂时办理不了，已填写的内容保留'),
    },
  }
}

/** Uploads follow the tus protocol 1.0.0, which has its own headers. */
function describeUpload({ id, path, summary, replies }: UploadOperation) {
  const isPublic = policy[id]?.who.public !== undefined
  return {
    operationId: id,
    tags: ['upload'],
    summary: summary.zh,
    description: summary.en,
    'x-ground': 'technical',
    'x-who': policy[id]?.who ?? {},
    security: isPublic ? [] : [{ session: [] }],
    ...(path.includes(':') && { parameters: [{ name: 'upload', in: 'path', required: true, schema: { type: 'string' } }] }),
    responses: Object.fromEntries(
      Object.entries(replies).map(([code, words]) => [code, Number(code) < 400 ? { description: words } : problemReply(words)]),
    ),
  }
}

let document: object | null = null

/** The whole document, OpenAPI 3.1. */
export function openApi(): object {
  document ??= build()
  return document
}

function build(): object {
  const described = [
    ...[...operations.values()].map((operation) => [operation, describe(operation)] as const),
    ...uploadOperations.map((operation) => [operation, describeUpload(operation)] as const),
  ]
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [{ path, method }, words] of described) {
    const address = path.replace(/:(\w+)/g, '{$1}')
    paths[address] = { ...paths[address], [method.toLowerCase()]: words }
  }
  const { title, titleEn } = measuresOn(DOCUMENT_DAY)
  return {
    openapi: '3.1.0',
    info: {
      title: '质衡 Zhiheng',
      version: '1.0.0',
      description: `《${title}》(${titleEn})`,
      license: { name: 'MulanPSL-2.0', url: 'http://license.coscl.org.cn/MulanPSL2' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set([...operations.values()].map((operation) => operation.tag)), 'upload'].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'zhiheng' } },
      schemas: { Problem: jsonSchema(problem, 'output') },
    },
  }
}
