/** Photographs of a visit, and the documents that were given at it: each only under the visit that names it. */
import type { VisitState } from '../../../procedure/site-review.ts'
import { sendFile } from '../files.ts'
import type { Handler, Input } from '../input.ts'
import { sendFault } from '../problems.ts'
import { stateOf } from '../reading.ts'

async function send(input: Input, named: { readonly name: string } | undefined) {
  const sha256 = input.params.sha256 ?? ''
  const known = named && (await input.house.db.selectFrom('file').select('kind').where('sha256', '=', sha256).executeTakeFirst())
  return named && known ? sendFile(input, named.name, sha256, known.kind) : sendFault(input.reply, 'not-found')
}

const photograph: Handler = (input) =>
  send(
    input,
    stateOf<VisitState>(input).photographs?.find(({ file }) => file === input.params.sha256),
  )

const given: Handler = (input) =>
  send(
    input,
    stateOf<VisitState>(input)
      .requests?.flatMap((request) => request.given?.files ?? [])
      .find(({ sha256 }) => sha256 === input.params.sha256),
  )

export const siteFileHandlers: Readonly<Record<string, Handler>> = { 'visit.photograph': photograph, 'visit.given-file': given }
