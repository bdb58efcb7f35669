import type { ConsultationEvent, ConsultationRound, ConsultationState } from '../../src/procedure/consultation.ts'
import { fold, on, type Past } from './given.ts'
import { CHENGGUAN, district, ecology } from './people.ts'
import { days, departments } from './terms.ts'

/** Asked on 2026-05-06 with seven working days: due on 2026-05-14, over the May holiday's make-up Saturday. */
export const consultationDue = '2026-05-14'

export function asked(department = 'ecology', round: ConsultationRound = 'district', key = 'a'): ConsultationEvent {
  return {
    type: 'DepartmentAsked',
    id: `app-${key}.${round}.${department}`,
    application: `app-${key}`,
    edition: 'edition-6',
    applicant: `兰州${key.toUpperCase()}机械有限公司`,
    department,
    round,
    asker: CHENGGUAN,
    question: '近五年有无重大事故和违法行为',
    lookBackFrom: '2021-05-06',
    due: consultationDue,
    dueFinal: true,
  }
}

export const noObjection: ConsultationEvent = { type: 'DepartmentAnswered', kind: 'no-objection', text: '无意见', period: '2021—2025' }

export function consultationEvents(
  stage: ConsultationState['stage'],
  department = 'ecology',
  round: ConsultationRound = 'district',
): readonly Past[] {
  const sent = [on(days.consulted, asked(department, round), district)]
  const paths: Readonly<Record<ConsultationState['stage'], readonly Past[]>> = {
    sent,
    answered: [...sent, on('2026-05-12', noObjection, ecology)],
    'closed-unanswered': [...sent, ...chased, on('2026-05-18', { type: 'ConsultationClosedUnanswered', record: '逾期未回复' })],
    'called-off': [...sent, { type: 'ConsultationCalledOff' }],
  }
  return paths[stage]
}

/** Two reminders and word to the supervisor, all after the due day. */
export const chased: readonly Past[] = [
  on('2026-05-15', { type: 'DepartmentReminded' }),
  on('2026-05-16', { type: 'DepartmentReminded' }),
  on('2026-05-16', { type: 'SupervisorTold' }),
]

export function consultation(stage: ConsultationState['stage'], department = 'ecology', round: ConsultationRound = 'district'): ConsultationState {
  return fold('consultation', consultationEvents(stage, department, round)) as ConsultationState
}

/** Every department of the rules has answered. */
export const allAnswered: readonly ConsultationState[] = departments.map((department) => consultation('answered', department))
