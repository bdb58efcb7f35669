import type { ExpertEvent, ExpertState } from '../../src/procedure/expert.ts'
import type { ItemScore, SheetEvent, SheetLine, SheetState } from '../../src/procedure/sheet.ts'
import type { VisitEvent, VisitState } from '../../src/procedure/site-review.ts'
import { fold, on, type Past } from './given.ts'
import { items, percents } from './terms.ts'

/** An entry of the bank: expert-1 of employer-1 and so on. */
export function listed(number: number, others: object = {}): ExpertEvent {
  return {
    type: 'ExpertListed',
    id: `expert-${number}`,
    person: `p-expert-${number}`,
    name: `专家${number}`,
    employer: `研究院${number}`,
    employerCode: `12620000EMPLOYER0${number}`,
    fields: ['机械'],
    ...others,
  }
}

export const undertaking: ExpertEvent = { type: 'UndertakingSigned', edition: 'edition-6', text: '保密和廉洁承诺' }

export function expertEvents(stage: ExpertState['stage'], number = 1): readonly Past[] {
  const inBank = [on('2026-03-01', listed(number)), on('2026-05-20', undertaking)]
  return stage === 'listed' ? inBank : [...inBank, on('2026-05-21', { type: 'ExpertRemoved', reason: '退休' })]
}

export function expert(number: number, ...more: readonly Past[]): ExpertState {
  return fold('expert', [...expertEvents('listed', number), ...more]) as ExpertState
}

/** The bank of the tests: five experts with their undertakings signed. */
export const bank: readonly ExpertState[] = [1, 2, 3, 4, 5].map((number) => expert(number))

export function scores(percent: number, others: Record<string, ItemScore> = {}): Record<string, ItemScore> {
  const score = { percent, strengths: '有方法', improvements: '' }
  return { ...Object.fromEntries(items.map((item) => [item.code, score])), ...others }
}

export function opened(number = 1, key = 'a'): SheetEvent {
  return { type: 'SheetOpened', id: `app-${key}.expert-${number}`, application: `app-${key}`, edition: 'edition-6', expert: `expert-${number}` }
}

export function sheetEvents(stage: SheetState['stage'], number = 1, key = 'a', percent = 60): readonly Past[] {
  const open = [on('2026-05-29', opened(number, key))]
  const paths: Readonly<Record<SheetState['stage'], readonly Past[]>> = {
    open,
    sealed: [...open, on('2026-06-05', { type: 'SheetSealed', items: scores(percent), total: percent * 1000 })],
    recused: [...open, on('2026-06-01', { type: 'ReaderRecused', reason: '曾任顾问', tie: 'adviser' })],
    withdrawn: [...open, on('2026-06-01', { type: 'SheetWithdrawn', reason: '重新指派' })],
  }
  return paths[stage]
}

export function sheet(stage: SheetState['stage'], number = 1, key = 'a'): SheetState {
  return fold('sheet', sheetEvents(stage, number, key)) as SheetState
}

/** A line of a sheet; a sealed one is unsealed, with the same percentage on every item, unless it is shut. */
export function sheetLine(stage: SheetState['stage'], number = 1, percent: number | null = 60): SheetLine {
  const { id, expert: reader, tie } = sheet(stage, number)
  return { id, expert: reader, stage, tie, ...(stage === 'sealed' && percent !== null && { percents: percents(percent) }) }
}

/** Three sheets that are sealed and still shut. */
export const threeShut: readonly SheetLine[] = [1, 2, 3].map((number) => sheetLine('sealed', number, null))

export const threeSealed: readonly SheetLine[] = [1, 2, 3].map((number) => sheetLine('sealed', number))

/** What the journal keeps of experts looked at against the applicant before they are given its work. */
export function checks(purpose: 'reading' | 'visit', ...numbers: readonly number[]) {
  return numbers.map((number) => ({ type: 'TiesChecked', expert: `expert-${number}`, purpose, weighed: [] }))
}

export const group = ['expert-1', 'expert-2', 'expert-3']

export function formed(key = 'a'): VisitEvent {
  return {
    type: 'GroupFormed',
    id: `app-${key}.visit.1`,
    application: `app-${key}`,
    edition: 'edition-6',
    leader: 'expert-1',
    members: group,
    days: ['2026-06-24', '2026-06-25'],
    place: '厂区',
  }
}

export function visitEvents(stage: VisitState['stage'], key = 'a'): readonly Past[] {
  const opening = on('2026-06-24', { type: 'VisitOpened', record: '首次会议' })
  const closing = on('2026-06-25', { type: 'VisitClosed', record: '末次会议', report: '现场评审报告' })
  const signatures = group.map((id, index) => on('2026-06-26', { type: 'ReportSigned', expert: id, last: index === group.length - 1 }))
  const road = [on('2026-06-23', formed(key)), opening, closing]
  const lengths = { planned: 1, opened: 2, closed: 3, concluded: 3, replaced: 1 }
  if (stage === 'replaced') return [...road.slice(0, 1), on('2026-06-24', { type: 'VisitReplaced', by: `app-${key}.visit.2` })]
  return stage === 'concluded' ? [...road, ...signatures] : road.slice(0, lengths[stage])
}

export function visit(stage: VisitState['stage'], key = 'a'): VisitState {
  return fold('visit', visitEvents(stage, key)) as VisitState
}
