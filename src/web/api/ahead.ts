/** What `ahead.ts` at the root asked before this script was here: each answer is taken once, and only while it is fresh. */
export interface Ahead {
  readonly answers: Map<string, Promise<Response>>
  readonly at: number
}

const FRESH = 15_000

/** The answer that is already on its way, if there is one for this post. */
export function askedAhead(address: string, post: string): Promise<Response> | undefined {
  const { ahead } = globalThis as { ahead?: Ahead }
  const name = `${post} ${address}`
  const answer = ahead?.answers.get(name)
  ahead?.answers.delete(name)
  return ahead && Date.now() - ahead.at < FRESH ? answer : undefined
}
