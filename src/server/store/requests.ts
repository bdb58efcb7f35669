/** Idempotent requests: a key, what was asked under it, and the reply that was given. */
import type { Done, Outcome } from '../outcome.ts'
import type { Database } from './schema.ts'

/** The reply kept under a key, or null for a key not seen yet. The same key for another question is refused. */
export async function keptReply(db: Database, request: { readonly key: string; readonly fingerprint: string }): Promise<Outcome | null> {
  const kept = await db.selectFrom('request').select(['fingerprint', 'reply']).where('key', '=', request.key).executeTakeFirst()
  if (!kept) return null
  if (kept.fingerprint !== request.fingerprint) return { kind: 'key-reused' }
  return { kind: 'repeated', reply: JSON.parse(kept.reply) as Done }
}
