/** The tasks of a dossier in the order of the form, each with what it still lacks. Pure. */
import type { CriteriaItem } from '../law/measures.ts'
import { characters, type DossierContent } from './dossier.ts'

export interface DossierTask {
  readonly key: 'basics' | 'conditions' | 'indicators' | 'overview' | 'items' | 'evidence' | 'declaration'
  readonly group: 'basics' | 'self-evaluation' | 'evidence' | 'declaration'
  /** `closed` until all others lack nothing. */
  readonly state: 'empty' | 'begun' | 'done' | 'closed'
  readonly gaps: number
  readonly written: number | null
  readonly of: number | null
  readonly characters: number | null
}

type Key = DossierTask['key']

/** The task that mends a gap. */
export function taskOf(gap: string): Key {
  const [code = ''] = gap.split(':')
  return taskOfCode[code] ?? 'basics'
}

const taskOfCode: Readonly<Record<string, Key>> = {
  basics: 'basics',
  condition: 'conditions',
  statement: 'conditions',
  indicators: 'indicators',
  indicator: 'indicators',
  overview: 'overview',
  'overview-too-long': 'overview',
  item: 'items',
  'self-evaluation-too-long': 'items',
  evidence: 'evidence',
  file: 'evidence',
}

/** The section that a gap is mended in. */
export function sectionOf(gap: string): string {
  return gap.startsWith('item:') ? `item-${gap.slice('item:'.length)}` : taskOf(gap)
}

/** All tasks; `gaps` are the codes of what is missing. */
export function dossierTasks(dossier: DossierContent, gaps: readonly string[], items: readonly CriteriaItem[]): readonly DossierTask[] {
  const written = items.filter(({ code }) => dossier.items[code]?.text.trim()).length
  const task = (key: Key, group: DossierTask['group'], begun: boolean, more: Partial<DossierTask> = {}): DossierTask => {
    const missing = gaps.filter((gap) => taskOf(gap) === key).length
    const state = missing === 0 && begun ? 'done' : begun ? 'begun' : 'empty'
    return { key, group, state, gaps: missing, written: null, of: null, characters: null, ...more }
  }
  const text = items.reduce((sum, { code }) => sum + characters(dossier.items[code]?.text ?? ''), 0)
  const before = [
    task('basics', 'basics', dossier.basics !== null),
    task('conditions', 'basics', dossier.conditions !== null),
    task('indicators', 'basics', dossier.indicators !== null),
    task('overview', 'self-evaluation', Boolean(dossier.overview?.text.trim()), { characters: characters(dossier.overview?.text ?? '') }),
    task('items', 'self-evaluation', written > 0, { written, of: items.length, characters: text }),
    task('evidence', 'evidence', (dossier.evidence?.files.length ?? 0) > 0, { written: dossier.evidence?.files.length ?? 0 }),
  ]
  const last = task('declaration', 'declaration', false)
  return [...before, { ...last, state: before.every(({ state }) => state === 'done') ? 'empty' : 'closed' }]
}

/** What comes next: the first task that was begun and lacks something, else the first that lacks something. */
export function nextTask(tasks: readonly DossierTask[]): Key | null {
  const open = tasks.filter(({ state }) => state === 'begun' || state === 'empty')
  return (open.find(({ state }) => state === 'begun') ?? open[0])?.key ?? null
}

/** The sections whose words carry the mention of a file. */
export function citedIn(dossier: DossierContent, mention: string): readonly string[] {
  const texts: readonly (readonly [string, string])[] = [
    ['overview', dossier.overview?.text ?? ''],
    ...Object.entries(dossier.items).map(([code, { text }]) => [`item-${code}`, text] as const),
    ['conditions', Object.values(dossier.conditions?.statements ?? {}).join('\n')],
    ['indicators', Object.values(dossier.indicators?.notes ?? {}).join('\n')],
  ]
  return texts.filter(([, text]) => text.includes(mention)).map(([section]) => section)
}
