/** 申报工作台 over the API: the desk, presence, versions, how others will see the dossier, the book. */

import { itemsOf } from '../../law/measures.ts'
import type { ApplicationState } from '../../procedure/application.ts'
import type { DossierFile } from '../../procedure/dossier.ts'
import type { VisitState } from '../../procedure/site-review.ts'
import { TypesettingFault, typesetFile } from '../documents/typeset.ts'
import { bookOf } from '../papers/book.ts'
import { beAt, versionOf, versionsOf } from '../store/dossier-desk.ts'
import { draftSections } from '../store/dossier-store.ts'
import { dossierView, draftOf, presentView } from './dossier-view.ts'
import { sendFile } from './files.ts'
import { actorIn, type Handler, type Input } from './input.ts'
import { sendFault } from './problems.ts'
import { gateOf, stateOf } from './reading.ts'

const read: Handler = (input) => dossierView(input, stateOf<ApplicationState>(input))

const presence: Handler = async (input) => {
  const { house, body } = input
  const { id } = stateOf<ApplicationState>(input)
  await beAt(house.db, id, actorIn(input).person, body.section, house.clock.now())
  const sections = await draftSections(house.db, id)
  return { present: await presentView(input, id), versions: Object.fromEntries(sections.map(({ section, version }) => [section, version])) }
}

const versions: Handler = (input) =>
  versionsOf(input.house.db, stateOf<ApplicationState>(input).id, input.params.section ?? '', input.query.before as number | undefined)

const version: Handler = async (input) =>
  (await versionOf(input.house.db, stateOf<ApplicationState>(input).id, input.params.section ?? '', Number(input.params.version))) ??
  sendFault(input.reply, 'not-found')

const everything = ['basics', 'conditions', 'indicators', 'overview', 'items', 'evidence'] as const

const notes = {
  whole: ['全部内容，只有本单位看得到。', 'Everything; only your organisation sees this.'],
  district: [
    '受理申报的县（区）牵头部门看得到全部内容。注明商业秘密的附件，每次打开都留下记录。',
    'The receiving body sees everything. Attachments marked as business secrets are opened with a record each time.',
  ],
  expert: [
    '分到本件的评审专家在签署保密承诺后看得到全部内容。注明商业秘密的附件，每次打开都留下记录。',
    'Experts assigned to this application see it after signing the undertakings. Each opening of a marked attachment is recorded.',
  ],
  public: [
    '公众只在公示里看到单位名称、类型和所在县（区），看不到申报材料。',
    'The public sees name, kind and area in the notices; none of the materials.',
  ],
} as const

const seenAs: Handler = async (input) => {
  const audience = input.params.audience as keyof typeof notes
  const { dossier } = await draftOf(input, stateOf<ApplicationState>(input))
  const hidden = audience === 'public'
  const shown = ({ businessSecret }: DossierFile) => (hidden ? 'no' : businessSecret && audience !== 'whole' ? 'recorded' : 'yes')
  return {
    audience,
    parts: everything.map((section) => ({ section, shown: !hidden })),
    files: (dossier.evidence?.files ?? []).map((file) => ({
      name: file.name,
      slot: file.slot,
      businessSecret: file.businessSecret,
      shown: shown(file),
    })),
    note: { zh: notes[audience][0], en: notes[audience][1] },
  }
}

/** An attachment of the own draft; nobody else has it yet. */
const draftFile: Handler = async (input) => {
  const { dossier } = await draftOf(input, stateOf<ApplicationState>(input))
  const named = dossier.evidence?.files.find(({ upload }) => upload === input.params.upload)
  const known =
    named &&
    (await input.house.db
      .selectFrom('upload')
      .innerJoin('file', 'file.sha256', 'upload.sha256')
      .select(['file.sha256', 'file.kind'])
      .where('upload.id', '=', named.upload)
      .where('upload.state', '=', 'ready')
      .executeTakeFirst())
  return named && known ? sendFile(input, named.name, known.sha256, known.kind) : sendFault(input.reply, 'not-found')
}

/** The visits that stand as the applicant may know them. Who is in the group, what it found and how it scored stay inside. */
const siteVisits: Handler = async (input) => {
  const { id, stage } = stateOf<ApplicationState>(input)
  const rows = await input.house.db.selectFrom('visit').select('state').where('application', '=', id).orderBy('id').execute()
  const visits = rows.map(({ state }) => state as VisitState).filter((visit) => visit.stage !== 'replaced')
  const items = []
  for (const visit of visits) items.push(await arrangementOf(input, visit))
  return { expected: stage === 'listed', items }
}

/** What is arranged, what is asked for, and what the applicant may do: give documents, report on the group's conduct. */
async function arrangementOf(input: Input, visit: VisitState) {
  const { id, stage, days, place, agenda = [], prepare = '', requests = [], arrangements = null } = visit
  const conduct = await input.house.db.selectFrom('conduct').select('touched_on').where('visit', '=', id).executeTakeFirst()
  const steps = []
  for (const step of ['visit.answer-arrangements', 'visit.give-documents', 'conduct.give'] as const) {
    const gate = await gateOf(input, step, { id })
    if (gate) steps.push({ step, ...gate })
  }
  return {
    ...{ id, stage, days, place, agenda, prepare, arrangements, steps },
    requests: requests.map(({ number, text, askedOn, given }) => ({ number, text, askedOn, given })),
    conductOn: conduct?.touched_on ?? null,
  }
}

const book: Handler = async (input) => {
  const state = stateOf<ApplicationState>(input)
  const { dossier, terms, criteria, edition, today } = await draftOf(input, state)
  const data = bookOf({ state, dossier, measures: terms.measures, items: itemsOf(criteria), edition: edition.name, today, house: input.house })
  try {
    const pdf = await typesetFile('src/server/documents/templates/book.typ', data)
    return input.reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(`${state.number}-申报材料.pdf`)}`)
      .send(Buffer.from(pdf))
  } catch (fault) {
    if (fault instanceof TypesettingFault) return sendFault(input.reply.header('retry-after', '60'), 'overloaded')
    throw fault
  }
}

export const dossierHandlers: Readonly<Record<string, Handler>> = {
  'dossier.read': read,
  'dossier.presence': presence,
  'dossier.versions': versions,
  'dossier.version': version,
  'dossier.seen-as': seenAs,
  'dossier.book': book,
  'dossier.file': draftFile,
  'dossier.site-visits': siteVisits,
}
