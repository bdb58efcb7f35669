import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lanzhou2023On } from '../../law/lanzhou-2023/measures.ts'
import { itemsOf } from '../../law/measures.ts'
import { type Facts, type RefusalCode, refusalCodes } from '../../law/verdict.ts'
import { stepNames } from '../../procedure/steps.ts'
import type { Language } from './language.ts'
import { namesIn } from './names.ts'
import { refusalSentence } from './refusals.ts'
import { refusalsOfApplication } from './refusals-of-application.ts'
import { refusalsOfDecision } from './refusals-of-decision.ts'
import { refusalsOfOrder } from './refusals-of-order.ts'
import { refusalsOfReview } from './refusals-of-review.ts'
import { stages } from './stages.ts'

const measures = lanzhou2023On('2026-11-23')
const criteria = measures.criteria[measures.currentCriteria]
if (!criteria) throw new Error('the measures have no criteria')
const names = { zh: namesIn(measures, [criteria], 'zh'), en: namesIn(measures, [criteria], 'en') }

const number = 'LZ2026-0041'
const numbers = { applications: [number, 'LZ2026-0042'] }
const running = { publishedOn: '2026-09-18', lastDay: '2026-09-24' }
const objections = { objections: ['YY-2026-0007'] }
const ban = { decision: '兰质协〔2026〕3号', until: '2031-09-24' }
const places = { count: 4, most: 3 }

/** Every code with the facts it comes with, one line for each place that refuses with it. */
const met: readonly (readonly [RefusalCode, Facts])[] = [
  ['step-not-open', { stage: 'publicised', command: 'application.submit' }],
  ['step-not-open', { stage: 'reviewed', command: 'visit.open' }],
  ['step-not-open', { stage: 'recommended', command: 'notice.withdraw' }],
  ['step-not-open', { stage: 'submitted', command: 'application.publish-district-notice' }],
  ['handler-may-not-review', { act: '发布申报通知' }],
  ['handler-may-not-review', { act: 'edition.announce' }],
  ['handler-may-not-sign', { act: 'edition.announce' }],
  ['act-of-another-body', { application: number }],
  ['act-of-another-body', { person: '郁禾' }],
  ['act-of-another-body', { person: '' }],
  ['act-not-yours', { act: '发布申报通知' }],
  ['edition-suspended', { since: '2026-09-24', reason: '另行通知' }],
  ['edition-over', { edition: '第六届（2026年度）', stage: 'ended' }],
  ['edition-over', { edition: '第六届（2026年度）', stage: 'closed' }],
  ['applicant-out', { stage: 'not-listed', command: 'application.write-reasons' }],
  ['nothing-chosen', { applications: 2 }],
  ['nothing-chosen', { experts: 2 }],
  ['nothing-chosen', { readers: 1 }],
  ['nothing-chosen', { departments: ['ecology'] }],
  ['nothing-chosen', { letters: 1 }],
  ['nothing-chosen', { application: number }],
  ['nothing-chosen', { area: '620102' }],
  ['nothing-chosen', { lastDay: '2026-09-24' }],
  ['nothing-chosen', { role: 'city' }],
  ['nothing-chosen', { people: 1 }],
  ['reasons-missing', {}],
  ['reasons-missing', numbers],
  ['document-missing', { what: 'reply' }],
  ['document-missing', { what: 'change' }],
  ['document-missing', { what: 'approval' }],
  ['day-in-future', { day: '2026-11-24' }],
  ['calendar-count-provisional', { lastDay: '2027-01-06' }],
  ['calendar-count-provisional', { due: '2027-01-06' }],
  ['calendar-source-missing', { year: 2027 }],
  ['calendar-year-fictional', { year: 2027 }],
  ['calendar-table-faulty', { faults: ['workday-not-weekend 2027-01-04', 'repeated'] }],
  ['calendar-table-faulty', { faults: ['empty'] }],
  ['calendar-version-stale', { year: 2027, known: 2 }],
  ['notice-only-lengthens', { lastDay: '2026-09-24', asked: '2026-09-23' }],
  ['notice-built-upon', numbers],
  ['replaced-notice-stands', {}],
  ['criteria-source-missing', { standard: '小型组织评价准则' }],
  ['criteria-faulty', { faults: ['points-not-whole 1.1', 'criteria-empty'] }],
  ['criteria-faulty', { faults: ['step-not-of-100'] }],
  ['criteria-known', { standard: 'GB/T 19580-2012' }],
  ['criteria-unknown', { asked: 'cr-none' }],
  ['criteria-below-threshold', { threshold: 500, whole: 400 }],
  ['rules-value-out-of-range', { parameter: '补正材料的期限', key: 'completionWorkingDays', value: '0' }],
  ['rules-default-unconfirmed', { open: ['补正材料的期限', '部门回复意见的期限'], keys: ['completionWorkingDays', 'consultationWorkingDays'] }],
  ['rules-first-day-past', { firstDay: '2026-11-22' }],
  ['rules-missing', {}],
  ['filing-without-approval', { answered: true }],
  ['filing-without-approval', { answered: false }],
  ['schedule-out-of-order', { day: '2026-09-24' }],
  ['deadline-only-later', { deadline: '2026-09-24', asked: '2026-09-23' }],
  ['deadline-passed', { deadline: '2026-09-24' }],
  ['deadline-not-passed', { deadline: '2026-09-24' }],
  ['not-yet-open', { opens: '2026-09-24' }],
  ['not-yet-open', { opens: '' }],
  ['edition-not-suspended', {}],
  ['applications-under-way', { count: 3 }],
  ['organisation-not-verified', { organisation: '兰州砚池仪表股份有限公司' }],
  ['organisation-not-verified', { organisation: 'og-0123456789abcdef' }],
  ['organisation-dissolved', { organisation: '兰州砚池仪表股份有限公司', stage: 'superseded' }],
  ['credit-code-verified-already', { creditCode: '91620100MA7AAAAAAA', claim: 'og-0123456789abcdef' }],
  ['no-earlier-claim', { creditCode: '91620100MA7AAAAAAA' }],
  ['last-legal-representative', {}],
  ['already-applied', { application: number }],
  ['already-applied', { application: number, successor: '兰州砚池仪表股份有限公司' }],
  ['banned-false-material', ban],
  ['banned-fraud', ban],
  ['banned-revoked', ban],
  ['holder-still-valid', { certificate: 'LZ25-Q0501-8', until: '2031-01-20' }],
  ['condition-needs-statement', { conditions: ['registered:years-not-full', 'results:unanswered', 'innovation:own-answer'] }],
  ['condition-needs-decision', { conditions: ['registered'], application: number }],
  ['receiving-body-unknown', { area: 'LZ-XQ' }],
  ['declarations-missing', { missing: ['我单位对申报材料的完整性、真实性、准确性负责。'], keys: ['truthful'] }],
  ['state-secret-not-excluded', {}],
  ['dossier-incomplete', { gaps: ['basics:phone', 'item:4.1.2', 'evidence:audit', 'indicator:revenue'] }],
  ['overview-too-long', { characters: 3120, most: 3000 }],
  ['self-evaluation-too-long', { characters: 30_250, most: 30_000 }],
  ['file-not-ready', { files: ['audit-2025.pdf', '营业执照.jpg'] }],
  ['completion-date-past', { due: '2026-09-24' }],
  ['already-decided-by-government', { stage: 'approved' }],
  ['verdicts-open', { open: ['truth', 'legality'], application: number }],
  ['verdict-not-met', { notMet: ['legality'] }],
  ['consultation-not-sent', { application: number }],
  ['departments-missing', { missing: ['ecology', 'emergency'], application: number }],
  ['consultation-open', { waiting: ['ecology', 'emergency', 'taxation', 'court'], application: number }],
  ['department-not-due', { department: 'ecology', due: '2026-09-24' }],
  ['department-not-reminded', { department: 'ecology', reminders: 0, needed: 2 }],
  ['department-not-reminded', { department: 'ecology', reminders: 1, needed: 2 }],
  ['supervisor-not-told', { department: 'ecology' }],
  ['district-notice-missing', {}],
  ['district-notice-running', running],
  ['objection-open-district', objections],
  ['opinion-missing', {}],
  ['recommendation-missing', {}],
  ['expert-employer-interest', { source: '兰州大学', expert: '程澍' }],
  ['expert-wider-tie', { kind: 'shareholder', source: '企业年报', expert: '程澍' }],
  ['expert-not-in-bank', { expert: '' }],
  ['expert-listed-already', { expert: '王华' }],
  ['account-listed-already', {}],
  ['undertakings-missing', { expert: '程澍' }],
  ['secret-not-needed', {}],
  ['paper-sheets-differ', { items: ['4.1.2', '4.7.2'] }],
  ['copy-not-given', {}],
  ['recused-by-article', { tie: 'employer-interest' }],
  ['recused-by-article', { tie: 'employer-interest', expert: '程澍' }],
  ['expert-not-barred', {}],
  ['barred-since-by-article', {}],
  ['barred-since-by-rule', { kind: 'kin' }],
  ['recused-by-rule', { tie: 'kin', expert: '程澍' }],
  ['recused-by-own-word', { tie: 'customer', expert: '程澍' }],
  ['recused-by-own-word', { tie: 'customer' }],
  ['readers-too-few', { readers: 2, least: 3 }],
  ['reader-barred-since', { readers: 1 }],
  ['sheet-incomplete', { missing: ['4.1.2', '4.1.3', '4.1.4', '4.2.2'] }],
  ['sheet-incomplete', { unknown: ['9.9.9'] }],
  ['percent-off-step', { items: ['4.1.2'], step: 5 }],
  ['comment-missing', { items: ['4.1.2'] }],
  ['sheets-unsealed', { sealed: 2, of: 3 }],
  ['sheets-not-opened', { sheets: 3 }],
  ['unsealed-already', {}],
  ['unsealing-waits-for-witness', {}],
  ['unsealing-not-called', {}],
  ['board-led-by-another', { by: 'office' }],
  ['board-led-by-another', { by: 'leader' }],
  ['discussion-missing', { items: ['4.1.2', '4.2.3'] }],
  ['discussion-of-total-missing', { points: 120 }],
  ['result-by-the-rule', {}],
  ['no-signature-asked', {}],
  ['not-a-reader', {}],
  ['signed-already', {}],
  ['material-result-stale', { applications: [number] }],
  ['draw-parties-too-few', { parties: 1, least: 2 }],
  ['draw-stands', { draws: ['dr-0123456789abcdef'] }],
  ['pool-too-small', { field: '机械制造', free: 2, seats: 3 }],
  ['party-not-in-draw', { party: 'discipline' }],
  ['seed-committed-already', {}],
  ['seed-opened-already', {}],
  ['lead-body-opens-first', {}],
  ['seed-does-not-match', {}],
  ['draw-opening-days-run', { until: '2026-06-24' }],
  ['number-not-drawn', { number: 12 }],
  ['ties-not-seen', { ties: 2, seen: 0, experts: ['李工', '王工'] }],
  ['ties-not-seen', { ties: 2, seen: 1 }],
  ['tie-unknown', { number: 3 }],
  ['tie-without-code', {}],
  ['draw-missing', {}],
  ['draw-of-others', {}],
  ['expert-not-drawn', { expert: '程澍' }],
  ['drawn-left-out', { drawn: 4, chosen: 3 }],
  ['not-reviewed', numbers],
  ['not-reviewed', { applications: [] }],
  ['reasons-not-sent', numbers],
  ['below-threshold', { ...numbers, threshold: 500 }],
  ['list-skips-better', numbers],
  ['list-too-long', { count: 16, most: 15 }],
  ['list-beyond-ratio', { count: 17, most: 16 }],
  ['acceptance-vote-missing', { applications: [number] }],
  ['acceptance-vote-not-used', {}],
  ['acceptance-votes-too-few', { applications: [number], percent: 67 }],
  ['list-skips-votes', { applications: [number] }],
  ['acceptance-notice-missing', {}],
  ['acceptance-notice-running', running],
  ['objection-open-acceptance', objections],
  ['group-too-small', { members: 2, least: 3 }],
  ['expert-not-in-group', {}],
  ['expert-not-in-group', { expert: '程澍' }],
  ['visit-replaced', {}],
  ['packs-out', { holders: ['于瑞', '余军建'] }],
  ['revision-without-reason', { items: ['4.1.2'] }],
  ['visit-issues-open', { issues: ['2', '5'] }],
  ['agenda-off-days', { days: ['2026-09-24'] }],
  ['conduct-given-already', {}],
  ['pack-over', { until: '2026-06-26' }],
  ['pack-over', {}],
  ['not-all-visited', numbers],
  ['both-reviews-needed', { materialReviewed: true, siteReviewed: false }],
  ['both-reviews-needed', { materialReviewed: false, siteReviewed: true }],
  ['candidates-too-many-award', { count: 7, most: 6 }],
  ['candidates-too-many-nomination', { count: 11, most: 10 }],
  ['report-missing', {}],
  ['report-stale', numbers],
  ['feedback-not-due', numbers],
  ['feedback-not-due', {}],
  ['recheck-before-meeting-missing', numbers],
  ['recheck-before-submission-missing', { waiting: ['ecology'], application: number }],
  ['recheck-before-submission-missing', { waiting: [], application: number }],
  ['places-award', places],
  ['places-nomination', { count: 6, most: 5 }],
  ['places-of-filing', { ...places, awardClass: 'nomination', document: '市表奖办函〔2026〕5号' }],
  ['freed-place-stays-empty', { awardClass: 'award', freed: 1 }],
  ['one-class-each', { applications: [number] }],
  ['quorum-missing', { present: 8, called: 13, percent: 67 }],
  ['member-absent', { called: true }],
  ['member-absent', { called: false }],
  ['member-recused', { reason: '所在单位' }],
  ['ballots-not-used', {}],
  ['ballots-missing', { missing: 3 }],
  ['vote-not-open', {}],
  ['vote-open-already', { application: number }],
  ['vote-closed-already', {}],
  ['votes-not-one-by-one', {}],
  ['votes-missing', { applications: [number] }],
  ['second-vote-due', { applications: [number] }],
  ['ballot-final', {}],
  ['ballot-box-differs', { cast: 8, found: 7 }],
  ['vote-on-paper', {}],
  ['vote-not-on-paper', {}],
  ['paper-counts-differ', { first: ['8', '1', '0'], second: ['7', '1', '1'] }],
  ['paper-count-not-ballots', { typed: 8, voters: 9 }],
  ['candidate-deferred', {}],
  ['minutes-number-differs', { application: number, what: '同意', said: 8, counted: 7 }],
  ['differs-from-result', { difference: [number], unknown: 2 }],
  ['differs-from-result', { difference: [], unknown: 0 }],
  ['proposed-notice-missing', { application: '' }],
  ['proposed-notice-running', { ...running, application: number }],
  ['objection-open-proposed', { ...objections, application: number }],
  ['supplementary-not-allowed', numbers],
  ['left-behind-unheld', numbers],
  ['not-put-forward', { count: 2 }],
  ['strike-out-without-reason', numbers],
  ['not-approved', {}],
  ['objection-evidence-missing', {}],
  ['particulars-of-person-missing', { missing: ['name', 'identity-proof'] }],
  ['particulars-of-organisation-missing', { missing: ['seal'] }],
  ['objection-result-not-sent', { number: 'YY-2026-0007' }],
  ['confirmation-not-due', { until: '2026-09-24' }],
  ['post-conflict', { held: 'system-administrator', asked: 'security-administrator' }],
  ['same-person-twice', { person: '郁禾' }],
  ['same-person-twice', { expert: '程澍' }],
  ['not-on-leave', {}],
]

const languages: readonly Language[] = ['zh', 'en']

/** Every fact named where the law or the procedure refuses: `refuse('code', { fact, fact: … })`. */
function refusalsInSources(): readonly { readonly code: string; readonly fact: string }[] {
  const root = join(import.meta.dirname, '../../')
  const files = ['law', 'procedure'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => join(root, room, file)),
  )
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/refuse\('([a-z-]+)', \{ ([^}]*)\}/g)])
    .flatMap(([, code = '', facts = '']) => facts.split(/,(?![^(]*\))/).map((entry) => ({ code, fact: entry.split(':')[0]?.trim() ?? '' })))
}
const without = refusalCodes.map((code) => [code, {}] as const)

/** Every way of saying a refusal: in both languages, with the titles of the measures and without. */
const said = [...without, ...met].flatMap(([code, facts]) =>
  languages.flatMap((language) =>
    [undefined, names[language]].map((titles) => ({ code, facts, language, sentence: refusalSentence(code, facts, language, { names: titles }) })),
  ),
)

/** Codes and keys of ours that must never be read by people. */
const ours = [
  ...refusalCodes,
  ...stepNames,
  ...Object.values(stages).flatMap((table) => Object.keys(table).filter((stage) => stage.includes('-'))),
  ...measures.departments.map((department) => department.key).filter((key) => key.includes('-')),
  ...measures.conditions.map((condition) => condition.key).filter((key) => key.includes('-')),
  '0123456789abcdef',
  'own-answer',
  'years-not-full',
  'employer-interest',
  'workday-not-weekend',
  'overview-too-long',
]

describe('the sentences of refusals', () => {
  it('has facts for every code in this test', () => {
    const tried = new Set(met.map(([code]) => code))
    expect(refusalCodes.filter((code) => !tried.has(code))).toEqual([])
  })

  it('are tried here with every fact that a refusal in the sources names', () => {
    const known = (code: string) => new Set(met.filter(([each]) => each === code).flatMap(([, facts]) => Object.keys(facts)))
    const calls = refusalsInSources()
    expect(calls.length).toBeGreaterThan(100)
    expect(calls.filter(({ code, fact }) => !known(code).has(fact))).toEqual([])
  })

  it('are there once for every code, and nothing is left over', () => {
    const tables = [refusalsOfOrder, refusalsOfApplication, refusalsOfReview, refusalsOfDecision]
    expect(tables.flatMap((table) => Object.keys(table)).sort()).toEqual([...refusalCodes].sort())
  })

  it('are whole sentences', () => {
    expect(said.filter(({ sentence, language }) => !sentence.endsWith(language === 'zh' ? '。' : '.'))).toEqual([])
    expect(
      said.filter(({ sentence }) => /undefined|null|NaN|\[object|[（(]\s*[）)]|“”|，，|。。|，。|：。|： |\s\s|\s[.,]|： |: \./.test(sentence)),
    ).toEqual([])
  })

  it('say how to mend it: two sentences or more', () => {
    expect(said.filter(({ sentence, language }) => sentence.split(language === 'zh' ? '。' : '. ').filter(Boolean).length < 2)).toEqual([])
  })

  it('show no code, key or id of ours', () => {
    const leaks = said.filter(({ sentence }) => ours.some((code) => sentence.includes(code)))
    expect(leaks).toEqual([])
    expect(said.filter(({ sentence, language }) => language === 'zh' && /[a-z]{2,}/.test(sentence.replace(/“[^”]*”/g, '')))).toEqual([])
  })

  it('are short: sixty characters where no fact is named, a hundred with all of them', () => {
    const zh = said.filter(({ language }) => language === 'zh')
    expect(zh.filter(({ facts, sentence }) => Object.keys(facts).length === 0 && [...sentence].length > 60)).toEqual([])
    expect(zh.filter(({ sentence }) => [...sentence].length > 100)).toEqual([])
  })

  it('are not fooled by facts of another kind', () => {
    const odd: Facts = { lastDay: 5, applications: 'x', stage: 'constructor', command: 'constructor', open: [''], count: 'three', what: 'toString' }
    for (const code of refusalCodes)
      for (const language of languages) expect(refusalSentence(code, odd, language)).not.toMatch(/undefined|function|NaN|\[object/)
  })

  it('read as they are meant to', () => {
    const zh = (code: RefusalCode, facts: Facts) => refusalSentence(code, facts, 'zh', { names: names.zh })
    expect(zh('district-notice-running', running)).toBe('县（区）公示还在进行，到2026年9月24日（星期四）24时止。期满次日起可以办理。')
    expect(zh('department-not-reminded', { department: 'ecology', reminders: 1, needed: 2 })).toBe(
      '生态环境部门未回复，到期后只催办了1次，须满2次。请补办后再结束。',
    )
    expect(zh('step-not-open', { stage: 'publicised', command: 'application.submit' })).toBe(
      '现在不能“提交申报”：目前是“县（区）公示”。请打开本件，看现在可以办的步骤。',
    )
    expect(zh('places-award', places)).toBe('市政府质量奖名额最多3个，现在是4个。请至少减少1个。')
    expect(zh('verdicts-open', { open: ['truth'], application: number })).toBe(
      '申报LZ2026-0041：真实性还没有审核结论，或者仍然存疑。请审核清楚后再办。',
    )
    expect(refusalSentence('consultation-open', { waiting: ['ecology', 'court'] }, 'zh')).toBe(
      '2个部门未回复，不回复不等于同意。请催办，到期后按规定结束征求。',
    )
  })

  it('print every one, for a reader of the words', async () => {
    const lines = [...without, ...met].map(([code, facts]) =>
      [code, ...languages.map((language) => `  ${refusalSentence(code, facts, language, { names: names[language] })}`)].join('\n'),
    )
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./refusals.printed.txt')
  })

  it('the titles of the measures are all there', () => {
    expect(Object.keys(names.zh.items)).toHaveLength(itemsOf(criteria).length)
    expect(names.zh.items['4.1.2']).toMatch(/^4\.1\.2高层领导/)
  })
})
