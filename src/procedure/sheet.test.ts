import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applicationEvents } from '../../tests/helpers/applications.ts'
import { edition, suspended, suspendedFacts } from '../../tests/helpers/editions.ts'
import { scores, sheet, sheetEvents, visit, visitEvents } from '../../tests/helpers/experts.ts'
import { effect, given, on } from '../../tests/helpers/given.ts'
import { city, expertBy } from '../../tests/helpers/people.ts'
import { calendar, criteria, items, percents, termsWith } from '../../tests/helpers/terms.ts'
import type { CriteriaSet } from '../law/measures.ts'
import { type ItemScore, mayRead, percentsComplete, type SheetEvent, type SheetFacts, sealSheet, totalOf, typePaperSheet } from './sheet.ts'

const facts: SheetFacts = { edition: edition(), undertaken: true }

describe('an expert seals a sheet', () => {
  const sealing = (items: object, others: Partial<SheetFacts> = {}, stage: Parameters<typeof sheetEvents>[0] = 'open') =>
    given('sheet', ...sheetEvents(stage)).when('sheet.seal', { items }, expertBy(1), { ...facts, ...others }, '2026-06-05')

  it('with a percentage and a comment on every item; the total is exact', () => {
    sealing(scores(65))
      .then({ type: 'SheetSealed', items: scores(65), total: 65_000 })
      .leaves({ stage: 'sealed', total: 65_000, items: { '4.1.2': { percent: 65 } } })
  })

  it('an improvement alone is comment enough', () => {
    const only = scores(50, { '4.1.2': { percent: 50, strengths: '', improvements: '缺少测量' } })
    sealing(only).then({ type: 'SheetSealed', items: only, total: 50_000 })
  })

  it('not before secrecy and integrity are signed', () => {
    sealing(scores(60), { undertaken: false }).thenShut('undertakings-missing')
  })

  it('not with an item missing or one that the criteria do not know', () => {
    const { '4.1.2': _, ...rest } = scores(60)
    sealing(rest).thenRefused('sheet-incomplete', { missing: ['4.1.2'] })
    sealing({}).thenRefused('sheet-incomplete', { missing: items.map((item) => item.code) })
    sealing(scores(60, { '9.9.9': { percent: 60, strengths: '好', improvements: '' } })).thenRefused('sheet-incomplete', { unknown: ['9.9.9'] })
  })

  it.each([-5, 3, 52.5, 105, Number.NaN])('not with %s percent, off the step of five between 0 and 100', (percent) => {
    const off = scores(60, { '4.2.2': { percent, strengths: '好', improvements: '' } })
    sealing(off).thenRefused('percent-off-step', { items: ['4.2.2'], step: 5 })
  })

  it.each([0, 5, 100])('but with %i percent', (percent) => {
    sealing(scores(percent)).then({ type: 'SheetSealed', items: scores(percent), total: percent * 1000 })
  })

  it('not with an item left without a word', () => {
    const bare = scores(60, { '4.3.2': { percent: 60, strengths: ' ', improvements: '' } })
    sealing(bare).thenRefused('comment-missing', { items: ['4.3.2'] })
  })

  it('not with an item whose comment is a place in the evidence and no sentence', () => {
    const placed = scores(60, { '4.3.2': { percent: 60, strengths: '（附件2第3页）', improvements: '见附件4第1页' } })
    sealing(placed).thenRefused('comment-missing', { items: ['4.3.2'] })
    const said = scores(60, { '4.3.2': { percent: 60, strengths: '目标分解到班组（附件2第3页）', improvements: '' } })
    sealing(said).then({ type: 'SheetSealed', items: said, total: 60_000 })
  })

  it('not once sealed or withdrawn', () => {
    sealing(scores(60), {}, 'sealed').thenShut('step-not-open', { stage: 'sealed', command: 'sheet.seal' })
    sealing(scores(60), {}, 'withdrawn').thenShut('step-not-open', { stage: 'withdrawn', command: 'sheet.seal' })
  })

  it('never once recused: by the article for the employer, by the rules for a wider tie', () => {
    sealing(scores(60), {}, 'recused').thenShut('recused-by-rule', { tie: 'adviser' })
    given('sheet', ...sheetEvents('open'), { type: 'ReaderRecused', reason: '所在单位参股', tie: 'employer-interest' })
      .when('sheet.seal', { items: scores(60) }, expertBy(1), facts, '2026-06-05')
      .thenShut('recused-by-article', { tie: 'employer-interest' })
  })

  it('not while the edition is suspended, nor when it is over', () => {
    sealing(scores(60), { edition: suspended }).thenShut('edition-suspended', suspendedFacts)
    sealing(scores(60), { edition: edition('ended') }).thenShut('edition-over', { edition: '第六届', stage: 'ended' })
  })
})

describe('an expert recuses', () => {
  const recusing = (stage: Parameters<typeof sheetEvents>[0], reason = '曾任顾问') =>
    given('sheet', ...sheetEvents(stage))
      .beside('application', 'app-a', ...applicationEvents('received'), { type: 'ReadersAssigned', experts: ['expert-1', 'expert-2'] })
      .when('sheet.recuse', { reason, tie: 'adviser' }, expertBy(1), facts, '2026-06-06')

  it.each(['open', 'sealed'] as const)('from a sheet that is %s: the sheet is void and the reader goes', (stage) => {
    recusing(stage)
      .then(
        { type: 'ReaderRecused', reason: '曾任顾问', tie: 'adviser' },
        effect('application', 'app-a', { type: 'ReaderReplaced', from: 'expert-1', to: null }),
      )
      .leaves({ stage: 'recused', items: {}, total: null, reason: '曾任顾问', tie: 'adviser' })
      .leavesBeside('application', 'app-a', { readers: ['expert-2'] })
  })

  it('from the visit of the same applicant too, while it is under way', () => {
    const inHand = { ...facts, visits: [visit('opened'), { ...visit('concluded'), id: 'app-a.visit.0' }] }
    given('sheet', ...sheetEvents('sealed'))
      .beside('application', 'app-a', ...applicationEvents('received'), { type: 'ReadersAssigned', experts: ['expert-1', 'expert-2'] })
      .beside('visit', 'app-a.visit.1', ...visitEvents('opened'))
      .when('sheet.recuse', { reason: '曾任顾问', tie: 'adviser' }, expertBy(1), inHand, '2026-06-06')
      .then(
        { type: 'ReaderRecused', reason: '曾任顾问', tie: 'adviser' },
        effect('application', 'app-a', { type: 'ReaderReplaced', from: 'expert-1', to: null }),
        effect('visit', 'app-a.visit.1', { type: 'GroupMemberOff', expert: 'expert-1', reason: '曾任顾问', tie: 'adviser' }),
      )
      .leavesBeside('visit', 'app-a.visit.1', { off: { 'expert-1': 'adviser' } })
  })

  it('not without the reason', () => {
    recusing('open', ' ').thenRefused('reasons-missing')
  })

  it.each(['recused', 'withdrawn'] as const)('not from one that is %s', (stage) => {
    recusing(stage).thenShut('step-not-open', { stage, command: 'sheet.recuse' })
  })

  it('even while the edition rests', () => {
    given('sheet', ...sheetEvents('open'))
      .when('sheet.recuse', { reason: '曾任顾问', tie: 'adviser' }, expertBy(1), { ...facts, edition: suspended }, '2026-06-06')
      .then(
        { type: 'ReaderRecused', reason: '曾任顾问', tie: 'adviser' },
        effect('application', 'app-a', { type: 'ReaderReplaced', from: 'expert-1', to: null }),
      )
  })
})

describe('who may read', () => {
  it.each(['open', 'sealed'] as const)('the holder of a sheet that is %s, with undertakings signed', (stage) => {
    expect(mayRead(sheet(stage), facts, termsWith())).toEqual({ allowed: true })
    expect(mayRead(sheet(stage), { ...facts, undertaken: false }, termsWith())).toMatchObject({ code: 'undertakings-missing' })
  })

  it('a recused reader never, undertakings or not', () => {
    expect(mayRead(sheet('recused'), facts, termsWith())).toMatchObject({ code: 'recused-by-rule', facts: { tie: 'adviser' } })
    expect(mayRead(sheet('recused'), { ...facts, undertaken: false }, termsWith())).toMatchObject({ code: 'recused-by-rule' })
    expect(mayRead(sheet('recused'), facts, termsWith({ widerTiesThatBar: [] }))).toMatchObject({ code: 'recused-by-own-word' })
  })
})

describe('the total', () => {
  const anyPercents = fc
    .tuple(...items.map(() => fc.integer({ min: 0, max: 20 }).map((fifth) => fifth * 5)))
    .map((values) => Object.fromEntries(items.map((item, index) => [item.code, values[index] ?? 0])))

  it('of full marks is 1,000.00 points', () => {
    expect(totalOf(criteria, percents(100))).toBe(100_000)
  })

  it('is a whole number of hundredths, the sum of percent × points, and a higher percent never lowers it', () => {
    fc.assert(
      fc.property(anyPercents, fc.nat(items.length - 1), (given, index) => {
        const total = totalOf(criteria, given)
        expect(Number.isInteger(total)).toBe(true)
        expect(percentsComplete(criteria, given)).toEqual({ allowed: true })
        const item = items[index]
        if (!item) return
        const more = { ...given, [item.code]: Math.min(100, (given[item.code] ?? 0) + 5) }
        expect(totalOf(criteria, more) - total).toBe(((more[item.code] ?? 0) - (given[item.code] ?? 0)) * item.points)
      }),
    )
  })
})

it('a sheet withdrawn keeps its reason', () => {
  given('sheet', ...sheetEvents('open'), on('2026-06-01', { type: 'SheetWithdrawn', reason: '重新指派' }))
  expect(sheet('withdrawn')).toMatchObject({ stage: 'withdrawn', reason: '重新指派' })
})

describe('a paper sheet is typed by two people', () => {
  const scan = 'b'.repeat(64)
  const typing = (items: object, ...before: SheetEvent[]) =>
    given('sheet', ...sheetEvents('open'), ...before).when('sheet.type-paper', { items, scan }, city, facts, '2026-06-05')
  const typed = (items: Record<string, ItemScore>, scanned = scan): SheetEvent => ({ type: 'PaperSheetTyped', items, scan: scanned })

  it('the first entry is kept and nothing is sealed', () => {
    typing(scores(60))
      .then(typed(scores(60)))
      .leaves({ stage: 'open', total: null, typed: { typist: city.person } })
  })

  it('the same person typing again corrects the own entry, and seals nothing', () => {
    typing(scores(65), typed(scores(60)))
      .then(typed(scores(65)))
      .leaves({ stage: 'open' })
  })

  const byAnother = { ...sheet('open'), typed: { items: scores(60), scan, typist: 'p-somebody' } }
  const second = (items: Record<string, ItemScore>) =>
    typePaperSheet.decide({ items, scan }, byAnother, facts, { by: city, day: '2026-06-05', terms: termsWith(), calendar, id: 'act-1' })

  it('another person with the same: sealed, with the scan and both names', () => {
    const paper = { scan, typists: ['p-somebody', city.person] }
    expect(second(scores(60))).toMatchObject([{ event: typed(scores(60)) }, { event: { type: 'SheetSealed', total: 60_000, paper } }])
  })

  it('blanks make no difference; a percentage or a word does, and the items are named, not what stands in them', () => {
    const [one = '', two = ''] = items.map(({ code }) => code)
    const blank = { ...scores(60), [one]: { ...(scores(60)[one] as ItemScore), strengths: ` ${scores(60)[one]?.strengths} ` } }
    expect(second(blank)).toHaveLength(2)
    const other = {
      ...scores(60),
      [one]: { ...(scores(60)[one] as ItemScore), percent: 65 },
      [two]: { ...(scores(60)[two] as ItemScore), improvements: '别的' },
    }
    expect(second(other)).toMatchObject({ code: 'paper-sheets-differ', facts: { items: [one, two] } })
  })
})

describe('another set of criteria is data', () => {
  const two: CriteriaSet = {
    ...criteria,
    id: 'test-set',
    percentStep: 10,
    categories: [
      {
        code: '1',
        title: '质量',
        titleEn: 'Quality',
        items: [
          { code: '1.1', title: '过程', titleEn: 'Process', points: 333, kind: 'process' },
          { code: '1.2', title: '结果', titleEn: 'Results', points: 667, kind: 'result' },
        ],
      },
    ],
  }
  const measures = { ...termsWith().measures, criteria: { 'test-set': two }, currentCriteria: 'test-set' }
  const context = { by: expertBy(1), day: '2026-06-05', terms: { ...termsWith(), measures }, calendar, id: 'act-1' }
  const line = (percent: number) => ({ percent, strengths: '有记录', improvements: '' })
  const sealed = (items: Record<string, ItemScore>) =>
    sealSheet.decide({ items }, sheet('open'), { ...facts, edition: { ...facts.edition, announcement: null } as never }, context)

  it('its own items, weights and step count, to the hundredth', () => {
    expect(sealed({ '1.1': line(70), '1.2': line(10) })).toMatchObject([{ event: { type: 'SheetSealed', total: 70 * 333 + 10 * 667 } }])
  })

  it('what the other set allows is off its step, and its items are the only ones', () => {
    expect(sealed({ '1.1': line(65), '1.2': line(10) })).toMatchObject({ code: 'percent-off-step', facts: { items: ['1.1'], step: 10 } })
    expect(sealed({ '1.1': line(70), '1.2': line(10), '4.1.2': line(50) })).toMatchObject({ code: 'sheet-incomplete', facts: { unknown: ['4.1.2'] } })
    expect(sealed({ '1.1': line(70) })).toMatchObject({ code: 'sheet-incomplete', facts: { missing: ['1.2'] } })
  })
})
