/** 自己的问题: what a member of the meeting notes on a candidate for the deliberation. It is theirs alone and no part of any case. */
import { z } from 'zod'
import type { Operation } from './operation.ts'
import * as shape from './shapes.ts'

/** What is noted; empty once its owner has erased it. */
export const ownNote = z.strictObject({ text: z.string().max(4000) })

const about = {
  path: '/api/applications/:application/own-note',
  tag: 'application',
  rests: { articles: [18] },
  params: z.strictObject({ application: shape.id }),
  object: { kind: 'application', param: 'application' },
} as const

export const ownNotes: readonly Operation[] = [
  {
    ...about,
    id: 'application.own-note',
    method: 'GET',
    summary: { zh: '自己的问题', en: 'One’s own questions on a candidate' },
    reply: z.object({ version: z.int(), content: ownNote, savedAt: z.string().nullable() }),
  },
  {
    ...about,
    id: 'application.save-own-note',
    method: 'PUT',
    summary: { zh: '保存自己的问题', en: 'Save one’s own questions on a candidate' },
    body: z.strictObject({ version: z.int().min(0).max(100_000), content: ownNote }),
    reply: z.object({ version: z.int(), savedAt: z.string() }),
  },
]
