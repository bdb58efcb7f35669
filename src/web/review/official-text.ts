/** Drafts of official texts, always in Chinese: values put into their places, then edited by hand. */
import type { MeasuresView } from '../../contract/measures-view.ts'
import { dayInWords } from '../../contract/words/days.ts'
import { departmentAnswers } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import type { DeskRow } from './desk-data.ts'
import { words } from './words.ts'

/** A text with its values; what has no value stays as it is. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

export interface Noted {
  readonly item: string
  readonly outcome: string
  readonly note: string
}

interface Facts {
  readonly row: DeskRow
  readonly notes: Readonly<Record<string, readonly Noted[]>>
  readonly measures: MeasuresView
  readonly edition: string
}

/** The opinion as it follows from what was recorded: verdicts, departments, notice. */
export function opinionDraft({ row, notes, measures }: Facts): string {
  const met = measures.qualities.every((quality) => row.verdicts[quality] === 'met')
  const items = measures.qualities.flatMap((quality) => (notes[quality] ?? []).map(({ item }) => item))
  const titles = (letters: DeskRow['consultations']) =>
    letters.map(({ department }) => measures.departments.find(({ key }) => key === department)?.title ?? '').join('、')
  const answered = row.consultations.filter(({ answer }) => answer)
  const silent = row.consultations.filter(({ answer }) => !answer)
  const replies = Object.keys(departmentAnswers).flatMap((kind) => {
    const of = answered.filter(({ answer }) => answer?.kind === kind)
    return of.length > 0 ? [`${titles(of)}${labelOf(departmentAnswers, kind, 'zh')}`] : []
  })
  const { notice } = row
  return [
    ...(met ? [filled(words.opinionDraftMet[0], { name: row.name })] : []),
    ...(items.length > 0 ? [filled(words.opinionDraftNotes[0], { count: items.length, items: items.join('；') })] : []),
    ...(row.consultations.length > 0 ? [filled(words.opinionDraftReplies[0], { count: row.consultations.length, replies: replies.join('；') })] : []),
    ...(silent.length > 0 ? [filled(words.opinionDraftSilent[0], { departments: titles(silent) })] : []),
    ...(notice?.lastDay
      ? [filled(words.opinionDraftNotice[0], { from: dayInWords(notice.publishedOn, 'zh'), to: dayInWords(notice.lastDay, 'zh') })]
      : []),
  ].join('\n')
}

export function recommendationDraft({ row, edition }: Pick<Facts, 'row' | 'edition'>): string {
  return filled(words.recommendationDraft[0], { name: row.name, edition })
}
