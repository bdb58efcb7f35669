/** Files of applications and the state of uploads. A business secret opens only to those whose work needs it, and each opening is kept. */
import type { ApplicationState } from '../../procedure/application.ts'
import { openFile } from '../files/store.ts'
import { uploadView } from '../files/uploads.ts'
import { actorIn, type Handler } from './input.ts'
import { sendFault } from './problems.ts'
import type { Row } from './reading.ts'

const readFile: Handler = async (input) => {
  const { house, params, reply, admission } = input
  const state = (admission.target?.columns as unknown as Row | undefined)?.state as ApplicationState
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
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(named.name)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cross-origin-resource-policy', 'same-origin')
    .type(known.kind)
    .send(openFile(house.directory, sha256))
}

const readUpload: Handler = async (input) =>
  (await uploadView(input.house, input.params.upload ?? '', actorIn(input).person)) ?? sendFault(input.reply, 'not-found')

export const fileHandlers: Readonly<Record<string, Handler>> = {
  'application.file': readFile,
  'upload.read': readUpload,
}
