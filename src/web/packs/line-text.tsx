/** A line in one sentence, wherever it is named among others. */
import { percentInWords } from '../../contract/words/amounts.ts'
import { labelOf } from '../../contract/words/language.ts'
import { issueOutcomes } from '../../contract/words/site-report.ts'
import { type Say, useLanguage, useSay } from '../words/language.tsx'
import type { Line } from './lines.ts'
import { words } from './words.ts'

function textOf(line: Line): string {
  switch (line.kind) {
    case 'opening':
    case 'closing':
      return line.data.record
    case 'issue':
      return line.data.finding
    case 'photograph':
      return line.data.caption || line.data.name
    case 'interview':
      return [line.data.who, line.data.text].filter(Boolean).join('，')
    case 'revision':
      return [line.data.percent === null ? '' : percentInWords(line.data.percent), line.data.reason].filter(Boolean).join('，')
    default:
      return line.data.text
  }
}

/** What a line is called. */
export function titleOfLine(line: Line, say: Say): string {
  if (line.kind === 'issue') return say(words.issue, { number: line.data.number })
  if (line.kind === 'revision') return say(words.revision, { item: line.data.item })
  return say(words[line.kind])
}

export function LineText({ line }: { readonly line: Line }) {
  const say = useSay()
  return <span>{say(words.kind, { kind: titleOfLine(line, say), text: textOf(line) || say(words.nothing) })}</span>
}

/** What the record shows, as people read it: of an issue, a revision or the opening meeting. */
export function useRecordWords(): (written: string) => string {
  const say = useSay()
  const { language } = useLanguage()
  return (written) => {
    const value = JSON.parse(written || 'null') as string | { outcome?: string; finding?: string; percent?: number; reason?: string } | null
    if (value === null || value === '') return say(words.nothing)
    if (typeof value === 'string') return value
    const first = value.outcome !== undefined ? labelOf(issueOutcomes, value.outcome, language) : percentInWords(value.percent ?? 0)
    return [first ?? '', value.finding ?? value.reason ?? ''].filter(Boolean).join('：')
  }
}
