/** Refusals and bad requests as application/problem+json: code, ground, facts, and a sentence in both languages. */

import type { FastifyReply } from 'fastify'
import { fieldSentence, type RequestFault, requestSentence } from '../../contract/words/fields.ts'
import { groundInWords, groundKindLabel } from '../../contract/words/grounds.ts'
import type { Language } from '../../contract/words/language.ts'
import { namesIn } from '../../contract/words/names.ts'
import { refusalSentence } from '../../contract/words/refusals.ts'
import { criteriaOf } from '../../law/measures.ts'
import type { Facts, Ground, RefusalCode } from '../../law/verdict.ts'
import { articleText } from '../law-text.ts'
import type { GroundedRefusal } from '../outcome.ts'

/** Refusals of what was typed; all others are refusals of the moment. */
const aboutContent: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'reasons-missing',
  'document-missing',
  'nothing-chosen',
  'calendar-source-missing',
  'calendar-table-faulty',
  'rules-value-out-of-range',
  'schedule-out-of-order',
  'declarations-missing',
  'state-secret-not-excluded',
  'dossier-incomplete',
  'condition-needs-statement',
  'completion-date-past',
  'opinion-missing',
  'recommendation-missing',
  'sheet-incomplete',
  'percent-off-step',
  'comment-missing',
  'revision-without-reason',
  'strike-out-without-reason',
  'objection-evidence-missing',
  'particulars-of-person-missing',
  'particulars-of-organisation-missing',
])

const requestStatus: Readonly<Record<RequestFault, number>> = {
  'not-signed-in': 401,
  'second-factor-needed': 403,
  'wrong-credentials': 401,
  'wrong-code': 401,
  locked: 429,
  'session-ended': 401,
  csrf: 403,
  'not-your-post': 403,
  'not-found': 404,
  'stale-version': 409,
  'key-reused': 422,
  'too-many-requests': 429,
  overloaded: 503,
  'method-not-allowed': 405,
  'unsupported-media-type': 415,
  'body-too-large': 413,
  'not-json': 400,
  'bad-field': 400,
  'login-taken': 409,
  'password-short': 422,
  'password-common': 422,
  'credit-code-check': 422,
  'upload-not-ready': 422,
  'person-unknown': 422,
  'factor-not-begun': 409,
  'activation-ended': 401,
  'account-active': 409,
  'out-of-order': 409,
  internal: 500,
}

/** A refusal's parts, the same in a reply, a letter and a closed step. */
export function refusalParts(refusal: GroundedRefusal) {
  const { code, facts, ground, terms } = refusal
  const criteria = [criteriaOf(null, terms)]
  const sentence = (language: Language) => refusalSentence(code, facts, language, { names: namesIn(terms.measures, criteria, language) })
  return {
    code,
    detail: sentence('zh'),
    detailEn: sentence('en'),
    ground: groundParts(ground, refusal),
    facts: facts as Record<string, unknown>,
    measures: terms.measures.id,
  }
}

function groundParts(ground: Ground, { terms }: Pick<GroundedRefusal, 'terms'>) {
  const clauseOf = (parameter: string) => terms.measures.parameters.find((each) => each.key === parameter)
  const { title, titleEn, id } = terms.measures
  const paragraphsOf = (article: number) => articleText(id, article)?.paragraphs.length ?? 0
  const words = { title, titleEn, rulesVersion: terms.rulesVersion, clauseOf, paragraphsOf }
  const more = ground.kind === 'rule' ? { clause: clauseOf(ground.parameter)?.clause, rulesVersion: terms.rulesVersion } : {}
  return { ...ground, ...more, zh: groundInWords(ground, words, 'zh'), en: groundInWords(ground, words, 'en') }
}

/** Answer with a refusal of the law, the rules or a control. */
export function sendRefusal(reply: FastifyReply, refusal: GroundedRefusal): FastifyReply {
  const status = aboutContent.has(refusal.code) ? 422 : 409
  const parts = refusalParts(refusal)
  return send(reply, status, { type: `/api/#refusal-${refusal.code}`, title: parts.detail, status, ...parts })
}

/** Answer with a fault of the request itself: who asks, what is there, what was sent. */
export function sendFault(reply: FastifyReply, code: RequestFault, facts: Facts = {}, errors?: readonly FieldError[]): FastifyReply {
  const status = requestStatus[code]
  const detail = requestSentence(code, facts, 'zh')
  const ground = { kind: 'control', zh: groundKindLabel('control', 'zh'), en: groundKindLabel('control', 'en') }
  const words = { title: detail, status, code, detail, detailEn: requestSentence(code, facts, 'en') }
  return send(reply, status, { type: `/api/#fault-${code}`, ...words, ground, facts, ...(errors && { errors }) })
}

export interface FieldError {
  readonly field: string
  readonly zh: string
  readonly en: string
}

interface Issue {
  readonly code?: string
  readonly path?: readonly PropertyKey[]
  readonly message?: string
}

/** Sentences for the fields that a schema refused. */
export function fieldErrors(issues: readonly Issue[]): readonly FieldError[] {
  return issues.slice(0, 50).map((issue) => ({
    field: (issue.path ?? []).map(String).join('.'),
    zh: fieldSentence(issue as never, 'zh'),
    en: fieldSentence(issue as never, 'en'),
  }))
}

function send(reply: FastifyReply, status: number, body: object): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(body))
}
