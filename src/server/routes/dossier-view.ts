/** Where a dossier stands, put together: tasks, gaps, files, people, and whether it may be handed in now. */
import { sql } from 'kysely'
import { citation } from '../../contract/words/citation.ts'
import { gapInWords } from '../../contract/words/gaps.ts'
import { remarkInWords } from '../../contract/words/indicator-remarks.ts'
import { namesIn } from '../../contract/words/names.ts'
import { workingDaysLeft } from '../../law/calendar.ts'
import { criteriaOf, itemsOf, type Measures } from '../../law/measures.ts'
import type { ApplicationState } from '../../procedure/application.ts'
import { characters, type DossierContent, gapsOf, lengthGaps, lengthsOf } from '../../procedure/dossier.ts'
import { citedIn, dossierTasks, nextTask, sectionOf } from '../../procedure/dossier-tasks.ts'
import { indicatorRemarks } from '../../procedure/indicator-remarks.ts'
import { findingsOf, submitApplication } from '../../procedure/submission.ts'
import { workingCount } from '../../procedure/working-count.ts'
import { dayOf } from '../clock.ts'
import { applicationFacts } from '../facts/application-facts.ts'
import { faultSentence, isFileFault } from '../files/faults.ts'
import { receivedBytes } from '../files/incoming.ts'
import { refused } from '../handle.ts'
import type { House } from '../house.ts'
import { namesOf, presentAt } from '../store/dossier-desk.ts'
import { type DraftSection, dossierOf, draftSections } from '../store/dossier-store.ts'
import { termsOf } from '../world.ts'
import { actorIn, type Input } from './input.ts'
import { refusalParts } from './problems.ts'

/** The draft with the terms of its edition and everything its gates ask. */
export async function draftOf(input: Input, state: ApplicationState) {
  const { house } = input
  const today = dayOf(house.clock.now())
  const world = await house.world()
  const [loaded] = await applicationFacts(house.db, [state.id], world, today, false)
  if (!loaded) throw new Error(`application ${state.id} was not loaded`)
  const { edition } = loaded.facts
  const terms = termsOf(world, edition, today)
  const criteria = criteriaOf(edition, terms)
  const sections = await draftSections(house.db, state.id)
  const dossier = dossierOf(sections)
  const context = { by: input.admission.by, day: today, terms, calendar: world.calendar, id: '' }
  return { today, loaded, edition, terms, criteria, sections, dossier, context }
}

export async function dossierView(input: Input, state: ApplicationState) {
  const { house } = input
  const { today, loaded, edition, terms, criteria, sections, dossier, context } = await draftOf(input, state)
  const { measures, rules } = terms
  const items = itemsOf(criteria)
  const findings = findingsOf(loaded.facts, dossier.conditions?.answers ?? {}, context)
  const unexplained = findings.filter(({ key, outcome }) => outcome !== 'met' && !dossier.conditions?.statements[key]?.trim())
  const answered = unexplained.filter(({ key }) => dossier.conditions?.answers[key] !== undefined)
  const files = await filesOf(house, dossier)
  const missing = [
    ...gapsOf(dossier, terms, criteria),
    ...lengthGaps(dossier, terms),
    ...answered.map(({ key }) => `statement:${key}`),
    ...files.filter(({ state: at }) => at !== 'ready').map(({ name }) => `file:${name}`),
  ]
  const tasks = dossierTasks(dossier, missing, items)
  const gate = submitApplication.gate(state, loaded.facts, context)
  const names = { zh: namesIn(measures, [criteria], 'zh'), en: namesIn(measures, [criteria], 'en') }
  const lengths = lengthsOf(dossier)
  const counted = workingCount('application', state.stage, { completion: state.completion }, terms)
  return {
    number: state.number,
    stage: state.stage,
    editionName: edition.name,
    today,
    due: state.completion?.due ?? edition.schedule?.deadline ?? null,
    workingDays: counted && { left: workingDaysLeft(context.calendar, today, counted.due), of: counted.of },
    completion: state.completion && { items: state.completion.items, due: state.completion.due, final: state.completion.dueFinal },
    editable: state.stage === 'draft' || state.stage === 'returned',
    ready: gate.allowed && missing.length === 0,
    submit: gate.allowed ? { open: true } : { open: false, refusal: refusalParts(refused(gate, terms).refusal) },
    tasks,
    next: nextTask(tasks),
    gaps: missing.map((code) => ({ code, section: sectionOf(code), zh: gapInWords(code, 'zh', names.zh), en: gapInWords(code, 'en', names.en) })),
    lengths: { ...lengths, overviewMost: rules.overviewCharacters, selfEvaluationMost: rules.selfEvaluationCharacters },
    items: criteria.categories.flatMap((category) =>
      category.items.map(({ code, title, titleEn, points, kind }) => {
        return { code, category: category.title, title, titleEn, points, kind, characters: characters(dossier.items[code]?.text ?? '') }
      }),
    ),
    standard: criteria.standard,
    years: yearsOf(dossier, edition.year, measures.indicatorYears),
    remarks: indicatorRemarks(dossier.indicators, measures.dossier.indicators).map((remark) => {
      const row = measures.dossier.indicators.find(({ key }) => key === remark.indicator)
      const [zh, en] = remarkInWords(remark, [row?.title ?? '', row?.titleEn ?? ''])
      return { indicator: remark.indicator, year: remark.year, zh, en }
    }),
    findings: findings.map(({ key, outcome, fact }) => ({ key, outcome, fact })),
    files,
    sections: await withNames(house, sections),
    present: await presentView(input, state.id),
    receiving: receivingView(house, measures, state),
  }
}

/** The body that receives the application, and the telephone of the office that runs the site: of the body itself none is kept. */
function receivingView({ operator }: House, { areas, leadBody }: Measures, { area, body }: ApplicationState) {
  const receives = areas.find(({ key }) => key === body) ?? areas.find(({ key }) => key === area)
  return { name: receives?.body ?? leadBody, office: operator.host ?? leadBody, phone: operator.phone, hours: operator.hours }
}

/** The years that are asked about: as they were begun, else the full years before the edition's. */
function yearsOf(dossier: DossierContent, editionYear: number, count: number): readonly number[] {
  const begun = dossier.indicators?.years ?? []
  return begun.length === count ? begun : Array.from({ length: count }, (_, place) => editionYear - count + place)
}

async function withNames(house: House, sections: readonly DraftSection[]) {
  const names = await namesOf(house.db, [...new Set(sections.map(({ saved_by }) => saved_by))])
  return sections.map(({ section, version, saved_at, saved_by }) => ({ section, version, savedAt: saved_at, savedBy: names.get(saved_by) ?? '' }))
}

export async function presentView(input: Input, application: string) {
  const { person: self } = actorIn(input)
  const present = await presentAt(input.house.db, application, input.house.clock.now())
  return present.map(({ person, name, section }) => ({ person, name, section, self: person === self }))
}

interface FoundUpload {
  readonly id: string
  readonly state: 'receiving' | 'checking' | 'ready' | 'refused'
  readonly bytes: string | number
  readonly sha256: string | null
  readonly fault: string | null
  readonly pages: number | null
}

/** The files that the dossier names, with what was found out about each; whoever of the organisation sent them. */
async function filesOf(house: House, dossier: DossierContent) {
  const named = dossier.evidence?.files ?? []
  if (named.length === 0) return []
  const { rows } = await sql<FoundUpload>`select u.id, u.state, u.bytes, u.sha256, u.fault, f.pages from upload u
    left join file f on f.sha256 = u.sha256 where u.id = any(${sql.val(named.map(({ upload }) => upload))}::text[])`.execute(house.db)
  return Promise.all(
    named.map(async ({ upload, slot, name, businessSecret }) => {
      const found = rows.find(({ id }) => id === upload)
      const fault = found?.fault ?? null
      return {
        upload,
        slot,
        name,
        businessSecret,
        state: found?.state ?? ('refused' as const),
        bytes: found?.state === 'receiving' ? ((await receivedBytes(house.directory, upload)) ?? 0) : Number(found?.bytes ?? 0),
        pages: found?.pages ?? null,
        sha256: found?.sha256 ?? null,
        fault: isFileFault(fault) ? { zh: faultSentence(fault, name, 'zh'), en: faultSentence(fault, name, 'en') } : null,
        citedIn: citedIn(dossier, citation(name)),
      }
    }),
  )
}
