import { describe, expect, it } from 'vitest'
import type { Visit } from '../experts/shown.ts'
import { actOf, isEmpty, isWhole, type Line, type LineKind, revisionsWith, standing, type Typing, theirsOf, waitingOf } from './lines.ts'

const visit = (change: Partial<Visit> = {}) =>
  ({
    issues: [{ number: 1, item: '4.2.3', text: '抽查两个车间', from: 'sheets' }],
    revisions: { '4.1.2': { reason: '展开更广', percent: 70 } },
    opening: null,
    findings: [],
    ...change,
  }) as unknown as Visit

const line = <Kind extends LineKind>(kind: Kind, data: Typing[Kind], others: Partial<Line> = {}) => {
  const base = standing({ kind, data } as Line, visit())
  return { key: kind, kind, data, state: 'kept', token: 't', base, ...others } as Line
}
const issue = line('issue', { number: 1, outcome: 'partly', finding: '二车间只到工段' })
const revision = line('revision', { item: '4.1.2', percent: 65, reason: '二车间未展开' })

describe('what waits to be sent', () => {
  it('is what was typed and is not with the server, the opening first and the scores last', () => {
    const lines = [
      revision,
      line('finding', { item: '4.2.3', text: '目标卡' }),
      line('request', { text: ' ' }),
      { ...issue, state: 'sent' as const },
      line('opening', { record: '9时召开', held: { from: '09:00', to: '10:00', place: '会议室', members: ['e1'], applicants: '总经理' } }),
    ] as readonly Line[]
    expect(waitingOf(Object.fromEntries(lines.map((each) => [each.kind, each]))).map(({ kind }) => kind)).toEqual(['opening', 'finding', 'revision'])
  })

  it('is sent only when it is whole', () => {
    expect(isWhole(issue)).toBe(true)
    expect(isWhole(line('issue', { number: 1, outcome: '', finding: '二车间' }))).toBe(false)
    expect(isWhole(line('revision', { item: '4.1.2', percent: 65, reason: ' ' }))).toBe(false)
    expect(isWhole(line('photograph', { name: 'a.jpg', type: 'image/jpeg', caption: '', item: '' }))).toBe(false)
    expect(isEmpty(line('interview', { who: '', people: 1, items: [], text: '' }))).toBe(true)
  })
})

describe('the closing meeting', () => {
  const held = { from: '17:00', to: '17:40', place: '会议室', members: ['e1'], applicants: '总经理' }
  const closing = line('closing', { record: '17时召开', report: '报告', held })
  it('goes last, after the scores, and only when it is whole', () => {
    const lines = [closing, revision, issue]
    expect(waitingOf(Object.fromEntries(lines.map((each) => [each.kind, each]))).map(({ kind }) => kind)).toEqual(['issue', 'revision', 'closing'])
    expect(isWhole(closing)).toBe(true)
    expect(isWhole(line('closing', { record: '17时召开', report: ' ', held }))).toBe(false)
    expect(isEmpty(line('closing', { record: '', report: '', held: { ...held, applicants: '' } }))).toBe(true)
    expect(actOf(closing)).toEqual({ operation: 'visit.close', body: { record: '17时召开', report: '报告', held } })
  })

  it('stands beside what somebody else closed with meanwhile', () => {
    expect(theirsOf(closing, visit())).toBeNull()
    expect(theirsOf(closing, visit({ closing: '17时召开' }))).toBeNull()
    expect(JSON.parse(theirsOf(closing, visit({ closing: '16时已开' })) ?? '')).toBe('16时已开')
  })
})

describe('somebody else was first', () => {
  const closed = (outcome: string, finding: string) =>
    visit({ issues: [{ number: 1, item: '4.2.3', text: '', from: 'sheets', closed: { outcome, finding, expert: 'e2', day: '2026-06-24' } }] })

  it('where the same issue was closed otherwise meanwhile', () => {
    expect(theirsOf(issue, visit())).toBeNull()
    expect(JSON.parse(theirsOf(issue, closed('as-stated', '一致')) ?? '')).toEqual({ outcome: 'as-stated', finding: '一致' })
  })

  it('but not where they wrote the same, nor where it stood so when the pack was taken', () => {
    expect(theirsOf(issue, closed('partly', '二车间只到工段'))).toBeNull()
    const now = closed('as-stated', '一致')
    expect(theirsOf({ ...issue, base: standing(issue, now) } as Line, now)).toBeNull()
  })

  it('where the same score was revised, in whatever order the server writes its fields', () => {
    expect(theirsOf(revision, visit())).toBeNull()
    expect(theirsOf(revision, visit({ revisions: { '4.1.2': { percent: 70, reason: '展开更广' } } }))).toBeNull()
    expect(theirsOf(revision, visit({ revisions: { '4.1.2': { percent: 80, reason: '展开更广' } } }))).not.toBeNull()
    expect(theirsOf(revision, visit({ revisions: {} }))).toBe('null')
  })

  it('never where something is only added', () => {
    expect(theirsOf(line('finding', { item: '4.2.3', text: '目标卡' }), closed('as-stated', '一致'))).toBeNull()
  })
})

describe('what a line becomes', () => {
  it('is the act that one takes online', () => {
    expect(actOf(issue)).toEqual({ operation: 'visit.close-issue', body: issue.data })
    expect(actOf({ ...line('photograph', { name: 'a.jpg', type: 'image/jpeg', caption: '看板', item: '' }), upload: 'up-1' } as Line)).toEqual({
      operation: 'visit.add-photograph',
      body: { upload: 'up-1', caption: '看板', item: null },
    })
  })

  it('revised scores go together with those that stand', () => {
    const another = line('revision', { item: '4.2.3', percent: 50, reason: '未分解' })
    expect(revisionsWith([another], visit())).toEqual({ '4.1.2': { percent: 70, reason: '展开更广' }, '4.2.3': { percent: 50, reason: '未分解' } })
  })
})
