/** Drafts: saved section by section under a version; whoever saved first is shown, nothing is overwritten unseen. */
import { criteriaOf } from '../../law/measures.ts'
import type { ApplicationState } from '../../procedure/application.ts'
import { gapsOf, lengthGaps } from '../../procedure/dossier.ts'
import type { EditionState } from '../../procedure/edition.ts'
import { dayOf } from '../clock.ts'
import { refused } from '../handle.ts'
import { dossierOf, draftSections, saveSection } from '../store/dossier-store.ts'
import { termsOf } from '../world.ts'
import { actorIn, type Handler, type Input } from './input.ts'
import { sendFault, sendRefusal } from './problems.ts'
import { stateOf } from './reading.ts'
import { materialsShut } from './undertaken.ts'

const editable = ['draft', 'returned']

/** Save one section; a draft that was submitted is frozen. */
export function saveDraft(section: string): Handler {
  return async (input) => {
    const state = stateOf<ApplicationState>(input)
    const { house, params, body, reply } = input
    const at = house.clock.now().toISOString()
    const world = await house.world()
    if (!editable.includes(state.stage)) {
      const refusal = { allowed: false, code: 'step-not-open', facts: { stage: state.stage, command: 'application.submit' } } as const
      return sendRefusal(reply, refused(refusal, termsOf(world, null, dayOf(house.clock.now()))).refusal)
    }
    const name = section === 'item' ? `item-${params.item}` : section
    if (section === 'evidence') {
      const strange = await strangeFile(input, state.id)
      if (strange !== null) return sendFault(reply, 'upload-not-ready', { file: strange })
    }
    const version = await saveSection(house.db, {
      application: state.id,
      section: name,
      version: body.version,
      content: body.content,
      savedBy: actorIn(input).person,
      at,
    })
    if (version === null) return sendFault(reply, 'stale-version', { section: name })
    return { section: name, version, savedAt: at }
  }
}

/** A file enters the list by the hand of who uploaded it; colleagues keep and rename it. The name of one that may not enter. */
async function strangeFile({ house, body, admission }: Input, application: string): Promise<string | null> {
  const { files } = body.content as { files: readonly { upload: string; name: string }[] }
  const before = dossierOf(await draftSections(house.db, application)).evidence?.files ?? []
  const entering = files.filter((file) => !before.some((kept) => kept.upload === file.upload))
  if (entering.length === 0) return null
  const own = await house.db
    .selectFrom('upload')
    .select('id')
    .where('owner', '=', admission.by.person)
    .where(
      'id',
      'in',
      entering.map((file) => file.upload),
    )
    .execute()
  return entering.find((file) => !own.some((upload) => upload.id === file.upload))?.name ?? null
}

const readDraft: Handler = async (input) => {
  const state = stateOf<ApplicationState>(input)
  const { house } = input
  const sections = await draftSections(house.db, state.id)
  const edition = (await house.db.selectFrom('edition').select('state').where('id', '=', state.edition).executeTakeFirstOrThrow())
    .state as EditionState
  const terms = termsOf(await house.world(), edition, dayOf(house.clock.now()))
  const dossier = dossierOf(sections)
  const gaps = [...gapsOf(dossier, terms, criteriaOf(edition, terms)), ...lengthGaps(dossier, terms)]
  return {
    sections: sections.map(({ section, version, content, saved_by, saved_at }) => ({
      section,
      version,
      content,
      savedBy: saved_by,
      savedAt: saved_at,
    })),
    gaps,
  }
}

const readSubmission: Handler = async (input) => {
  const state = stateOf<ApplicationState>(input)
  if (await materialsShut(input, state)) return input.reply
  const number = Number(input.params.number)
  const submission = state.submissions.find((each) => each.number === number)
  const row = await input.house.db
    .selectFrom('submission')
    .select('content')
    .where('application', '=', state.id)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!submission || !row) return sendFault(input.reply, 'not-found')
  return { number, day: submission.day, contentHash: submission.contentHash, content: JSON.parse(row.content) as object }
}

export const draftHandlers: Readonly<Record<string, Handler>> = {
  'application.draft': readDraft,
  'application.submission': readSubmission,
  'draft.basics': saveDraft('basics'),
  'draft.conditions': saveDraft('conditions'),
  'draft.indicators': saveDraft('indicators'),
  'draft.overview': saveDraft('overview'),
  'draft.item': saveDraft('item'),
  'draft.evidence': saveDraft('evidence'),
}
