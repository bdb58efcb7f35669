import { describe, expect, it } from 'vitest'
import type { CriteriaItem } from '../law/measures.ts'
import { type DossierContent, emptyDossier } from './dossier.ts'
import { citedIn, dossierTasks, nextTask, sectionOf } from './dossier-tasks.ts'

const items = ['4.1.1', '4.1.2'].map((code): CriteriaItem => ({ code, title: code, titleEn: code, points: 50, kind: 'process' }))
const basics = { contact: '文岚', phone: '0931', sector: 'C', products: '铸件', helpers: '无' }
const gaps = ['basics', 'condition:registered', 'indicators', 'overview', 'item:4.1.1', 'item:4.1.2', 'evidence:audit']

const stateOf = (dossier: DossierContent, missing: readonly string[]) =>
  Object.fromEntries(dossierTasks(dossier, missing, items).map(({ key, state }) => [key, state]))

describe('the tasks of a dossier', () => {
  it('are all empty at first, and the declaration is closed', () => {
    const states = stateOf(emptyDossier, gaps)
    expect(new Set(Object.values(states))).toEqual(new Set(['empty', 'closed']))
    expect(states.declaration).toBe('closed')
  })

  it('count what each lacks, and what has been written', () => {
    const dossier = { ...emptyDossier, basics, items: { '4.1.1': { text: '高层 领导' } } }
    const tasks = dossierTasks(
      dossier,
      gaps.slice(1).filter((gap) => gap !== 'item:4.1.1'),
      items,
    )
    expect(tasks.find(({ key }) => key === 'basics')).toMatchObject({ state: 'done', gaps: 0 })
    expect(tasks.find(({ key }) => key === 'items')).toMatchObject({ state: 'begun', gaps: 1, written: 1, of: 2, characters: 4 })
    expect(nextTask(tasks)).toBe('items')
  })

  it('open the declaration when nothing else is missing', () => {
    const whole: DossierContent = {
      basics,
      conditions: { answers: {}, statements: {} },
      indicators: { years: [], values: {}, notes: {} },
      overview: { text: '概述' },
      items: { '4.1.1': { text: '一' }, '4.1.2': { text: '二' } },
      evidence: { files: [{ slot: 'audit', upload: 'up-1', name: '审计.pdf', businessSecret: false }] },
    }
    expect(stateOf(whole, []).declaration).toBe('empty')
    expect(nextTask(dossierTasks(whole, [], items))).toBe('declaration')
    expect(stateOf(whole, ['overview-too-long:3120/3000']).overview).toBe('begun')
  })

  it('lead each gap to its section', () => {
    expect(['item:4.1.2', 'statement:registered', 'self-evaluation-too-long:9/8', 'basics:phone'].map(sectionOf)).toEqual([
      'item-4.1.2',
      'conditions',
      'items',
      'basics',
    ])
  })

  it('know where a file is named', () => {
    const dossier = { ...emptyDossier, items: { '4.1.1': { text: '见［附件：审计.pdf］' } } }
    expect(citedIn(dossier, '［附件：审计.pdf］')).toEqual(['item-4.1.1'])
    expect(citedIn(dossier, '［附件：计.pdf］')).toEqual([])
  })
})
