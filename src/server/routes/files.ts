/**
 * Files of applications and the state of uploads. Before anything opens: the undertakings of an expert, then whether a business
 * secret is for this post. Each opening of one is an entry of the journal, and what an expert takes away carries name and time.
 */
import { momentInWords } from '../../contract/words/days.ts'
import { refuse } from '../../law/verdict.ts'
import type { ApplicationState, SubmittedFile } from '../../procedure/application.ts'
import { copyOf, isMarked, mayOpen, type Reader, secretOpened, type Use } from '../../procedure/opening.ts'
import { carriedAs } from '../../procedure/pack.ts'
import { dayOf } from '../clock.ts'
import { markPdf } from '../documents/mark-pdf.ts'
import { filePath, hasFile, openFile } from '../files/store.ts'
import { uploadView } from '../files/uploads.ts'
import { refused } from '../handle.ts'
import { newId } from '../ids.ts'
import { evidenceOpened } from '../store/evidence-opening.ts'
import { append } from '../store/journal.ts'
import { termsOf } from '../world.ts'
import { actorIn, type Handler, type Input } from './input.ts'
import { sendFault, sendRefusal } from './problems.ts'
import { stateOf } from './reading.ts'
import { materialsShut } from './undertaken.ts'

const PDF = 'application/pdf'

/** Who asks: the role they were let in with and the capacities of that post. */
function readerOf({ actor, admission: { by } }: Input): Reader {
  const capacities = (actor?.posts ?? []).filter((post) => post.role === by.role && post.body === by.body).flatMap((post) => post.capacities)
  return { role: by.role, capacities }
}

const readFile: Handler = async (input) => {
  const { house, params, query, reply } = input
  const state = stateOf<ApplicationState>(input)
  if (await materialsShut(input, state)) return reply
  const sha256 = params.sha256 ?? ''
  const named = filesOf(state).find((file) => file.sha256 === sha256)
  const known = named && (await house.db.selectFrom('file').selectAll().where('sha256', '=', sha256).executeTakeFirst())
  if (!named || !known) return sendFault(reply, 'not-found')
  const asked = { businessSecret: named.businessSecret, pdf: known.kind === PDF }
  const reader = readerOf(input)
  const may = mayOpen(asked, reader)
  if (!may.allowed) return sendGrounded(input, may)
  const use: Use = query.use
  const copy = use === 'taking' ? copyOf(asked, reader) : 'original'
  if (copy === 'none') return sendGrounded(input, refuse('copy-not-given'))
  const marked = copy === 'marked' ? await markedCopy(input, sha256) : undefined
  if (marked === null) return sendGrounded(input, refuse('copy-not-given'))
  if (named.businessSecret) await keepOpening(input, state.id, sha256, use)
  await evidenceOpened(house.db, state.id, sha256, input.actor?.expert ?? null, house.clock.now())
  return marked ? sendBytes(reply, named.name, PDF).send(Buffer.from(marked)) : sendFile(input, named.name, sha256, known.kind)
}

/** Each file once. The same content under two headings is a secret as soon as one of them says so. */
function filesOf(state: ApplicationState): readonly SubmittedFile[] {
  const files = new Map<string, SubmittedFile>()
  for (const file of state.submissions.flatMap((submission) => submission.files)) {
    const known = files.get(file.sha256)
    files.set(file.sha256, { ...(known ?? file), businessSecret: file.businessSecret || known?.businessSecret === true })
  }
  return [...files.values()]
}

export function sendGrounded({ house, reply }: Input, verdict: ReturnType<typeof refuse>) {
  return house.world().then((world) => sendRefusal(reply, refused(verdict, termsOf(world, null, dayOf(house.clock.now()))).refusal))
}

/** The words of a watermark: who, and the moment. */
function markOf(input: Input) {
  return { name: actorIn(input).name, at: momentInWords(input.house.clock.now().toISOString(), 'zh') }
}

async function markedCopy(input: Input, sha256: string): Promise<Uint8Array | null> {
  if (!(await hasFile(input.house.directory, sha256))) return null
  return markPdf(filePath(input.house.directory, sha256), markOf(input))
}

/** The entry stands before the first byte leaves. No bell is rung: that somebody reads is nobody's news. */
async function keepOpening({ house, admission }: Input, application: string, sha256: string, use: Use): Promise<void> {
  const effect = secretOpened({ id: newId('opening'), application, sha256, use })
  const now = house.clock.now()
  const writing = { by: admission.by, day: dayOf(now), at: now.toISOString(), loaded: [], notify: false }
  await house.db.transaction().execute((tx) => append(tx, [effect], writing))
}

/** A file of the register under the name its owners gave it, shut off from everything else on the page. */
export async function sendFile({ house, request, reply }: Input, name: string, sha256: string, kind: string) {
  if (!(await hasFile(house.directory, sha256))) {
    request.log.error({ sha256 }, 'a file of the register is not on the disk')
    return sendFault(reply.header('retry-after', '3600'), 'overloaded')
  }
  return sendBytes(reply, name, kind).send(openFile(house.directory, sha256))
}

function sendBytes(reply: Input['reply'], name: string, kind: string) {
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cross-origin-resource-policy', 'same-origin')
    .type(kind)
}

/** A file as a pack carries it: a PDF with the holder's name and the moment in its pages, or not at all. */
export async function packedFile(input: Input, name: string, sha256: string) {
  const known = await input.house.db.selectFrom('file').select('kind').where('sha256', '=', sha256).executeTakeFirst()
  if (!known) return sendFault(input.reply, 'not-found')
  if (carriedAs({ pdf: known.kind === PDF }) === 'under-mark') return sendFile(input, name, sha256, known.kind)
  const marked = await markedCopy(input, sha256)
  return marked ? sendBytes(input.reply, name, PDF).send(Buffer.from(marked)) : sendGrounded(input, refuse('copy-not-given'))
}

/** What the asker may do with each file of the newest submissions, before anything is opened. */
const fileRights: Handler = async (input) => {
  const state = stateOf<ApplicationState>(input)
  if (await materialsShut(input, state)) return input.reply
  const reader = readerOf(input)
  const files = filesOf(state)
  const kinds = await input.house.db
    .selectFrom('file')
    .select(['sha256', 'kind'])
    .where('sha256', 'in', ['', ...files.map(({ sha256 }) => sha256)])
    .execute()
  const rights = files.map(({ sha256, businessSecret }) => {
    const asked = { businessSecret, pdf: kinds.some((each) => each.sha256 === sha256 && each.kind === PDF) }
    return { sha256, opens: mayOpen(asked, reader).allowed, marked: isMarked(asked, reader), copy: copyOf(asked, reader) }
  })
  const formMarked = isMarked({ businessSecret: false }, reader)
  return { mark: formMarked || rights.some(({ marked }) => marked) ? markOf(input) : null, formMarked, files: rights }
}

const readUpload: Handler = async (input) =>
  (await uploadView(input.house, input.params.upload ?? '', actorIn(input).person)) ?? sendFault(input.reply, 'not-found')

export const fileHandlers: Readonly<Record<string, Handler>> = {
  'application.file': readFile,
  'application.file-rights': fileRights,
  'upload.read': readUpload,
}
