/** Settings of an installation, from the environment. A wrong one stops the start with a sentence, never a guess. */
import { resolve } from 'node:path'
import { z } from 'zod'
import { type Operator, operatorOf, operatorVariables } from './operator.ts'

const settings = z.object({
  ZHIHENG_DATA: z.string().min(1).default('.data'),
  ZHIHENG_PORT: z.coerce.number().int().min(1).max(65_535).default(8080),
  ZHIHENG_HOST: z.string().default('127.0.0.1'),
  /** The address people type, with https; required for passkeys and Secure cookies. */
  ZHIHENG_ORIGIN: z.url().startsWith('https://').optional(),
  /** Addresses of the reverse proxy whose forwarding headers are believed. */
  ZHIHENG_PROXY: z.string().optional(),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  ZHIHENG_REQUESTS_PER_MINUTE: z.coerce.number().int().min(60).default(600),
  ...operatorVariables,
})

export interface Settings {
  readonly directory: string
  readonly port: number
  readonly host: string
  readonly origin: string | undefined
  readonly proxy: string | undefined
  readonly databaseUrl: string | undefined
  readonly requestsPerMinute: number
  readonly operator: Operator
}

/** Read the settings. @throws an Error whose message names each wrong variable */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const read = settings.safeParse(environment)
  if (!read.success) {
    throw new Error(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  }
  const { data } = read
  return {
    directory: resolve(data.ZHIHENG_DATA),
    port: data.ZHIHENG_PORT,
    host: data.ZHIHENG_HOST,
    origin: data.ZHIHENG_ORIGIN,
    proxy: data.ZHIHENG_PROXY,
    databaseUrl: data.DATABASE_URL,
    requestsPerMinute: data.ZHIHENG_REQUESTS_PER_MINUTE,
    operator: operatorOf(data),
  }
}
