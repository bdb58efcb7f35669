import type { FilingAnswer } from '../../src/law/measures.ts'
import type { EditionEvent, EditionStage, EditionState, Schedule } from '../../src/procedure/edition.ts'
import { fold, on, type Past } from './given.ts'
import { days, measures } from './terms.ts'

export const schedule: Schedule = {
  opens: days.opens,
  deadline: days.deadline,
  plannedSiteReview: '2026-06-24',
  plannedMeeting: '2026-07-15',
  plannedApproval: '2026-07-30',
}

export const budget = [{ line: '评审经费', yuan: 300_000 }]
export const planned: EditionEvent = { type: 'EditionPlanned', id: 'edition-6', number: 6, year: 2026, name: '第六届', budget }

/** The commendation office's reply: approved, with the places of the measures. */
export function reply(others: Partial<FilingAnswer> = {}): FilingAnswer {
  return { approved: true, documentNumber: '兰表彰办〔2026〕3号', day: '2026-03-02', places: { award: 3, nomination: 5 }, ...others }
}

export function announcedWith(others: Partial<Schedule> = {}): EditionEvent {
  return {
    type: 'EditionAnnounced',
    notice: 'notice-announcement',
    documentNumber: '兰质办〔2026〕1号',
    measures: measures.id,
    rulesVersion: 1,
    criteria: measures.currentCriteria,
    schedule: { ...schedule, ...others },
  }
}

const filed: EditionEvent = { type: 'EditionFiled', text: '申报第六届表彰项目' }
const answered: EditionEvent = { type: 'FilingAnswered', answer: reply(), document: 'sha-reply' }
const road = [on('2026-02-24', planned), on('2026-02-25', filed), on('2026-03-03', answered), on(days.announced, announcedWith())]
const closed = on('2026-05-01', { type: 'ApplicationsClosed' })
const over = { reason: '不可抗力', notice: 'notice-ending' }

const paths: Readonly<Record<EditionStage, readonly Past[]>> = {
  planned: road.slice(0, 1),
  filed: road.slice(0, 2),
  registered: road.slice(0, 3),
  accepting: road,
  reviewing: [...road, closed],
  closed: [...road, closed, on('2026-12-01', { type: 'EditionClosed' })],
  ended: [...road, closed, on('2026-06-01', { type: 'EditionEnded', ...over })],
}

/** What was recorded of an edition up to a stage. */
export function editionEvents(stage: EditionStage): readonly Past[] {
  return paths[stage]
}

export const suspension = on('2026-05-10', { type: 'EditionSuspended', reason: '上级调查', notice: 'notice-suspension' })

export function edition(stage: EditionStage = 'reviewing', others: Partial<EditionState> = {}): EditionState {
  return { ...(fold('edition', editionEvents(stage)) as EditionState), ...others }
}

/** An edition whose work rests, and the refusal that follows from it. */
export const suspended = fold('edition', [...editionEvents('reviewing'), suspension]) as EditionState
export const suspendedFacts = { since: '2026-05-10', reason: '上级调查' }

/** Wording of a notice as a clerk types it. */
export const wording = { documentNumber: '兰质办〔2026〕5号', title: '公示', text: '现予公示。' }

/** A signed report with these candidates. */
export function reportSigned(
  candidates: readonly { application: string; class: 'award' | 'nomination'; score: number; rank: number }[],
): EditionEvent {
  return { type: 'ReportSigned', report: { number: 1, day: days.report, text: '综合评价报告', candidates } }
}
