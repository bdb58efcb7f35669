import { describe, expect, it } from 'vitest'
import { lanzhou2023On } from '../../law/lanzhou-2023/measures.ts'
import { type CaseKind, caseKinds } from '../../procedure/decision.ts'
import { eventAudience, eventSentence, eventWords, maySee, publicEventSentence } from './events.ts'
import type { Language } from './language.ts'
import { namesIn } from './names.ts'

const languages: readonly Language[] = ['zh', 'en']
const measures = lanzhou2023On('2026-11-23')
const criteria = measures.criteria[measures.currentCriteria]
if (!criteria) throw new Error('the measures have no criteria')
const names = { zh: namesIn(measures, [criteria], 'zh'), en: namesIn(measures, [criteria], 'en') }

const every = caseKinds.flatMap((kind) => Object.keys(eventWords[kind]).map((type) => [kind, type] as const))

/** A name, an id and a word nobody may read in the timeline, wherever they stand in an event. */
const SECRET = '郁禾'
const person = { person: SECRET, name: SECRET, employer: SECRET, legalRepresentative: SECRET, substitute: SECRET, expert: SECRET, member: SECRET }
const free = { reason: SECRET, reasons: SECRET, content: SECRET, text: SECRET, record: SECRET, note: SECRET, question: SECRET, minutes: SECRET }
const ids = { id: 'ap-0123456789abcdef', application: 'ap-0123456789abcdef', notice: 'no-0123456789abcdef', letter: 'ac-0123456789abcdef' }

/** Events with their facts, as they were when they were kept. */
const told: readonly (readonly [CaseKind, { type: string; [field: string]: unknown }, string])[] = [
  ['application', { type: 'ApplicationStarted', number: 'LZ2026-0041' }, '开始申报，编号LZ2026-0041。'],
  ['application', { type: 'ApplicationSubmitted', submission: { number: 2, files: [1, 2, 3] } }, '提交了申报材料（第2次，附件3个）。'],
  ['application', { type: 'CompletionRequested', items: ['a', 'b'], due: '2026-07-10' }, '县（区）退回补正2项，期限到2026年7月10日（星期五）24时。'],
  ['application', { type: 'VerdictRecorded', quality: 'truth', outcome: 'doubt' }, '县（区）审核了真实性：存疑。'],
  [
    'application',
    { type: 'ConditionDecided', condition: 'no-incident', accepted: true },
    '县（区）书面认定申报条件“近5年内无重大事故、重大投诉和违法行为”：认可。',
  ],
  ['application', { type: 'Publicised', kind: 'acceptance' }, '列入受理名单，开始公示。'],
  ['application', { type: 'ReadersAssigned', experts: ['x', 'y', 'z'] }, '分派了3位材料评审专家。'],
  ['application', { type: 'MadeCandidate', class: 'award', score: 62_400 }, '列入市政府质量奖候选名单。'],
  [
    'consultation',
    { type: 'DepartmentAsked', department: 'ecology', due: '2026-07-10' },
    '向生态环境部门发出征求意见函，期限到2026年7月10日（星期五）24时。',
  ],
  ['consultation', { type: 'DepartmentAnswered', kind: 'facts' }, '部门回复了意见：有情况说明。'],
  [
    'notice',
    { type: 'NoticePublished', kind: 'acceptance', documentNumber: '质奖公示〔2026〕4号', lastDay: '2026-09-24' },
    '发布受理名单公示（质奖公示〔2026〕4号），到2026年9月24日（星期四）24时止。',
  ],
  ['notice', { type: 'NoticeEnded', objections: 0 }, '公示期满，没有收到异议。'],
  ['notice', { type: 'NoticeEnded', objections: 3 }, '公示期满，收到异议3件。'],
  ['visit', { type: 'GroupFormed', days: ['2026-09-28', '2026-09-29'] }, '组建了现场评审专家组，9月28日至9月29日现场评审。'],
  [
    'meeting',
    { type: 'MeetingCalled', day: '2026-11-16', members: ['a', 'b'], candidates: ['c'] },
    '召集审议会，定于2026年11月16日（星期一），应到2人，审议1家。',
  ],
  ['meeting', { type: 'MeetingConcluded', outcomes: [{ outcome: 'chosen' }, { outcome: 'places-full' }] }, '审议会结束，1家列入拟获奖名单。'],
  [
    'approval',
    { type: 'ListApproved', decision: { documentNumber: '兰政函〔2026〕9号', approved: ['a'], struckOut: ['b'] } },
    '市政府审定（兰政函〔2026〕9号），批准1家，未批准1家。',
  ],
  [
    'honour',
    { type: 'CertificateIssued', year: 2026, class: 'award', certificate: 'LZ26-Q0601-1', until: '2031-12-20' },
    '颁发2026年度市政府质量奖证书LZ26-Q0601-1，有效期到2031年12月20日（星期六）24时。',
  ],
  ['objection', { type: 'ObjectionDecided', upheld: false, endsApplication: false }, '作出异议处理决定：异议不成立。'],
  [
    'ban',
    { type: 'BanImposed', decision: '兰质协〔2026〕3号', until: '2031-09-24' },
    '作出限制申报决定（兰质协〔2026〕3号），至2031年9月24日（星期三）24时。',
  ],
  ['act', { type: 'ActPrepared', command: 'edition.announce' }, '经办人拟办“发布申报通知”，送审核。'],
  ['account', { type: 'PostGiven', post: { role: 'city' } }, '授予岗位：市牵头部门。'],
  [
    'rules',
    { type: 'RulesPublished', documentNumber: '兰质协〔2026〕1号', firstDay: '2026-03-02' },
    '发布了实施细则（兰质协〔2026〕1号），自2026年3月2日（星期一）起施行。',
  ],
  [
    'edition',
    { type: 'FilingAnswered', answer: { approved: true, documentNumber: '市表奖办函〔2026〕5号' } },
    '市表彰奖励办公室批准了表彰项目（市表奖办函〔2026〕5号）。',
  ],
]

describe('the timeline in words', () => {
  it('tells every event, even when its body was erased', () => {
    for (const [kind, type] of every)
      for (const language of languages) {
        const sentence = eventSentence(kind, { type }, language)
        expect(sentence, `${kind} ${type}`).toMatch(language === 'zh' ? /^[\u4e00-\u9fff（），、：；]+。$/ : /^[A-Z][A-Za-z ,;:'’-]+\.$/)
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|，，|，。|：。|（）|\s\s|\s[.,]/)
      }
  })

  it.each(told)('%s %o', (kind, event, zh) => {
    expect(eventSentence(kind, event, 'zh', names.zh)).toBe(zh)
    expect(eventSentence(kind, event, 'en', names.en)).toMatch(/^[A-Z].*\.$/)
    expect(eventSentence(kind, event, 'en', names.en)).not.toMatch(/undefined|NaN|\[object|\s\s|\s[.,]/)
  })

  it('names no person, no id, no free text and no score', () => {
    const named = ['OrganisationRenamed', 'ApplicantRenamed', 'ApplicantMerged', 'EditionPlanned']
    for (const [kind, type] of every)
      for (const language of languages) {
        const event = {
          ...person,
          ...free,
          ...ids,
          score: 62_400,
          total: 62_400,
          type,
          ...(named.includes(type) && { name: '兰州砚池仪表股份有限公司' }),
        }
        const sentence = eventSentence(kind, event, language, names[language])
        expect(sentence, `${kind} ${type}`).not.toMatch(new RegExp(`${SECRET}|0123456789abcdef|624`))
      }
  })

  it('keeps from the public what is not public', () => {
    const open = every.filter(([kind, type]) => publicEventSentence(kind, { type }, 'zh') !== null).map(([kind, type]) => `${kind} ${type}`)
    expect(open).toMatchInlineSnapshot(`
      [
        "rules RulesPublished",
        "criteria CriteriaPublished",
        "calendar YearAdopted",
        "receiving ReceivingBodySet",
        "edition EditionAnnounced",
        "edition DeadlineExtended",
        "edition ApplicationsClosed",
        "edition EditionSuspended",
        "edition EditionResumed",
        "edition EditionEnded",
        "edition EditionClosed",
        "application Publicised",
        "application NoticeTakenBack",
        "application Honoured",
        "notice NoticePublished",
        "notice NoticeLengthened",
        "notice NoticeWithdrawn",
        "notice NoticeEnded",
        "honour CertificateIssued",
      ]
    `)
  })

  it('shows the applicant its own way and nothing of the office', () => {
    const hidden = ['consultation', 'sheet', 'expert', 'meeting', 'approval', 'objection', 'account', 'act', 'erasure', 'opening'] as const
    for (const kind of hidden) expect(Object.keys(eventWords[kind]).filter((type) => maySee('applicant', kind, type))).toEqual([])
    expect(Object.keys(eventWords.application).filter((type) => !maySee('applicant', 'application', type))).toMatchInlineSnapshot(`
      [
        "VerdictRecorded",
        "ConditionDecided",
        "TiesChecked",
        "PoolTiesChecked",
        "ReadersAssigned",
        "ReaderReplaced",
        "UnsealingCalled",
        "SheetsUnsealed",
        "ResultProposed",
        "ResultSigned",
        "SignatureMissing",
        "ResultCountersigned",
        "MaterialResultAgreed",
        "Rechecked",
        "MadeCandidate",
        "NotMadeCandidate",
        "ChosenByMeeting",
        "NotChosenByMeeting",
        "ReturnedByGovernment",
      ]
    `)
  })

  it('keeps an unknown event inside and says so little that it is true', () => {
    expect(eventAudience('application', 'SomethingNew')).toBe('office')
    expect(eventSentence('application', { type: 'SomethingNew' }, 'zh')).toBe('有一条新的办理记录。')
    expect(publicEventSentence('application', { type: 'constructor' }, 'zh')).toBeNull()
  })
})
