/** Files of applications and the state of uploads. A business secret opens only to those whose work needs it, and each opening is kept. */
import type { ApplicationState } from '../../procedure/application.ts'
import { hasFile, openFile } from '../files/store.ts'
import { uploadView } from '../files/uploads.ts'
import { evidenceOpened } from '../store/evidence-opening.ts'
import { actorIn, type Handler, type Input } from './input.ts'
import { sendFault } from './problems.ts'
import { stateOf } from './reading.ts'
import { materialsShut } from './undertaken.ts'

const readFile: Handler = async (input) => {
  const { house, params, reply } = input
  const state = stateOf<ApplicationState>(input)
  if (await materialsShut(input, state)) return reply
  const sha256 = params.sha256 ?? ''
  const named = state.submissions.flatMap((submission) => submission.files).find((file) => file.sha256 === sha256)
  const known = named && (await house.db.selectFrom('file').selectAll().where('sha256', '=', sha256).executeTakeFirst())
  if (!named || !known) return sendFault(reply, 'not-found')
  if (named.businessSecret) {
    await house.db
      .insertInto('secret_opening')
      .values({ sha256, application: state.id, person: actorIn(input).person, at: house.clock.now().toISOString() })
      .execute()
  }
  await evidenceOpened(house.db, state.id, sha256, input.actor?.expert ?? null, house.clock.now())
  return sendFile(input, named.name, sha256, known.kind)
}

/** A file of the register under the name its owners gave it, shut off from everything else on the page. */
export async function sendFile({ house, request, reply }: Input, name: string, sha256: string, kind: string) {
  if (!(await hasFile(house.directory, sha256))) {
    request.log.error({ sha256 }, 'a file of the register is not on the disk')
    return sendFault(reply.header('retry-after', '3600'), 'overloaded')
  }
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cross-origin-resource-policy', 'same-origin')
    .type(kind)
    .send(openFile(house.directory, sha256))
}

const readUpload: Handler = async (input) =>
  (await uploadView(input.house, input.params.upload ?? '', actorIn(input).person)) ?? sendFault(input.reply, 'not-found')

export const fileHandlers: Readonly<Record<string, Handler>> = {
  'application.file': readFile,
  'upload.read': readUpload,
}
