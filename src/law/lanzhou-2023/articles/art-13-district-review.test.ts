import { describe, expect, it } from 'vitest'
import { termsWith } from '../../../../tests/helpers/terms.ts'
import type { ConsultationFacts, NoticeFacts } from '../../measures.ts'
import { allowed, refuse } from '../../verdict.ts'
import { mayCloseConsultation, mayPublishDistrictNotice, maySendToCity, opinionComplete, verdictsClosed } from './art-13-district-review.ts'

const met = { completeness: 'met', truth: 'met', accuracy: 'met', legality: 'met' }
const asked = (department: string, state: ConsultationFacts['state'], changed: Partial<ConsultationFacts> = {}): ConsultationFacts => ({
  department,
  state,
  due: '2026-06-10',
  reminders: 0,
  escalated: false,
  ...changed,
})
const answers = [asked('taxation', 'answered'), asked('court', 'answered')]

describe('第十三条 第一款 审核、征求意见、公示', () => {
  it('allows the notice once the four verdicts and the consultation are closed', () => {
    expect(mayPublishDistrictNotice(met, answers)).toEqual(allowed)
  })

  it('reads a doubt as an open verdict: it stops the notice until it is settled one way or the other', () => {
    expect(mayPublishDistrictNotice({ ...met, accuracy: 'doubt' }, answers)).toEqual(refuse('verdicts-open', { open: ['accuracy'] }))
  })

  it('asks the same of the verdicts by themselves', () => {
    expect(verdictsClosed(met)).toEqual(allowed)
    expect(verdictsClosed({ ...met, truth: 'doubt', legality: 'not-met' })).toEqual(refuse('verdicts-open', { open: ['truth'] }))
    expect(verdictsClosed({ ...met, legality: 'not-met' })).toEqual(refuse('verdict-not-met', { notMet: ['legality'] }))
  })

  it('refuses while a verdict is open, and names it', () => {
    const { legality: _, ...three } = met
    expect(mayPublishDistrictNotice(three, answers)).toEqual(refuse('verdicts-open', { open: ['legality'] }))
    expect(mayPublishDistrictNotice({}, [])).toEqual(refuse('verdicts-open', { open: ['completeness', 'truth', 'accuracy', 'legality'] }))
  })

  it('refuses while a verdict is not met, and names it', () => {
    expect(mayPublishDistrictNotice({ ...met, truth: 'not-met' }, answers)).toEqual(refuse('verdict-not-met', { notMet: ['truth'] }))
  })

  it('refuses before any department was asked', () => {
    expect(mayPublishDistrictNotice(met, [])).toEqual(refuse('consultation-not-sent'))
  })

  it('refuses while a department has not answered, and names it: silence is no consent', () => {
    const verdict = mayPublishDistrictNotice(met, [...answers, asked('ecology', 'sent')])
    expect(verdict).toEqual(refuse('consultation-open', { waiting: ['ecology'] }))
  })

  it('goes on without a department that stayed silent once a signed record closed its letter', () => {
    expect(mayPublishDistrictNotice(met, [...answers, asked('ecology', 'closed-unanswered')])).toEqual(allowed)
  })
})

describe('第十三条 第一款 不回复的部门', () => {
  const terms = termsWith()
  const late = asked('ecology', 'sent', { reminders: 2, escalated: true })

  it('may not be closed the day before it is due, nor on the day', () => {
    for (const day of ['2026-06-09', '2026-06-10']) {
      expect(mayCloseConsultation(late, day, terms)).toEqual(refuse('department-not-due', { department: 'ecology', due: '2026-06-10' }))
    }
  })

  it('may be closed the day after, when reminded twice and reported to the supervisor', () => {
    expect(mayCloseConsultation(late, '2026-06-11', terms)).toEqual(allowed)
  })

  it('may not be closed after one reminder, nor before word to the supervisor', () => {
    const facts = { department: 'ecology', reminders: 1, needed: 2 }
    expect(mayCloseConsultation({ ...late, reminders: 1 }, '2026-06-11', terms)).toEqual(refuse('department-not-reminded', facts))
    const untold = refuse('supervisor-not-told', { department: 'ecology' })
    expect(mayCloseConsultation({ ...late, escalated: false }, '2026-06-11', terms)).toEqual(untold)
  })

  it('needs no word to the supervisor where the rules ask for none', () => {
    expect(mayCloseConsultation({ ...late, escalated: false }, '2026-06-11', termsWith({ supervisorToldBeforeClosing: false }))).toEqual(allowed)
  })

  it('needs as many reminders as the rules say', () => {
    const none = { ...late, reminders: 0 }
    expect(mayCloseConsultation(none, '2026-06-11', termsWith({ consultationReminders: 0 }))).toEqual(allowed)
  })
})

describe('第十三条 第二款 报送', () => {
  const notice: NonNullable<NoticeFacts> = { state: 'running', publishedOn: '2026-06-15', lastDay: '2026-06-23', final: true }
  const running = refuse('district-notice-running', { publishedOn: '2026-06-15', lastDay: '2026-06-23' })

  it('refuses without a notice, and after a withdrawn one', () => {
    expect(maySendToCity(null, [], '2026-06-24')).toEqual(refuse('district-notice-missing'))
    expect(maySendToCity({ ...notice, state: 'withdrawn' }, [], '2026-06-24')).toEqual(refuse('district-notice-missing'))
  })

  it('refuses the day before the last day and on the last day, which stands to 24:00', () => {
    expect(maySendToCity(notice, [], '2026-06-22')).toEqual(running)
    expect(maySendToCity(notice, [], '2026-06-23')).toEqual(running)
  })

  it('allows it the day after, whether or not the clock has already ended the notice', () => {
    expect(maySendToCity(notice, [], '2026-06-24')).toEqual(allowed)
    expect(maySendToCity({ ...notice, state: 'ended' }, [], '2026-06-24')).toEqual(allowed)
  })

  it('refuses with an open objection, naming it, once the notice has run', () => {
    expect(maySendToCity(notice, ['YY-2026-0001'], '2026-06-24')).toEqual(refuse('objection-open-district', { objections: ['YY-2026-0001'] }))
    expect(maySendToCity(notice, ['YY-2026-0001'], '2026-06-23')).toEqual(running)
  })

  it('refuses while the last day is provisional', () => {
    const verdict = maySendToCity({ ...notice, final: false }, [], '2026-06-24')
    expect(verdict).toEqual(refuse('calendar-count-provisional', { lastDay: '2026-06-23' }))
  })

  it('asks for the opinion and for the recommendation; blanks are neither', () => {
    expect(opinionComplete('材料完整、真实、准确、合法。', '推荐。')).toEqual(allowed)
    expect(opinionComplete(' \n', '推荐。')).toEqual(refuse('opinion-missing'))
    expect(opinionComplete('材料完整、真实、准确、合法。', ' ')).toEqual(refuse('recommendation-missing'))
  })
})
