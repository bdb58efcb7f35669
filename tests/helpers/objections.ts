import type { ObjectionEvent, ObjectionStage, ObjectionState, RegisterObjection } from '../../src/procedure/objection.ts'
import { numberOf } from './applications.ts'
import { fold, on, type Past } from './given.ts'

export const registering: RegisterObjection = {
  id: 'objection-1',
  number: 'YY-2026-0001',
  application: 'app-a',
  objectorKind: 'person',
  content: '申报数据与审计报告不符',
  evidence: ['sha-evidence'],
  particulars: ['name', 'phone', 'address', 'identity-proof'],
}

/** Received on 2026-05-20: examined by 2026-05-27. */
export const registered: ObjectionEvent = {
  type: 'ObjectionRegistered',
  ...registering,
  edition: 'edition-6',
  applicationNumber: numberOf('a'),
  examinationDue: '2026-05-27',
  examinationFinal: true,
}

export function objectionEvents(stage: ObjectionStage): readonly Past[] {
  const start = on('2026-05-20', registered)
  const admitted = on('2026-05-22', { type: 'ObjectionAdmitted', investigationDue: '2026-06-23', investigationFinal: true })
  const decided = on('2026-06-10', { type: 'ObjectionDecided', upheld: false, reasons: '经查不成立', endsApplication: false })
  const notified = on('2026-06-11', { type: 'ResultNotified', means: '挂号信' })
  const paths: Readonly<Record<ObjectionStage, readonly Past[]>> = {
    registered: [start],
    investigating: [start, admitted],
    refused: [start, on('2026-05-25', { type: 'ObjectionRefused', reasons: '无证明材料' })],
    decided: [start, admitted, decided],
    notified: [start, admitted, decided, notified],
    closed: [start, admitted, decided, notified, on('2026-06-20', { type: 'ConfirmationRecorded', answer: 'confirmed' })],
  }
  return paths[stage]
}

export function objection(stage: ObjectionStage): ObjectionState {
  return fold('objection', objectionEvents(stage)) as ObjectionState
}
